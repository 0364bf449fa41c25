import { flatMap } from "../../core/flat-map";
import { everyMatch } from "../../core/text";

/** Target and actual quoted side by side in one unit. Offsets are of the sentence. */
export interface QuotedPair {
  readonly plan: PairedFigure;
  readonly actual: PairedFigure;
  readonly start: number;
  /** All that was matched. */
  readonly text: string;
  /** What the second figure is said of, where that is named: 申込みは65区画. */
  readonly subject: string | null;
  /** The first figure need not be the target. */
  readonly isOutOf: boolean;
}

/** `end`: behind the digits; `after`: the unit. */
export interface PairedFigure {
  readonly value: string;
  readonly after: string;
  readonly words: string;
  readonly end: number;
}

const number = (name: string): string => `(?<${name}>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二三四五六七八九十百]{1,4})`;
const unit = "(?<unit>%|か(?:所|月|国)|[^\\d、。()%ぁ-ん]{1,6}?)";
const target = "(?:目標|計画|見込み?|想定|予定)(?:値|数|件数|人数|回数)?";
/** 目標は, 目標である, 目標としておりました and the like, before the figure. */
export const joint = "(?:は、?|が、?|の|:|=|である|(?:と)?して(?:い(?:た|ました|る)|おりました)|として|と?した|\\(|、(?=\\d)|に(?:掲げ|定め)(?:た|ていた|ておりました))?(?:延べ|のべ)?";
const contrast = "[^。\\d]{0,16}?(?:に対し(?:て|ては)?|(?:の|た|る|す)ところ|[たすだ]が|ものの|けれども)、?(?:[\\d,.]+[^\\d、。]{1,4}の?[増減](?:の|し、?))?[^。\\d]{0,30}?";
const outcome = "(?=\\)?(?:の[^、。\\d]{1,8}?)?(?:と(?:な|し|増|減|伸)|に(?:とど|留|終わ)|で(?:し|あ|、|の(?:実施|開催))|だった|、|\\(|$))";

/** 目標60人のところ…44人にとどまった; 12校を予定していたが…9校となった; 51.2%(目標55.0%); 1.2km→0.9km. */
const patterns: readonly RegExp[] = [
  new RegExp(`${target}${joint}${number("plan")}${unit}${contrast}${number("actual")}\\k<unit>${outcome}`, "gu"),
  new RegExp(`${number("plan")}${unit}(?:を|と|の)${target}${contrast}${number("actual")}\\k<unit>${outcome}`, "gu"),
  new RegExp(`${number("actual")}${unit}\\(${target}(?:は|:|=)?${number("plan")}\\k<unit>\\)`, "gu"),
  new RegExp(`${number("plan")}${unit}[→⇒]${number("actual")}\\k<unit>(?![\\d,.])`, "gu"),
];
/** 訪問は312件と、目標の300件を達成した; what is said of something else (申込みは201人と、…) is told by its subject. */
const actualFirst = new RegExp(`${number("actual")}${unit}(?:と(?:なり)?|で(?:あり)?)、${target}${joint}${number("plan")}\\k<unit>(?=を)`, "gu");
/** 5施設のうち3施設の設置となった, 30基から12基に減らした: the first may be another count or last year's, so only what became of a row with that target is told. */
const outOf = [
  new RegExp(`${number("plan")}${unit}のうち、?[^。\\d]{0,20}?${number("actual")}\\k<unit>(?=で?の(?!中止|延期|見送|廃止|取|減|辞退|欠|未)[^、。\\d]{1,8}?(?:と(?:な|し)|に(?:とど|留))|と(?:な|し)|に(?:とど|留))`, "gu"),
  new RegExp(`${number("plan")}${unit}から${number("actual")}\\k<unit>(?=[にへと](?:変更|減|増|縮|拡|絞|とど|留|な|見直))`, "gu"),
];
const allPatterns = [...patterns, actualFirst, ...outOf];

const SUBJECT = /([^ぁ-ん、]+[げみりきび]?)(?:は|が|も)$/u;

/** 出生数の減(見込180人→実績151人): the count that a bracket tells of, null where none stands before it. */
export function countBefore(sentence: string, start: number): string | null {
  return COUNT.exec(sentence.slice(0, start))?.[1] ?? null;
}

const COUNT = /([^ぁ-ん、。()]+[数者員額率量])(?:の[増減][加少]?)?\([^()]*$/u;

/** What a pair needs: one of the words for a target, or an arrow. */
const mayPair = /目標|計画|見込|想定|予定|[→⇒]|\d[^\d、。]{1,6}(?:のうち|から)/u;

/** Pairs of target and actual in a folded sentence. */
export function quotedPairsIn(sentence: string): readonly QuotedPair[] {
  if (!mayPair.test(sentence)) return noPairs;
  return flatMap(allPatterns, (pattern) => flatMap(everyMatch(sentence, pattern), (match) => {
    const { plan = "", actual = "", unit: after = "" } = match.groups ?? {};
    const isPlanFirst = match[0].indexOf(plan) < match[0].lastIndexOf(actual);
    const figure = (written: string, isFirst: boolean): PairedFigure => {
      const at = isFirst ? match[0].indexOf(written) : match[0].lastIndexOf(`${written}${after}`);
      return { value: valueOf(written), after, words: written, end: match.index + at + written.length };
    };
    const before = match[0].slice(0, match[0].lastIndexOf(isPlanFirst ? actual : plan));
    const subject = isPlanFirst ? (SUBJECT.exec(before)?.[1] ?? countBefore(sentence, match.index)) : pattern === actualFirst ? (SUBJECT.exec(sentence.slice(0, match.index))?.[1] ?? null) : null;
    return [{ plan: figure(plan, isPlanFirst), actual: figure(actual, !isPlanFirst), start: match.index, text: match[0], subject, isOutOf: outOf.includes(pattern) }];
  }));
}

const noPairs: readonly QuotedPair[] = [];

function valueOf(written: string): string {
  return /\d/u.test(written) ? written.replaceAll(",", "") : String(kanjiNumber(written));
}

const kanjiDigits = "一二三四五六七八九";

/** 十二 is 12, 百五 is 105. */
function kanjiNumber(written: string): number {
  let [sum, digit] = [0, 0];
  for (const letter of written) {
    const place = letter === "十" ? 10 : letter === "百" ? 100 : 0;
    if (place > 0) [sum, digit] = [sum + (digit || 1) * place, 0];
    else digit = kanjiDigits.indexOf(letter) + 1;
  }
  return sum + digit;
}
