import { toldNoFigure } from "./reason/no-figure";
import { rowData } from "./row-data";
import { defineRule } from "./rule";

/**
 * One of plan and actual holds a number, the other a no-value mark or nothing: the row can be neither judged nor counted.
 * A reason that tells why there is no figure yet (隔年の調査, 集計中) is shown for a person to judge.
 */
export default defineRule({
  id: "one-sided-value",
  title: "目標・実績の片方だけの記入",
  source: "点検の実務：目標（予算）と実績は対で記入する。片方だけの行は達成状況を評価できず、集計にも入らない",
  severity: "warning",
  severities: { told: "note" },
  messages: {
    "no-actual":
      "「{{name}}」は目標・予算が{{plan}}{{planUnit}}ですが、実績に数値がないため達成状況を評価できません。実績値を記入してください（実績がなかったときは「0」）。",
    "no-plan":
      "「{{name}}」は実績が{{actual}}{{actualUnit}}ですが、目標・予算に数値がないため達成状況を評価できません。当初の目標値を確認し、定めていたときは記入してください。",
    told: "「{{name}}」は目標・予算{{plan}}{{planUnit}}に対し実績の数値がありません。理由欄に「{{words}}」とありますので、今年度の報告が数値なしでよいかを確認してください。",
  },
  subjects: ({ form }) => form.rows.filter(({ plan, actual }) => plan.amount.kind === "number" || actual.amount.kind === "number"),
  check(row, { form, violation, needsReview }) {
    const { plan, actual } = row;
    if (plan.amount.kind === "none") violation({ at: plan.cell, message: "no-plan", data: rowData(row), related: [actual.cell] });
    if (actual.amount.kind !== "none") return;
    const words = form.reason && toldNoFigure(form.reason.text, row, form.rows);
    if (form.reason && words) needsReview({ at: actual.cell, message: "told", data: rowData(row, { words }), related: [form.reason.cell] });
    else violation({ at: actual.cell, message: "no-actual", data: rowData(row), related: [plan.cell] });
  },
});
