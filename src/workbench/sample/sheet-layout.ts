import { areaFromA1 } from "../../core/address";
import type { Typed } from "./sample-facts";

/** Look of a cell, by meaning; scripts/make-sample.ts turns it into fonts, fills and borders. */
export type SampleStyle =
  | "title" | "label" | "section-label" | "vertical-label" | "text" | "long-text" | "value" | "unit" | "note" | "count";

/** One typed cell; `a1` is the area that it is merged over. */
export interface PlacedCell {
  readonly a1: string;
  readonly value: Typed;
  readonly style: SampleStyle;
  readonly numberFormat: string;
}

/** A sheet of the sample as data. */
export interface SheetLayout {
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  /** Characters of the standard font, from column A. */
  readonly columnWidths: readonly number[];
  /** Points, from row 1. */
  readonly rowHeights: readonly number[];
}

/** Line height of 11 pt ＭＳ Ｐゴシック with some air, in points. */
const LINE = 16;
const LEAST_ROW = 24;

/** Collects the cells of one sheet and finds the row heights at which every text is fully shown. */
export class SheetDraft {
  private readonly cells: PlacedCell[] = [];
  private readonly heights: number[] = [];

  constructor(private readonly name: string, private readonly columnWidths: readonly number[]) {}

  /** Places a value; an empty value leaves only the frame of the cell. */
  place(a1: string, value: Typed, style: SampleStyle, numberFormat = "General"): this {
    this.cells.push({ a1, value, style, numberFormat });
    const area = areaFromA1(a1);
    if (!area) throw new Error(`Not an A1 area: ${a1}`);
    const rows = area.bottom - area.top + 1;
    const needed = style === "vertical-label" ? String(value).length * LINE : this.linesOf(value, area.left, area.right) * LINE;
    const each = Math.ceil((needed + 8) / rows);
    for (let row = area.top; row <= area.bottom; row += 1) this.heights[row] = Math.max(this.heights[row] ?? LEAST_ROW, each);
    return this;
  }

  finish(): SheetLayout {
    const rowHeights = Array.from(this.heights, (height) => height ?? LEAST_ROW);
    return { name: this.name, cells: this.cells, columnWidths: this.columnWidths, rowHeights };
  }

  /** Wrapped lines of a text over the given columns; a full-width character takes two of the standard font. */
  private linesOf(value: Typed, left: number, right: number): number {
    const width = this.columnWidths.slice(left, right + 1).reduce((sum, each) => sum + each, 0) - 2;
    const lines = String(value).split("\n").map((line) => Math.max(1, Math.ceil(textWidth(line) / width)));
    return lines.reduce((sum, each) => sum + each, 0);
  }
}

function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 1 : 2), 0);
}

/** Number format of a comparison row: one decimal where the row has one, else whole numbers with separators. */
export function rowFormat(...values: readonly Typed[]): string {
  const isFractional = values.some((value) => typeof value === "number" && !Number.isInteger(value));
  return isFractional ? "0.0" : "#,##0";
}
