import { compareProducts } from "../core/decimal";
import { mapPresent } from "../core/flat-map";
import { figuresOf, isLowerBetter, percentBeside, rowState } from "../core/row-state";
import { fold } from "../core/text";
import { soundsLowerIsBetter } from "./reason/better-direction";
import { rowData } from "./row-data";
import { defineRule } from "./rule";

/** The target was exceeded by far: it may have been set too low, or less may be better. Points at the target, since that is what to think about. */
export default defineRule({
  id: "target-review",
  title: "目標を大きく上回る実績",
  source: "国の行政事業レビューの点検の視点「実績が目標を大きく上回る場合、その要因の分析と目標の水準の妥当性」",
  severity: "note",
  messages: {
    exceeded:
      "「{{name}}」は目標{{plan}}{{planUnit}}に対し実績{{actual}}{{actualUnit}}で、達成率が{{rate}}%（目安{{limit}}%）です。目標の水準が低すぎないか、次年度の目標値を検討してください。",
    "or-missed":
      "「{{name}}」は目標{{plan}}{{planUnit}}に対し実績{{actual}}{{actualUnit}}で、目標の{{rate}}%（目安{{limit}}%）です。低いほど良い指標であれば未達ですので、設定の「低いほど良い指標」に加えてください。そうでなければ、目標の水準が低すぎないかを検討してください。",
  },
  subjects: ({ form, settings }) =>
    mapPresent(form.rows, (row) => {
      const figures = row.role === "indicator" ? figuresOf(row) : null;
      return figures && rowState(row, settings).rate !== null ? { row, figures } : null;
    }),
  check({ row, figures: { plan, actual } }, { settings, violation, needsReview }) {
    const limit = settings.overshootPercent;
    const [part, whole] = isLowerBetter(row, settings) ? [plan, actual] : [actual, plan];
    if (compareProducts(part, 100, whole, limit) <= 0) return;
    const statement = { at: row.plan.cell, data: rowData(row, { rate: percentBeside(limit, part, whole), limit }), related: [row.actual.cell] };
    if (soundsLowerIsBetter(fold(row.name)) && !isLowerBetter(row, settings)) return needsReview({ ...statement, message: "or-missed" });
    violation({ ...statement, message: "exceeded" });
  },
});
