import type { Sheet } from "../model/sheet";
import type { StoredCell } from "../model/state";
import { RANGE_BUDGET } from "./bound-ranges";
import type { Reach } from "./formula-reach";
import { SheetAdapter } from "./sheet-adapter";
import type { Recalculated } from "./sheet-adapter";

/** What a calculation has found so far, by sheet and the cell's key. */
export type KnownContents = ReadonlyMap<Sheet, ReadonlyMap<number, Recalculated["content"]>>;

/** Sheets on which the formulas stand or that they name; all of them where one may reach any. */
export function neededFor(sheets: readonly Sheet[], formulas: readonly { readonly sheet: Sheet; readonly reach: Reach }[]): ReadonlySet<Sheet> {
  const names = new Set<string>();
  for (const { sheet, reach } of formulas) {
    if (reach === "any") return new Set(sheets);
    names.add(sheet.name.toLowerCase());
    for (const name of reach) names.add(name);
  }
  return new Set(sheets.filter((sheet) => names.has(sheet.name.toLowerCase())));
}

/** The sheets as the engine sees them: those that are not needed are empty, formulas that are not due count as values, what is known goes before the cells' own. */
export function adaptersOf(
  sheets: readonly Sheet[], needed: ReadonlySet<Sheet>, isDue: (cell: StoredCell) => boolean, known: KnownContents = new Map(),
): SheetAdapter[] {
  const used = [...needed].flatMap((sheet) => sheet.usedArea(true) ?? []);
  const end = used.reduce((last, { bottom, right }) => ({ row: Math.max(last.row, bottom), column: Math.max(last.column, right) }), { row: 0, column: 0 });
  const bounds = { end, budget: { cells: RANGE_BUDGET } };
  return sheets.map((sheet, index) => new SheetAdapter(sheet, index + 1, needed.has(sheet), isDue, bounds, known.get(sheet)));
}
