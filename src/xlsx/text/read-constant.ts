import type { ScalarKind } from "../model";
import { readTypedDate } from "./read-typed-date";

export interface Constant {
  readonly kind: ScalarKind;
  readonly value: number | boolean | string;
  /** Format that Excel gives to a General cell for what was typed. */
  readonly numberFormat?: string;
}

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);
const NUMBER = /^(?<sign>[+-]?)(?<yen>[¥\\]?)(?<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?<decimals>\.[0-9]*)?(?<exponent>[Ee][+-]?[0-9]+)?\s?(?<percent>%?)$/;

/** Full-width ASCII, yen sign and space as their half-width selves. */
export function narrow(text: string): string {
  return text
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll("￥", "¥").replaceAll("\u3000", " ");
}

/** A number, date, truth value or error value as typed, or null for a text. In a `percentCell` a typed 5 means 5 %; `firstDay` is the serial number of the workbook's day 0. */
export function readConstant(text: string, { percentCell, firstDay }: { readonly percentCell: boolean; readonly firstDay: number }): Constant | null {
  const typed = narrow(text).trim();
  const upper = typed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "boolean", value: upper === "TRUE" };
  if (ERRORS.has(upper)) return { kind: "error", value: upper };
  return readNumber(typed, percentCell) ?? readFraction(typed) ?? readTypedDate(typed, firstDay);
}

function readNumber(typed: string, percentCell: boolean): Constant | null {
  const bracketed = /^\((.*)\)$/.exec(typed);
  const match = NUMBER.exec(bracketed?.[1] ?? typed);
  if (!match?.groups) return null;
  const { sign, yen, digits, decimals, exponent, percent } = match.groups;
  if (digits === undefined && (decimals === undefined || decimals === ".")) return null;
  if (bracketed && sign) return null;
  const number = Number(`${(digits ?? "0").replaceAll(",", "")}${decimals ?? ""}${exponent ?? ""}`);
  if (!Number.isFinite(number)) return null;
  const negative = sign === "-" || bracketed !== null;
  const scaled = percent || (percentCell && number >= 1) ? hundredth(number) : number;
  const numberFormat = formatOf({ grouped: digits?.includes(",") === true, decimals: (decimals ?? "").length > 1, yen: yen !== "", exponent: exponent !== undefined, percent: percent !== "" });
  return { kind: "number", value: negative ? -scaled : scaled, ...(numberFormat && { numberFormat }) };
}

/** Shifts the decimal point, so that 26.8 % is 0.268 and not 0.26799999999999996. */
function hundredth(number: number): number {
  const [mantissa = "0", power = "0"] = number.toExponential().split("e");
  return Number(`${mantissa}e${Number(power) - 2}`);
}

function formatOf(typed: { grouped: boolean; decimals: boolean; yen: boolean; exponent: boolean; percent: boolean }): string | null {
  if (typed.exponent) return "0.00E+00";
  if (typed.percent) return typed.decimals ? "0.00%" : "0%";
  const digits = typed.decimals ? "#,##0.00" : "#,##0";
  if (typed.yen) return `"¥"${digits};[Red]"¥"-${digits}`;
  return typed.grouped ? digits : null;
}

/** "1 1/2"; a fraction without a whole number is a date, as in Excel. */
function readFraction(typed: string): Constant | null {
  const match = /^(-?)([0-9]+) ([0-9]{1,2})\/([0-9]{1,2})$/.exec(typed);
  if (!match || Number(match[4]) === 0) return null;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { kind: "number", value: match[1] ? -value : value, numberFormat: "# ?/?" };
}
