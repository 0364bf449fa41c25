import { readUnit } from "../core/amount-text";
import { isPrintedUnit } from "../core/unit";
import { cutRegion, isEntry, rolesLeftOf, withoutSideZone } from "./side-zone";
import type { Region } from "./split-sheet";
import type { Token, TokenRow } from "./token";

/**
 * The region without the lists to choose from that stand right of the form, apart from it or beside its table: 目的 over 普及啓発, 人材育成,
 * 給付. Their columns hold nothing else, one short text a row, and no box that the form itself lacks.
 */
export function withoutSideLists(region: Region): Region {
  const rest = withoutSideList(withoutSideZone(region));
  return rest === region ? region : withoutSideLists(rest);
}

/** Without one that takes up rows of the table and rows above or below it. */
function withoutSideList(region: Region): Region {
  const { rows } = region;
  let [farthest] = rows;
  for (const line of rows) if (farthest && line.last > farthest.last) farthest = line;
  if (!farthest) return region;
  // A list has one column, or two: numbers and words.
  const second = farthest.tokens[farthest.count - 2]?.column;
  for (const from of [farthest.last, second]) {
    if (from === undefined || !isSideList(rows, from)) continue;
    const left = second !== undefined && second < from && isNumbered(rows, second) && isSideList(rows, second) ? second : from;
    return cutRegion(region, left);
  }
  return region;
}

const LEAST_ENTRIES = 3;

/** 1, 2, 3 in the column, before the words of a list. */
function isNumbered(rows: readonly TokenRow[], column: number): boolean {
  let counted = 0;
  for (const line of rows) if (line.last > column && line.tokens.some((token) => token.column === column && token.value === counted + 1)) counted += 1;
  return counted >= LEAST_ENTRIES;
}

function isSideList(rows: readonly TokenRow[], from: number): boolean {
  if (!mayBeSideList(rows, from)) return false;
  const entries: Token[] = [];
  let counted = 0;
  for (const line of rows) {
    if (line.last < from) continue;
    const entry = line.tokens.find(({ column }) => column >= from);
    if (entry?.column !== from) return false;
    // 1, 2, 3 before the words number them.
    const isNumber = entry.value === counted + 1 && line.last > from;
    if (isNumber) counted += 1;
    if (!line.tokens.every((token) => token.column < from || (isNumber && token === entry) || isEntry(token))) return false;
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
