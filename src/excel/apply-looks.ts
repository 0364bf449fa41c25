import { areaToA1, columnsToA1, rowsToA1 } from "../core/address";
import { cellLooks, type CellLook } from "../summary/cell-looks";
import type { OwnedSheet } from "../summary/owned-sheets";
import { rowCountOf } from "../summary/planned";
import { heightOfLines, widthOfCharacters } from "../summary/row-lines";
import type { PlannedCell, SheetPlan } from "../summary/sheet-plan";
import { PAGE_NUMBERS, printMargins } from "../summary/print-setup";
import { addressChunks } from "./address-chunks";
import { areasBy, type Rectangle } from "./style-areas";

/** Queues the emptying of the columns that were or will be ours; contents, formats and sizes of others stay. */
export function clearOwn(sheet: Excel.Worksheet, before: OwnedSheet, { columnWidths, cells }: SheetPlan): void {
  sheet.getRange(columnsToA1(0, Math.max(before.columns, columnWidths.length) - 1)).clear();
  const rows = Math.max(before.rows, rowCountOf(cells));
  const used = sheet.getRange(rowsToA1(0, rows - 1));
  if (before.levels > 0) used.rowHidden = false;
  used.format.rowHeight = heightOfLines(1);
}

/** Queues the formats of the planned cells: a handful of actions per style, however many cells have it. */
export function applyLooks(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  for (const [style, areas] of areasBy(cells, (cell) => cell.style)) {
    for (const address of addressChunks(areas)) formatAreas(sheet.getRanges(address).format, cellLooks[style]);
  }
  for (const [code, areas] of areasBy(cells, (cell) => cellLooks[cell.style].numberFormat)) for (const area of areas) formatNumbers(sheet, area, code);
  for (const [color, areas] of areasBy(cells, (cell) => cellLooks[cell.style].border)) for (const area of areas) drawGrid(sheet, area, color);
}

/** Queues the styles that follow the workbook's theme. Each brings its own font and fill along, so what is ours of the font comes after. */
export function followTheme(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  for (const [style, areas] of areasBy(cells, (cell) => (cellLooks[cell.style].themeStyle ? cell.style : undefined))) {
    const look = cellLooks[style];
    if (!look.themeStyle) continue;
    for (const address of addressChunks(areas)) styleAreas(sheet.getRanges(address), look.themeStyle, look);
  }
}

function styleAreas(ranges: Excel.RangeAreas, style: string, look: CellLook): void {
  ranges.style = style;
  formatFont(ranges.format.font, look);
}

/** Queues widths, heights, frozen rows and what else belongs to the sheet as a whole, except printing. */
export function applyLayout(sheet: Excel.Worksheet, { columnWidths, rowLines, merges, frozenRows }: SheetPlan): void {
  for (const area of merges) sheet.getRange(areaToA1(area)).merge();
  columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthOfCharacters(characters);
  });
  for (const [lines, areas] of areasByLines(rowLines)) {
    for (const address of addressChunks(areas)) sheet.getRanges(address).format.rowHeight = heightOfLines(lines);
  }
  sheet.freezePanes.unfreeze();
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/**
 * Queues A4 landscape, one page wide, with the planned rows repeated and a number on every page. Of a new sheet only our columns
 * are printed; whoever wants the own columns beside them on paper sets another print area, which stays.
 */
export function applyPrinting(sheet: Excel.Worksheet, { columnWidths, repeatedRows, pageNote }: SheetPlan, isNew: boolean): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.points, printMargins);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = pageNote;
  footer.centerFooter = PAGE_NUMBERS;
  if (isNew) pageLayout.setPrintArea(columnsToA1(0, columnWidths.length - 1));
  if (repeatedRows) pageLayout.setPrintTitleRows(rowsToA1(repeatedRows.first, repeatedRows.last));
}

/** First cells of the rows of each height, neighbours joined. */
function areasByLines(rowLines: SheetPlan["rowLines"]): ReadonlyMap<number, readonly Rectangle[]> {
  const areas = new Map<number, Rectangle[]>();
  for (const [row, lines] of [...rowLines].sort(([left], [right]) => left - right)) {
    const there = areas.get(lines) ?? [];
    areas.set(lines, there);
    const above = there[there.length - 1];
    if (above?.bottom === row - 1) there[there.length - 1] = { ...above, bottom: row };
    else there.push({ top: row, left: 0, bottom: row, right: 0 });
  }
  return areas;
}

function formatFont(font: Excel.RangeFont, look: CellLook): void {
  if (look.bold) font.bold = true;
  font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.underline) font.underline = Excel.RangeUnderlineStyle.single;
}

function formatAreas(format: Excel.RangeFormat, look: CellLook): void {
  formatFont(format.font, look);
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap) format.wrapText = true;
  if (look.horizontal) format.horizontalAlignment = horizontal[look.horizontal];
  if (look.vertical) format.verticalAlignment = vertical[look.vertical];
  if (look.indent !== undefined) format.indentLevel = look.indent;
}

/** Lines around every cell. Excel refuses inner lines where there is nothing between two cells. */
function drawGrid(sheet: Excel.Worksheet, area: Rectangle, color: string): void {
  const { borders } = sheet.getRange(areaToA1(area)).format;
  const edges: Excel.BorderIndex[] = [Excel.BorderIndex.edgeTop, Excel.BorderIndex.edgeBottom, Excel.BorderIndex.edgeLeft, Excel.BorderIndex.edgeRight];
  if (area.bottom > area.top) edges.push(Excel.BorderIndex.insideHorizontal);
  if (area.right > area.left) edges.push(Excel.BorderIndex.insideVertical);
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = color;
  }
}

/** RangeAreas know no number format, so each rectangle gets its own. */
function formatNumbers(sheet: Excel.Worksheet, area: Rectangle, code: string): void {
  const row = new Array<string>(area.right - area.left + 1).fill(code);
  sheet.getRange(areaToA1(area)).numberFormat = Array.from({ length: area.bottom - area.top + 1 }, () => row);
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center" } as const;
