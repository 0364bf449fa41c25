import { readAmount, withUnit } from "../core/amount";
import { readUnit } from "../core/amount-text";
import type { Amount, Entry } from "../core/form";
import type { Grid } from "../core/grid";
import { isPrintedUnit } from "../core/unit";
import type { Line } from "./cut-lines";
import type { Table } from "./find-tables";
import type { Token } from "./token";

const empty: Amount = { kind: "none", mark: "" };
const unreadable: Amount = { kind: "text" };

/** The column where the figures of a side stand: the heading's own, or else the one that most rows share. */
export interface ValueColumn { readonly column: number; readonly rows: number; readonly offset: number }

export function valueColumn(cells: readonly (readonly Token[])[], heading: Token): ValueColumn {
  const counts = new Map<number, number>();
  for (const [first] of cells) if (first && isAmountLike(first)) counts.set(first.column, (counts.get(first.column) ?? 0) + 1);
  let [column, rows] = [heading.column, counts.get(heading.column) ?? 0];
  for (const [other, count] of counts) {
    const isBetter = count > rows || (count === rows && column !== heading.column && other < column);
    if (isBetter) [column, rows] = [other, count];
  }
  return { column, rows, offset: column - heading.column };
}

/** A figure, an error or a typed blank. A unit without its figure shows where units stand, not figures. */
function isAmountLike(token: Token): boolean {
  if (token.blank || typeof token.value === "boolean") return token.blank;
  const { kind } = readAmount(token.value);
  return kind === "number" || kind === "error";
}

/** Figures under their heading, or in one column that several rows or both sides agree on. */
export function isCertain(side: ValueColumn, other: ValueColumn, table: Table): boolean {
  return side.offset === 0 || side.rows > 1 || (other.rows > 0 && side.offset === other.offset && table.rows.length > 0);
}

/** What the cells of a table are read with. */
export interface EntryReader {
  readonly grid: Grid;
  readonly columns: Readonly<Record<"plan" | "actual", ValueColumn>>;
  readonly certain: Readonly<Record<"plan" | "actual", boolean>>;
}

/**
 * Reads the cells of one side of a line; what could be read in two ways is no number.
 * `unitCell`: text of the unit column; `labelUnit`: unit in the row's label.
 */
export function readEntry({ grid, columns, certain }: EntryReader, line: Line, side: "plan" | "actual", unitCell: string, labelUnit: string | null): Entry {
  const { column } = columns[side];
  const typed: Token[] = [];
  for (const token of line[side]) if (!token.blank || isMark(token) || token.column === column) typed.push(token);
  const noted = typed.length > 1 ? typed.filter((token) => !isFootnote(token)) : typed;
  const given = noted.length < typed.length && noted.some(({ value }) => readAmount(value).kind === "number") ? noted : typed;
  const tokens = figureFirst(given);
  const first = tokens[0];
  const at = given[0]?.column ?? column;
  const cell = { sheet: grid.sheet, row: side === "actual" ? (line.actualRow ?? line.row) : line.row, column: first && at <= column ? first.column : column };
  const text = textOf(tokens, grid);
  if (first && !first.blank && grid.struck?.(cell.row, cell.column)) return { amount: unreadable, text, cell, struck: true };
  if (!first && side === "plan" && line.elsewhere.some(({ blank }) => !blank)) return { amount: unreadable, text: textOf(line.elsewhere, grid), cell };
  if (!first) return { amount: empty, text, cell };
  if (at > column) return { amount: tokens.length === 1 && isUnitText(first) ? empty : unreadable, text, cell };
  if (tokens.length > 2 || at < column || !certain[side]) {
    return { amount: tokens.every((token) => token.blank) ? { kind: "none", mark: first.text.trim() } : unreadable, text, cell };
  }
  if (first.blank && tokens[1] && mayBeFigureBehind(first, tokens[1])) return { amount: unreadable, text, cell };
  const read = withUnit(withUnit(readAmount(first.value, displayedOf(first, grid)), tokens[1]?.text ?? ""), unitCell);
  const amount = read.kind === "number" && read.unit === null && labelUnit ? { ...read, unit: labelUnit } : read;
  return typeof first.value === "number" ? { amount, text, cell, stored: first.value } : { amount, text, cell };
}

/** What the cells show, with a space between. */
function textOf(tokens: readonly Token[], grid: Grid): string {
  let text = "";
  for (const token of tokens) {
    const shown = shownBy(token, grid);
    if (shown !== "") text = text === "" ? shown : `${text} ${shown}`;
  }
  return text;
}

/** A figure behind a dash or a space, or a text (約17団体) behind a space: the cell in front says nothing of it. */
function mayBeFigureBehind(first: Token, second: Token): boolean {
  return readAmount(second.value).kind === "number" || (!isMark(first) && !isUnitText(second));
}

/** 回 | 12: the unit may stand before its figure. */
function figureFirst(tokens: readonly Token[]): readonly Token[] {
  const [unit, figure] = tokens;
  if (tokens.length !== 2 || !unit || !figure || typeof unit.value !== "string" || !isPrintedUnit(unit.value)) return tokens;
  return readAmount(figure.value).kind === "number" ? [figure, unit] : tokens;
}

function displayedOf(token: Token, { displayed }: Grid): string | undefined {
  return typeof token.value === "number" ? displayed?.(token.row, token.column) : undefined;
}

function shownBy(token: Token, grid: Grid): string {
  const displayed = displayedOf(token, grid);
  return displayed !== undefined && displayed.trim() !== "" ? displayed.trim() : token.text.trim();
}

/** ※1 or *2 in a cell of its own: it belongs to a note below the table, not to the figure. */
function isFootnote({ value }: Token): boolean {
  return typeof value === "string" && /^[(（]?(?:[※＊*]\s*[0-9０-９①-⑳]?|注\s*[0-9０-９①-⑳])[)）]?$/u.test(value.trim());
}

function isMark(token: Token): boolean {
  return token.blank && token.text.trim() !== "";
}

function isUnitText(token: Token): boolean {
  return token.blank || (typeof token.value === "string" && readUnit(token.value) !== null);
}
