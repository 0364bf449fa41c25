import { fold } from "../core/text";
import { datedHeadLabels, fieldLabels, headLabels, rowLabels, titles } from "./labels";

/** What a letter tells before anything is folded; it can tell several of these. 差 is a label by itself. */
const ALONE = 1;
/** A year begins with it, or stands before a word that begins with it. */
const YEAR = 2;
/** Kanji and kana, which folding leaves as they are. */
const PLAIN = 4;
const SPACE = 8;
const OPENS = 16;
/** ※ behind a label's clause, brackets that close, as around a label behind something else. */
const MARK = 32;
/** Folding may turn it into anything: half-width kana, full-width Latin letters, ㈱. */
const FOLDS = 64;

const spellings = [fieldLabels, headLabels, rowLabels, titles].flatMap((labels) => Object.values(labels).flat()).map((spelling) => fold(spelling).replace(/\s/gu, ""));
/** The first two letters of every label and of 本年度目標 and the like. */
const beginnings = [...spellings, ...datedHeadLabels.keys(), "本年", "今年", "当年", "当該", "単年", "年間", "年度"].filter(({ length }) => length > 1);
const letters = [...new Set(beginnings.flatMap((text) => [text.charCodeAt(0), text.charCodeAt(1)]))];
/** From 1, for the letters of beginnings. */
const numbers = new Uint16Array(0x10000);
letters.forEach((code, index) => { numbers[code] = index + 1; });
const BEGINNING = 1;
const TITLE = 2;
/** What two letters begin, by both of their numbers. */
const pairs = new Uint8Array((letters.length + 1) ** 2);
for (const text of beginnings) pairs[pairOf(text.charCodeAt(0), text.charCodeAt(1))] = BEGINNING;
for (const text of Object.values(titles).flat()) pairs[pairOf(text.charCodeAt(0), text.charCodeAt(1))] = TITLE;
const kinds = collectKinds();

const title = new RegExp(Object.values(titles).flat().join("|"), "u");

/**
 * False where the letters show at a glance that a text is no label: names, prose, figures, which are most of the texts on a sheet.
 * True says nothing. Every label has two letters beside each other with which a label begins, but for spaces and 課(局)名 (a year between
 * them is nobody's label). A text that begins with other kanji or kana holds a mark or a title besides.
 */
export function canBeLabel(raw: string): boolean {
  const [first, second] = [kindAt(raw, 0), kindAt(raw, 1)];
  if (!(first & second & PLAIN)) return holdsBeginning(raw, true);
  if (beginsWith(raw.charCodeAt(0), raw.charCodeAt(1))) return true;
  return holdsBeginning(raw, ((first | second) & YEAR) !== 0);
}

function holdsBeginning(raw: string, marks: boolean): boolean {
  let began = false;
  let marked = marks;
  let spaced = false;
  let titled = false;
  let before = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    const kind = kinds[code] ?? FOLDS;
    if (kind & SPACE) {
      spaced = true;
      continue;
    }
    if (kind & (MARK | FOLDS)) marked = true;
    const pair = beginsWith(before, code);
    if (pair) {
      began = true;
      titled ||= pair === TITLE;
    } else if (kind & (FOLDS | ALONE | OPENS)) {
      began ||= (kind & OPENS) === 0 || goesOnBehindBrackets(raw, at);
    }
    if (began && marked) return true;
    before = code;
  }
  return titled && title.test(spaced ? raw.replace(/\s+/gu, "") : raw);
}

function goesOnBehindBrackets(raw: string, open: number): boolean {
  for (let at = open + 1; at < raw.length - 1; at += 1) if (raw[at] === ")" || raw[at] === "）") return true;
  return false;
}

function pairOf(first: number, second: number): number {
  return (numbers[first] ?? 0) * (letters.length + 1) + (numbers[second] ?? 0);
}

/** BEGINNING, TITLE or 0. */
function beginsWith(first: number, second: number): number {
  return pairs[pairOf(first, second)] ?? 0;
}

function kindAt(text: string, index: number): number {
  return index < text.length ? (kinds[text.charCodeAt(index)] ?? FOLDS) : 0;
}

function collectKinds(): Uint8Array {
  const kind = new Uint8Array(0x10000).fill(FOLDS);
  const set = (value: number, ...ranges: readonly (readonly [number, number])[]) => { for (const [from, to] of ranges) kind.fill(value, from, to + 1); };
  const add = (letters: string, value: number) => { for (let at = 0; at < letters.length; at += 1) kind[letters.charCodeAt(at)] = (kind[letters.charCodeAt(at)] ?? 0) | value; };
  set(PLAIN, [0x4e00, 0x9fff], [0x3041, 0x3096], [0x30a1, 0x30fa]);
  // ASCII, punctuation, ・, ー, 々, geometric marks, digits in circles, full-width digits and punctuation: none becomes a letter.
  set(0, [0x21, 0x7e], [0x2010, 0x2027], [0x203b, 0x203b], [0x2460, 0x2473], [0x25a0, 0x25ff], [0x3001, 0x3003], [0x3005, 0x3005], [0x3008, 0x3011], [0x3014, 0x301f], [0x30fb, 0x30fc]);
  set(0, [0xff01, 0xff20], [0xff3b, 0xff40], [0xff5b, 0xff5e]);
  add("※)]】〕）］", MARK);
  for (const space of "\t\n\v\f\r \u00a0\u3000") kind[space.charCodeAt(0)] = SPACE;
  add("(（", OPENS);
  add("令平昭元のにお末", YEAR);
  for (const spelling of spellings) if (spelling.length === 1) add(spelling, ALONE);
  return kind;
}
