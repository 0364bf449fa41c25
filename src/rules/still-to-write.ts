import { remember } from "../core/remember";
import { fold } from "../core/text";
import { isStillOpen } from "./still-open";

/** What the form showed, or somebody typed, where a text was to be written: 例：通いの場を開く, ○○のため, XXX, あああ. */
export function isSample(text: string): boolean {
  if (text.length > LONGEST_SAMPLE) return false;
  return LEFT_OUT.test(text) || EXAMPLE.test(text) || (/[○〇◯]/u.test(text) && HOLE.test(text)) || sameLetters.test(fold(text).replace(/[^\p{L}\p{N}]/gu, "").toLowerCase());
}

/** The same of a text that describes something: also ○○を図る, 年○回開き, 未記入 and 作成中, ←担当者に確認, and nothing but notes (※事業費は決算見込額). */
export function isStillToWrite(text: string): boolean {
  if (NOTES.test(text) || (/[○〇◯]/u.test(text) && HOLE.test(text))) return true;
  if (text.length > LONGEST_SAMPLE) return false;
  return isSample(text) || isBlankedOut(text) || isStillOpen(text) || SHORT_HOLE.test(text) || text.trimStart().startsWith("←");
}

/** The same of a name: ○○課, 未定, and what is printed on the form for the name to stand before or between (  課, （ ）事業, ５－ －). */
export const isNameStillToWrite: (text: string) => boolean = remember((text) => {
  if (text.length > LONGEST_SAMPLE) return false;
  return isBlankedOut(text) || isStillOpen(text) || PRINTED.test(fold(text).replace(/[\s()]/gu, "")) || OPEN_CODE.test(text);
});

const PRINTED = /^(?:[部課係室局班][部課係室局班・]{0,4}|事業費?|施策)$/u;
const OPEN_CODE = /^[\s0-9０-９]*[-－ー―‐−](?:[\s0-9０-９]*[-－ー―‐−])*\s*$/u;

/** ○○課, XXX: a name of which a part is still to be written. */
function isBlankedOut(text: string): boolean {
  return text.length <= LONGEST_SAMPLE && CIRCLES.test(text);
}

/** A ring where a figure was to come: behind a letter, so that it is no bullet, and no zero of 二〇回. */
const HOLE = /(?<=[\p{L}、])(?<![一二三四五六七八九十百千])[○〇◯](?=[回人名件月日年校社組万千円%％]|[か箇]所|団体|地区)/u;
/** ○件, ＸＸ件実施, ・・・を実施: the same where the text is short. */
const SHORT_HOLE = /^[○〇◯](?:[回人名件]|[か箇]所|団体)$|[xXｘＸ]{2}(?=[回人名件月日年])|^[・･…]{2,}(?=[をのがに])/u;
/** Characters; a longer text with ○○ in it says something beside. */
const LONGEST_SAMPLE = 30;
const CIRCLES = /[○〇◯●◎]{2}|[△▲□■×✕]{3}|[xXｘＸ]{3}/u;
const LEFT_OUT = /(?:[○〇◯●◎△▲□■×✕]{2}|[xXｘＸ]{2})(?=の?(?:ため|により|による|影響|都合|が|を|に))/u;
const EXAMPLE = /^[(（【]?(?:記入|記載)?例[)）】:：]/u;
const NOTES = /^(?:\s*(?:※|注[)）:：])[^\n]*(?:\n|$))+$/u;
/** One letter again and again, or one figure or kana alone. 無 alone is an answer. */
const sameLetters = /^([^\p{Script=Han}])\1*$/u;
