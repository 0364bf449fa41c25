import { remember } from "./remember";

/**
 * Dashes that people type for "nothing": hyphen, minus, the dashes of Unicode, the katakana long mark and the box-drawing line.
 * U+FF0D and U+FE63 become a hyphen under NFKC and are listed for texts that were not folded.
 */
const DASH = "\\-‐‑‒–—―⁃−ー─━－﹣ｰ";
const BLANK = new RegExp(`^[\\s\\u200b${DASH}]*$`, "u");
const NOT_ASCII = /[^\x20-\x7e]/;

/** One character class of every dash, for other expressions of this folder. */
export const dashClass = `[${DASH}]`;

/** Compatibility forms folded (NFKC): full-width letters and digits, half-width katakana, ㈱, ㏊. Plain ASCII is returned as it is. */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return text.length <= LONGEST_NAME ? foldName(text) : text.normalize("NFKC");
}

/** Letters of the names and units that several rules look at. */
const LONGEST_NAME = 40;
const foldName = remember((text) => text.normalize("NFKC"));

/** Nothing but spaces (also U+3000), line breaks or dashes. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Kanji and hiragana: most texts are decided by their first letter.
  return !(first >= 0x4e00 && first <= 0x9fff) && !(first >= 0x3041 && first <= 0x3096) && BLANK.test(text);
}

const noMatches: readonly RegExpExecArray[] = [];

/** Every match of a global pattern, from left to right. As matchAll, which copies its pattern at each call and is the slower for it. */
export function everyMatch(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return noMatches;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}

/** Key by which two spellings of one name are equal: folded, without spaces, lower case, every dash but ー alike. */
export const matchKey: (text: string) => string = remember((text) => fold(text).replace(/\s+/gu, "").toLowerCase().replace(/[‐‑‒–—―⁃−─━]/gu, "-"));
