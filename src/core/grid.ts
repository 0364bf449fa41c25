import type { Area } from "./address";

/** A cell's value as Excel reports it: "" is an empty cell, an error is its text ("#DIV/0!"), a date its serial number. */
export type CellValue = string | number | boolean;

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** A shape with text over the cells. */
export interface TextBox {
  readonly text: string;
  /** The cells that it covers. */
  readonly area: Omit<Area, "sheet">;
}

/** What was read of one sheet. Read-only; merged areas hold their value at the top-left, the other cells are "". */
export interface Grid {
  readonly sheet: string;
  readonly visibility: SheetVisibility;
  /** Zero-based position of values[0][0] on the sheet. A line may end before its last, empty cells. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /**
   * What the cell displays, by zero-based sheet position; undefined where it was not fetched.
   * Only needed where a number format carries meaning (26.8 % stored as 0.268).
   */
  readonly displayed?: (row: number, column: number) => string | undefined;
  /** How much of a cell's text is struck through, by zero-based sheet position; undefined where that was not fetched. */
  readonly struck?: (row: number, column: number) => "all" | "part" | null;
  /** Shapes with text, in the order in which they lie over each other; undefined where they were not fetched. */
  readonly textBoxes?: readonly TextBox[];
  /** Whether the row or the column of a cell is hidden, by zero-based sheet position; undefined where that was not fetched. */
  readonly isHidden?: (row: number, column: number) => boolean;
}
