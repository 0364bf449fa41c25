import { flatMap } from "../core/flat-map";
import type { Row } from "../core/form";
import { deviates, figuresOf } from "../core/row-state";
import { fold } from "../core/text";
import { mentionsIn } from "./reason/mentions";
import { sentencesOf } from "./reason/sentences";
import { mayExplainEveryRow } from "./reason/whole-form";
import { nameOf, rowData } from "./row-data";
import { saysNothing } from "./reason-text";
import { defineRule } from "./rule";

interface Subject {
  readonly row: Row;
  /** A deviating row that the reason names; null when it names none and is taken as general. */
  readonly named: Row | null;
  readonly isMentioned: boolean;
}

/** 目標は達成したが事業費は…, 見込みを上回る申請があり…: without a name, but about what the indicators count. */
const yardstick = /目標|見込|想定/u;

/** 遊具の更新基数、ベンチの更新基数ともに: the rows that were just listed, not all of them. */
const enumerates = /[^ぁ-ん、](?:ともに|共に)/u;

/**
 * The reason names some of the deviating rows and not this one. A reason that names no row, or that speaks of all of them, is
 * general and explains every row. How rows are recognised in a reason is explained in reason/mentions.ts.
 */
export default defineRule({
  id: "unexplained-deviation",
  title: "理由で触れていない乖離",
  source: "様式の理由欄の注記「…乖離がある場合」は行ごとに当てはまる。点検の実務：乖離のある行すべてに説明があるか",
  severity: "warning",
  messages: {
    indicator: "理由欄は「{{named}}」の要因を述べていますが、「{{name}}」（目標{{plan}}{{planUnit}}、実績{{actual}}{{actualUnit}}）には触れていません。こちらの差が生じた要因も書き添えてください。",
    cost: "理由欄は「{{named}}」の要因を述べていますが、事業費（予算{{plan}}{{planUnit}}、実績{{actual}}{{actualUnit}}、許容差±{{tolerance}}%）には触れていません。予算との差額が生じた要因も書き添えてください。",
  },
  subjects({ form, settings }): Subject[] {
    const { reason, rows } = form;
    if (!reason || saysNothing(reason, settings)) return [];
    const deviating = rows.filter((row) => row.role !== "labour" && deviates(row, settings));
    if (deviating.length < 2) return [];

    const sentences = sentencesOf(reason.text);
    const mentions = flatMap(sentences, (sentence) => mentionsIn(sentence, rows));
    const isGeneral = beginsWithACause(sentences, rows) || sentences.some((sentence) =>
      namesAnExample(sentence, rows) || (mayExplainEveryRow(sentence) && !(enumerates.test(sentence) && namesSeveral(sentence, rows))));
    const named = isGeneral ? null : (mentions.find(({ row, clear }) => clear && deviating.includes(row))?.row ?? null);
    const mayMeanIndicators = sentences.some((sentence) => yardstick.test(sentence) && !mentionsIn(sentence, rows).some(({ row, clear }) => clear && row.role === "indicator"));
    const isMentioned = (row: Row): boolean => mentions.some((mention) => mention.row === row);
    const explains = (row: Row): boolean => isMentioned(row) || (row.role === "indicator" && (mayMeanIndicators || deviating.some((other) => isMentioned(other) && followsFrom(row, other))));
    return deviating.map((row) => ({ row, named, isMentioned: explains(row) }));
  },
  check({ row, named, isMentioned }, { form, settings, needsReview }) {
    if (!named || isMentioned) return;
    const data = { ...rowData(row), named: nameOf(named), tolerance: settings.costTolerancePercent };
    const message = row.role === "cost" ? "cost" : "indicator";
    needsReview({ at: row.actual.cell, message, data, related: form.reason ? [form.reason.cell] : [] });
  },
});

/** 共働き世帯の増加により参加しにくい。親子教室については…を検討する: what comes first and speaks of no row is said of all. */
function beginsWithACause([first, second]: readonly string[], rows: readonly Row[]): boolean {
  return first !== undefined && second !== undefined && !leadIn.test(first) && !goesOn.test(second) && mentionsIn(first, rows).length === 0;
}

const leadIn = /(?:次|以下|下記|左記)の(?:とおり|通り)|^.{0,12}$|今後|引き続き|次年度|来年度/u;
const goesOn = /^(?:その|この|これ|以上|結果|よって|従って|したがって|そこで)/u;

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

/** Letters with which the names of two counts of one thing begin alike. */
const COMMON_BEGINNING = 3;

function directionOf(row: Row): number {
  const figures = figuresOf(row);
  return figures ? Math.sign(figures.actual - figures.plan) : 0;
}

function namesSeveral(sentence: string, rows: readonly Row[]): boolean {
  return new Set(mentionsIn(sentence, rows).flatMap(({ row, clear }) => (clear ? [row] : []))).size > 1;
}
