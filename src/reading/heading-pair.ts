import { findFiscalYears, withoutFiscalYears } from "../core/fiscal-year";
import { flatMap } from "../core/flat-map";
import { fold } from "../core/text";
import type { Token, TokenRow } from "./token";

/** The headings of plan and actual. */
export interface Pair { readonly plan: Token; readonly actual: Token }

/** Whether a row has headings of plan and of actual. */
export function holdsPair(line: TokenRow): boolean {
  if (!line.labelled || line.count < 2) return false;
  let [plan, actual] = [false, false];
  for (const { label } of line.tokens) {
    if (label?.head === "plan") plan = true;
    else if (label?.head === "actual") actual = true;
  }
  return plan && actual;
}

/**
 * The headings of plan and actual in a row that holds some: the only two, or the only two of one year (of the title's year when there are more).
 * The only two may differ in their years where one of them is the title's: that is a heading left from last year's form, told by
 * fiscal-year-mismatch.
 */
export function pairOf(row: TokenRow, above: TokenRow | undefined, titleYear: number | null): Pair | null {
  if (row.tokens.some((token) => typeof token.value === "number")) return null;
  const pair = pairByYear(row, above, titleYear);
  return pair && withTotal(row.tokens, pair);
}

function pairByYear(row: TokenRow, above: TokenRow | undefined, titleYear: number | null): Pair | null {
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
const finalBudget = /現額|現計|最終|補正後/u;

const plainText = ({ text }: Token): string => withoutFiscalYears(fold(text).replace(/\s/gu, ""));

/** 補正予算額 between the budget and what was settled. */
export function isSupplement(heading: Token): boolean {
  return heading.text.includes("補") && /^補正(?!後)/u.test(plainText(heading));
}

/** 当初予算額 | 補正予算額 | 計: the budget as it stood at the end is the sum. */
function withTotal(tokens: readonly Token[], { plan, actual }: Pair): Pair {
  const total = budget.test(plan.text) ? tokens.find((token) => token.column > plan.column && token.column < actual.column && budgetTotal.test(plainText(token))) : undefined;
  return { plan: total ?? plan, actual };
}

const budget = /予算|当初/u;
/** 計, 予算計(A+B) */
const budgetTotal = /^(?:予算額?)?合?計(?:額|予算額?)?(?:\(.*\))?$/u;

function isDated(heading: Token): boolean {
  return findFiscalYears(heading.text).length > 0;
}

/** Year in the heading, or in the cell above it that holds a year only. */
export function headingYear(token: Token, above: TokenRow | undefined): number | null {
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

export function isYearOnly(token: Token): boolean {
  const text = token.text.trim();
  return text.length <= LONGEST_YEAR && findFiscalYears(token.text)[0]?.text === text;
}
