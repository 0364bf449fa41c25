import type { SheetModel, WorkbookModel } from "../../src/xlsx/model";

export function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Displayed texts of the row whose first or second column shows the label. */
export function rowOf(sheet: SheetModel, label: string): readonly string[] {
  const row = rowIndex(sheet, label);
  return Array.from({ length: 19 }, (_, column) => sheet.displayedText(row, column));
}

export function rowIndex(sheet: SheetModel, label: string): number {
  const bottom = sheet.usedArea(true)?.bottom ?? 0;
  for (let row = 0; row <= bottom; row += 1) if (sheet.displayedText(row, 0) === label || sheet.displayedText(row, 1) === label) return row;
  throw new Error(`no row ${label}`);
}
