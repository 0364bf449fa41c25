import type { ModelChange } from "../../xlsx/model";

/**
 * Whether something would be lost with the workbook: everything but the selection, what formulas make of the rest, and looks that the
 * add-in paints (its highlights, which the next 検証 makes again).
 */
export function isUnsaved({ kind, origin }: ModelChange): boolean {
  return kind !== "selection" && kind !== "calculated" && !(origin === "add-in" && kind === "formats");
}
