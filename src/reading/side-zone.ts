import { readAmount } from "../core/amount";
import { readUnit } from "../core/amount-text";
import { flatMap, mapPresent } from "../core/flat-map";
import { isPrintedUnit } from "../core/unit";
import { holdsPair } from "./heading-pair";
import { headerRoles, type FieldRole } from "./labels";
import type { Region } from "./split-sheet";
import { TokenRow, type Token } from "./token";

/**
 * The region without the columns of lists that stand right of the form, an empty column between: 所属 over the departments, beside it the
 * codes of the measures, as cells choose from them. They hold nothing but short texts, three rows of them without a gap at least.
 */
export function withoutSideZone(region: Region): Region {
  const table = tableOf(region.rows);
  if (!table) return region;
  const from = candidates(region.rows, table).find((column) => isZone(region.rows, column, table));
  return from === undefined ? region : cutRegion(region, from);
}

/** The region without what stands in the column or right of it. */
export function cutRegion({ rows }: Region, from: number): Region {
  return { rows: mapPresent(rows, (line) => cut(line, from)) };
}

/** The row without what stands in the column or right of it; null where nothing is left. */
function cut(line: TokenRow, from: number): TokenRow | null {
  if (line.last < from) return line;
  return line.first < from ? TokenRow.of(line.row, line.tokens.filter(({ column }) => column < from), line.labelled) : null;
}

/** From the headings of plan and actual to the row before the box that follows them; the last column of the headings. */
interface TableRows { readonly top: number; readonly bottom: number; readonly last: number }

function tableOf(rows: readonly TokenRow[]): TableRows | null {
  const head = rows.findIndex(holdsPair);
  const top = rows[head];
  if (!top) return null;
  const last = lastColumn(top, ({ label }) => Boolean(label?.head));
  const end = rows.findIndex((line, index) => index > head && line.labelled && line.tokens.some(({ column, label }) => column <= last && (label?.field === "reason" || label?.field === "future")));
  return { top: top.row, bottom: (rows[end]?.row ?? Infinity) - 1, last };
}

/** Columns behind an empty one, right of all that only a form holds: its headings, figures with their units, long texts. From left to right. */
function candidates(rows: readonly TokenRow[], { top, bottom, last }: TableRows): readonly number[] {
  const edge = rows.reduce((before, line) => (line.row > bottom || line.last <= before ? before : Math.max(before, edgeOf(line, line.row > top))), last);
  const beyond = rows.filter((line) => line.last > edge + 1);
  // A list below the form that reaches further than it leaves no columns of their own to lists beside it.
  if (beyond.length < LEAST_ROWS || beyond.some(({ row, first, count }) => row > bottom && first <= edge && count > MOST_CELLS)) return [];
  const filled = new Set(flatMap(rows.filter((line) => line.last > edge), ({ tokens }) => tokens.map(({ column }) => column)));
  return [...filled].filter((column) => column > edge + 1 && !filled.has(column - 1)).sort((a, b) => a - b);
}

/** The last column of a long text or, in a table, of a figure or a unit; −1 for none. */
function edgeOf(line: TokenRow, isTable: boolean): number {
  return lastColumn(line, (token) => !isShort(token) || (isTable && isFigureOrUnit(token)));
}

function lastColumn({ tokens }: TokenRow, test: (token: Token) => boolean): number {
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token && test(token)) return token.column;
  }
  return -1;
}

const LEAST_ROWS = 3;
/** Cells of a row of texts with lists beside it. */
const MOST_CELLS = 6;

function isZone(rows: readonly TokenRow[], from: number, { top, bottom }: TableRows): boolean {
  const own = rolesLeftOf(rows, from);
  const above = new Map<number, Token>();
  const filled: number[] = [];
  for (const [index, line] of rows.entries()) {
    if (line.last < from) continue;
    filled.push(line.row);
    const texts = line.tokens.filter(({ column }) => column >= from);
    for (const token of texts) {
      const before = above.get(token.column);
      if (!isEntry(token) && !isNumbering(token, before)) return false;
      if (!before && token === texts[0] && isBehindLabel(line, from, rows[index + 1])) return false;
      const field = token.label?.field ?? "foreign";
      if (field !== "foreign" && !own.has(field) && !(headerRoles.has(field) && headsList(token, rows, index))) return false;
      if (line.row === top && token.label) return false;
      above.set(token.column, token);
    }
  }
  // What stands beside the rows of a table alone is remarks on them.
  if (filled.every((row) => row >= top && row <= bottom)) return false;
  return filled.some((row, index) => filled[index + LEAST_ROWS - 1] === row + LEAST_ROWS - 1);
}

/** Two texts below a label in its column, at least. A measure report has no box for 予算科目, yet a list of them may stand beside it. */
function headsList({ row, column }: Token, rows: readonly TokenRow[], index: number): boolean {
  return [1, 2].every((down) => {
    const line = rows[index + down];
    return line?.row === row + down && line.tokens.some((token) => token.column === column && !token.label?.field);
  });
}

/** What stands right of a label of the form alone may be its text, but not where a long text has another below it. Measures below each other begin right of theirs. */
function isBehindLabel({ row, tokens }: TokenRow, from: number, next: TokenRow | undefined): boolean {
  const before = tokens.filter((token) => token.column < from).at(-1);
  const role = before?.label?.field;
  if (!role) return false;
  return headerRoles.has(role) || next?.row !== row + 1 || !next.tokens.some((token) => token.column === before.column && !token.label && !token.blank);
}

/** 1, 2, 3 … down a list. */
function isNumbering({ row, value }: Token, before: Token | undefined): boolean {
  return Number(value) === (before?.row === row - 1 && isNumber(before) ? Number(before.value) + 1 : 1);
}

function isNumber({ value }: Token): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\s*\d+\s*$/u.test(value));
}

const LONGEST_ENTRY = 40;

function isShort({ value }: Token): boolean {
  return typeof value !== "string" || (value.length <= LONGEST_ENTRY && !value.includes("。"));
}

function isFigureOrUnit({ value, blank }: Token): boolean {
  return blank || typeof value !== "string" || readAmount(value).kind !== "text" || readUnit(value) !== null || isPrintedUnit(value);
}

/** A short text that is no figure. */
export function isEntry(token: Token | undefined): boolean {
  if (!token || typeof token.value !== "string" || !isShort(token)) return false;
  const { kind } = readAmount(token.value);
  return kind !== "number" && kind !== "error";
}

/** The boxes that the form has left of the column; a table holds 目標 and 実績. */
export function rolesLeftOf(rows: readonly TokenRow[], from: number): ReadonlySet<FieldRole> {
  const roles = new Set<FieldRole>();
  for (const line of rows) if (line.labelled) for (const { column, label } of line.tokens) {
    if (column >= from || !label) continue;
    if (label.field) roles.add(label.field);
    if (label.head === "plan") roles.add("goal");
    if (label.head === "actual") roles.add("result");
  }
  return roles;
}
