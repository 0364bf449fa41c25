import type { Form, Row } from "../../core/form";
import { figuresOf } from "../../core/row-state";
import { fold } from "../../core/text";
import { formatNumber } from "../fill-message";
import { compareQuote } from "./compare-quote";
import { mentionsIn } from "./mentions";
import { quotedFiguresOf } from "./quoted-figures";
import { mayExplainEveryRow } from "./whole-form";

/** Whether the reason holds for every row, although it names some. */
export function explainsAll(sentences: readonly string[], rows: readonly Row[], quoted: QuotedRows): boolean {
  return beginsWithACause(sentences, rows, quoted) || sentences.some((sentence) =>
    namesAnExample(sentence, rows) || (mayExplainEveryRow(sentence) && !(enumerates.test(sentence) && namesSeveral(sentence, rows))));
}

interface SpokenOf {
  readonly row: Row;
  readonly isTopic: boolean;
  /** Not by its name: less of what is counted costs less, so this asks for no word about the cost. */
  readonly isByFigure: boolean;
}

/** Rows that a sentence surely names, and whether it is about them: 開催回数が減った is, 開催回数を減らした tells what was done. */
export function spokenOf(sentence: string, rows: readonly Row[], quoted: QuotedRows): readonly SpokenOf[] {
  const named = mentionsIn(sentence, rows).flatMap(({ row, end, clear }) => (clear ? [{ row, isTopic: row.role === "cost" || asTopic.test(sentence.slice(end)), isByFigure: false }] : []));
  return [...named, ...(quoted.get(sentence) ?? []).map((row) => ({ row, isTopic: true, isByFigure: true }))];
}

/** Indicators that a sentence names by quoting a figure that only they hold: 目標の70人に届かなかった. */
export type QuotedRows = ReadonlyMap<string, readonly Row[]>;

/** The indicators named by their figures, by sentence; a figure that two rows hold names none. */
export function rowsQuotedIn(form: Form): QuotedRows {
  const quoted = new Map<string, readonly Row[]>();
  for (const quote of quotedFiguresOf(form)) {
    if (quote.side !== "plan" && quote.side !== "actual") continue;
    const [holder, ...others] = form.rows.filter((row) => row.role === "indicator" && compareQuote(quote, row)?.agrees);
    if (holder && others.length === 0) quoted.set(quote.sentence, [...(quoted.get(quote.sentence) ?? []), holder]);
  }
  return quoted;
}

const asTopic = /^[^、。を]{0,10}?(?:[はがも:=↑↓・、)\]】]|$|と|及び|並びに|について|に関し|につき|の?[増減])/u;

/** Which of the deviating rows the reason names, or may mean with what it says of another. */
export function impliedIn(sentences: readonly string[], deviating: readonly Row[], rows: readonly Row[], quoted: QuotedRows): (row: Row) => boolean {
  const named = new Set(sentences.flatMap((sentence) => mentionsIn(sentence, rows).map(({ row }) => row)));
  const shared = sentences.flatMap((sentence) => sharedWordsOf(sentence, rows));
  const mayMeanIndicators = sentences.some((sentence) => yardstick.test(sentence) && !aside.test(sentence) && !quoted.has(sentence) && !isOfCost(sentence, rows) && !mentionsIn(sentence, rows).some(({ row, clear }) => clear && row.role === "indicator"));
  const withFigures = sentences.filter((sentence) => /\d/.test(sentence));
  const isElsewhere = sentences.some((sentence) => turnsTo(sentence, rows));
  const cancelling = sentences.filter((sentence) => cancelled.test(sentence));
  const mayCancel = (row: Row): readonly string[] => cancelling.filter((sentence) => row.role !== "indicator" || !isOfOthers(sentence, row, rows));
  for (const row of deviating) if (!named.has(row) && (quotesFigureOf(row, withFigures) || fellWith(row, mayCancel(row), rows))) named.add(row);
  const isMentioned = (row: Row): boolean => named.has(row) || shared.some(({ word, of }) => of !== row && fold(row.name).includes(word));
  return (row) => isMentioned(row) || (row.role === "cost" && deviating.some((other) => isMentioned(other) && isPaidFor(row, other))) || (row.role === "indicator" && (mayMeanIndicators || isElsewhere || deviating.some((other) => isMentioned(other) && followsFrom(row, other))));
}

/** 計画していた4回のうち1回が中止: the row's figures in its own unit. A single one may be of anything. */
function quotesFigureOf({ plan, actual }: Row, sentences: readonly string[]): boolean {
  return sentences.length > 0 && [plan, actual].some(({ amount }) => {
    if (amount.kind !== "number" || amount.unit === null || amount.value <= 1) return false;
    const figure = [amount.value, formatNumber(amount.value)].map((number) => `${number}${fold(amount.unit ?? "")}`);
    return sentences.some((sentence) => figure.some((quoted) => holdsWhole(sentence, quoted)));
  });
}

/** 14回 does not hold 4回. */
function holdsWhole(sentence: string, figure: string): boolean {
  for (let at = sentence.indexOf(figure); at >= 0; at = sentence.indexOf(figure, at + 1)) if (at === 0 || !/[\d.,]/u.test(sentence.charAt(at - 1))) return true;
  return false;
}

/** 利用は増えた一方、展示室を閉鎖した: the second half names no row, and may be of any. */
function turnsTo(sentence: string, rows: readonly Row[]): boolean {
  const later = /(?:一方で?|反面)、(.+)$/u.exec(sentence)?.[1];
  return later !== undefined && !mentionsIn(later, rows).some(({ clear }) => clear);
}

const cancelled = /中止|休[止館業場園]|閉[館鎖]|延期|取り?やめ|取り止め|見送|縮[小減]|短縮|減ら/u;

/** 国内の交流については、…見送った is of that row and of no other. */
function isOfOthers(sentence: string, row: Row, rows: readonly Row[]): boolean {
  const topics = mentionsIn(sentence, rows).filter(({ clear, end }) => clear && ownTopic.test(sentence.slice(end)));
  return topics.length > 0 && topics.every((mention) => mention.row !== row);
}

const ownTopic = /^(?:の?[^ぁ-ん、。]{0,4})?(?:は、|については|につきましては|に関しては)/u;

/** 屋外事業の中止: fewer 開催回数 of anything. 2路線のうち1路線を延期した: what was to be built costs less as well. */
function fellWith(row: Row, cancelling: readonly string[], rows: readonly Row[]): boolean {
  if (cancelling.length === 0 || directionOf(row) >= 0) return false;
  if (row.role === "indicator") return /(?:開催|実施|回|日)数$/u.test(fold(row.name));
  return cancelling.some((sentence) => mentionsIn(sentence, rows).some((mention) => mention.clear && mention.row.role === "indicator" && directionOf(mention.row) < 0));
}

/** 目標は達成したが事業費は…, 見込みを上回る申請があり…, 応募が少なく不用額が…: without a name, but about what the indicators count. */
const yardstick = /目標|見込(?!んで)|想定|申請|申し?込み?|応募|対象者|利用者|参加者|受給者|辞退|取り?下げ/u;

/** 旅費等の歳出が見込みより少なかった: the expectation of a cost. */
function isOfCost(sentence: string, rows: readonly Row[]): boolean {
  return mentionsIn(sentence, rows).some(({ row, clear, end }) => clear && row.role === "cost" && /^[がは](?:目標|見込|想定)/u.test(sentence.slice(end)));
}

/** なお、…: goes on with what was named before. */
const aside = /^(?:なお|ちなみに)、/u;

/** 遊具の更新基数、ベンチの更新基数ともに: the rows that were just listed, not all of them. */
const enumerates = /[^ぁ-ん、][がは]?(?:ともに|共に|とも(?=[^ぁ-ん]))/u;

/** 共働き世帯の増加により参加しにくい。親子教室については…を検討する: what comes first and speaks of no row is said of all. */
function beginsWithACause([first, second]: readonly string[], rows: readonly Row[], quoted: QuotedRows): boolean {
  return first !== undefined && second !== undefined && !leadIn.test(first) && !goesOn.test(second) && mentionsIn(first, rows).length === 0 && !quoted.has(first);
}

const leadIn = /(?:次|以下|下記|左記)の(?:とおり|通り)|^(?!.*(?:[増減]|不足|中止|延期|休|遅|見送|変更|影響|ため$|に?よる|より)).{0,12}$|今後|引き続き|次年度|来年度/u;
const goesOn = /^(?:[そこ]うし|その|この|これ|以上|結果|よって|従って|したがって|そこで)/u;

/** ウォーキング大会等の屋外の催しは: a row that stands for its like. */
function namesAnExample(sentence: string, rows: readonly Row[]): boolean {
  return mentionsIn(sentence, rows).some(({ end, clear }) => clear && /^(?:等|など)(?:の|、|は|が|を)/u.test(sentence.slice(end)));
}

/** Fewer 開催回数 of something mean fewer 参加者数 of the same, and more mean more. */
function followsFrom(row: Row, occasions: Row): boolean {
  const [people, times] = [fold(row.name), fold(occasions.name)];
  if (!/(?:[者客員組]|人|延べ人)数?$/u.test(people) || !/(?:回|日|校|学級|講座|箇所|か所|開催|実施)数$/u.test(times)) return false;
  return people.slice(0, COMMON_BEGINNING) === times.slice(0, COMMON_BEGINNING) && directionOf(row) === directionOf(occasions);
}

/** Fewer 支給件数 of a payment cost less, and more cost more, and so do doses and those who are paid; what was cancelled altogether costs less. */
function isPaidFor(cost: Row, payments: Row): boolean {
  if (figuresOf(payments)?.actual === 0 && directionOf(cost) < 0) return true;
  return /(?:支給|給付|補給|補助|助成|交付|貸付|扶助|手当|見舞金?|購入|受給|接種)(?:[^ぁ-ん]{0,3}[数額量])?$|(?:協力隊|支援|指導|相談|調査|推進|介助|補助)員数$/u.test(fold(payments.name)) && directionOf(payments) === directionOf(cost);
}

/** Letters with which the names of two counts of one thing begin alike. */
const COMMON_BEGINNING = 3;

function directionOf(row: Row): number {
  const figures = figuresOf(row);
  return figures ? Math.sign(figures.actual - figures.plan) : 0;
}

/** 研修の受講 is said of 階層別研修の受講率 without what sets it apart from 派遣研修: any 研修 may be meant. */
function sharedWordsOf(sentence: string, rows: readonly Row[]): readonly { readonly word: string; readonly of: Row }[] {
  return mentionsIn(sentence, rows).flatMap(({ row, start, end, clear }) => {
    const text = sentence.slice(start, end);
    const word = /^[^ぁ-ん]{2,}(?=[ぁ-ん])/u.exec(text)?.[0];
    return clear && row.role === "indicator" && word !== undefined && !fold(row.name).startsWith(text.slice(0, 2)) ? [{ word, of: row }] : [];
  });
}

function namesSeveral(sentence: string, rows: readonly Row[]): boolean {
  return new Set(mentionsIn(sentence, rows).flatMap(({ row, clear }) => (clear ? [row] : []))).size > 1;
}
