import Big from "big.js";
import { readUnit, readWrittenNumber } from "./amount-text";
import type { Amount } from "./form";
import type { CellValue } from "./grid";
import { isBlank } from "./text";
import { foldUnit, isPrintedUnit } from "./unit";

const ERROR_VALUE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!)$/iu;
const GROSS = "延べ";
const text: Amount = { kind: "text" };

/**
 * A typed amount. `displayed` is what the cell shows, where it was fetched: it tells percent formats, units and dates of a
 * number format from plain numbers. What is not a number with certainty is "text", never a guess.
 */
export function readAmount(value: CellValue, displayed?: string): Amount {
  if (typeof value === "number") return readNumber(value, displayed);
  if (typeof value === "boolean") return text;
  if (isBlank(value)) return { kind: "none", mark: value.trim() };
  if (ERROR_VALUE.test(value.trim())) return { kind: "error" };
  const written = readWrittenNumber(value);
  if (written) return { kind: "number", value: written.value, unit: written.unit };
  // The unit was printed for a figure that nobody wrote.
  return isPrintedUnit(value) ? { kind: "none", mark: value.trim() } : text;
}

/**
 * The amount with the unit that stands in a cell of its own. A dash or nothing is no unit; a second figure, a sentence or
 * another unit than the one behind the number makes the amount unreadable.
 */
export function withUnit(amount: Amount, unitText: string): Amount {
  if (amount.kind !== "number" || isBlank(unitText)) return amount;
  const unit = readUnit(unitText);
  if (unit === null) return text;
  // 延べ480 | 人, and 延べ480人 | 人 where the form prints its unit.
  if (amount.unit === GROSS && !unit.startsWith(GROSS)) return { ...amount, unit: GROSS + unit };
  if (amount.unit !== null && foldUnit(amount.unit) !== foldUnit(unit) && foldUnit(amount.unit) !== GROSS + (foldUnit(unit) ?? "")) return text;
  return { ...amount, unit: amount.unit ?? unit };
}

/** 千円 in one unit of money, as decimals; a unit that is not here is not money. */
export const thousandYenPer: ReadonlyMap<string, string> = new Map([["円", "0.001"], ["千円", "1"], ["万円", "10"], ["百万円", "1000"], ["億円", "100000"]]);

/** Whether the unit is one of money: 円, 千円, 百万円. */
export function isMoneyUnit(unit: string): boolean {
  return thousandYenPer.has(unit);
}

/** A stored number, in the light of what its number format shows. */
function readNumber(stored: number, displayed: string | undefined): Amount {
  const value = excelDigits(stored);
  const plain: Amount = { kind: "number", value, unit: null };
  // A narrow column fills with #; that says nothing about the value. A zero may be shown as a dash or not at all.
  if (displayed === undefined || /^#+$/u.test(displayed) || (value === 0 && isBlank(displayed))) return plain;
  // The format #,##0.## shows a whole number with its point: "30." or "30.か所".
  const shown = readWrittenNumber(displayed.replace(/^([^.]*\d)\.(?!\d)/u, "$1"));
  if (!shown) return isScientific(value, displayed) ? plain : text;
  for (const scale of shown.unit === "%" ? ["100", "1"] : ["1", "0.001", "0.000001"]) {
    const scaled = new Big(value).times(scale);
    const gap = scaled.abs().minus(Math.abs(shown.value)).abs();
    if (gap.lte(new Big(10).pow(-shown.decimals).times("0.50001"))) return { kind: "number", value: excelDigits(scaled.toNumber()), unit: shown.unit };
  }
  return text;
}

/** Excel keeps and shows 15 digits; what a formula leaves behind them (0.30000000000000004) is nobody's figure. */
function excelDigits(value: number): number {
  return Number.isInteger(value) || hasFewDigits(value) ? value : Number(value.toPrecision(15));
}

/** Six decimals behind nine digits at most: the figure is what was typed. */
function hasFewDigits(value: number): boolean {
  return Math.abs(value) < 1e9 && Math.round(value * 1e6) / 1e6 === value;
}

function isScientific(value: number, displayed: string): boolean {
  if (!/^-?\d(?:\.\d+)?E[+-]?\d+$/iu.test(displayed.trim())) return false;
  return Math.abs(Number(displayed) - value) <= Math.abs(value) * 0.05;
}
