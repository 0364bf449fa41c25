import { flatMap } from "../../core/flat-map";
import type { Form, Row } from "../../core/form";
import { readWrittenNumber } from "../../core/amount-text";
import { fold } from "../../core/text";
import { foldUnit } from "../../core/unit";
import { clauseBefore, directionWordsIn, sinceContrast, type DirectionWord } from "./direction-words";
import { mentionsIn, type Mention } from "./mentions";
import { isOfAPart } from "./of-a-part";
import { isAboutOtherYear, isOtherYardstick, namesOtherYear } from "./other-years";
import { sentencesOf } from "./sentences";
import { speaksOfEveryRow } from "./whole-form";

/** What a reason says of a row's direction, with the words that say it. */
export interface RowStatement extends Pick<DirectionWord, "direction" | "kind"> {
  readonly row: Row;
  /** The words that name the row name another as well: 出前講座は of its 回数 and its 参加人数. */
  readonly isShared: boolean;
  /** As folded: 参加者数は目標を下回りました. */
  readonly words: string;
}

/** Characters. */
const MAX_QUOTE = 40;

/** A mention and those enumerated with it: 回数、受講者とも. */
const enumerated = /^(?:の?[^ぁ-ん、]{0,4})?(?:と|、|・|及び|および|並びに|や|も|とも)+$/u;
const asTopic = /^[^ぁ-ん、。]{0,8}(?:は|も|について|に関して|につきまして|においては|とも|:|、)/u;
const asSubject = /^[^ぁ-ん、。:]{0,8}(?:の(?:実績|結果|数値)?)?(?:は|が|も|の|:|、)?/u;
/** Another subject that carries the change: 民間施設が増加, 人口減. */
const otherSubject = /(?:が|の|も|を|[^ぁ-ん、。:0-9])$/u;
/** 対象者が見込みより少なく: not the row but something else was held against the expectation. */
const ownSubject = /[^ぁ-ん、。:](?:が|も)(?:当初の?)?$/u;
/** 利用者は増えたが受注が減り、工賃が目標額に: a later clause with a subject of its own, named or not. */
const laterSubject = /、(?:[^、]*[ぁ-ん])?([^ぁ-ん、]+[げみりきび]?)(?:が|も)$/u;
/** 入浴料の収入は見込みを: the clause has a subject of its own. */
const clauseSubject = /([^ぁ-ん、]+[げみりきび]?)(?:は|が|も)[^ぁ-ん、]{0,6}$/u;
const generic = /目標|計画|実績|結果|指標|事業|数値|成果|件数|人数|回数|達成/u;
/** …増えましたが、就労した方は: from here the sentence speaks of something else, named or not. */
const newTopic = /(?:[^、]が|ものの|けれども?|一方で?|反面|しかし|ただし)、.*?[^、]{2,}(?:は|については|に関しては)/u;
const goesOn = /^(?:その|この|これ|以上|結果)/u;

/** Directions that a reason states of the rows; what it cannot give to a row with confidence is left out. */
export function rowStatementsIn(reason: string, { rows, fiscalYears }: Pick<Form, "rows" | "fiscalYears">, differs: (row: Row) => boolean): readonly RowStatement[] {
  const ownYears = fiscalYears.map(({ year }) => year);
  const clearIn = (sentence: string): readonly Mention[] => mentionsIn(sentence, rows).filter(({ clear }) => clear);
  const sentences = sentencesOf(reason);
  const statements = flatMap(sentences, (sentence, index) => {
    const directionWords = directionWordsIn(sentence).filter((word) => !isOfOtherYear(sentence, word, ownYears));
    if (directionWords.length === 0) return [];
    const mentions = clearIn(sentence);
    const inherited = goesOn.test(sentence) ? clearIn(sentences[index - 1] ?? "").map(({ row }) => row) : [];
    let from = 0;
    return flatMap(directionWords, (word) => {
      const earlier = mentions.filter((mention) => mention.start >= from && mention.end <= word.start + 2);
      const group = lastGroup(sentence, earlier);
      if (group.some((mention) => isOfAPart(sentence, mention.start, mention.row))) return [];
      const subjects = word.kind === "measured" ? measuredRows({ sentence, word, group, inherited, rows, differs }) : changedRows(sentence, word, group);
      if (word.kind === "measured") from = word.end;
      const words = quote(sentence, group[0]?.start, word);
      return subjects.map((row): RowStatement => ({ row, direction: word.direction, kind: word.kind, isShared: isShared(row, group), words }));
    });
  });
  // What is said of a row alone is closer to it than what is said of several.
  return statements.filter(({ row, isShared: shared, kind }) => !shared || !statements.some((other) => other.row === row && !other.isShared && other.kind === kind));
}

function isShared(row: Row, group: readonly Mention[]): boolean {
  const own = group.filter((mention) => mention.row === row);
  return own.length > 0 && own.every(({ start, end }) => group.some((other) => other.row !== row && other.start < end && start < other.end));
}

/** 令和4年度は目標を下回ったが is said of another year; a change from 令和4年度 is none from the target. */
function isOfOtherYear(sentence: string, { start, kind }: DirectionWord, ownYears: readonly number[]): boolean {
  if (kind === "change") return namesOtherYear(sinceContrast(sentence, start), ownYears);
  const clause = clauseBefore(sentence, start);
  return isAboutOtherYear(clause, ownYears) || isOtherYardstick(clause, ownYears);
}

interface Measured {
  readonly sentence: string;
  readonly word: DirectionWord;
  readonly group: readonly Mention[];
  readonly inherited: readonly Row[];
  readonly rows: readonly Row[];
  readonly differs: (row: Row) => boolean;
}

/** The words to show: from the mention, if it is not far, to the end of the clause. */
function quote(sentence: string, mentioned: number | undefined, word: DirectionWord): string {
  const clause = word.start - clauseBefore(sentence, word.start).length;
  const start = mentioned !== undefined && word.end - mentioned <= MAX_QUOTE ? mentioned : clause;
  const rest = /^[^、]*/u.exec(sentence.slice(word.end))?.[0] ?? "";
  return sentence.slice(start, word.end + (rest.length <= MAX_QUOTE / 2 ? rest.length : 0));
}

/** The last mention before the word, with those that are enumerated before it or stand at the same place. */
function lastGroup(sentence: string, mentions: readonly Mention[]): readonly Mention[] {
  const group: Mention[] = [];
  for (const mention of [...mentions].reverse()) {
    const [next] = group;
    if (!next || mention.end > next.start || enumerated.test(sentence.slice(mention.end, next.start))) group.unshift(mention);
    else break;
  }
  return group;
}

function measuredRows(measured: Measured): readonly Row[] {
  const { sentence, word, group } = measured;
  if (word.byFigure) return asFigureOf.test(sentence.slice(group.at(-1)?.end ?? word.start, word.start)) ? distinct(group).filter(({ plan }) => isQuoted(word.plan, plan)) : [];
  const found = rowsMeasured(measured);
  const { unit } = word;
  return unit === null || unit === "%" ? found : found.filter((row) => countsIn(row, unit));
}

/** 受講率は100%を達成; in 講演会の申込みは定員の200人に it is of something else. */
const asFigureOf = /^[^ぁ-ん、。]{0,4}[はが]、?$/u;

/** 計画を1.2ha上回った is of a row that counts ha; one without a unit may be it. */
function countsIn({ plan, actual }: Row, unit: string): boolean {
  const own = [plan, actual].map(({ amount }) => (amount.kind === "number" ? foldUnit(amount.unit) : null)).find((folded) => folded !== null) ?? null;
  return own === null || own === foldUnit(unit.replace(/^[百千万億]+(?!円)/u, "")) || (own.endsWith("円") && unit.endsWith("円")) || (own === "%" && unit.startsWith("ポイント"));
}

function rowsMeasured({ sentence, word, group, inherited, rows, differs }: Measured): readonly Row[] {
  const costs = rows.filter(({ role }) => role === "cost");
  const before = sentence.slice(group.at(-1)?.end ?? 0, word.start);
  if ((word.ofExpectation && ownSubject.test(before)) || (group.length > 0 && (newTopic.test(before) || hasOtherSubject(before, group)))) return [];
  if (word.ofBudget) return costs.length === 1 && !isOfAnItem(sentence, word) ? costs : [];
  const indicators = rows.filter(({ role }) => role === "indicator");
  if (group.length > 0) return distinct(group);
  if (speaksOfEveryRow(sentence)) return indicators;
  if (inherited.length > 0) return inherited;
  const clause = clauseBefore(sentence, word.start);
  const found = clauseSubject.exec(clause);
  const mayBeOf = ({ name }: Row): boolean => found?.[1] === undefined || generic.test(found[1]) || fold(name).includes(found[1]);
  const ofThatTarget = word.plan === null ? [] : indicators.filter(({ plan }) => isQuoted(word.plan, plan));
  if (ofThatTarget.length === 1) return ofThatTarget.filter(mayBeOf);
  // A target that is not tied to any row belongs to the only indicator, if there is just one and it differs; else it is about something else.
  const [only] = indicators;
  if (!only || indicators.length > 1 || !differs(only) || (found && isOfAPart(clause, found.index, only))) return [];
  return mayBeOf(only) ? [only] : [];
}

/** 目標の8か所を達成: the row with that target and that unit. */
function isQuoted(quoted: string | null, { amount }: Row["plan"]): boolean {
  const written = quoted === null ? null : readWrittenNumber(quoted);
  return written !== null && amount.kind === "number" && amount.value === written.value && written.unit !== null && foldUnit(amount.unit) === foldUnit(written.unit);
}

/** 燃料費は予算を上回ったが: an item of the costs is not their sum. */
function isOfAnItem(sentence: string, word: DirectionWord): boolean {
  const subject = clauseSubject.exec(clauseBefore(sentence, word.start))?.[1];
  return subject !== undefined && /[費料代]$/u.test(subject) && !/(?:事業|経|総)費$/u.test(subject);
}

function hasOtherSubject(before: string, group: readonly Mention[]): boolean {
  const subject = laterSubject.exec(before)?.[1];
  return subject !== undefined && !group.some(({ row }) => fold(row.name).includes(subject));
}

/** 増, 減 belong to a row only when it is their subject: right before them, or the topic of the sentence with nothing between. */
function changedRows(sentence: string, word: DirectionWord, group: readonly Mention[]): readonly Row[] {
  const last = group.at(-1);
  if (!last) return [];
  const between = sentence.slice(last.end, word.start);
  const direct = between.replace(asSubject, "");
  if (direct === "" || /^(?:大幅に|大きく|やや|若干|わずかに|微|急激に|著しく|徐々に|順調に|さらに|倍|急|激|半|皆)$/u.test(direct)) return distinct(group);
  // 移行者数については、求人は増えたが: what follows the topic has a subject of its own.
  if (!asTopic.test(between) || otherSubject.test(between) || between.replace(asTopic, "").endsWith("は")) return [];
  return distinct(group);
}

function distinct(mentions: readonly Mention[]): readonly Row[] {
  return [...new Set(mentions.map(({ row }) => row))];
}
