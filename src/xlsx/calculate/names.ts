import type { DefinedNameEntry } from "@cj-tech-master/excelts/formula";
import { quoteSheet } from "../../core/address";
import type { Sheet } from "../model/sheet";
import { renameInFormula } from "../text/rename-in-formula";
import type { WorkbookPart } from "../read/read-workbook";

const RANGES = /^(?:'(?:[^']|'')+'|[\w.\u0080-\uffff]+)!\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?$/;

/** The file's defined names as formulas may use them now: sheets may have been renamed, moved or deleted since. */
export function namesNow(names: WorkbookPart["names"], opened: readonly Sheet[], now: readonly Sheet[]): DefinedNameEntry[] {
  return names.flatMap(({ name, text, localSheet }): DefinedNameEntry[] => {
    // Excel's own names (_xlnm.Print_Area) stand in no formula.
    if (name.startsWith("_xlnm.")) return [];
    const owner = localSheet === null ? undefined : opened[localSheet];
    const position = owner ? now.indexOf(owner) : -1;
    if (localSheet !== null && position < 0) return [];
    const current = followSheets(text, opened, now);
    const isRange = RANGES.test(current);
    return [{ name, ranges: [current], ...(!isRange && { formulaExpression: current }), ...(localSheet !== null && { localSheetId: position }) }];
  });
}

/** A formula written when the file was opened, with the sheets' present names; a deleted sheet's cells are #REF!. */
export function followSheets(formula: string, opened: readonly Sheet[], now: readonly Sheet[]): string {
  let text = formula;
  for (const sheet of opened) {
    const before = sheet.openedState.name;
    if (!now.includes(sheet)) text = renameInFormula(text, before, "#REF!");
    else if (before !== sheet.name) text = renameInFormula(text, before, `${quoteSheet(sheet.name)}!`);
  }
  return text;
}
