import Big from "big.js";
import { readWrittenNumber } from "./amount-text";
import type { Row } from "./form";
import { rememberOf } from "./remember";
import type { RowState } from "./report";
import type { Settings } from "./settings";
import { matchKey } from "./text";
import { unitsConflict } from "./unit";

/** State of a row and its rate: achievement (indicator) or execution (cost) in %, one decimal, half up; null where there is none. */
export interface Judged {
  readonly state: RowState;
  readonly rate: number | null;
}

/** Plan and actual of a row that can be compared. */
export interface Figures {
  readonly plan: Big;
  readonly actual: Big;
}

const HUNDRED = 100;

/**
 * Both figures of a row, as decimals; null when a side is missing or unreadable, or when the units differ
 * (17,500 円 against 18 千円 is a question for a person, not a deviation).
 */
export const figuresOf: (row: Row) => Figures | null = rememberOf((row: Row) => {
  const [plan, actual] = [row.plan.amount, row.actual.amount];
  if (plan.kind !== "number" || actual.kind !== "number") return null;
  if (unitsConflict(plan.unit, actual.unit)) return null;
  return { plan: new Big(plan.value), actual: new Big(isSameOnPaper(row) ? plan.value : actual.value) };
});

/** A calculated 26.84 % that is printed as 26.8 % equals a target of 26.8 %: what is printed is what is reviewed. */
function isSameOnPaper({ plan, actual }: Row): boolean {
  if (plan.stored === undefined && actual.stored === undefined) return false;
  const [shown, other] = [readWrittenNumber(plan.text), readWrittenNumber(actual.text)];
  return shown !== null && other !== null && shown.value === other.value && !unitsConflict(shown.unit, other.unit);
}

/** What became of a row. State says whether the target was reached; whether the row deviates is a question of its own. */
export function rowState(row: Row, settings: Settings): Judged {
  const kinds = [row.plan.amount.kind, row.actual.amount.kind];
  if (kinds.includes("text") || kinds.includes("error")) return { state: "unreadable", rate: null };
  const missing = kinds.filter((kind) => kind === "none").length;
  if (missing === kinds.length) return { state: "none", rate: null };
  if (missing > 0) return { state: "one-sided", rate: null };

  const figures = figuresOf(row);
  if (!figures) return { state: "not-evaluable", rate: null };
  if (row.role === "indicator") return indicatorState(figures, isLowerBetter(row, settings));
  const rate = row.role === "cost" ? percent(figures.actual, figures.plan) : null;
  return { state: deviates(row, settings) ? "missed" : "reached", rate };
}

/** Target 0 or negative: 評価不能, never 0 % or infinity. */
function indicatorState({ plan, actual }: Figures, lowerIsBetter: boolean): Judged {
  if (plan.lte(0)) return { state: "not-evaluable", rate: null };
  if (!lowerIsBetter) return { state: actual.gte(plan) ? "reached" : "missed", rate: percent(actual, plan) };
  return { state: actual.lte(plan) ? "reached" : "missed", rate: percent(plan, actual) };
}

/**
 * 乖離: both figures are there and differ, above or below, by more than every tolerance of their kind.
 * The percentage is of the plan. Labour has no tolerance of its own and uses that of the indicators.
 */
export function deviates(row: Row, settings: Settings): boolean {
  const figures = figuresOf(row);
  if (!figures) return false;
  if (figures.actual.eq(figures.plan)) return false;
  const difference = figures.actual.minus(figures.plan).abs();
  const { percent: share, value } =
    row.role === "cost" ? { percent: settings.costTolerancePercent, value: 0 } : settings.indicatorTolerance;
  return difference.gt(value) && difference.times(HUNDRED).gt(figures.plan.abs().times(share));
}

/** 低いほど良い: the user named this indicator; it is never guessed. */
export function isLowerBetter(row: Row, settings: Settings): boolean {
  if (row.role !== "indicator") return false;
  const key = matchKey(row.name);
  return settings.lowerIsBetter.some((name) => matchKey(name) === key);
}

/** part ÷ whole in %, one decimal, half up; null unless the whole is positive. */
export function percent(part: Big | number, whole: Big | number): number | null {
  const tenths = tenthsOfPercent(Number(part), Number(whole));
  if (tenths !== null) return tenths / 10;
  const divisor = new Big(whole);
  if (divisor.lte(0)) return null;
  return new Big(part).times(HUNDRED).div(divisor).round(1, Big.roundHalfUp).toNumber();
}

/** Whole numbers below this leave a double exact in what follows. */
const EXACT = 1e11;

/** Half up, by whole numbers alone where both are; null where that would not be exact. */
function tenthsOfPercent(part: number, whole: number): number | null {
  if (!Number.isInteger(part) || !Number.isInteger(whole) || part < 0 || whole <= 0 || part > EXACT || whole > EXACT) return null;
  return Math.floor((part * 2 * HUNDRED * 10 + whole) / (2 * whole));
}
