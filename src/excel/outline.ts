import { rowsToA1 } from "../core/address";
import type { OwnedSheet } from "../summary/owned-sheets";
import type { RowSpan } from "../summary/sheet-plan";

/** Queues the groups, folded. */
export function foldGroups(sheet: Excel.Worksheet, groups: readonly RowSpan[]): void {
  if (groups.length === 0) return;
  for (const { first, last } of groups) sheet.getRange(rowsToA1(first, last)).group(Excel.GroupOption.byRows);
  sheet.showOutlineLevels(1, 0);
}

/** Queues the removal of the groups that we made: one level of all our rows at a time. Excel refuses where there are none left. */
export function removeGroups(sheet: Excel.Worksheet, { rows, levels }: OwnedSheet): void {
  for (let level = 0; level < levels; level += 1) sheet.getRange(rowsToA1(0, rows - 1)).ungroup(Excel.GroupOption.byRows);
}
