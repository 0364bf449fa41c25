import { compareProducts } from "../core/decimal";
import { mapPresent } from "../core/flat-map";
import { deviates, figuresOf, percentBeside } from "../core/row-state";
import { emptyOwnReason } from "./own-reason";
import { saysNothing } from "./reason-text";
import { rowData } from "./row-data";
import { defineRule } from "./rule";

/**
 * 執行率 of 事業費 below the limit of the settings. With an empty reason box the row is already a case of missing-reason;
 * this note is for the rest, where somebody has to see that the reason speaks of the unspent money.
 */
export default defineRule({
  id: "low-execution",
  title: "低い執行率",
  source: "国の行政事業レビューの点検の視点「執行率が低い場合、その理由は明らかにされているか」",
  severity: "note",
  messages: {
    low:
      "事業費の執行率が{{rate}}%（予算{{plan}}{{planUnit}}、実績{{actual}}{{actualUnit}}）で、目安の{{limit}}%を下回っています。未執行の理由と、次年度の予算額が妥当かどうかを確認してください。",
  },
  subjects: ({ form }) =>
    mapPresent(form.rows, (row) => {
      const figures = row.role === "cost" ? figuresOf(row) : null;
      return figures && figures.plan > 0 ? { row, figures } : null;
    }),
  check({ row, figures: { plan, actual } }, { form, settings, violation }) {
    const limit = settings.lowExecutionPercent;
    if (compareProducts(actual, 100, plan, limit) >= 0) return;
    const isMissingReason = deviates(row, settings) && (!form.reason || saysNothing(form.reason, settings) || emptyOwnReason(row, form, settings) !== null);
    if (isMissingReason) return;
    violation({ at: row.actual.cell, message: "low", data: rowData(row, { rate: percentBeside(limit, actual, plan), limit }), related: [row.plan.cell] });
  },
});
