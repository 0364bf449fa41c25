import { readAmount, withUnit } from "../core/amount";
import { readUnit } from "../core/amount-text";
import type { Amount, Entry } from "../core/form";
import type { Grid } from "../core/grid";
import type { Line } from "./cut-lines";
import type { Table } from "./find-tables";
import type { Token } from "./token";

/** The column where the figures of a side stand: the heading's own, or else the one that most rows share. */
export interface ValueColumn { readonly column: number; readonly rows: number; readonly offset: number }

export function valueColumn(cells: readonly (readonly Token[])[], heading: Token): ValueColumn {
  const counts = new Map<number, number>();
  for (const [first] of cells) if (first && isAmountLike(first)) counts.set(first.column, (counts.get(first.column) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const atHeading = counts.get(heading.column);
  const [column, rows] = atHeading !== undefined && atHeading >= (best?.[1] ?? 0) ? [heading.column, atHeading] : (best ?? [heading.column, 0]);
  return { column, rows, offset: column - heading.column };
}

function isAmountLike(token: Token): boolean {
  return typeof token.value === "number" || readAmount(token.value).kind !== "text";
}

/** Figures under their heading, or in one column that several rows or both sides agree on. */
export function isCertain(side: ValueColumn, other: ValueColumn, table: Table): boolean {
  return side.offset === 0 || side.rows > 1 || (other.rows > 0 && side.offset === other.offset && table.rows.length > 0);
}

/** Reads the cells of one side of a line; what could be read in two ways is no number. */
export class EntryReader {
  constructor(
    private readonly grid: Grid,
    private readonly columns: Readonly<Record<"plan" | "actual", ValueColumn>>,
    private readonly certain: Readonly<Record<"plan" | "actual", boolean>>,
  ) {}

  /** `unitCell`: text of the unit column; `labelUnit`: unit in the row's label. */
  read(line: Line, side: "plan" | "actual", unitCell: string, labelUnit: string | null): Entry {
    const tokens = line[side].filter((token) => !token.blank || isMark(token) || token.column === this.columns[side].column);
    const column = this.columns[side].column;
    const [first, second, ...more] = tokens;
    const cell = { sheet: this.grid.sheet, row: line.row, column: first && first.column <= column ? first.column : column };
    const text = tokens.map((token) => this.shown(token)).filter((shown) => shown.trim() !== "").join(" ");
    const entry = (amount: Amount): Entry => ({ amount, text, cell });
    if (!first) return entry({ kind: "none", mark: "" });
    if (first.column > column) return entry(tokens.length === 1 && isUnitText(first) ? { kind: "none", mark: "" } : { kind: "text" });
    if (more.length > 0 || first.column < column || !this.certain[side]) return entry(tokens.every((token) => token.blank) ? { kind: "none", mark: first.text.trim() } : { kind: "text" });
    const amount = withUnit(withUnit(readAmount(first.value, this.displayedOf(first)), second?.text ?? ""), unitCell);
    const read = entry(amount.kind === "number" && amount.unit === null && labelUnit ? { ...amount, unit: labelUnit } : amount);
    return typeof first.value === "number" ? { ...read, stored: first.value } : read;
  }

  private displayedOf(token: Token): string | undefined {
    return typeof token.value === "number" ? this.grid.displayed?.(token.row, token.column) : undefined;
  }

  private shown(token: Token): string {
    const displayed = this.displayedOf(token);
    return displayed !== undefined && displayed.trim() !== "" ? displayed.trim() : token.text.trim();
  }
}

function isMark(token: Token): boolean {
  return token.blank && token.text.trim() !== "";
}

function isUnitText(token: Token): boolean {
  return token.blank || (typeof token.value === "string" && readUnit(token.value) !== null);
}
