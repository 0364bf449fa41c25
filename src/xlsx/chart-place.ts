import type { ChartCorner, ChartModel, SheetModel } from "./model";

/** Pixels at 100 % from the sheet's top-left corner. */
export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a chart lies now: its corners move with their cells. */
export function chartBox(sheet: SheetModel, { from, to }: Pick<ChartModel, "from" | "to">): ChartBox {
  const start = positionOf(sheet, from);
  const end = positionOf(sheet, to);
  return { left: start.x, top: start.y, width: Math.max(0, end.x - start.x), height: Math.max(0, end.y - start.y) };
}

/** The corners that put a chart there. */
export function chartCorners(sheet: SheetModel, { left, top, width, height }: ChartBox): Pick<ChartModel, "from" | "to"> {
  return { from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) };
}

/** An offset inside a cell counts only as far as the cell reaches, as in Excel: rows may have been hidden since. */
function positionOf(sheet: SheetModel, { row, column, x, y }: ChartCorner): { x: number; y: number } {
  let across = Math.min(x, sheet.columnWidth(column));
  let down = Math.min(y, sheet.rowHeight(row));
  for (let before = 0; before < column; before += 1) across += sheet.columnWidth(before);
  for (let before = 0; before < row; before += 1) down += sheet.rowHeight(before);
  return { x: across, y: down };
}

function cornerAt(sheet: SheetModel, left: number, top: number): ChartCorner {
  let [row, column, x, y] = [0, 0, Math.max(0, left), Math.max(0, top)];
  for (let width = sheet.columnWidth(column); x >= width && column < 16_383; width = sheet.columnWidth(column)) {
    x -= width;
    column += 1;
  }
  for (let height = sheet.rowHeight(row); y >= height && row < 1_048_575; height = sheet.rowHeight(row)) {
    y -= height;
    row += 1;
  }
  return { row, column, x, y };
}
