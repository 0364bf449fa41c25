import type { CellValue, Grid } from "../core/grid";
import type { SheetModel } from "../xlsx/model";
import { Stop } from "./stop";

/** Places of a grid's lines, empty ones among them: sheets of real books have some thousands. */
const MOST_PLACES = 20_000_000;

/**
 * A sheet of a file as reading takes it: the shape that Excel's used range gives, without the empty ends of its lines.
 * @throws Stop where cells lie so far apart that the lines between them cannot be held
 */
export function gridOfSheet(sheet: SheetModel): Grid {
  const { name, visibility } = sheet;
  const used = sheet.usedArea(true);
  if (!used) return { sheet: name, visibility, top: 0, left: 0, values: [] };
  // A stray space in the last cell of a sheet makes its used range billions of cells: rows without values share one line, and no
  // line is longer than its last value.
  const nothing: CellValue[] = [];
  let places = 0;
  const values = new Array<CellValue[]>(used.bottom - used.top + 1).fill(nothing);
  sheet.eachValue((row, column, value) => {
    const known = values[row - used.top];
    const line = known === undefined || known === nothing ? [] : known;
    places += Math.max(0, column - used.left - line.length);
    if (places > MOST_PLACES) throw new Stop(`シート「${name}」は、右の遠くまで多くのセルに値があるため読めません。要らない列を削除して保存し、もう一度実行してください。 (Sheet too wide.)`);
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
    textBoxes: sheet.shapes.filter(({ hidden }) => !hidden),
    isHidden: (row, column) => sheet.rowHeight(row) === 0 || sheet.columnWidth(column) === 0,
  };
}
