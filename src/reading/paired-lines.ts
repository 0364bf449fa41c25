import { readAmount } from "../core/amount";
import { findFiscalYears } from "../core/fiscal-year";
import { isPrintedUnit } from "../core/unit";
import type { Line } from "./cut-lines";
import { isYearOnly } from "./heading-pair";
import type { Token, TokenRow } from "./token";

/** Plan and actual below each other or behind their own labels in one row, and the columns of their figures. */
export interface PairedLine {
  readonly line: Line;
  readonly plan: number;
  readonly actual: number;
}

/** Rows of a sheet that compare in that way. */
export interface PairedBlock {
  /** Index of the first row, headings included, and of the row behind the last. */
  readonly from: number;
  readonly end: number;
  /** The cells that name plan and actual: the year over them, or else their labels. */
  readonly plan: Token;
  readonly actual: Token;
  /** null where they could be read in two ways. */
  readonly pairs: readonly PairedLine[] | null;
}

const isHead = (token: Token | undefined, head: "plan" | "actual"): boolean => token?.label?.head === head && token.label.inline === null;
/** 目標 over 実績, 予算 over 決算; 目標 over 決算 have lost what stood between them. */
export function isPair(plan: Token | undefined, actual: Token | undefined): boolean {
  return isHead(plan, "plan") && isHead(actual, "actual") && (!settled.test(actual?.text ?? "") || !aimed.test(plan?.text ?? ""));
}

const settled = /決算|執行|支出/u;
const aimed = /目標|計画値|見込/u;
/** 達成率, 差引: what was reckoned of the two. */
const isReckoned = (token: Token | undefined): boolean => token?.label?.head === "other" && token.label.field === null && token.label.inline === null;
export const at = (line: TokenRow | undefined, column: number): Token | undefined => line?.tokens.find((token) => token.column === column);
export const holdsFigure = ({ value }: Token): boolean => readAmount(value).kind === "number";
const none: readonly Token[] = [];

/**
 * The block whose first labels of plan and actual stand in the row: 目標 over 実績 beside a name, with years as columns (図書貸出冊数 | 冊 | 目標 |
 * 210,000 | 215,000 over 実績 | …); or both labels at the left, the names over the figures.
 */
export function pairedBlock(rows: readonly TokenRow[], index: number, titleYear: number | null, left: number): PairedBlock | null {
  const [upper, lower] = [rows[index], rows[index + 1]];
  if (!upper?.labelled || !lower?.labelled || lower.row !== upper.row + 1) return null;
  const plan = upper.tokens.find((token) => token.label?.head === "plan" && isPair(token, at(lower, token.column)));
  if (!plan) return null;
  return plan.column > left ? besideNames(rows, index, plan, titleYear) : belowNames(rows, index, plan, titleYear);
}

/** 目標 and 実績 behind a name. */
function besideNames(rows: readonly TokenRow[], index: number, plan: Token, titleYear: number | null): PairedBlock | null {
  const { column } = plan;
  const heading = headingAbove(rows, index, column);
  const lines: { upper: TokenRow; lower: TokenRow }[] = [];
  let end = index;
  for (;;) {
    const [upper, lower] = [rows[end], rows[end + 1]];
    if (!upper || !lower || lower.row !== upper.row + 1 || !isPair(at(upper, column), at(lower, column))) break;
    if (!upper.tokens.some((token) => token.column < column && !token.blank) || lower.tokens.some((token) => token.column < column && !token.blank && token.value !== at(upper, token.column)?.value)) break;
    lines.push({ upper, lower });
    end += 2;
    while (isReckoned(at(rows[end], column)) && rows[end]?.tokens.every((token) => token.column >= column || token.blank)) end += 1;
  }
  const [first] = lines;
  if (!first || !lines.some(({ upper, lower }) => [...upper.tokens, ...lower.tokens].some((token) => token.column > column && holdsFigure(token)))) return null;
  const year = heading && yearColumn(heading, column, titleYear);
  const value = year ? { from: year.column, to: nextColumn(heading, year.column) - 1 } : heading === null || !heading.tokens.some((token) => token.column > column + 1) ? { from: column + 1, to: Infinity } : null;
  const inside = (line: TokenRow): readonly Token[] => (value ? line.tokens.filter((token) => token.column >= value.from && token.column <= value.to) : none);
  const isUnit = ({ value: typed, blank }: Token): boolean => typeof typed === "string" && !blank && isPrintedUnit(typed);
  // Without a year over them, figures of two columns could be those of two years.
  const starts = new Set(lines.flatMap(({ upper, lower }) => [inside(upper), inside(lower)].flatMap((tokens) => (year ? tokens.slice(0, 1) : tokens.filter((token) => !isUnit(token))).map((token) => token.column))));
  const isOne = value !== null && starts.size === 1 && (year === null || starts.has(year.column));
  const [start = column + 1] = starts;
  const labels = { plan: year ?? plan, actual: year ?? at(first.lower, column) ?? plan };
  const pairs = lines.map(({ upper, lower }) => ({ line: lineOf(upper.tokens.filter((token) => token.column < column), heading, upper.row, lower.row, inside(upper), inside(lower)), plan: start, actual: start }));
  return { from: heading ? index - 1 : index, end, ...labels, pairs: isOne ? pairs : null };
}

/** 指標名 | 教室数 | 参加者数 over 目標 | 30回 | 900人 and 実績 | 25回 | 934人. */
function belowNames(rows: readonly TokenRow[], index: number, plan: Token, titleYear: number | null): PairedBlock | null {
  const { column } = plan;
  let top = index - 1;
  while (index - top <= MOST_ABOVE && !isCorner(at(rows[top], column)) && at(rows[top], column)?.label?.head && isAdjacent(rows, top)) top -= 1;
  const [names, upper, lower] = [rows[top], rows[index], rows[index + 1]];
  const actual = at(lower, column);
  if (!names || !upper || !lower || !actual || !isCorner(at(names, column)) || !isAdjacent(rows, top)) return null;
  const years = [plan, actual].map((token) => findFiscalYears(token.text)[0]?.year ?? titleYear);
  if (years[0] !== years[1] || (titleYear !== null && years[0] !== titleYear)) return null;
  const named = names.tokens.filter((token) => token.column > column && !token.blank);
  const figures = [...upper.tokens, ...lower.tokens].filter((token) => token.column > column);
  if (named.length === 0 || named.some(holdsFigure) || !figures.some(holdsFigure)) return null;
  const units = rows.slice(top + 1, index).find((line) => at(line, column)?.label?.head === "unit");
  let end = index + 2;
  while (isReckoned(at(rows[end], column)) && isAdjacent(rows, end - 1)) end += 1;
  const pairs = named.map((name) => {
    const cell = (line: TokenRow | undefined): readonly Token[] => { const token = at(line, name.column); return token ? [token] : none; };
    return { line: { ...lineOf([name], null, upper.row, lower.row, cell(upper), cell(lower)), unit: cell(units) }, plan: name.column, actual: name.column };
  });
  const isPlaced = figures.every((token) => named.some((name) => name.column === token.column));
  return { from: top, end, plan, actual, pairs: isPlaced ? pairs : null };
}

const MOST_ABOVE = 6;
const isCorner = (token: Token | undefined): boolean => token?.label?.head === "corner" || token?.label?.row === "indicators";
export const isAdjacent = (rows: readonly TokenRow[], index: number): boolean => rows[index + 1]?.row === (rows[index]?.row ?? -2) + 1;

/** The row over the first pair, where it holds headings only. */
function headingAbove(rows: readonly TokenRow[], index: number, column: number): TokenRow | null {
  const line = rows[index - 1];
  if (!line || !isAdjacent(rows, index - 1) || line.tokens.some(({ value }) => typeof value === "number")) return null;
  return line.tokens.some((token) => isYearOnly(token) || token.label?.head === "unit" || (isCorner(token) && token.column <= column)) ? line : null;
}

/** The column of the title's year, or of the only one. */
export function yearColumn({ tokens }: TokenRow, column: number, titleYear: number | null): Token | null {
  const years = tokens.filter((token) => token.column > column && findFiscalYears(token.text).length > 0);
  const fitting = years.filter((token) => isYearOnly(token) && (titleYear === null || findFiscalYears(token.text)[0]?.year === titleYear));
  return fitting.length === 1 && (titleYear !== null || years.length === 1) ? (fitting[0] ?? null) : null;
}

export function nextColumn({ tokens }: TokenRow, column: number): number {
  return tokens.find((token) => token.column > column)?.column ?? Infinity;
}

/** The line of a pair. `cells`: what stands left of the labels; the last of them that is no unit is the name. */
export function lineOf(cells: readonly Token[], heading: TokenRow | null, row: number, actualRow: number, plan: readonly Token[], actual: readonly Token[]): Line {
  const filled = cells.filter(({ blank, part }) => !blank && !part);
  const label = filled.find((token) => token.label?.row && token.label.row !== "goal") ?? null;
  const isUnit = (token: Token, index: number): boolean => at(heading ?? undefined, token.column)?.label?.head === "unit" || (index > 0 && isPrintedUnit(token.text));
  const unit = filled.filter((token, index) => token !== label && isUnit(token, index));
  const names = filled.filter((token) => token !== label && !unit.includes(token)).slice(-1);
  const group = label?.label?.row ?? "indicators";
  const isName = group === "indicators" && label !== null && names.length === 0;
  return { row, actualRow, group, label: isName ? null : label, groupLabel: label, names: isName ? [label] : names, plan, actual, unit, unknownGroup: null, elsewhere: none };
}
