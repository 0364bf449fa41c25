import { minus } from "../core/decimal";
import { mapPresent } from "../core/flat-map";
import { figuresOf } from "../core/row-state";
import { rowData } from "./row-data";
import { defineRule } from "./rule";

/** Settled 事業費 above the budget: spending needs a budget, so one of the two figures or a supplement is missing. */
export default defineRule({
  id: "over-budget",
  title: "予算を超える決算額",
  source: "点検の実務：決算額は予算現額を超えない。超えるときは補正・流用・予備費の充当が予算欄に反映されているかを確かめる",
  severity: "warning",
  messages: {
    over:
      "事業費の実績{{actual}}{{actualUnit}}が予算{{plan}}{{planUnit}}を{{excess}}{{planUnit}}上回っています。補正や流用後の予算額になっているか、金額に誤りがないかを確認してください。",
  },
  subjects: ({ form }) =>
    mapPresent(form.rows, (row) => {
      const figures = row.role === "cost" ? figuresOf(row) : null;
      return figures ? { row, figures } : null;
    }),
  check({ row, figures: { plan, actual } }, { violation }) {
    if (actual <= plan) return;
    const data = rowData(row, { excess: minus(actual, plan) });
    violation({ at: row.actual.cell, message: "over", data, related: [row.plan.cell] });
  },
});
