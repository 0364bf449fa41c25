import type { CellValue } from "../core/grid";
import { keepShape } from "../core/keep-shape";
import type { LabelMatch } from "./match-label";

/** A cell with something in it, matched once. Row and column are positions on the sheet. */
export class Token {
  constructor(
    readonly row: number,
    readonly column: number,
    readonly value: CellValue,
    /** Nothing but spaces or dashes. */
    readonly blank: boolean,
    readonly label: LabelMatch | null,
    /** Of a label that is written one letter a cell: its text on the first letter, which carries the label, "" on the later ones. */
    private readonly joined: string | null = null,
  ) {}

  /** A later letter of a label that is written one letter a cell. */
  get part(): boolean {
    return this.joined === "";
  }

  /** The value as text; made when asked for, as most numbers never are. */
  get text(): string {
    return this.joined || (typeof this.value === "string" ? this.value : String(this.value));
  }

  /** The same cell without what its letters were taken for. */
  unlabelled(): Token {
    return new Token(this.row, this.column, this.value, this.blank, null, this.joined);
  }
}

// A text first: the shape of one with a number then holds texts too.
for (const value of ["", 0.5]) keepShape(new Token(0, 0, value, true, null));

/** The tokens of one row, from left to right. */
export interface TokenRow {
  readonly row: number;
  readonly tokens: readonly Token[];
  /** False where none of them is a label, as in most rows of a list beside a form: nobody need look for one there. */
  readonly labelled: boolean;
}

/** Columns from…to, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const within = (span: Span, column: number): boolean => column >= span.from && column <= span.to;
