/** A cell's value as Excel reports it: "" is an empty cell, an error is its text ("#DIV/0!"), a date its serial number. */
export type CellValue = string | number | boolean;

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** What was read of one sheet. Read-only; merged areas hold their value at the top-left, the other cells are "". */
export interface Grid {
  readonly sheet: string;
  readonly visibility: SheetVisibility;
  /** Zero-based position of values[0][0] on the sheet. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /**
   * What the cell displays, by zero-based sheet position; undefined where it was not fetched.
   * Only needed where a number format carries meaning (26.8 % stored as 0.268).
   */
  readonly displayed?: (row: number, column: number) => string | undefined;
}
