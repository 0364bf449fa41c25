import { readAmount } from "../core/amount";
import type { FieldRole, RowLabel } from "./labels";
import { within, type Span, type Token, type TokenRow } from "./token";

/** Columns of a table that tell whether a row is one of it. */
export interface Sides {
  readonly name: Span;
  readonly planSpan: Span;
  readonly actualSpan: Span;
}

/** The rows of a table below its headings. */
export interface RowsBelow {
  readonly rows: readonly TokenRow[];
  /** Label of the box in the table's midst, behind which figures stand that were not read. */
  readonly cutBy: Token | null;
}

/**
 * The rows from `index` on until something ends the table. 備考 or 評価 with its text between two rows is passed over where a label of rows
 * follows with something beside it; figures without such a label, or behind a 理由 in the table's midst, may be anybody's.
 */
export function rowsBelow(all: readonly TokenRow[], index: number, sides: Sides, ends: (line: TokenRow, at: number) => boolean): RowsBelow {
  const rows: TokenRow[] = [];
  for (let at = index; at < all.length; at += 1) {
    const line = all[at];
    if (!line) break;
    if (!ends(line, at)) {
      rows.push(line);
      continue;
    }
    const box = boxOf(line, sides);
    if (!box) break;
    const { next, cuts } = behindBox(all, at, sides, ends);
    if (cuts || (next >= 0 && box.label?.field !== "foreign")) return { rows, cutBy: box };
    if (next < 0) break;
    at = next - 1;
  }
  return { rows, cutBy: null };
}

/** The row behind a box from which on the table goes on, −1 for none, and whether figures stand before that, or right below the box. */
function behindBox(all: readonly TokenRow[], box: number, sides: Sides, ends: (line: TokenRow, at: number) => boolean): { readonly next: number; readonly cuts: boolean } {
  const top = all[box]?.row ?? 0;
  let [figures, near] = [false, false];
  for (let at = box + 1; ; at += 1) {
    const line = all[at];
    if (!line || ends(line, at)) return { next: -1, cuts: near };
    if (resumes(line, sides)) return { next: at, cuts: figures };
    if (!holdsFigures(line, sides)) continue;
    figures = true;
    near ||= line.row - top === at - box;
  }
}

const midst: ReadonlySet<FieldRole> = new Set(["foreign", "reason"]);
const labels: ReadonlySet<RowLabel> = new Set(["indicators", "cost", "labour"]);

/** The label at the left by which the row ends the table, where it may do so in its midst: the row holds nothing else that ends one. */
function boxOf({ tokens }: TokenRow, { name }: Sides): Token | null {
  const boxes = tokens.filter(({ label }) => label?.field || label?.title || label?.head === "plan" || label?.head === "actual");
  const [box] = boxes;
  return boxes.length === 1 && box?.label?.field && midst.has(box.label.field) && within(name, box.column) ? box : null;
}

/** A row with a label of rows and something in the column of plan or actual, also a dash. */
function resumes(line: TokenRow, { name, planSpan, actualSpan }: Sides): boolean {
  if (!line.labelled || !line.tokens.some(({ column, label }) => within(name, column) && label?.row && labels.has(label.row))) return false;
  return line.tokens.some(({ column }) => within(planSpan, column) || within(actualSpan, column));
}

function holdsFigures(line: TokenRow, { planSpan, actualSpan }: Sides): boolean {
  return [planSpan, actualSpan].every((side) => line.tokens.some(({ column, value }) => within(side, column) && readAmount(value).kind === "number"));
}
