import { readWrittenNumber } from "./amount-text";
import { compareProducts, minus, roundedShare } from "./decimal";
import type { Entry, Row } from "./form";
import type { RowState } from "./report";
import type { Settings } from "./settings";
import { matchKey } from "./text";
import { foldUnit, unitsConflict } from "./unit";

/** State of a row and its rate: achievement (indicator) or execution (cost) in %, one decimal, half up; null where there is none. */
export interface Judged {
  readonly state: RowState;
  readonly rate: number | null;
}

/** Plan and actual of a row that can be compared. */
export interface Figures {
  readonly plan: number;
  readonly actual: number;
}

const unreadable: Judged = { state: "unreadable", rate: null };
const none: Judged = { state: "none", rate: null };
const oneSided: Judged = { state: "one-sided", rate: null };
const notEvaluable: Judged = { state: "not-evaluable", rate: null };

/**
 * Both figures of a row; null when a side is missing or unreadable, or when the units differ, printed or to be suspected
 * (17,500 円 against 18 千円 is a question for a person, not a deviation).
 */
export function figuresOf(row: Row): Figures | null {
  const { amount: plan } = row.plan;
  const { amount: actual } = row.actual;
  if (plan.kind !== "number" || actual.kind !== "number" || unitsConflict(plan.unit, actual.unit) || suspectedScale(row) !== null) return null;
  const isSame = plan.value !== actual.value && Math.abs(plan.value - actual.value) < FURTHEST_ALIKE && isSameOnPaper(row);
  return { plan: plan.value, actual: isSame ? plan.value : actual.value };
}

/**
 * 円 beside 千円 (1,684 and 1,523,000, of 事業費 or of an indicator in money) or 0.93 beside 93 %: figures of one row that are 1000 or 100 times apart, give or take a factor
 * of two, though their cells name one unit or none. Null for all others.
 */
export function suspectedScale({ role, name, plan, actual }: Row): 100 | 1000 | null {
  if (plan.amount.kind !== "number" || actual.amount.kind !== "number") return null;
  const [low, high] = valueOf(plan) < valueOf(actual) ? [plan, actual] : [actual, plan];
  const times = valueOf(low) > 0 ? valueOf(high) / valueOf(low) : 0;
  if (times < 50) return null;
  if (role === "cost" || (isMoney(plan) && isMoney(actual))) return times >= 500 && times <= 2000 && valueOf(low) >= (low === actual ? LEAST_ACTUAL : LEAST_PLAN) ? 1000 : null;
  if (valueOf(low) >= 1 || times > 200 || /\d[%％]$/u.test(low.text)) return null;
  return foldUnit(plan.amount.unit) === "%" || foldUnit(actual.amount.unit) === "%" || shareName.test(name) ? 100 : null;
}

/** 受診率, 満足度(%): named as a share, whether or not a unit stands beside the figures. */
const shareName = /[%％]|(?:率|割合)[)）\s]*$/u;

/** Less is no sum in 千円 that somebody typed beside one in 円: of 1,684 千円 just 2 were spent. */
const LEAST_ACTUAL = 100;
const LEAST_PLAN = 10;

function isMoney({ amount }: Entry): boolean {
  return amount.kind === "number" && amount.unit !== null && amount.unit.endsWith("円");
}

function valueOf({ amount }: Entry): number {
  return amount.kind === "number" ? amount.value : 0;
}

/** Figures that are printed alike differ by one of their last printed digit at most. */
const FURTHEST_ALIKE = 1.01;

/** A calculated 26.84 % that is printed as 26.8 % equals a target of 26.8 %: what is printed is what is reviewed. */
function isSameOnPaper({ plan, actual }: Row): boolean {
  if (plan.stored === undefined && actual.stored === undefined) return false;
  const [shown, other] = [readWrittenNumber(plan.text), readWrittenNumber(actual.text)];
  return shown !== null && other !== null && shown.value === other.value && !unitsConflict(shown.unit, other.unit);
}

/** What became of a row. State says whether the target was reached; whether the row deviates is a question of its own. */
export function rowState(row: Row, settings: Settings): Judged {
  const [plan, actual] = [row.plan.amount.kind, row.actual.amount.kind];
  if (plan === "text" || plan === "error" || actual === "text" || actual === "error") return unreadable;
  if (plan === "none" || actual === "none") return plan === actual ? none : oneSided;

  const figures = figuresOf(row);
  if (!figures) return notEvaluable;
  if (row.role === "indicator") return indicatorState(figures, isLowerBetter(row, settings));
  const rate = row.role === "cost" ? percent(figures.actual, figures.plan) : null;
  return { state: deviates(row, settings) ? "missed" : "reached", rate };
}

/** Target 0 or negative: 評価不能, never 0 % or infinity. */
function indicatorState({ plan, actual }: Figures, lowerIsBetter: boolean): Judged {
  if (plan <= 0) return notEvaluable;
  if (!lowerIsBetter) return { state: actual >= plan ? "reached" : "missed", rate: percent(actual, plan) };
  return { state: actual <= plan ? "reached" : "missed", rate: percent(plan, actual) };
}

/**
 * 乖離: both figures are there and differ, above or below, by more than every tolerance of their kind.
 * The percentage is of the plan. Labour has no tolerance of its own and uses that of the indicators.
 */
export function deviates(row: Row, settings: Settings): boolean {
  const figures = figuresOf(row);
  if (!figures || figures.actual === figures.plan) return false;
  const difference = Math.abs(minus(figures.actual, figures.plan));
  const isCost = row.role === "cost";
  const share = isCost ? settings.costTolerancePercent : settings.indicatorTolerance.percent;
  return difference > (isCost ? 0 : settings.indicatorTolerance.value) && compareProducts(difference, HUNDRED, Math.abs(figures.plan), share) > 0;
}

/** 低いほど良い: the user named this indicator; it is never guessed. */
export function isLowerBetter(row: Row, { lowerIsBetter }: Settings): boolean {
  if (row.role !== "indicator" || lowerIsBetter.length === 0) return false;
  const key = matchKey(row.name);
  return lowerIsBetter.some((name) => matchKey(name) === key);
}

const HUNDRED = 100;

/** part ÷ whole in %, one decimal, half up; null unless the whole is positive. */
export function percent(part: number, whole: number): number | null {
  return rounded(part, whole, 1);
}

/** The same with as many decimals, up to six, as show on which side of a limit in % it lies: 79.995 % is not told as 80 % below 80 %. */
export function percentBeside(limit: number, part: number, whole: number): number | null {
  const side = Math.sign(compareProducts(part, HUNDRED, whole, limit));
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals += 1) {
    const share = rounded(part, whole, decimals);
    if (share === null || Math.sign(share - limit) === side) return share;
  }
  return rounded(part, whole, MOST_DECIMALS);
}

const MOST_DECIMALS = 6;

function rounded(part: number, whole: number, decimals: number): number | null {
  const power = 10 ** decimals;
  return whole > 0 ? roundedShare(part, HUNDRED * power, whole) / power : null;
}
