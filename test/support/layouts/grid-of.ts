import type { CellValue, Grid } from "../../../src/core/grid";

/** A cell of a test sheet, by zero-based position. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** What its number format shows, where that is not the value itself. */
  readonly displayed?: string;
}

/** The used range of a sheet with these cells, as Excel reports it. */
export function gridOf(sheet: string, cells: readonly TypedCell[]): Grid {
  if (cells.length === 0) return { sheet, visibility: "visible", top: 0, left: 0, values: [] };
  const rows = cells.map((cell) => cell.row);
  const columns = cells.map((cell) => cell.column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const width = Math.max(...columns) - left + 1;
  const values = Array.from({ length: Math.max(...rows) - top + 1 }, () => new Array<CellValue>(width).fill(""));
  const displayed = new Map<string, string>();
  for (const { row, column, value, displayed: shown } of cells) {
    const line = values[row - top];
    if (line) line[column - left] = value;
    displayed.set(`${row},${column}`, shown ?? String(value));
  }
  return { sheet, visibility: "visible", top, left, values, displayed: (row, column) => displayed.get(`${row},${column}`) };
}

/** A grid from rows of cells, for sheets that are easiest to see as a table. */
export function gridOfRows(sheet: string, rows: readonly (readonly CellValue[])[]): Grid {
  return gridOf(sheet, rows.flatMap((cells, row) => cells.map((value, column) => ({ row, column, value })).filter((cell) => cell.value !== "")));
}
