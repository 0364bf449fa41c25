import type { Row } from "../../core/form";
import { remember, rememberOf } from "../../core/remember";
import { everyMatch, fold } from "../../core/text";
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
const metric = /[^ぁ-ん](?:数|率|割合|額|量|件|延長|度)$/u;
const topic = /^(?:は|が|も|を|:|、|について|に関して|につきまして|においては|とも)/u;

const explicitTopic = /^(?:について|に関して|につきまして|においては)/u;
/** What is counted, without its 数: 参加者 of 料理教室の参加者数, 世帯 of 移住世帯数. */
const count = /数$/u;
/** Names that count people, of which a reason may just say 人数. */
const people = /[者員客]数$/u;

interface Span {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Mentions of the rows in one folded sentence, from left to right. Labour is never spoken of. */
export function mentionsIn(folded: string, rows: readonly Row[]): readonly Mention[] {
  return readerOf(rows)(folded);
}

/** The rules ask one after the other for the same sentences of a form. */
const readerOf = rememberOf((rows: readonly Row[]) => remember((folded) => readMentions(folded, rows)));

function readMentions(folded: string, rows: readonly Row[]): readonly Mention[] {
  const sentence = folded.toLowerCase();
  const indicators = rows.filter(({ role }) => role === "indicator");
  const spans = indicators.flatMap((row) => namesOf(row).flatMap((name) => commonSubstrings(name, sentence).map((span) => ({ ...span, row }))));
  const claimed = spans.filter((span) => !spans.some((other) => covers(other, span)));
  const named = claimed.map((span) => {
    const rivals = claimed.filter((other) => other.row !== span.row && other.start < span.end && span.start < other.end);
    return { ...span, shared: rivals.length > 0 };
  });
  const clearRows = new Set(named.filter((span) => !span.shared && isClear(span, sentence)).map(({ row }) => row));
  const mentions = named
    // A short word that several names share belongs to the row that the sentence is about.
    .filter((span) => !span.shared || coreLength(span.text) >= 3 || clearRows.size === 0 || clearRows.has(span.row))
    .map((span): Mention => ({ row: span.row, start: span.start, end: span.end, clear: isClear(span, sentence) && (!span.shared || coreLength(span.text) >= 3) }));
  const costs = rows.filter(({ role }) => role === "cost").flatMap((row) => costMentions(sentence).map((mention) => ({ ...mention, row })));
  return [...mentions, ...costs].sort((left, right) => left.start - right.start || right.end - left.end);
}

/** A whole name, four characters of content, three that make up most of it, or what is counted with a particle behind it. */
function isClear({ row, text, end }: Span, sentence: string): boolean {
  const core = coreLength(text);
  if (core >= 4 || namesOf(row).some((name) => name === text && name.length >= 3)) return true;
  if (core >= 3 && (core * 2 >= coreLength(compact(row.name)) || explicitTopic.test(sentence.slice(end)))) return true;
  // 児童が減少したため tells a cause as often as it speaks of the row.
  if (isCounted(row, text)) return /^(?!が|を)/u.test(sentence.slice(end)) && topic.test(sentence.slice(end));
  return metric.test(text) && text.length >= 2 && (text.length >= 3 || topic.test(sentence.slice(end)));
}

/** Characters left when the common words are taken out. */
const coreLength = remember((text) => text.replace(common, "").length);

const bracketed = /\(([^()]{2,12})\)/gu;

/** The name without its bracketed notes, and each short note as a name of its own (特定健康診査（特定健診）受診率). */
const namesOf = rememberOf((row: Row): readonly string[] => {
  const name = compact(row.name);
  const notes = everyMatch(name, bracketed).map((match) => match[1] ?? "");
  const bare = name.replace(/\([^()]*\)/gu, "");
  return [bare, ...notes, ...(people.test(bare) ? ["人数"] : [])];
});

function compact(name: string): string {
  return fold(name).toLowerCase().replace(/\s+/gu, "");
}

/** The other span is longer and takes in this one, or overlaps it with more characters. */
function covers(other: Omit<Span, "row">, span: Omit<Span, "row">): boolean {
  const overlap = Math.min(other.end, span.end) - Math.max(other.start, span.start);
  return overlap > 0 && other.end - other.start > span.end - span.start;
}

/** Maximal common substrings of at least two characters that are not only hiragana and marks, by their ends in the sentence. */
function commonSubstrings(name: string, sentence: string): readonly Omit<Span, "row">[] {
  const found: { end: number; inName: number; length: number }[] = [];
  for (let at = 0; at < name.length - 1; at += 1) {
    const pair = name.slice(at, at + 2);
    for (let start = sentence.indexOf(pair); start >= 0; start = sentence.indexOf(pair, start + 1)) {
      if (at > 0 && start > 0 && name[at - 1] === sentence[start - 1]) continue;
      let length = 2;
      while (at + length < name.length && start + length < sentence.length && name[at + length] === sentence[start + length]) length += 1;
      found.push({ end: start + length, inName: at + length, length });
    }
  }
  return found.sort((left, right) => left.end - right.end || left.inName - right.inName).flatMap(({ end, length }) => {
    const text = sentence.slice(end - length, end);
    const trimmed = text.replace(/^[ぁ-ん・、-]+|[ぁ-ん・、-]+$/gu, "");
    const start = end - length + text.indexOf(trimmed);
    return trimmed.length >= 2 && (coreOrMetric(trimmed) || (count.test(name) && name.endsWith(`${trimmed}数`) && topic.test(sentence.slice(start + trimmed.length)))) ? [{ start, end: start + trimmed.length, text: trimmed }] : [];
  });
}

function isCounted(row: Row, text: string): boolean {
  return namesOf(row).some((name) => name.endsWith(`${text}数`));
}

function coreOrMetric(text: string): boolean {
  return coreLength(text) >= 2 || metric.test(text);
}
