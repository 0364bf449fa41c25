import type { CellValue } from "../core/grid";
import { keepShape } from "../core/keep-shape";
import { isBlank } from "../core/text";
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

/** The cells of one row with something in them. */
export class TokenRow {
  /** From left to right. Those of a row without labels are made when asked for, so ask `labelled` first: nobody looks at most rows of a list below a form. */
  get tokens(): readonly Token[] {
    return (this.made ??= tokensOf(this.row, this.cells, this.left, this.first - this.left, this.last - this.left));
  }

  /** `tokens` or, of a row without labels, `cells` with the column of their first. */
  private constructor(
    readonly row: number,
    /** Columns of the first and the last token, and how many there are. */
    readonly first: number,
    readonly last: number,
    readonly count: number,
    /** False where none of them is a label: nobody need look for one there. */
    readonly labelled: boolean,
    private made: readonly Token[] | null,
    private readonly cells: readonly CellValue[],
    private readonly left: number,
  ) {}

  /** `tokens`: at least one, from left to right. */
  static of(row: number, tokens: readonly Token[], labelled: boolean): TokenRow {
    return new TokenRow(row, tokens[0]?.column ?? 0, tokens.at(-1)?.column ?? 0, tokens.length, labelled, tokens, noCells, 0);
  }

  /** A row of a sheet in which no label was found. `left`: the column of the first of its cells; `from` and `to`: indices of the first and the last that are not empty. */
  static unlabelled(row: number, cells: readonly CellValue[], left: number, from: number, to: number, count: number): TokenRow {
    return new TokenRow(row, left + from, left + to, count, false, null, cells, left);
  }
}

/** The cells with something in them among those from…to (indices, both included), as tokens without labels. `left`: the column of the first cell of the row. */
export function tokensOf(row: number, cells: readonly CellValue[], left: number, from: number, to: number): Token[] {
  const made: Token[] = [];
  for (let index = from; index <= to; index += 1) {
    const value = cells[index];
    if (value !== undefined && value !== "") made.push(new Token(row, left + index, value, typeof value === "string" && isBlank(value), null));
  }
  return made;
}

const noCells: readonly CellValue[] = [];
keepShape(TokenRow.of(0, [], true));
keepShape(TokenRow.unlabelled(0, noCells, 0, 0, 0, 0));

/** Columns from…to, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const within = (span: Span, column: number): boolean => column >= span.from && column <= span.to;
