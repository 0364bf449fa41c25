import { flatMap } from "../core/flat-map";
import type { Row } from "../core/form";
import { deviates } from "../core/row-state";
import { explainsAll, impliedIn, rowsQuotedIn, spokenOf } from "./reason/reach";
import { sentencesOf } from "./reason/sentences";
import { nameOf, rowData } from "./row-data";
import { saysNothing } from "./reason-text";
import { defineRule } from "./rule";

interface Subject {
  readonly row: Row;
  /** A deviating row that the reason names; null when it names none and is taken as general. What is said in passing of an indicator may hold for another. */
  readonly named: Row | null;
  readonly isMentioned: boolean;
}

/**
 * The reason names some of the deviating rows and not this one. A reason that names no row, or that speaks of all of them, is
 * general and explains every row. How rows are recognised in a reason is explained in reason/mentions.ts,
 * and how far a reason reaches beyond the rows that it names in reason/reach.ts.
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
    const deviating = rows.filter((row) => row.role !== "labour" && !row.reason && deviates(row, settings));
    if (deviating.length < 2) return [];

    const sentences = sentencesOf(reason.text);
    const quoted = rowsQuotedIn(form);
    if (explainsAll(sentences, rows, quoted)) return deviating.map((row) => ({ row, named: null, isMentioned: false }));
    const isCostExplained = quoted.size > 0 && explainsAll(sentences, rows, new Map());
    const spoken = flatMap(sentences, (sentence) => spokenOf(sentence, rows, quoted)).filter(({ row }) => deviating.includes(row));
    const [anything, topic] = [spoken.find(({ isByFigure }) => !isByFigure)?.row ?? null, spoken.find(({ isTopic }) => isTopic)?.row ?? null];
    const isMentioned = impliedIn(sentences, deviating, rows, quoted);
    return deviating.map((row) => ({ row, named: row.role !== "cost" ? topic : isCostExplained ? null : anything, isMentioned: isMentioned(row) }));
  },
  check({ row, named, isMentioned }, { form, settings, needsReview }) {
    if (!named || isMentioned) return;
    const data = rowData(row, { named: nameOf(named), tolerance: settings.costTolerancePercent });
    const message = row.role === "cost" ? "cost" : "indicator";
    needsReview({ at: row.actual.cell, message, data, related: form.reason ? [form.reason.cell] : [] });
  },
});
