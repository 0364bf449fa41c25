import type { Cell } from "../core/address";

/**
 * Look of a cell, by meaning; src/excel and the command line turn it into formats (cell-looks.ts). A "rate" holds a fraction:
 * 0.919 is shown as 91.9%. "text" wraps in its cell; "line" is one line that runs on over the empty cells to its right.
 */
export type CellStyle =
  | "title" | "note" | "header" | "text" | "line" | "integer" | "decimal" | "rate" | "link"
  | "total-text" | "total-integer" | "total-decimal" | "total-rate" | "heading";

/** A cell of a planned sheet. Exactly one kind of content. */
export type PlannedContent =
  /** Data: written as text whatever it looks like, never as a formula. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** Our own formula in A1 notation, starting with "=". Texts inside it are quoted by the one who made it. */
  | { readonly kind: "formula"; readonly formula: string }
  /** A link to a cell of this workbook, shown as `text`. */
  | { readonly kind: "link"; readonly text: string; readonly to: Cell };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent;
  readonly style: CellStyle;
}

/** A sheet of ours as data: what stands where, and how it looks. Rows and columns are zero-based. */
export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  /** Width of each column in characters of the standard font. */
  readonly columnWidths: readonly number[];
  /** Rows above this one stay in view; 0 for none. */
  readonly frozenRows: number;
  /** Printing: A4 landscape, one page wide, these rows repeated (zero-based, inclusive). */
  readonly repeatedRows: { readonly first: number; readonly last: number } | null;
}
