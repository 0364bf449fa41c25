import { unitsConflict } from "../core/unit";
import { rowData } from "./row-data";
import { defineRule } from "./rule";

/** Plan and actual carry different units, after folding of spellings (％ and %, ヶ所 and 箇所). */
export default defineRule({
  id: "unit-mismatch",
  title: "単位の不一致",
  source: "点検の実務：目標と実績は同じ単位で比べる",
  severity: "warning",
  messages: {
    units:
      "「{{name}}」は目標・予算の単位が「{{planUnit}}」、実績の単位が「{{actualUnit}}」で異なるため、比べることができません。どちらかの単位に揃え、数値も合わせて見直してください。",
  },
  subjects: ({ form }) =>
    form.rows.flatMap((row) => {
      const [plan, actual] = [row.plan.amount, row.actual.amount];
      return plan.kind === "number" && actual.kind === "number" && plan.unit !== null && actual.unit !== null
        ? [{ row, plan: plan.unit, actual: actual.unit }]
        : [];
    }),
  check({ row, plan, actual }, { violation }) {
    if (!unitsConflict(plan, actual)) return;
    violation({ at: row.actual.cell, message: "units", data: rowData(row), related: [row.plan.cell] });
  },
});
