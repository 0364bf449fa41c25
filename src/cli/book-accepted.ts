import { ACCEPTED_KEY, acceptancesFrom, type Acceptance } from "../core/accepted";
import type { WorkbookModel } from "../xlsx/model";

/** 確認済み findings that the pane keeps in the workbook; none where they cannot be read, so that nothing is hidden by mistake. */
export function bookAccepted(model: WorkbookModel): readonly Acceptance[] {
  try {
    return acceptancesFrom(JSON.parse(model.settings.get(ACCEPTED_KEY) ?? "[]"));
  } catch {
    return [];
  }
}
