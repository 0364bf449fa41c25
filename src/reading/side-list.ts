import { readAmount } from "../core/amount";
import { readUnit } from "../core/amount-text";
import { mapPresent } from "../core/flat-map";
import { isPrintedUnit } from "../core/unit";
import type { FieldRole } from "./labels";
import type { Region } from "./split-sheet";
import { TokenRow, type Token } from "./token";

/**
 * The region without a list to choose from that stands right of the form and takes up rows of its table and rows beside it: 目的 over
 * 普及啓発, 人材育成, 給付. Its columns hold nothing else, one short text a row, and no box that the form itself lacks.
 */
export function withoutSideList(region: Region): Region {
  const { rows } = region;
  let [farthest] = rows;
  for (const line of rows) if (farthest && line.last > farthest.last) farthest = line;
  if (!farthest) return region;
  // A list has one column, or two: numbers and words.
  for (const from of [farthest.last, farthest.tokens[farthest.count - 2]?.column]) {
    if (from !== undefined && isSideList(rows, from)) return { rows: mapPresent(rows, (line) => cut(line, from)) };
  }
  return region;
}

const LEAST_ENTRIES = 3;
const LONGEST_ENTRY = 30;

/** The row without what stands in the column or right of it; null where nothing is left. */
function cut(line: TokenRow, from: number): TokenRow | null {
  if (line.last < from) return line;
  return line.first < from ? TokenRow.of(line.row, line.tokens.filter(({ column }) => column < from), line.labelled) : null;
}

function isSideList(rows: readonly TokenRow[], from: number): boolean {
  if (!mayBeSideList(rows, from)) return false;
  const entries: Token[] = [];
  for (const line of rows) {
    if (line.last < from) continue;
    const entry = line.tokens.find(({ column }) => column >= from);
    if (entry?.column !== from || !line.tokens.every((token) => token.column < from || isEntry(token))) return false;
    entries.push(entry);
  }
  if (entries.filter(({ blank }) => !blank).length < LEAST_ENTRIES) return false;
  const own = rolesLeftOf(rows, from);
  const roles = entries.flatMap(({ label }) => (label?.field && label.field !== "foreign" ? [label.field] : []));
  if (!roles.every((role) => own.has(role))) return false;
  const block = tableRows(rows, from);
  const isInside = ({ row }: Token): boolean => block !== null && row >= block.top && row <= block.bottom;
  const inside = entries.filter(isInside);
  // 理由 as a column of the table.
  if (inside.some(({ label, row }) => label?.field === "reason" && row === block?.top)) return false;
  if (inside.some(({ label }) => label?.field && label.field !== "reason" && label.field !== "foreign")) return true;
  if (inside.length > 0 && inside.length < entries.length) return !(isColumnOfTable(entries[0], block?.top) && inside.every(mayBeUnit)) || entries.every((entry) => isInside(entry) || isPrintedUnit(entry.text));
  return roles.length === entries.length && new Set(roles).size > 1;
}

/** Rows below each other reach so far, and enough of them: most forms are told by that. */
function mayBeSideList(rows: readonly TokenRow[], from: number): boolean {
  let [count, below] = [0, -1];
  for (const line of rows) {
    if (line.last < from) continue;
    if (count > 0 && line.row !== below) return false;
    count += 1;
    below = line.row + 1;
  }
  return count >= LEAST_ENTRIES;
}

/** It begins below the headings of the table, or with one of them. */
function isColumnOfTable(first: Token | undefined, top = Infinity): boolean {
  return first !== undefined && (first.row > top || (first.row === top && first.label?.head !== null && first.label !== null));
}

/** In a column of units with a memo below it, or its heading. */
function mayBeUnit({ text, label, blank }: Token): boolean {
  return blank || label?.head === "unit" || readUnit(text) !== null;
}

function isEntry(token: Token | undefined): boolean {
  if (!token || typeof token.value !== "string" || token.value.length > LONGEST_ENTRY || token.value.includes("。")) return false;
  const { kind } = readAmount(token.value);
  return kind !== "number" && kind !== "error";
}

/** The boxes that the form has left of the column; a table holds 目標 and 実績. */
function rolesLeftOf(rows: readonly TokenRow[], from: number): ReadonlySet<FieldRole> {
  const roles = new Set<FieldRole>();
  for (const line of rows) if (line.labelled) for (const { column, label } of line.tokens) {
    if (column >= from || !label) continue;
    if (label.field) roles.add(label.field);
    if (label.head === "plan") roles.add("goal");
    if (label.head === "actual") roles.add("result");
  }
  return roles;
}

/** From the first headings of plan and actual to the row before the box that follows them. */
function tableRows(rows: readonly TokenRow[], from: number): { readonly top: number; readonly bottom: number } | null {
  const has = (line: TokenRow, test: (label: NonNullable<Token["label"]>) => boolean): boolean =>
    line.labelled && line.tokens.some(({ column, label }) => column < from && label !== null && test(label));
  const head = rows.findIndex((line) => has(line, ({ head }) => head === "plan") && has(line, ({ head }) => head === "actual"));
  const top = rows[head];
  if (!top) return null;
  const end = rows.findIndex((line, index) => index > head && has(line, ({ field }) => field === "reason" || field === "future"));
  return { top: top.row, bottom: (rows[end]?.row ?? Infinity) - 1 };
}
