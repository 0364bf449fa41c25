import { mapPresent } from "./flat-map";
import { remember } from "./remember";
import { dashClass, everyMatch, fold } from "./text";

/** A code and the name behind it: "５－１－１ 多様な担い手…" → { code: "5-1-1", name: "多様な担い手…" }. */
export interface CodedName {
  readonly code: string;
  /** As typed, without the spaces around it; a line break inside it is taken out. */
  readonly name: string;
}

const D = "[0-9０-９]";
const SEPARATOR = `[ \\u3000]?(?:${dashClass}|[.．])[ \\u3000]?`;
/** A code stands at the beginning or after a space, a comma, a slash, a bracket, a number in a circle or 施策, so that 2-3歳児 inside a name is none. */
const BEFORE = "(?<=^|施策|No[.．]?[ \\u3000]?|№[ \\u3000]?|[\\s、，,・／/（(【［\\[①-⑳])";
/** ５－１－①, ５－１－(1): the last number may be marked. */
const PART = `(?:${D}{1,2}|[①-⑳⑴-⒇]|[（(]${D}{1,2}[）)])`;
const CODE = new RegExp(`${BEFORE}${D}{1,2}(?:${SEPARATOR}${PART}){1,3}(?![0-9０-９年月日歳])`, "gu");
/** Whether 第１節 of the second chapter is 2-1, only the plan knows; the name of the chapter ends there. */
const COUNTED_SECTION = /第\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*節/u;
const CHAPTER = /第\s*([0-9０-９]{1,2}|[①-⑳]|[一二三四五六七八九十壱弐参伍拾]{1,3}|[Ⅰ-Ⅻⅰ-ⅻIVXivxＩＶＸｉｖｘ]{1,4})\s*章|(?<=^|\s)([0-9０-９]{1,2}|[Ⅰ-Ⅻ])\s*章/gu;
/** 「５ つながる」, Ⅴ．つながる: a number before the name, at the beginning. */
const NUMBERED = /^\s*([0-9０-９]{1,2}|[①-⑳]|[Ⅰ-Ⅻ]|[IVXＩＶＸ]{1,4})(?:\s+|[.．、:：]\s*)(?=[^\s0-9０-９])/u;

/** 第５編 つながる 第１章 …: in some plans the first number of a code is that of the 編. */
const PART_OVER = /第\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ])\s*編/u;

const NAME = /\p{L}{3}/u;

/** Roman or kanji figures, or 5・1・1 and 5 1 1: a code only at the beginning of a line, where the box has no other, and mostly only with three parts. */
const ROMAN = "[Ⅰ-Ⅻ]|[IVXＩＶＸ]{1,4}";
const ODD_CODE = new RegExp(
  `^[ \\u3000]*(?:施策[ \\u3000]*)?(?:(?:${ROMAN})(?:${SEPARATOR}${PART}){2,3}|[Ⅰ-Ⅻ]${SEPARATOR}${PART}|[一二三四五六七八九十]{1,3}(?:${SEPARATOR}[一二三四五六七八九十]{1,3}){2}|${D}{1,2}(?:[ \\u3000]?[・･_/／~～〜:：][ \\u3000]?${D}{1,2}){2}|${D}{1,2}(?:[ \\u3000]${D}{1,2}){2})(?![年月日歳時分])(?=\\s|\\p{L}|[「『)）]|$)`, "gmu");

/** Every coded name of a 施策 box, in order. A text without a code yields none. */
export const parseMeasures: (text: string) => readonly CodedName[] = remember((text) => {
  const plain = everyMatch(text, CODE);
  const matches = plain.length > 0 ? withoutDecimals(plain) : everyMatch(text, ODD_CODE);
  const last = matches.at(-1);
  // 多様な担い手（５－１－１）: names before their codes.
  const isNameFirst = last !== undefined && NAME.test(text.slice(0, matches[0]?.index)) && tidyName(text.slice(last.index + last[0].length)) === "";
  return matches.map((match, index) => {
    const before = matches[index - 1];
    if (isNameFirst) return { code: normalizeCode(match[0]), name: tidyName(text.slice(before ? before.index + before[0].length : 0, match.index)) };
    const next = matches[index + 1]?.index;
    const rest = text.slice(match.index + match[0].length, next);
    // ①３－５－２ … ②５－４－１ …: what numbers the next one is no part of this name.
    return { code: normalizeCode(match[0]), name: tidyName(next === undefined ? rest : rest.replace(/[①-⑳]$/u, "")) };
  });
});

/** Ｓｏｃｉｅｔｙ 5.0 inside the name of a measure 5-1-1 is no code. */
function withoutDecimals(matches: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  return matches.length > 1 ? matches.filter(([code], index) => index === 0 || !DECIMAL.test(code)) : matches;
}

const DECIMAL = /^[0-9０-９]{1,2}[.．][0-9０-９]{1,2}$/u;

/** 章 and 節 of a 振興計画 box: "第５章 つながる…\n５－１ みんなが…". `numbered`: what begins with a number and does not say that it is a chapter's, or 第５編 over the chapter. */
export const parsePlan: (text: string) => { readonly chapter: CodedName | null; readonly section: CodedName | null; readonly numbered: CodedName | null } = remember((text) => {
  const chapterMatch = everyMatch(text, CHAPTER)[0];
  const sectionMatch = everyMatch(text, CODE).find((match) => normalizeCode(match[0]).split("-").length === 2);
  const places = [sectionMatch?.index ?? -1, text.search(COUNTED_SECTION)];
  const numbered = chapterMatch ? PART_OVER.exec(text.slice(0, chapterMatch.index)) : NUMBERED.exec(text);
  const ends = (index: number): number => Math.min(text.length, ...places.filter((place) => place > index));
  return {
    chapter: chapterMatch
      ? { code: String(numberOf(chapterMatch[1] ?? chapterMatch[2] ?? "") ?? ""), name: tidyName(text.slice(chapterMatch.index + chapterMatch[0].length, ends(chapterMatch.index))) }
      : null,
    numbered: numbered ? { code: String(numberOf(numbered[1] ?? "") ?? ""), name: tidyName(text.slice(numbered.index + numbered[0].length, chapterMatch?.index ?? ends(0))) } : null,
    section: sectionMatch
      ? {
          code: normalizeCode(sectionMatch[0]),
          name: tidyName(text.slice(sectionMatch.index + sectionMatch[0].length, chapterMatch && chapterMatch.index > sectionMatch.index ? chapterMatch.index : text.length)),
        }
      : null,
  };
});

/** 511 多様な担い手…: a code typed without its dashes, which only the chapter or the section printed beside it can prove. Null for all else. */
export function packedCode(text: string): { readonly digits: string; readonly name: string } | null {
  const match = /^\s*(?:施策\s*)?([0-9０-９]{3,4})(?:[\s:：.．]+|(?=[「『]))(?=\D)(.*)$/su.exec(text);
  return match ? { digits: fold(match[1] ?? ""), name: tidyName(match[2] ?? "") } : null;
}

/** "５－１－１" and "Ⅴ－１－①" → "5-1-1". */
function normalizeCode(text: string): string {
  return mapPresent(text.match(/[0-9０-９]+|[①-⑳⑴-⒇Ⅰ-Ⅻ]|[IVXＩＶＸ]+|[一二三四五六七八九十]+/gu) ?? [], (part) => numberOf(part.replace(/[⑴-⒇]/u, (marked) => fold(marked).slice(1, -1)))).join("-");
}

/** A name without line breaks, the marks around it and （再掲） behind it. */
export function tidyName(text: string): string {
  return text.replace(/\s*\n\s*/gu, "").replace(/^[\s:：.．、)）】］\]]+|[\s、，,・／/(（【［[]+$/gu, "").replace(/\s*[(（]再掲[)）]$/u, "");
}

const kanjiDigits = "〇一二三四五六七八九";
const formalDigits: Readonly<Record<string, string>> = { 壱: "一", 弐: "二", 参: "三", 伍: "五", 拾: "十" };
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** 5, ５, ⑤, Ⅴ, V, 五, 伍 and 十二 as a number; null for anything else. */
function numberOf(text: string): number | null {
  const folded = fold(text).toLowerCase().replace(/[壱弐参伍拾]/gu, (digit) => formalDigits[digit] ?? digit);
  if (/^[0-9]+$/u.test(folded)) return Number(folded);
  if (/^[ivx]+$/u.test(folded)) return [...folded].reduce((sum, digit, at) => sum + (romanDigits[digit] ?? 0) * ((romanDigits[folded[at + 1] ?? ""] ?? 0) > (romanDigits[digit] ?? 0) ? -1 : 1), 0);
  if (!/^[一二三四五六七八九十]+$/u.test(folded)) return null;
  if (!folded.includes("十")) return kanjiDigits.indexOf(folded);
  const [tens = "", ones = ""] = folded.split("十");
  return (tens ? kanjiDigits.indexOf(tens) : 1) * 10 + (ones ? kanjiDigits.indexOf(ones) : 0);
}
