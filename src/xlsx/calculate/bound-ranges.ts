import { areaFromA1, areaToA1, columnsFromA1, rowsFromA1 } from "../../core/address";
import type { Rectangle } from "../model";
import { sizeOf } from "../model/rectangles";
import { MAX_COLUMNS, MAX_ROWS } from "../model/state";

/** What a calculation may still cost: cells of large ranges, of which the engine makes one value each. */
export interface RangeBudget {
  cells: number;
}

/** The last row and the last column that hold a value, zero-based. */
export interface LastCell {
  readonly row: number;
  readonly column: number;
}

/** About ten seconds of the engine's work. */
export const RANGE_BUDGET = 20_000_000;
/** Cells of one formula: about two seconds, and some hundred megabytes. */
const MOST_CELLS = 5_000_000;
/** Smaller ranges are handed over as they are written. */
export const LARGE_RANGE = 100_000;

/** In this order: texts, sheets' names in quotes, table references, ranges, words (a sheet's or a function's name), numbers, marks. */
const TOKENS = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'!?",
    "\\[[^\\]]*\\]",
    "(?<range>(?:\\$?[A-Z]{1,3})?(?:\\$?[1-9][0-9]{0,6})?:(?:\\$?[A-Z]{1,3})?(?:\\$?[1-9][0-9]{0,6})?)(?![A-Z0-9_.(!$:\\u0080-\\uffff])",
    "(?<word>[A-Z_\\u0080-\\uffff][A-Z0-9_.\\u0080-\\uffff]*!?)",
    "[0-9.]+",
    "\\s+",
    "[^]",
  ].join("|"),
  "gi",
);

/** Functions to whose value the empty cells behind the last used one add nothing, where the range itself is an argument. */
const DEAF_TO_EMPTY = new Set(
  ("SUM SUMIF SUMIFS AVERAGE AVERAGEIF AVERAGEIFS COUNT COUNTA COUNTIF COUNTIFS MAX MAXIFS MIN MINIFS MEDIAN LARGE SMALL RANK RANK.EQ SUBTOTAL "
  + "VLOOKUP HLOOKUP XLOOKUP LOOKUP MATCH XMATCH INDEX").split(" "),
);
/** COUNTIF(A:A,"") and COUNTIF(A:A,"<>x") do count empty cells. */
const ASKS_FOR_EMPTY = /COUNTIFS?\([^]*"(?:"|=|<>)/i;

/** A piece of a formula; the pieces together are the formula. */
export interface Token {
  readonly text: string;
  readonly area: Rectangle | null;
  readonly isWord: boolean;
}

/**
 * The formula with its large ranges cut to the cells that are used (down and right to `end`) where that cannot change its value, and
 * written out in full where it can: the engine cuts whole columns by itself, in COUNTBLANK too.
 * @returns null for a formula that asks for more cells than one or than the budget allows
 */
export function boundRanges(formula: string, end: LastCell, budget: RangeBudget): string | null {
  if (!formula.includes(":")) return formula;
  const tokens = tokensOf(formula);
  if (!tokens.some(({ area }) => area && sizeOf(area) > LARGE_RANGE)) return formula;
  const countsEmpty = ASKS_FOR_EMPTY.test(formula);
  const enclosing: string[] = [];
  let cost = 0;
  const written = tokens.map(({ text, area }, index) => {
    if (text === "(") enclosing.push(functionBefore(tokens, index));
    else if (text === ")") enclosing.pop();
    if (!area || sizeOf(area) <= LARGE_RANGE) return text;
    const by = enclosing[enclosing.length - 1] ?? "";
    const isDeaf = DEAF_TO_EMPTY.has(by) && !(countsEmpty && by.startsWith("COUNTIF")) && isWholeArgument(tokens, index);
    const bounded = isDeaf ? cut(area, end) : area;
    cost += sizeOf(bounded);
    return areaToA1(bounded);
  });
  if (cost > MOST_CELLS || cost > budget.cells) return null;
  budget.cells -= cost;
  return written.join("");
}

/** What a defined name stands for, with its large ranges cut to the cells that are used. */
export function cutRanges(text: string, end: LastCell): string {
  return tokensOf(text).map((token) => (token.area && sizeOf(token.area) > LARGE_RANGE ? areaToA1(cut(token.area, end)) : token.text)).join("");
}

function cut({ top, left, bottom, right }: Rectangle, end: LastCell): Rectangle {
  return { top, left, bottom: Math.max(top, Math.min(bottom, end.row)), right: Math.max(left, Math.min(right, end.column)) };
}

/** The pieces of a formula, in order. */
export function tokensOf(formula: string): Token[] {
  return [...formula.matchAll(TOKENS)].map(({ 0: text, groups }) => ({ text, area: groups?.range === undefined ? null : areaOf(text), isWord: groups?.word !== undefined }));
}

/** Whole columns and rows too; null for a lone colon. */
function areaOf(text: string): Rectangle | null {
  const columns = columnsFromA1(text);
  if (columns) return { top: 0, left: columns.first, bottom: MAX_ROWS - 1, right: columns.last };
  const rows = rowsFromA1(text);
  if (rows) return { top: rows.first, left: 0, bottom: rows.last, right: MAX_COLUMNS - 1 };
  return /^[^:]+:[^:]+$/.test(text) ? areaFromA1(text) : null;
}

function functionBefore(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1];
  return before?.isWord ? before.text.toUpperCase().replace(/^_XLFN\./, "") : "";
}

/** Whether a range (with its sheet's name) stands alone between the marks that part arguments. */
function isWholeArgument(tokens: readonly Token[], index: number): boolean {
  let first = index - 1;
  while (/!$|^\s+$/.test(tokens[first]?.text ?? "")) first -= 1;
  let last = index + 1;
  while (/^\s+$/.test(tokens[last]?.text ?? "")) last += 1;
  return /^[(,]$/.test(tokens[first]?.text ?? "") && /^[),]$/.test(tokens[last]?.text ?? "");
}
