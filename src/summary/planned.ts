import type { CellStyle, PlannedCell, PlannedContent } from "./sheet-plan";

/** A planned cell. */
export function planned(row: number, column: number, content: PlannedContent, style: CellStyle): PlannedCell {
  return { row, column, content, style };
}

/** Data as text. */
export function text(content: string): PlannedContent {
  return { kind: "text", text: content };
}

/** Rows from A1 to the last planned cell. A long list has more cells than a call takes arguments. */
export function rowCountOf(cells: readonly PlannedCell[]): number {
  return cells.reduce((count, { row }) => Math.max(count, row + 1), 0);
}
