import type { CellValue, Grid } from "../core/grid";
import type { SheetModel } from "../xlsx/model";

/** A sheet of a file as reading takes it: the same shape that Excel's used range gives. */
export function gridOfSheet(sheet: SheetModel): Grid {
  const { name, visibility } = sheet;
  const used = sheet.usedArea(true);
  if (!used) return { sheet: name, visibility, top: 0, left: 0, values: [] };
  const values: CellValue[][] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    const line: CellValue[] = [];
    for (let column = used.left; column <= used.right; column += 1) line.push(sheet.cell(row, column).value);
    values.push(line);
  }
  return {
    sheet: name, visibility, top: used.top, left: used.left, values,
    displayed: (row, column) => sheet.displayedText(row, column),
    textBoxes: sheet.shapes,
    isHidden: (row, column) => sheet.rowHeight(row) === 0 || sheet.columnWidth(column) === 0,
  };
}
