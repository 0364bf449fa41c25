import { acceptanceOf, withAcceptance, withoutAcceptance, type Acceptance } from "../core/accepted";
import type { Finding } from "../core/finding";
import type { Form } from "../core/form";
import { changeAccepted } from "../excel/settings-store";

/**
 * 確認済み: keeps the finding in the workbook as accepted, from the next check on.
 * @throws SituationError when Excel refuses
 */
export function accept(finding: Finding, form: Form | null, note: string): Promise<void> {
  return changeAccepted((kept) => withAcceptance(kept, acceptanceOf(finding, form ?? undefined, note)));
}

/**
 * Takes an acceptance back.
 * @throws SituationError when Excel refuses
 */
export function revoke(acceptance: Acceptance): Promise<void> {
  return changeAccepted((kept) => withoutAcceptance(kept, acceptance));
}
