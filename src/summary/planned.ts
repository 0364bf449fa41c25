import type { CellStyle, PlannedCell, PlannedContent } from "./sheet-plan";

/** A planned cell. */
export function planned(row: number, column: number, content: PlannedContent, style: CellStyle): PlannedCell {
  return { row, column, content, style };
}

/** Data as text. */
export function text(content: string): PlannedContent {
  return { kind: "text", text: content };
}
