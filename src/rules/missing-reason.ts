import type { Form, Row } from "../core/form";
import { deviates, figuresOf, percent } from "../core/row-state";
import type { Settings } from "../core/settings";
import { emptyOwnReason } from "./own-reason";
import { deniesDeviation, pointsElsewhere, saysNothing } from "./reason-text";
import { rowData } from "./row-data";
import { defineRule } from "./rule";

/** 「理由 ※…乖離がある場合」 — a row deviates and the reason box says nothing. Labour is not asked for a reason. */
export default defineRule({
  id: "missing-reason",
  title: "理由の未記入",
  source: "様式の理由欄の注記「理由　※令和５年度目標と令和５年度実績の間に乖離がある場合」「…予算・実績に係る目標・活動指標について乖離がある場合」",
  severity: "error",
  severities: { cost: "warning", "cost-without-budget": "warning", "own-box": "warning", "no-reason-box": "warning", beside: "warning", "as-planned": "warning", elsewhere: "note" },
  messages: {
    indicator:
      "「{{name}}」は目標{{plan}}{{planUnit}}に対し実績{{actual}}{{actualUnit}}で乖離がありますが、理由欄に説明がありません。差が生じた主な要因を理由欄に記入してください。",
    cost:
      "事業費は予算{{plan}}{{planUnit}}に対し実績{{actual}}{{actualUnit}}（執行率{{rate}}%）で、許容差±{{tolerance}}%を超えていますが、理由欄に説明がありません。差額が生じた要因（入札差金、対象者の増減など）を記入してください。",
    "cost-without-budget":
      "事業費は予算{{plan}}{{planUnit}}に対し実績{{actual}}{{actualUnit}}ですが、理由欄に説明がありません。予算になかった支出の内容と要因を記入してください。",
    "own-box":
      "「{{name}}」は目標・予算{{plan}}{{planUnit}}に対し実績{{actual}}{{actualUnit}}で乖離がありますが、この行の理由を書く欄が空欄です。ほかの欄の理由に含まれていないときは、差が生じた主な要因を記入してください。",
    "no-reason-box":
      "「{{name}}」は目標・予算{{plan}}{{planUnit}}に対し実績{{actual}}{{actualUnit}}で乖離がありますが、この様式に理由欄が見つかりません。理由が図形（テキストボックス）に書かれていないか、様式の行が削除されていないかを確認してください。",
    beside:
      "「{{name}}」などに乖離がありますが、理由欄は空欄で、様式の枠の右に「{{text}}」とあります。これが理由であれば、理由欄に移してください（枠の外の文は成果説明書に載りません）。",
    "as-planned":
      "「{{name}}」は目標・予算{{plan}}{{planUnit}}に対し実績{{actual}}{{actualUnit}}で乖離がありますが、理由欄には「{{text}}」とだけあります。差が生じた要因を書くか、表の数値を確かめてください。",
    elsewhere: "「{{name}}」などに乖離がありますが、理由欄には「{{text}}」とだけあり、この様式からは理由が分かりません。成果説明書に載る欄ですので、要点を書いてください。",
  },
  subjects: ({ form }) => form.rows.filter((row) => row.role !== "labour" && figuresOf(row) !== null),
  check(row, { form, settings, violation, needsReview }) {
    if (!deviates(row, settings)) return;
    const at = row.actual.cell;
    if (!form.reason) return needsReview({ at, message: "no-reason-box", data: rowData(row) });
    if (!saysNothing(form.reason, settings)) {
      const empty = emptyOwnReason(row, form, settings);
      if (empty) needsReview({ at, message: "own-box", data: rowData(row), related: [empty.cell] });
      else if (isFirst(row, form, settings)) {
        const message = deniesDeviation(form.reason) ? "as-planned" : pointsElsewhere(form.reason) ? "elsewhere" : null;
        if (message) needsReview({ at, message, data: rowData(row, { text: form.reason.text.trim() }), related: [form.reason.cell] });
      }
      return;
    }
    const { cell, beside } = form.reason;
    if (beside) {
      if (isFirst(row, form, settings)) needsReview({ at, message: "beside", data: rowData(row, { text: beginningOf(beside.text) }), related: [cell, beside.cell] });
      return;
    }
    const related = [cell];
    if (row.role === "indicator") return violation({ at, message: "indicator", data: rowData(row), related });
    const rate = executionRate(row);
    if (rate === null) return violation({ at, message: "cost-without-budget", data: rowData(row), related });
    violation({ at, message: "cost", data: rowData(row, { rate, tolerance: settings.costTolerancePercent }), related });
  },
});

/** Said once a form: it is one sentence to write, whatever deviates. */
function isFirst(row: Row, { rows }: Form, settings: Settings): boolean {
  return row === rows.find((other) => other.role !== "labour" && deviates(other, settings));
}

/** Characters of a text that show which one is meant. */
const ENOUGH = 40;

function beginningOf(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/gu, "");
  return line.length > ENOUGH ? `${line.slice(0, ENOUGH)}…` : line;
}

function executionRate(row: Row): number | null {
  const figures = figuresOf(row);
  return figures ? percent(figures.actual, figures.plan) : null;
}
