import type { CellValue } from "../core/grid";
import type { LabelMatch } from "./match-label";

/** A cell with something in it, folded and matched once. Row and column are positions on the sheet. */
export interface Token {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
  /** Nothing but spaces or dashes. */
  readonly blank: boolean;
  readonly label: LabelMatch | null;
  /** A later letter of a label that is written one letter a cell; its first letter carries the label. */
  readonly part: boolean;
}

/** The tokens of one row, from left to right. */
export interface TokenRow {
  readonly row: number;
  readonly tokens: readonly Token[];
}

/** Columns from…to, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const within = (span: Span, column: number): boolean => column >= span.from && column <= span.to;
