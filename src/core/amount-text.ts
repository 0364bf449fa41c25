import { findFiscalYears } from "./fiscal-year";
import { remember } from "./remember";
import { fold } from "./text";

/** A number written as text, with the unit behind it (after NFKC); null where the text is not a number with certainty. */
export interface WrittenNumber {
  readonly value: number;
  readonly unit: string | null;
  /** Digits behind the decimal point. */
  readonly decimals: number;
}

/** Sign, currency, digits with or without groups of three, decimals, rest. */
const NUMBER = /^([△▲−+-]?)(\s*)([¥\\]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/su;
/** 延べ人数 is another count than 人: it becomes part of the unit. */
const GROSS = /^(?:延べ|のべ|延)\s*(?=\d)/u;
/** 年2回, 年間12件: the figures of a form are those of a year. */
const YEARLY = /^年間?\s*(?=\d)/u;
const GROSS_NOTE = /^(?:延べ|のべ|延|実)(?:人数|件数|回数|数)?$/u;
const IN_BRACKETS = /^\(\s*([^()]*?)\s*\)$/u;
const NOTE = /^(.*?)\s*\(([^()]+)\)$/su;
/** Digits of a unit's own name; every other digit behind a number makes it unreadable. */
const UNIT_DIGITS = /CO2|m[23](?![0-9])/giu;
const MAX_UNIT = 12;
const BEGINNING = /^[\s\u200b]*[延の年△▲−\-－+＋¥￥\\＼0-9０-９(（]/u;
/** A figure with sign, unit and remark is far shorter. */
const LONGEST = 200;
/** What makes a number approximate, a limit, a change or a date; and the letter O, which was meant for a zero. */
const NOT_A_UNIT = /^注|^[Oo]|以上|以下|以内|未満|超|約|程度|前後|見込|予定|増|減|強|弱|余|代$|内外|不明|中止|延期|速報|暫定|推計|概[数算]|試算|確定|集計|達成|変更|修正|訂正|当初|最終|補正|目標|実績|[~～?？!！。、,.:;"'=<>]/u;
const CALENDAR = /^(?:年度?|月.*|時(?!間$).*|日(?!$|間|数|\/).*)$/u;
/** Hiragana is grammar, not a unit: 5件あった. Only these spellings are units. */
const HIRAGANA_UNIT = /^(?:[かヶヵ](?:所|月|国|年|村|町).*|つ|組|こ|けん|いす|ひき)$/u;

/**
 * Reads "1,684", "８", "△61.5", "+5", "(300)", "18.0 %", "¥33,081,000", "402,810件(平成22年度)", "2割",
 * "延べ120人" and "120人（延べ）" (unit "延べ人").
 * Not read: "48/91指標" (48 of 91, or a share?), "36（1）", "- 27", "約30人", "80%以上", "3～5回", "10月1日", "①", "5²".
 */
export function readWrittenNumber(raw: string): WrittenNumber | null {
  // Prose has no figure at its beginning; its many letters need not be looked at.
  return raw.length <= LONGEST && BEGINNING.test(raw) ? readFigure(raw) : null;
}

const readFigure = remember((raw): WrittenNumber | null => {
  const text = halfWidth(raw).trim();
  const bracketed = IN_BRACKETS.exec(text)?.[1];
  if (bracketed !== undefined) {
    const inner = readSigned(bracketed);
    return inner && inner.unit === null && inner.value > 0 ? { ...inner, value: -inner.value } : null;
  }
  const yearly = YEARLY.exec(text)?.[0];
  if (yearly !== undefined) return withUnitOnly(readSigned(text.slice(yearly.length)));
  const gross = GROSS.exec(text)?.[0];
  if (gross === undefined) return readSigned(text);
  const read = readSigned(text.slice(gross.length));
  return read && { ...read, unit: `延べ${read.unit ?? ""}` };
});

/** 年5 says too little. */
function withUnitOnly(read: WrittenNumber | null): WrittenNumber | null {
  return read?.unit ? read : null;
}

/** 1.100, 12.500人: three digits behind a point, as they stand behind the comma of thousands. */
const THOUSANDS_POINT = /^[△▲−-]?\s*[1-9]\d{0,2}\.\d{3}(?!\d)/u;

/** Whether the point of a typed figure may have been meant for a comma of thousands. */
export function hasThousandsPoint(raw: string): boolean {
  return /[.．]/u.test(raw) && THOUSANDS_POINT.test(halfWidth(raw).trim());
}

/** A unit on its own ("団体", "％", "(人)") after NFKC; null when the text is not one. Years and months are units here, nothing can be a date. */
export const readUnit: (raw: string) => string | null = remember((raw) => {
  if (raw.length > LONGEST) return null;
  const unit = foldWords(raw).replace(/\s+/gu, "").replace(/^\((.+)\)$/u, "$1");
  return unit !== "" && looksLikeUnit(unit.replace(OWN_CELL_PARTS, "")) ? unit : null;
});

/** What only a unit in a cell of its own may carry: 延べ人, 人(延べ), 件/1000人, 人/10万人. */
const OWN_CELL_PARTS = /^(?:延べ|のべ)|\([^()\d]{1,6}\)$|(?<=\/)(?:10{0,4}|10?万)(?=\p{L})/gu;

function readSigned(text: string): WrittenNumber | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = "", gap = "", currency = "", digits = "", fraction = "", rest = ""] = match;
  // "- 27" may be a dash and a number of its own; "△ 7,810" is how negative money is printed.
  if (gap !== "" && sign !== "" && !"△▲".includes(sign)) return null;
  if (/^0\d/u.test(digits)) return null;
  const unit = readRest(rest);
  if (unit === undefined || (currency && unit !== null && unit !== "円")) return null;
  const size = Number(digits.replaceAll(",", "") + fraction);
  return { value: sign && sign !== "+" && size !== 0 ? -size : size, unit: currency ? "円" : unit, decimals: Math.max(0, fraction.length - 1) };
}

/** Unit of what follows the digits: null for none, undefined when it is no unit. */
function readRest(rest: string): string | null | undefined {
  const trimmed = rest.trim();
  if (trimmed === "") return null;
  const note = NOTE.exec(trimmed);
  if (note) return readNote(note[1] ?? "", note[2] ?? "");
  return plainUnit(trimmed);
}

/** "件(平成22年度)": the year is a remark on the same figure. "(人)": the unit in brackets. "人(延べ)": what was counted. Anything else could be a second figure. */
function readNote(before: string, inside: string): string | null | undefined {
  if (isYearOrItsEnd(inside.trim()) || /^年間?$/u.test(inside.trim())) return before === "" ? null : plainUnit(before);
  const counted = GROSS_NOTE.test(inside.trim()) ? plainUnit(before || "人") : undefined;
  if (counted !== undefined) return `${inside.trim().startsWith("実") ? "実" : "延べ"}${before === "" ? "" : counted}`;
  return before === "" ? plainUnit(inside) : undefined;
}

/** 平成22年度, R5末現在, 令和6年3月31日時点: when the figure was counted. A day before the year's end would make it another figure. */
function isYearOrItsEnd(remark: string): boolean {
  const [year, ...others] = findFiscalYears(remark);
  if (year && others.length === 0 && year.start === 0 && YEAR_END.test(remark.slice(year.end))) return true;
  return LAST_OF_MARCH.test(remark);
}

const YEAR_END = /^(?:末?(?:現在|時点)?)$/u;
const LAST_OF_MARCH = /^(?:年度末|(?:(?:令和|平成|[RH])?\s*(?:元|\d{1,4})\s*[年./]\s*)?3(?:月末日?|月31日|[./]31|\.?末))\s*(?:現在|時点)?$/iu;

function plainUnit(text: string): string | undefined {
  const unit = foldWords(text).replace(/\s*\/\s*/gu, "/").trim();
  return looksLikeUnit(unit) && !CALENDAR.test(unit) ? unit : undefined;
}

/** NFKC, but for ㎡ and its like, which people expect to see again; foldUnit makes them equal to m2. */
function foldWords(text: string): string {
  return /[㎡㎥㎢]/u.test(text) ? text.replace(/[^㎡㎥㎢]+/gu, fold) : fold(text);
}

function looksLikeUnit(unit: string): boolean {
  if (unit.length > MAX_UNIT || /\s/u.test(unit) || NOT_A_UNIT.test(unit)) return false;
  if (/[\p{N}()△▲+*※★●○◎×@#&_|]/u.test(unit.replace(UNIT_DIGITS, ""))) return false;
  return !/[ぁ-ん]/u.test(unit) || HIRAGANA_UNIT.test(unit);
}

/**
 * Full-width ASCII and spaces to their half-width forms, and nothing else: NFKC would turn ① into 1 and 5² into 52.
 */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/[\u3000\u00a0\u200b\ufeff]/gu, " ").replace(/￥/gu, "¥");
}
