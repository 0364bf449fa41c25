import type { Cell } from "../core/address";

/** What a table's cell holds, by meaning. A "rate" holds a fraction: 0.919 is shown as 91.9%. */
export type FigureStyle = "text" | "integer" | "decimal" | "rate";

/**
 * Look of a cell, by meaning; src/excel and the command line turn it into formats (cell-looks.ts). "text-1" to "text-3" and "link-3"
 * stand further in, by the level of their row. "note" and "line-link" are one line that runs on over the empty cells to their right.
 */
export type CellStyle =
  | "title" | "heading" | "note" | "line-link" | "header" | "link" | "link-3" | "text-1" | "text-2" | "text-3"
  | FigureStyle | `chapter-${FigureStyle}` | `total-${FigureStyle}`;

/** A cell of a planned sheet. Exactly one kind of content. */
export type PlannedContent =
  /** Data: written as text whatever it looks like, never as a formula. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** Our own formula in A1 notation, starting with "=". Texts inside it are quoted by the one who made it. */
  | { readonly kind: "formula"; readonly formula: string }
  /** A link to a cell of this workbook, shown as `text`. `own`: to.sheet is the planned name of a sheet of ours, which may get another. */
  | { readonly kind: "link"; readonly text: string; readonly to: Cell; readonly own?: true };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent;
  readonly style: CellStyle;
}

/** Rows of a sheet, zero-based and inclusive. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Cells from corner to corner, zero-based and inclusive. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A column of figures in a chart; a "rate-line" runs as a line on an axis of its own and has its values above it. */
export interface PlannedSeries {
  readonly name: string;
  readonly column: number;
  readonly kind: "column" | "rate-line";
  /** "#RRGGBB" */
  readonly color: string;
}

/** A chart over cells of its own sheet, which may be hidden. */
export interface PlannedChart {
  /** By this name it is found again. */
  readonly name: string;
  readonly title: string;
  /** Columns on top of each other, with their values inside. */
  readonly stacked: boolean;
  /** Number format code of the values inside the columns. */
  readonly labelFormat: string;
  /** Whether every point of a rate's line bears its value. */
  readonly labelsRates: boolean;
  /** Of the figures, beside their axis. */
  readonly unit: string;
  readonly series: readonly PlannedSeries[];
  readonly categoryColumn: number;
  /** Rows of the figures. */
  readonly rows: RowSpan;
  /** Cells that it covers. */
  readonly area: CellArea;
}

/** A sheet of ours as data: what stands where, and how it looks. Rows and columns are zero-based. */
export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  /** Width of each column in characters of the standard font. These columns are ours; what stands right of them is the user's. */
  readonly columnWidths: readonly number[];
  /** Lines of text in our rows. */
  readonly rowLines: ReadonlyMap<number, number>;
  /** Rows above this one stay in view; 0 for none. */
  readonly frozenRows: number;
  /** Outline: rows that fold up together, the outer groups before those inside them. They are folded when the sheet is written. */
  readonly rowGroups: readonly RowSpan[];
  /** Cells that are one; the first of them has the contents. */
  readonly merges: readonly CellArea[];
  /** Header and rows that get filter buttons, over all of our columns. */
  readonly filterRows: RowSpan | null;
  readonly charts: readonly PlannedChart[];
  /** Printing: A4 landscape, one page wide, these rows repeated. */
  readonly repeatedRows: RowSpan | null;
  /** Stands on the left below every page, beside the page number; Excel's codes for footers hold in it. */
  readonly pageNote: string;
}
