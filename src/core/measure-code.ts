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
const BEFORE = "(?<=^|施策|[\\s、，,・／/（(【［\\[①-⑳])";
/** ５－１－①, ５－１－(1): the last number may be marked. */
const PART = `(?:${D}{1,2}|[①-⑳⑴-⒇]|[（(]${D}{1,2}[）)])`;
const CODE = new RegExp(`${BEFORE}${D}{1,2}(?:${SEPARATOR}${PART}){1,3}(?![0-9０-９年月日歳])`, "gu");
/** Whether 第１節 of the second chapter is 2-1, only the plan knows; the name of the chapter ends there. */
const COUNTED_SECTION = /第\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*節/u;
const CHAPTER = /第\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*章|(?<=^|\s)([0-9０-９]{1,2})\s*章/gu;
const kanjiDigits = "〇一二三四五六七八九";

const NAME = /\p{L}{3}/u;

/** Every coded name of a 施策 box, in order. A text without a code yields none. */
export const parseMeasures: (text: string) => readonly CodedName[] = remember((text) => {
  const matches = everyMatch(text, CODE);
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

/** 章 and 節 of a 振興計画 box: "第５章 つながる…\n５－１ みんなが…". */
export const parsePlan: (text: string) => { readonly chapter: CodedName | null; readonly section: CodedName | null } = remember((text) => {
  const chapterMatch = everyMatch(text, CHAPTER)[0];
  const sectionMatch = everyMatch(text, CODE).find((match) => normalizeCode(match[0]).split("-").length === 2);
  const places = [sectionMatch?.index ?? -1, text.search(COUNTED_SECTION)];
  const ends = (index: number): number => Math.min(text.length, ...places.filter((place) => place > index));
  return {
    chapter: chapterMatch
      ? { code: String(chapterNumber(chapterMatch[1] ?? chapterMatch[2] ?? "")), name: tidyName(text.slice(chapterMatch.index + chapterMatch[0].length, ends(chapterMatch.index))) }
      : null,
    section: sectionMatch
      ? {
          code: normalizeCode(sectionMatch[0]),
          name: tidyName(text.slice(sectionMatch.index + sectionMatch[0].length, chapterMatch && chapterMatch.index > sectionMatch.index ? chapterMatch.index : text.length)),
        }
      : null,
  };
});

/** "５－１－１" → "5-1-1". */
function normalizeCode(text: string): string {
  return (fold(text).match(/[0-9]+/gu) ?? []).map(Number).join("-");
}

function tidyName(text: string): string {
  return text.replace(/\s*\n\s*/gu, "").replace(/^[\s:：.．、)）】］\]]+|[\s、，,・／/(（【［[]+$/gu, "").replace(/\s*[(（]再掲[)）]$/u, "");
}

function chapterNumber(text: string): number {
  const folded = fold(text);
  if (/^[0-9]+$/u.test(folded)) return Number(folded);
  if (!folded.includes("十")) return kanjiDigits.indexOf(folded);
  const [tens = "", ones = ""] = folded.split("十");
  return (tens ? kanjiDigits.indexOf(tens) : 1) * 10 + (ones ? kanjiDigits.indexOf(ones) : 0);
}
