import { flatMap, mapPresent } from "../../core/flat-map";
import { everyMatch } from "../../core/text";
import { clauseBefore } from "./direction-words";
import { isOtherYardstick, namesOtherYear } from "./other-years";
import { joint, quotedPairsIn, type QuotedPair } from "./quoted-pairs";
import { sentencesOf } from "./sentences";

/** Which figure of a row a reason quotes: 目標17地区, 実績は44地区, 目標を3人下回り, 不用額5,120千円, 執行率71.3%. */
export type QuotedSide = "plan" | "actual" | "difference" | "unspent" | "rate";

/** A figure quoted in a reason. */
export interface QuotedFigure {
  readonly side: QuotedSide;
  readonly value: string;
  /** Up to six characters behind the digits; the unit is at their beginning, if there is one. */
  readonly after: string;
  /** As folded: 実績は44地区. */
  readonly words: string;
  readonly sentence: string;
  readonly start: number;
  /** The other figure quoted beside it in the same unit: only a row that holds that one is meant. */
  readonly beside?: Pick<QuotedFigure, "side" | "value">;
  /** The other figure, where the quote itself may mean any row: it tells which of several is meant. */
  readonly paired?: Pick<QuotedFigure, "side" | "value"> | undefined;
  /** What it is said of, where that is named beside it: a row of that name is meant. */
  readonly subject?: string | null;
}

const digits = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
const after = "([^\\d、。()は]{0,6})";
const kind = "(?:値|数|額|件数|人数|回数)?";
const plan = `(?:目標|(?<!全体)計画|見込み?|想定|予定|予算(?:現)?)${kind}`;
const actual = `(?:実績|決算|執行|支出)${kind}`;

const planWord = /目標|計画|見込|想定|予[定算]/u;
const actualWord = /実績|決算|執行|支出/u;
const hasDigit = /\d|[一二三四五六七八九十百][^ぁ-ん、。]/u;
/** With a word that each pattern needs: most sentences hold none of these, and need not be searched. */
const patterns: readonly (readonly [QuotedSide, RegExp, RegExp])[] = [
  ["difference", new RegExp(`${plan}(?:の?[\\d,.]+[^\\d、。()は]{1,4}?)?(?:を|より|には?|から|と比べ|と比較(?:し(?:て|ますと|た場合)|すると|いたしますと))も?、?${digits}${after}`, "gu"), planWord],
  ["difference", new RegExp(`${digits}([^\\d、。()はのをが]{1,5}の?未達)`, "gu"), /未達/u],
  ["unspent", new RegExp(`(?<![のや・費料金])(?:不用額|執行残額?)(?:は|が|:|=)?${digits}((?:千|百万|万)?円)(?!を|未満)`, "gu"), /不用額|執行残/u],
  ["rate", new RegExp(`(?<!対する)執行率(?:は|が|:|=)?${digits}(%)(?!を|に)`, "gu"), /執行率/u],
  ["actual", new RegExp(`${plan}[^、。]{0,16}?(?:を|に|より)[^、。]{0,14}?(?:上回る|下回る|超える|満たない|届かない)${digits}${after}`, "gu"), /(?:回る|える|ない)\d/u],
  ["difference", new RegExp(`${plan}(?:に対して?|に比べて?|比)(?<signed>[▲△-])${digits}${after}`, "gu"), /[▲△-]/u],
  ["plan", new RegExp(`${plan}${joint}${digits}${after}`, "gu"), planWord],
  ["actual", new RegExp(`${actual}${joint}${digits}${after}`, "gu"), actualWord],
  ["actual", new RegExp(`${plan}${joint}${digits}[^\\d、。]{1,8}?(?:に対し(?:て|ては)?|のところ|であったが|だったが|としていたが)、?(?<second>${digits}${after})`, "gu"), planWord],
];

/** What follows a difference: 3人下回, 5件の増. */
const isDifference = /^[^\d、。をにでが]{0,6}?(?:の)?(?:上回|下回|超え|超過|少な|多|増|減|不足|未達|届[かき]|及[ばび]|足り|達し)/u;
/** A date, a share, a range or an estimate. */
const isNoCount = /^(?:年|月|割|倍|分の|回目|[~〜～-]\d)|^[^\d、。]{0,4}(?:以上|以下|未満|程度|前後|弱|強|余)|^[^\d、。]{1,4}台/u;
/** 目標の80%にとどまる is a share of the target; 目標の18%を超える quotes it. */
const isShareOfPlan = /^%(?!を|に対|、|で)/u;
/** Other years, sums and shares are not the row's figures. */
const otherFigure = /前年|昨年|一昨年|前回|次年|来年|翌年|次期|累計|累積|延べ|通算|最終|中期|長期|全国|県内|県の|平均|うち|[上下]半?期|四半期|[前後]半|時点|修正前|変更前|当初予算|補正|除[くい]|月の|月は/u;
/** 20代で目標を15ポイント下回るなど: a part of what the row counts. */
const partOfAll = /(?:\d代|世代|若年層?|男性|女性|平日|土日|休日|小学[校生]|中学[校生]|高校生?)(?:で|は|に|の)[^、。]{0,6}$/u;
/** 申請は目標の10件を上回る11件: who wished for it is another count than who got it. */
const wished = /(申請|応募|申し?込み?|希望|予約|問い?合わ?せ)者?(?:は|が|も)$/u;
/** A mean holds for the whole sentence: 一回当たり平均15人と、見込みの20人を下回った. */
const mean = /平均|当たり|あたり|[一1]回につき/u;

/**
 * Figures that a reason quotes as target, actual or their difference. Left out: estimates (約50人), percentages of the target
 * (目標の80%), and figures of other years, sums and shares.
 */
export function quotedFiguresIn(reason: string, ownYears: readonly number[]): readonly QuotedFigure[] {
  return flatMap(sentencesOf(reason).filter((sentence) => hasDigit.test(sentence)), (sentence) => {
    const single = flatMap(patterns, ([side, pattern, needed]) => (needed.test(sentence) ? mapPresent(everyMatch(sentence, pattern), (match) => quoted(sentence, side, match, ownYears)) : []));
    const paired = flatMap(quotedPairsIn(sentence), (pair) => fromPair(sentence, pair, ownYears));
    const isSame = (one: QuotedFigure, other: QuotedFigure): boolean => other.side === one.side && one.words.endsWith(other.words) && endOf(other) === endOf(one);
    const told = paired.length === 0 ? single : single.map((quote) => withPair(quote, paired.find((other) => isSame(quote, other))?.beside));
    return [...told, ...paired.filter((quote) => !single.some((other) => isSame(other, quote)))];
  });
}

function withPair({ side, value, after, words, sentence, start, subject }: QuotedFigure, paired: QuotedFigure["paired"]): QuotedFigure {
  return { side, value, after, words, sentence, start, subject, paired };
}

const endOf = ({ start, words }: QuotedFigure): number => start + words.length;

function fromPair(sentence: string, { plan: planned, actual: reached, start, text, subject }: QuotedPair, ownYears: readonly number[]): QuotedFigure[] {
  const clause = `${clauseBefore(sentence, start)}${text}`;
  if (otherFigure.test(clause) || mean.test(sentence.slice(0, start + text.length)) || namesOtherYear(clause, ownYears)) return [];
  const { value: target } = planned;
  const common = { sentence, after: planned.after, subject };
  return [
    { ...common, side: "actual", value: reached.value, words: reached.words, start: reached.end - reached.words.length, beside: { side: "plan", value: target } },
    { ...common, side: "plan", value: target, words: planned.words, start: planned.end - planned.words.length, beside: { side: "actual", value: reached.value } },
  ];
}

/** 3件の見込みが0件となった: the plan stands before its word. */
const saidBefore = /\d[^\d、。]{1,6}の$/u;

/** With a carry-over, or with several sums, 不用額 is not all that was left. */
function isPartOfMore(sentence: string): boolean {
  return /繰越|繰り越|補正|流用|減額/u.test(sentence) || everyMatch(sentence, sumOfMoney).length > 1;
}

const sumOfMoney = /\d(?:千|百万|万)?円/gu;

function quoted(sentence: string, side: QuotedSide, match: RegExpMatchArray, ownYears: readonly number[]): QuotedFigure | null {
  const isSecond = match.groups?.["second"] !== undefined;
  const isSigned = match.groups?.["signed"] !== undefined;
  const [value = "", unit = ""] = isSecond ? [match[3], match[4]] : isSigned ? [match[2], match[3]] : [match[1], match[2]];
  const start = match.index ?? 0;
  const end = start + match[0].length - unit.length;
  const words = sentence.slice(start, end);
  const rest = sentence.slice(end);

  if (side === "unspent" && isPartOfMore(sentence)) return null;
  if (side === "plan" && saidBefore.test(sentence.slice(0, start))) return null;
  if ((!isSigned && isDifference.test(rest) !== (side === "difference")) || isNoCount.test(rest)) return null;
  if (side === "plan" && words.endsWith(`の${value}`) && isShareOfPlan.test(rest)) return null;
  const before = clauseBefore(sentence, start);
  const clause = `${before}${words}`;
  if (otherFigure.test(clause) || partOfAll.test(before) || mean.test(sentence.slice(0, start)) || namesOtherYear(clause, ownYears) || isOtherYardstick(before, ownYears)) return null;
  return { side, value: value.replaceAll(",", ""), after: unit, words, sentence, start, subject: wished.exec(before)?.[1] ?? null };
}
