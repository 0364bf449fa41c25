import type { SheetTarget } from "../summary/owned-sheets";
import type { SheetPlan } from "../summary/sheet-plan";
import type { SheetRef } from "./sheet-list";
import { SituationError } from "./situation-error";

export type Target = SheetTarget<SheetRef>;

/** A planned sheet with the one of the workbook that it is written to. */
export interface OpenSheet {
  readonly plan: SheetPlan;
  readonly target: Target;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/** Queues the sheet of a plan: ours of an earlier run, or a new one. */
export function openSheet(worksheets: Excel.WorksheetCollection, plan: SheetPlan, target: Target): OpenSheet {
  if (target.kind === "refill") return { plan, target, name: target.sheet.name, sheet: worksheets.getItem(target.sheet.id) };
  return { plan, target, name: target.name, sheet: worksheets.add(target.name) };
}

/** @throws SituationError (protected) where a sheet that would be filled again is protected; to be called after a load of the protection */
export function refuseProtected({ items }: Excel.WorksheetCollection, targets: readonly Target[]): void {
  for (const target of targets) {
    if (target.kind !== "refill") continue;
    const { id, name } = target.sheet;
    if (items.find((item) => item.id === id)?.protection.protected) throw new SituationError("protected", "worksheet.protection.protected", name);
  }
}
