import { readAmount } from "../core/amount";
import { findFiscalYears } from "../core/fiscal-year";
import { flatMap } from "../core/flat-map";
import { fold } from "../core/text";
import type { FieldRole } from "./labels";
import { lastColumnOf } from "./beside-form";
import type { Region } from "./split-sheet";
import type { Span, Token, TokenRow } from "./token";

/** A comparison table: one pair of headings (plan, actual) and the rows below it. */
export interface Table {
  readonly headings: readonly Token[];
  readonly plan: Token;
  readonly actual: Token;
  /** Columns of group labels and names, of plan and actual, and of a unit column. */
  readonly name: Span;
  readonly planSpan: Span;
  readonly actualSpan: Span;
  readonly unitSpan: Span | null;
  /** Columns of another plan of that year (当初予算額 beside 予算現額), which is not compared. */
  readonly otherPlanSpan: Span | null;
  /** The rows below the headings. */
  readonly rows: readonly TokenRow[];
  /** Of the headings and of the figures and units in the rows, not of what was remarked behind them. */
  readonly lastColumn: number;
  /** First and last row of the sheet that belong to the table; headings may take two rows. */
  readonly top: number;
  readonly bottom: number;
}

/** Fields that never stand inside a table; 目標 does, as the label of a row. */
const endsTable: ReadonlySet<FieldRole> = new Set(["department", "plan", "measures", "project", "account", "strategy", "outline", "purpose", "result", "reason", "future", "foreign"]);
const LAST_COLUMN = 16_383;
/** Rows between the two lines of a heading, where a line is several cells high. */
const MAX_GAP = 3;

/** The comparison tables of a region. A pair of headings that could be read in two ways yields no table. */
export function findTables(region: Region, titleYear: number | null): Table[] {
  const tables: Table[] = [];
  let next = 0;
  region.rows.forEach((row, index) => {
    if (index < next) return;
    const pair = holdsPair(row) ? pairOf(row, region.rows[index - 1], titleYear) : null;
    if (!pair) return;
    const table = tableAt(region, index, pair);
    if (!table) return;
    tables.push(table);
    next = index + 1 + table.rows.length;
  });
  return tables;
}

interface Pair { readonly plan: Token; readonly actual: Token }

/**
 * The headings of plan and actual in a row that holds some: the only two, or the only two of one year (of the title's year when there are more).
 * The only two may differ in their years where one of them is the title's: that is a heading left from last year's form, told by
 * fiscal-year-mismatch.
 */
function pairOf(row: TokenRow, above: TokenRow | undefined, titleYear: number | null): Pair | null {
  if (row.tokens.some((token) => typeof token.value === "number")) return null;
  const plans = row.tokens.filter((token) => token.label?.head === "plan");
  const actuals = row.tokens.filter((token) => token.label?.head === "actual");
  const yearOf = (token: Token): number | null => headingYear(token, above);
  const pairs = flatMap(plans, (plan) => actuals.map((actual) => ({ plan, actual, planYear: yearOf(plan), actualYear: yearOf(actual) })));
  // An actual left of its plan is last year's, unless both name the same year themselves.
  const fitting = pairs.filter(({ plan, actual, planYear, actualYear }) =>
    (planYear === null || actualYear === null || planYear === actualYear) && (plan.column < actual.column || (isDated(plan) && isDated(actual))));
  const [only, ...others] = pairs;
  if (only && others.length === 0) return fitting[0] ?? (isLeftover(only, titleYear) ? { plan: only.plan, actual: only.actual } : null);
  const dated = fitting.filter(({ planYear, actualYear }) => planYear !== null && actualYear !== null);
  if (dated.length === 1) return dated[0] ?? null;
  const ofTitle = dated.filter(({ planYear }) => planYear === titleYear);
  if (ofTitle.length === 1) return ofTitle[0] ?? null;
  const final = (dated.length > 0 ? ofTitle : fitting).filter(({ plan }) => finalBudget.test(fold(plan.text).replace(/\s/gu, "")));
  return final.length === 1 ? (final[0] ?? null) : null;
}

/** 令和4年度目標 beside 令和5年度実績 on a form of 令和5年度. The target of a later year is one to come, not one left behind. */
function isLeftover({ plan, actual, planYear, actualYear }: Pair & { readonly planYear: number | null; readonly actualYear: number | null }, titleYear: number | null): boolean {
  return plan.column < actual.column && titleYear !== null && [planYear, actualYear].includes(titleYear) && (planYear ?? titleYear) <= titleYear;
}

/** Of 当初予算額 and 予算現額, what was settled is held against the budget as it stood at the end. */
const finalBudget = /予算現額|現計予算|最終予算|補正後/u;

function isDated(heading: Token): boolean {
  return findFiscalYears(heading.text).length > 0;
}

/** Year in the heading, or in the cell above it that holds a year only. */
function headingYear(token: Token, above: TokenRow | undefined): number | null {
  const place = yearPlace(token, above?.tokens ?? []);
  return place ? (findFiscalYears(place.text)[0]?.year ?? null) : null;
}

/** The cell that names the year of a heading: its own, or the nearest one over it or left of that. */
export function yearPlace(heading: Token, above: readonly Token[]): Token | null {
  if (isDated(heading)) return heading;
  return above.filter((candidate) => candidate.row < heading.row && candidate.column <= heading.column && isYearOnly(candidate)).at(-1) ?? null;
}

/** Characters; a cell that holds a year only is far shorter. */
const LONGEST_YEAR = 40;

function isYearOnly(token: Token): boolean {
  const text = token.text.trim();
  return text.length <= LONGEST_YEAR && findFiscalYears(token.text)[0]?.text === text;
}

function tableAt(region: Region, index: number, { plan, actual }: Pair): Table | null {
  const heading = region.rows[index];
  if (!heading) return null;
  const first = leftOf(region);
  const end = region.rows.findIndex((row, at) => at > index && row.labelled && (isEnd(row, first, plan, actual) || isOtherHeading(row.tokens, plan.column)));
  const rows = region.rows.slice(index + 1, end < 0 ? undefined : end);
  const spanOf = (token: Token): Span => ({ from: token.column, to: (heading.tokens.find(({ column }) => column > token.column)?.column ?? LAST_COLUMN + 1) - 1 });
  const corner = heading.tokens.filter((token) => token.label?.head === "corner" && token.column < plan.column).at(-1)?.column ?? -1;
  const firstFigure = heading.tokens.find((token) => token === plan || token === actual || (isBound(token) && token.column > corner)) ?? plan;
  const name = { from: first, to: firstFigure.column - 1 };
  const hasNames = rows.some(({ tokens }) => tokens.some((token) => token.column <= name.to));
  if (!hasNames) return null;
  const unit = heading.tokens.find((token) => token.label?.head === "unit");
  const above = linesAbove(region, index);
  const otherPlan = heading.tokens.find((token) => token !== plan && token.label?.head === "plan" && token.column > name.to && headingYear(token, region.rows[index - 1]) === headingYear(plan, region.rows[index - 1]));
  const headings = [...flatMap(above, ({ tokens }) => tokens), ...heading.tokens];
  return {
    headings,
    plan, actual, name, planSpan: spanOf(plan), actualSpan: spanOf(actual), unitSpan: unit ? spanOf(unit) : null, otherPlanSpan: otherPlan ? spanOf(otherPlan) : null,
    rows,
    lastColumn: lastColumnOf(headings, rows),
    top: above[0]?.row ?? heading.row,
    bottom: rows.at(-1)?.row ?? heading.row,
  };
}

/** Lines of the heading over its last one: years, a corner, a note about units. */
function linesAbove(region: Region, index: number): TokenRow[] {
  const lines: TokenRow[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const [line, below] = [region.rows[at], lines[0] ?? region.rows[index]];
    if (!line || !below || below.row - line.row > MAX_GAP || !line.tokens.every(isHeadingAbove)) break;
    lines.unshift(line);
  }
  return lines;
}

/** A heading left of plan and actual that ends the columns of names; left of the corner it numbers the rows (番号 | 指標 | 目標). */
function isBound(token: Token): boolean {
  const head = token.label?.head;
  return head !== undefined && head !== null && head !== "corner";
}

function leftOf(region: Region): number {
  return region.rows.reduce((least, line) => Math.min(least, line.first), LAST_COLUMN);
}

function isEnd(row: TokenRow, first: number, plan: Token, actual: Token): boolean {
  if (holdsPair(row)) return true;
  const { tokens } = row;
  return tokens.some((token) => {
    if (token.label?.title) return true;
    if (!token.label?.field || !endsTable.has(token.label.field)) return false;
    return !isFigureOf(token, plan.column) && !(token.label.field === "foreign" && isNameOf(token, tokens, first, plan, actual));
  });
}

/** 評価 behind a column of groups, with something below both headings, is the name of an indicator and no box. */
function isNameOf(token: Token, tokens: readonly Token[], first: number, plan: Token, actual: Token): boolean {
  const isFilled = ({ column }: Token): boolean => tokens.some((other) => other.column === column && !other.label);
  return token.column > first && token.column < plan.column && isFilled(plan) && isFilled(actual);
}

/** ３事業 below the heading of a side is a figure; at the left of a form it may be the label 事業 with its number. */
function isFigureOf(token: Token, planColumn: number): boolean {
  return token.column >= planColumn && readAmount(token.value).kind === "number";
}

/** 項目 | 要求額 | 決算額: the columns go on under other headings, of which no pair can be made. */
function isOtherHeading(tokens: readonly Token[], planColumn: number): boolean {
  const corner = tokens.find(({ label }) => label?.head === "corner");
  if (!corner || corner.column >= planColumn) return false;
  const right = tokens.filter(({ column }) => column >= planColumn);
  return right.every(({ value, blank }) => typeof value === "string" && !blank) && right.some(({ label }) => label?.head && label.head !== "corner");
}

function holdsPair(line: TokenRow): boolean {
  if (!line.labelled || line.count < 2) return false;
  return line.tokens.some(({ label }) => label?.head === "plan") && line.tokens.some(({ label }) => label?.head === "actual");
}

const UNIT_NOTE = /^[(（]?\s*単位\s*[:：]/u;

function isHeadingAbove(token: Token): boolean {
  return isYearOnly(token) || token.label?.head === "corner" || UNIT_NOTE.test(token.text);
}
