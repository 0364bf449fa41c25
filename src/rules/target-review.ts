import { compareProducts } from "../core/decimal";
import { mapPresent } from "../core/flat-map";
import { figuresOf, isLowerBetter, rowState } from "../core/row-state";
import { rowData } from "./row-data";
import { defineRule } from "./rule";

/** The target was exceeded by far: it may have been set too low. Points at the target, since that is what to think about. */
export default defineRule({
  id: "target-review",
  title: "目標を大きく上回る実績",
  source: "国の行政事業レビューの点検の視点「実績が目標を大きく上回る場合、その要因の分析と目標の水準の妥当性」",
  severity: "note",
  messages: {
    exceeded:
      "「{{name}}」は目標{{plan}}{{planUnit}}に対し実績{{actual}}{{actualUnit}}で、達成率が{{rate}}%（目安{{limit}}%）です。目標の水準が低すぎないか、次年度の目標値を検討してください。",
  },
  subjects: ({ form, settings }) =>
    mapPresent(form.rows, (row) => {
      const figures = row.role === "indicator" ? figuresOf(row) : null;
      const rate = figures && rowState(row, settings).rate;
      return figures && rate !== null ? { row, figures, rate } : null;
    }),
  check({ row, figures: { plan, actual }, rate }, { settings, violation }) {
    const limit = settings.overshootPercent;
    const [part, whole] = isLowerBetter(row, settings) ? [plan, actual] : [actual, plan];
    if (compareProducts(part, 100, whole, limit) <= 0) return;
    violation({ at: row.plan.cell, message: "exceeded", data: { ...rowData(row), rate, limit }, related: [row.actual.cell] });
  },
});
