import { everyMatch } from "./text";

/** A fiscal year found in a text, with its place in that text. */
export interface FoundYear {
  /** As written: "令和５年度", "R5", "2023年度". */
  readonly text: string;
  /** Western year in which the fiscal year begins. */
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** The Western year before the first year of each era. */
const eraBase: Readonly<Record<string, number>> = { 令和: 2018, "㋿": 2018, r: 2018, 平成: 1988, "㍻": 1988, h: 1988, 昭和: 1925, "㍼": 1925, s: 1925 };

/** ５年度 without an era belongs to the present one, 29年度 to the one before. */
const PRESENT_ERA = 2018;
const ERA_BEFORE = 1988;
const LAST_OF_PRESENT = 20;

const kanjiDigits = "〇一二三四五六七八九";

const D = "[0-9０-９]";
const GAP = "[ \\t\\u3000]*";
/** A year of the calendar that goes on with a month is a date, not a fiscal year. */
const NOT_A_DATE = `(?!${GAP}${D}{1,2}${GAP}月)`;
const KANJI_ERA = `(令和|平成|昭和|㋿|㍻|㍼)${GAP}(元|${D}{1,2}|[一二三四五六七八九十]{1,3})${GAP}(?:年度|年${NOT_A_DATE}|(?=[^0-9０-９.．/／年月日]|$))`;
const LETTER_ERA = `(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９])([RHSrhsＲＨＳｒｈｓ])${GAP}(元|${D}{1,2})(?:年度|年${NOT_A_DATE}|(?=[^0-9０-９.．/／年月日A-Za-zＡ-Ｚａ-ｚ-]|$))`;
const WESTERN = `(?<!${D})([12１２]${D}{3})${GAP}(?:年度|年${NOT_A_DATE})`;
const NO_ERA = `(?<![0-9０-９.．,，])(元|${D}{1,2})${GAP}年度`;
const PATTERN = new RegExp(`${KANJI_ERA}|${LETTER_ERA}|${WESTERN}|${NO_ERA}`, "gu");
const HINT = /年|[RHSrhsＲＨＳｒｈｓ][ \u3000]?[0-9０-９元]|[令平昭㋿㍻㍼]/u;

/** Titles and headings are looked at more than once and come again in every form: what was found in a short text is kept. */
const known = new Map<string, readonly FoundYear[]>();
const MOST_KNOWN = 1000;
const LONGEST_KNOWN = 60;
const none: readonly FoundYear[] = [];

/**
 * Every fiscal year written in a text, in order: 令和５年度, 令和元年度, R5, ５年度 (taken as 令和), H26, 2023年度.
 * A date (令和６年５月１日, R5.4.1) is not one.
 */
export function findFiscalYears(text: string): readonly FoundYear[] {
  if (!HINT.test(text)) return none;
  const before = known.get(text);
  if (before) return before;
  const found = search(text);
  if (text.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, found);
  }
  return found;
}

function search(text: string): FoundYear[] {
  const found: FoundYear[] = [];
  for (const match of everyMatch(text, PATTERN)) {
    const [whole, era, eraYear, letter, letterYear, western, plain] = match;
    const count = digits(western ?? eraYear ?? letterYear ?? plain ?? "");
    const base = western ? 0 : eraBase[(era ?? letter ?? "").normalize("NFKC").toLowerCase()];
    const year = count + (base ?? (count > LAST_OF_PRESENT ? ERA_BEFORE : PRESENT_ERA));
    found.push({ text: whole, year, start: match.index, end: match.index + whole.length });
  }
  return found;
}

/** The text without its fiscal years: "令和５年度 主要施策の成果説明書" → "主要施策の成果説明書". */
export function withoutFiscalYears(text: string): string {
  if (!HINT.test(text)) return text.trim();
  const years = findFiscalYears(text);
  if (years.length === 0) return text.trim();
  let rest = "";
  let from = 0;
  for (const year of years) {
    rest += text.slice(from, year.start);
    from = year.end;
  }
  return (rest + text.slice(from)).trim();
}

function digits(text: string): number {
  const folded = text.normalize("NFKC");
  if (folded === "元") return 1;
  if (/^[0-9]+$/u.test(folded)) return Number(folded);
  const [tens, ones] = folded.includes("十") ? folded.split("十") : ["", folded];
  const ten = folded.includes("十") ? (tens ? kanjiDigits.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? kanjiDigits.indexOf(ones) : 0);
}
