import { flatMap, mapPresent } from "../../core/flat-map";
import type { Form } from "../../core/form";
import { rememberOf } from "../../core/remember";
import { everyMatch } from "../../core/text";
import { clauseBefore } from "./direction-words";
import { isOtherYardstick, namesOtherYear } from "./other-years";
import { countBefore, joint, quotedPairsIn, type QuotedPair } from "./quoted-pairs";
import { sentencesOf } from "./sentences";
import { besideLastYear, toldFiguresIn, type ToldFigure } from "./told-figures";

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
  /** Said of a mean (1人当たり, 平均): only a row whose name says so as well is meant. */
  readonly ofMean: boolean;
  /** Where a subject stands that a row must be named by, not only its kind of figure. */
  readonly subjectAt?: number;
}

const digits = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
const after = "([^\\d、。()は]{0,6})";
const kind = "(?:値|数|額|件数|人数|回数)?";
const plan = `(?:目標|(?<!全体)計画|見込(?:み|ん(?:で(?:い(?:た|ました)|おりました)|だ)(?=\\d))?|想定|予定|予算(?:現)?)${kind}`;
/** 8回を予定していた, 年9回の開催を予定, 25人を目標と: the figure stands before its word. */
const planBehind = "(?:の(?:開催|実施|参加|利用|設置|整備|施工)を|を)(?:目標と|予定し|計画し|見込ん)";
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
  ["actual", new RegExp(`${plan}[^、。]{0,16}?(?:を|に|より)[^、。]{0,14}?(?:上回る|下回る|超える|満たない|届かない|多い|少ない|高い|低い)${digits}${after}`, "gu"), /[るい]\d/u],
  ["difference", new RegExp(`(?:対${plan}比?|${plan}(?:に対して?|に比べて?|比))(?<signed>[▲△-])${digits}${after}`, "gu"), /[▲△-]/u],
  ["difference", new RegExp(`${plan}に対して?は?、?[^、。\\d]{0,24}?(?<=[ぁ-ん])(?<![はがもをの])${digits}(?=[^\\d、。]{1,4}?の?(?:減|増|不足)(?:と|で|$))${after}`, "gu"), planWord],
  ["plan", new RegExp(`${digits}(?<behind>[^\\d、。()はをのにが]{1,4})${planBehind}(?![^。]*(?:改め|変更|修正|見直))`, "gu"), planWord],
  ["plan", new RegExp(`${plan}${joint}${digits}${after}`, "gu"), planWord],
  ["actual", new RegExp(`${actual}${joint}${digits}${after}`, "gu"), actualWord],
  ["actual", new RegExp(`${plan}${joint}${digits}[^\\d、。]{1,8}?(?:に対し(?:て|ては)?|のところ|であったが|だったが|としていたが)、?(?<second>${digits}${after})`, "gu"), planWord],
];

/** What follows a difference: 3人下回, 5件の増. */
const isDifference = /^[^\d、。をにでが]{0,6}?(?:の)?(?:上回|下回|超え|超過|少な|多|増|減|不足|未達|届[かき]|及[ばび]|足り|達し)/u;
/** A date, a share, a range or an estimate. */
const isNoCount = /^(?:年|月|割|倍|分の|回目|[~〜～-]\d)|^[^\d、。]{0,4}(?:未満|程度|前後|弱|強|余)|^[^\d、。]{1,4}台/u;
/** 60人以上: an estimate of what was done; a target is put like that. */
const isBound = /^[^\d、。]{0,4}以[上下]/u;
/** 目標の80%にとどまる is a share of the target; 目標の18%を超える quotes it. */
const isShareOfPlan = /^%(?!を|に対|には|、|で)/u;
/** Other years, sums and shares are not the row's figures. */
const otherFigure = /前年|昨年|一昨年|前回|次年|来年|翌年|次期|累計|累積|通算|最終|中期|長期|全国|県内|県の|うち|[上下]半?期|四半期|[前後]半|時点|修正前|変更前|当初予算|補正|除[くい]|月の|月は/u;
/** 延べ利用者は目標の100人を is of another count; 延べ6,210回となり目標の5,000回を only says so of the figure before. */
const gross = /延べ/u;
const grossFigure = /延べ\d[\d,.]*[^\d、。は]{1,4}(?=[とで])/gu;
/** 20代で目標を15ポイント下回るなど: a part of what the row counts. */
const partOfAll = /(?:\d代|世代|若年層?|男性|女性|平日|土日|休日|小学[校生]|中学[校生]|高校生?)(?:で|は|に|の)[^、。]{0,6}$/u;
/** 申請は目標の10件を上回る11件: who wished for it is another count than who got it. */
const wished = /(申請|応募|申し?込み?|希望|予約|問い?合わ?せ)者?(?:は|が|も)$/u;
/** A mean holds for the whole sentence: 一回当たり平均15人と、見込みの20人を下回った. */
const mean = /平均(?!(?:値|点)?(?:を|より|並|と比|に比))|(?<!に)(?:当|あ)たり|[一1]回につき/u;

/**
 * Figures that the reason of a form quotes as target, actual or their difference. Left out: estimates (約50人), percentages of the target
 * (目標の80%), and figures of other years, sums and shares. Two rules ask for them.
 */
export const quotedFiguresOf = rememberOf(({ reason, fiscalYears }: Form) => (reason ? quotedFiguresIn(reason.text, fiscalYears.map(({ year }) => year)) : []));

function quotedFiguresIn(reason: string, ownYears: readonly number[]): readonly QuotedFigure[] {
  return flatMap(sentencesOf(reason).filter((sentence) => hasDigit.test(sentence)), (sentence) => {
    const single = flatMap(patterns, ([side, pattern, needed]) => (needed.test(sentence) ? mapPresent(everyMatch(sentence, pattern), (match) => quoted(sentence, side, match, ownYears)) : []));
    const paired = flatMap(quotedPairsIn(sentence), (pair) => fromPair(sentence, pair, ownYears));
    const isSame = (one: QuotedFigure, other: QuotedFigure): boolean => other.side === one.side && one.words.endsWith(other.words) && endOf(other) === endOf(one);
    const quotes = paired.length === 0 ? single : single.map((quote) => withPair(quote, paired.find((other) => isSame(quote, other))?.beside));
    const fromPairs = paired.filter((quote) => !single.some((other) => isSame(other, quote)));
    const told = mapPresent(toldFiguresIn(sentence), (one) => ([...quotes, ...fromPairs].some((other) => endOf(other) === one.end) ? null : fromTold(sentence, one, ownYears)));
    return [...quotes, ...fromPairs, ...told];
  });
}

function withPair({ side, value, after, words, sentence, start, subject, ofMean }: QuotedFigure, paired: QuotedFigure["paired"]): QuotedFigure {
  return { side, value, after, words, sentence, start, subject, ofMean, paired };
}

const endOf = ({ start, words }: QuotedFigure): number => start + words.length;

function fromPair(sentence: string, { plan: planned, actual: reached, start, text, subject, isOutOf }: QuotedPair, ownYears: readonly number[]): QuotedFigure[] {
  const clause = `${clauseBefore(sentence, start)}${text.replace("のうち", "")}`;
  if (otherFigure.test(clause) || /実人|実数/u.test(text) || namesOtherYear(clause, ownYears)) return [];
  const { value: target } = planned;
  const common = { sentence, after: planned.after, subject, ofMean: mean.test(sentence.slice(0, start + text.length)) };
  const outcome: QuotedFigure = { ...common, side: "actual", value: reached.value, words: reached.words, start: reached.end - reached.words.length, beside: { side: "plan", value: target } };
  if (isOutOf) return [outcome];
  return [
    outcome,
    { ...common, side: "plan", value: target, words: planned.words, start: planned.end - planned.words.length, beside: { side: "actual", value: reached.value } },
  ];
}

/** 受講率は96.4%となった, said without 実績: only a row of that name is meant. */
function fromTold(sentence: string, { value, unit, start, end, subject, subjectAt }: ToldFigure, ownYears: readonly number[]): QuotedFigure | null {
  const clause = sentence.slice(subjectAt, end).replace(besideLastYear, "");
  const isOther = otherFigure.test(clause) || gross.test(clause) || partOfAll.test(clause) || namesOtherYear(clause, ownYears);
  if (isOther || isNoCount.test(sentence.slice(end)) || isBound.test(sentence.slice(end))) return null;
  return { side: "actual", value, after: unit, words: sentence.slice(start, end), sentence, start, subject, subjectAt, ofMean: mean.test(sentence.slice(0, end)) };
}

/** 南地区では30人を見込んで, 冬季に3回を予定して, 2か年で24基を計画して are of a part or of more. */
const ofTheWhole = /^(?:当初|今年度|本年度)?(?:は|、)?(?:年間?|合計|計|全部で)?$|[数率額量積]は$/u;

/** 昨年を2ポイント上回ったが目標の83%には: what is said of last year ends with that が. */
function sinceTurn(clause: string): string {
  return clause.replace(/^.*[たるい]が$/u, "");
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
  const end = start + match[0].lastIndexOf(`${value}${unit}`) + value.length;
  const words = sentence.slice(start, end);
  const rest = sentence.slice(end);

  if (side === "unspent" && isPartOfMore(sentence)) return null;
  if (side === "plan" && saidBefore.test(sentence.slice(0, start))) return null;
  if (side !== "plan" && isBound.test(rest)) return null;
  if ((!isSigned && isDifference.test(rest) !== (side === "difference")) || isNoCount.test(rest)) return null;
  if (side === "plan" && words.endsWith(`の${value}`) && isShareOfPlan.test(rest)) return null;
  if (match.groups?.["behind"] !== undefined && !ofTheWhole.test(clauseBefore(sentence, start))) return null;
  const before = sinceTurn(clauseBefore(sentence, start));
  const clause = `${before}${words}`;
  if (otherFigure.test(clause) || gross.test(clause.replace(grossFigure, "")) || partOfAll.test(before) || namesOtherYear(clause, ownYears) || isOtherYardstick(before, ownYears)) return null;
  return { side, value: value.replaceAll(",", ""), after: unit, words, sentence, start, subject: wished.exec(before)?.[1] ?? countBefore(sentence, start), ofMean: mean.test(sentence.slice(0, start)) };
}
