import { findFiscalYears } from "../core/fiscal-year";
import { isPrintedUnit } from "../core/unit";
import { holdsFigure, isPair, lineOf, type PairedBlock, type PairedLine } from "./paired-lines";
import type { Token, TokenRow } from "./token";

/** Rows that hold a name, both labels and both figures: 事業費（千円） | 予算 | 3,000 | 決算 | 2,890. */
export function inlineBlock(rows: readonly TokenRow[], index: number, titleYear: number | null): PairedBlock | null {
  const found: Inline[] = [];
  for (let end = index; ; end += 1) {
    const line = rows[end];
    const inline = line?.labelled ? inlineOf(line) : null;
    const [first] = found;
    if (inline && (!first || (inline.plan.column === first.plan.column && inline.actual.column === first.actual.column))) {
      found.push(inline);
      continue;
    }
    if (!first) return null;
    const years = found.flatMap(({ plan, actual }) => [plan, actual].flatMap((token) => findFiscalYears(token.text).map(({ year }) => year)));
    const isOfTitle = titleYear === null ? new Set(years).size < 2 : years.every((year) => year === titleYear);
    return { from: index, end, plan: first.plan, actual: first.actual, pairs: isOfTitle ? found.map(({ pair }) => pair) : null };
  }
}

interface Inline { readonly plan: Token; readonly actual: Token; readonly pair: PairedLine }

function inlineOf({ row, tokens }: TokenRow): Inline | null {
  const plan = tokens.find((token) => token.label?.head === "plan" && token.column > (tokens[0]?.column ?? 0));
  const actual = plan && tokens.find((token) => token.column > plan.column && isPair(plan, token));
  if (!plan || !actual) return null;
  const next = tokens.find((token) => token.column > actual.column && token.label?.head)?.column ?? Infinity;
  const between = (from: number, to: number): readonly Token[] => tokens.filter(({ column }) => column > from && column < to);
  const [planned, reached, names] = [between(plan.column, actual.column), between(actual.column, next), between(-1, plan.column)];
  const [first] = planned;
  const [second] = reached;
  if (!first || !second || !isValue(planned) || !isValue(reached) || ![first, second].some(holdsFigure) || !names.some(({ blank }) => !blank) || names.some(({ label }) => label?.field && !label.row)) return null;
  return { plan, actual, pair: { line: lineOf(names, null, row, row, planned, reached), plan: first.column, actual: second.column } };
}

/** One cell, and its unit behind it; a label is no value. */
function isValue([value, unit, ...others]: readonly Token[]): boolean {
  return value !== undefined && value.label === null && others.length === 0 && (unit === undefined || (typeof unit.value === "string" && isPrintedUnit(unit.value)));
}
