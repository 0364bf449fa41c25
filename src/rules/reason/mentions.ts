import type { Row } from "../../core/form";
import { remember, rememberOf } from "../../core/remember";
import { everyMatch, fold } from "../../core/text";
import { commonSubstrings, lettersOf, type CommonSubstring, type Letters } from "./common-substrings";
import { costMentions } from "./cost-words";

/**
 * Where a reason speaks of a row.
 *
 * Why substrings and not words: indicator names are long compounds (宿泊型新保健指導ツアー実施回数) and reasons quote any part of them
 * (宿泊型新保健指導ツアーについては…訪問提案件数は…). A segmenter such as budoux cuts phrases at particles but never inside a compound, so
 * its pieces of the name and of the reason do not meet; a dictionary segmenter is megabytes for an add-in. The common substrings of
 * the name and the sentence need neither, are exact, and can be explained to the user by showing them. The rows of the form compete:
 * the longest match claims its characters, so that 国内姉妹都市交流 is not also a mention of 海外友好都市交流.
 */
export interface Mention {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  /** Surely this row. A mention that is not clear only keeps us from claiming that the row was left out. */
  readonly clear: boolean;
}

/** Words that stand in the names of many indicators and in most reasons; on their own they name nothing. */
const common =
  /実施|開催|参加|利用|実績|目標|計画|予定|事業|年度|対象|活動|地域|市民|支援|推進|促進|整備|取組|取り組み|普及|啓発|充実|強化|向上|増加|減少|確保|状況|効果|影響|関係|機関|件数|回数|人数|箇所|か所|者数|数|率|割合|等|など|における|に関する|による|ための|からの|への|での|との|[のをにがはへとでや]/gu;
/** What an indicator counts: 参加者数, 受診率, 売上額. */
const metric = /[^ぁ-ん](?:数|率|割合|額|量|件|延長|面積|度)$/u;
const topic = /^(?:は|が|も|を|:|、|について|に関して|につきまして|においては|(?:[・、と][^ぁ-ん、。]{2,6})?とも|の?[増減](?:$|、))/u;

const explicitTopic = /^(?:について|に関して|につきまして|においては)/u;
/** What is counted, without its 数: 参加者 of 料理教室の参加者数, 世帯 of 移住世帯数. */
const count = /数$/u;
/** Names that count people, of which a reason may just say 人数. */
const people = /[者員客]数$/u;

/** An indicator and what a sentence may call it. */
interface Named {
  readonly row: Row;
  /** The name without its bracketed notes first. */
  readonly names: readonly string[];
}

interface Span {
  readonly named: Named;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Mentions of the rows in one folded sentence, from left to right. Labour is never spoken of. */
export function mentionsIn(folded: string, rows: readonly Row[]): readonly Mention[] {
  return readerOf(rows)(folded);
}

/** The rules ask one after the other for the same sentences of a form. */
const readerOf = rememberOf((rows: readonly Row[]) => {
  const indicators = rows.filter(({ role }) => role === "indicator").map((row): Named => ({ row, names: namesOf(row) }));
  const costs = rows.filter(({ role }) => role === "cost");
  return remember((folded) => {
    const sentence = folded.toLowerCase();
    const mentions = indicatorMentions(sentence, indicators);
    for (const row of costs) for (const mention of costMentions(sentence)) mentions.push({ row, start: mention.start, end: mention.end, clear: mention.clear });
    return mentions.length > 1 ? mentions.sort((left, right) => left.start - right.start || right.end - left.end) : mentions;
  });
});

function indicatorMentions(sentence: string, indicators: readonly Named[]): Mention[] {
  const letters = lettersOf(sentence);
  const spans: Span[] = [];
  for (const named of indicators) for (const name of named.names) addSpans(spans, { named, name, sentence, letters });
  if (spans.length === 0) return [];
  const claimed = spans.filter((span) => !spans.some((other) => covers(other, span)));
  const judged = claimed.map((span) => ({
    span,
    shared: claimed.some((other) => other.named !== span.named && other.start < span.end && span.start < other.end),
    clear: (isClear(span, sentence) || isFirstTopic(span, sentence, claimed)) && !claimed.some((other) => isBeginningOf(other, span)),
  }));
  const clearRows = judged.filter(({ shared, clear }) => !shared && clear).map(({ span }) => span.named);
  return judged
    // A short word that several names share belongs to the row that the sentence is about; with a clause of its own it may mean any.
    .filter(({ clear, span }) => clear || !isInsideAnotherWord(span, sentence, spans))
    .filter(({ shared, clear, span }) => !shared || (clear && coreLength(span.text) >= 3) || clearRows.length === 0 || clearRows.includes(span.named) || sentence[span.start - 1] === "、")
    .map(({ span, shared, clear }) => ({ row: span.named.row, start: span.start, end: span.end, clear: clear && (!shared || coreLength(span.text) >= 3) }));
}

/** 婚活支援は、…, 里親の新規登録は、…: what a sentence begins with as its topic, where only one row holds the word. */
function isFirstTopic({ named, start, end, text }: Span, sentence: string, spans: readonly Span[]): boolean {
  if (start !== 0 || coreLength(text) < 2 || spans.some((other) => other.named !== named && other.text === text)) return false;
  return [end, ...spans.filter((other) => other.named === named && joins.test(sentence.slice(end, other.start))).map((other) => other.end)].some((last) => firstTopic.test(sentence.slice(last)));
}

/** What stands between two parts of a name: 里親の新規登録. */
const joins = /^の[^ぁ-ん、。]{0,4}$/u;

const firstTopic = /^(?:は、?|については|につきましては|に関しては|:)/u;

/** 相談 in 相談員: another word, where no other part of the name stands behind it. */
function isInsideAnotherWord({ named, end }: Span, sentence: string, spans: readonly Span[]): boolean {
  return goesOn.test(sentence.charAt(end)) && !spans.some((other) => other.named === named && other.start <= end && end < other.end);
}

const goesOn = /(?![増減等数])[\p{Script=Han}\p{Script=Katakana}]/u;

/** 消防団員 names 消防団員数, which begins with it, and not 女性消防団員数. */
function isBeginningOf(other: Span, span: Span): boolean {
  const begins = ({ named, text }: Span): boolean => named.names.some((name) => name.startsWith(text));
  return other.named !== span.named && other.start === span.start && other.end === span.end && begins(other) && !begins(span);
}

/** A whole name, four characters of content, three that make up most of it, or what is counted with a particle behind it. */
function isClear({ named: { row, names }, text, end }: Span, sentence: string): boolean {
  const core = coreLength(text);
  if (core >= 4 || names.some((name) => name === text && name.length >= 3)) return true;
  const rest = sentence.slice(end);
  if (core >= 3 && (core * 2 >= coreLength(compact(row.name)) || explicitTopic.test(rest))) return true;
  // 児童が減少したため tells a cause as often as it speaks of the row.
  if (names.some((name) => name.endsWith(`${text}数`))) return /^(?!が|を)/u.test(rest) && topic.test(rest);
  return metric.test(text) && text.length >= 2 && (text.length >= 3 || topic.test(rest));
}

/** Characters left when the common words are taken out. */
const coreLength = remember((text) => text.replace(common, "").length);

const bracketed = /\(([^()]{2,12})\)/gu;

/** The name without its bracketed notes, and each short note as a name of its own (特定健康診査（特定健診）受診率). */
function namesOf(row: Row): readonly string[] {
  const name = compact(row.name);
  const bare = name.replace(/\([^()]*\)/gu, "");
  const notes = everyMatch(name, bracketed).map((match) => match[1] ?? "");
  return [bare, ...notes, ...(people.test(bare) ? ["人数"] : [])];
}

function compact(name: string): string {
  return fold(name).toLowerCase().replace(/\s+/gu, "");
}

/** The other span is longer and takes in this one, or overlaps it with more characters. */
function covers(other: Span, span: Span): boolean {
  const overlap = Math.min(other.end, span.end) - Math.max(other.start, span.start);
  return overlap > 0 && other.end - other.start > span.end - span.start;
}

interface Searched {
  readonly named: Named;
  readonly name: string;
  readonly sentence: string;
  readonly letters: Letters;
}

/** Nothing but what is counted: 戸数, 延長, 者数. */
const suffix = /^(?:[^ぁ-ん]{0,2}(?:数|率|割合|額|量|件|延長|面積|度))?$/u;

/** 町税の収納率 is 町税収納率 and not 収納率 of another row, 公営住宅の修繕 is 公営住宅修繕戸数: two parts of the name in their order to its end, with の between. */
function addJoined(spans: Span[], { named, name, sentence }: Searched, parts: readonly CommonSubstring[]): void {
  for (const second of parts) {
    if (!suffix.test(name.slice(second.inName))) continue;
    const between = second.end - second.length - 1;
    const first = sentence[between] === "の" ? parts.find(({ end, inName }) => end === between && inName <= second.inName - second.length) : undefined;
    if (first) spans.push({ named, start: between - first.length, end: second.end, text: `${sentence.slice(between - first.length, between)}${sentence.slice(between + 1, second.end)}` });
  }
}

/** 橋りょう, 子ども, 障がい: kana in the place of rare kanji, no particles. */
const endsInKana = /^[^ぁ-ん・、-](?:りょう|ども|がい)/u;
const atTheEdges = /^[ぁ-ん・、-]+|[ぁ-ん・、-]+$/gu;
const atTheEnd = /[ぁ-ん・、-]+$/u;
/** ふるさと納税, こども食堂: with what a name begins is no particle. */
const beginsInKana = /^[ぁ-ん]{2}/u;

/** What name and sentence share, without the hiragana and marks at its edges, where that is enough to name the row. */
function addSpans(spans: Span[], { named, name, sentence, letters }: Searched): void {
  const parts = commonSubstrings(name, sentence, letters);
  if (parts.length > 1) addJoined(spans, { named, name, sentence, letters }, parts);
  for (const { end: sharedEnd, length, inName } of parts) {
    const shared = sentence.slice(sharedEnd - length, sharedEnd);
    const bare = shared.replace(atTheEdges, "");
    const beginsName = bare !== "" && inName === length && beginsInKana.test(shared);
    const text = bare.length === 1 && endsInKana.test(shared) ? shared : beginsName ? shared.replace(atTheEnd, "") : bare;
    if (text.length < 2) continue;
    const start = sharedEnd - length + shared.indexOf(text);
    const end = start + text.length;
    const isCount = (): boolean => count.test(name) && name.endsWith(`${text}数`) && topic.test(sentence.slice(end));
    if (coreLength(text) >= 2 || metric.test(text) || isCount()) spans.push({ named, start, end, text });
  }
}
