import Big from "big.js";
import { minus } from "../../core/decimal";
import type { Row } from "../../core/form";
import { figuresOf, type Figures } from "../../core/row-state";
import { fold } from "../../core/text";
import { foldUnit } from "../../core/unit";
import { rowData } from "../row-data";
import type { QuotedFigure } from "./quoted-figures";

const meanName = /平均|当たり|あたり/u;

/** 円 per unit of money. */
const yen: ReadonlyMap<string, string> = new Map([["円", "1"], ["千円", "1000"], ["万円", "10000"], ["百万円", "1000000"], ["億円", "100000000"]]);

/** A quote held against a row: the unit as quoted, and whether the row holds that figure. */
export interface Comparison {
  readonly row: Row;
  readonly unit: string;
  readonly agrees: boolean;
  /** The row's figure on that side, in the quoted unit. */
  readonly held: number;
}

/** Compares a quote with a row; null when the row lacks the figure or counts something else (another unit). */
export function compareQuote(quote: QuotedFigure, row: Row): Comparison | null {
  if (quote.ofMean && !meanName.test(fold(row.name))) return null;
  const figures = figuresOf(row);
  if (quote.side === "rate") return figures && compareRate(quote, row, figures);
  if (quote.side === "unspent" && row.role !== "cost") return null;
  const { planUnit, actualUnit } = rowData(row);
  const rowUnit = quote.side === "actual" ? actualUnit : planUnit;
  const scaled = figures && unitOfQuote(quote.after, rowUnit);
  if (!figures || !scaled) return null;
  const figure = quote.side === "plan" ? figures.plan : quote.side === "actual" ? figures.actual : Math.abs(minus(figures.actual, figures.plan));
  const held = new Big(figure).times(scaled.factor);
  const quoted = new Big(quote.value);
  const decimals = quote.value.split(".")[1]?.length ?? 0;
  const isShareOfPercent = quote.side === "difference" && scaled.unit !== "ポイント" && foldUnit(rowUnit) === "%";
  const share = isShareOfPercent && figures.plan > 0 ? held.times(100).div(figures.plan) : held;
  return { row, unit: scaled.unit, agrees: [held, share].some((value) => isSameRounded(value, quoted, decimals)), held: held.toNumber() };
}

/** 執行率71.3%: settled ÷ budget of the cost row. */
function compareRate(quote: QuotedFigure, row: Row, { plan, actual }: Figures): Comparison | null {
  if (row.role !== "cost" || plan <= 0) return null;
  const held = new Big(actual).times(100).div(plan);
  const decimals = quote.value.split(".")[1]?.length ?? 0;
  return { row, unit: "%", agrees: isSameRounded(held, new Big(quote.value), decimals), held: held.round(1).toNumber() };
}

/** 26.8 may be quoted as 27 or 26.8; nothing else. */
function isSameRounded(value: Big, quoted: Big, decimals: number): boolean {
  return [Big.roundHalfUp, Big.roundDown].some((mode) => value.round(decimals, mode).eq(quoted));
}

/** The unit at the beginning of what follows the digits, and how the row's figure is brought to it; null when it is another unit. */
function unitOfQuote(after: string, rowUnit: string): { readonly unit: string; readonly factor: Big } | null {
  const own = foldUnit(rowUnit);
  if (own !== null && yen.has(own)) {
    const unit = /^(?:千|百万|万|億)?円/u.exec(after)?.[0];
    return unit ? { unit, factor: new Big(yen.get(own) ?? 1).div(yen.get(unit) ?? 1) } : null;
  }
  if (own === null) return /^(?:$|[^千百万億])/u.test(after) ? { unit: "", factor: new Big(1) } : null;
  // 実績44/目標60: the unit is left out where the figures stand beside each other.
  if (after.startsWith("/")) return { unit: "", factor: new Big(1) };
  for (let length = Math.min(after.length, 6); length > 0; length -= 1) {
    const unit = after.slice(0, length);
    if (foldUnit(unit) === own || (own === "%" && unit === "ポイント")) return { unit, factor: new Big(1) };
    const scale = scales[unit.charAt(0)];
    if (scale && foldUnit(unit.slice(1)) === own) return { unit, factor: new Big(1).div(scale) };
  }
  return null;
}

/** 103万人 quotes 1,030,000 人. */
const scales: Readonly<Record<string, number>> = { 千: 1_000, 万: 10_000, 億: 100_000_000 };
