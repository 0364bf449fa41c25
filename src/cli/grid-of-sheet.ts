import type { CellValue, Grid } from "../core/grid";
import type { SheetModel } from "../xlsx/model";

/** A sheet of a file as reading takes it: the shape that Excel's used range gives, without the empty ends of its lines. */
export function gridOfSheet(sheet: SheetModel): Grid {
  const { name, visibility } = sheet;
  const used = sheet.usedArea(true);
  if (!used) return { sheet: name, visibility, top: 0, left: 0, values: [] };
  // A stray space in the last cell of a sheet makes its used range billions of cells: rows without values share one line, and no
  // line is longer than its last value.
  const nothing: CellValue[] = [];
  const values = new Array<CellValue[]>(used.bottom - used.top + 1).fill(nothing);
  sheet.eachValue((row, column, value) => {
    const known = values[row - used.top];
    const line = known === undefined || known === nothing ? [] : known;
    while (line.length < column - used.left) line.push("");
    line[column - used.left] = value;
    values[row - used.top] = line;
  });
  return {
    sheet: name, visibility, top: used.top, left: used.left, values,
    displayed: (row, column) => sheet.displayedText(row, column),
    struck: (row, column) => {
      const { kind, style, struck } = sheet.cell(row, column);
      return kind === "empty" ? null : struck ?? (style.font.strikethrough ? "all" : null);
    },
    textBoxes: sheet.shapes,
    isHidden: (row, column) => sheet.rowHeight(row) === 0 || sheet.columnWidth(column) === 0,
  };
}
