import { flatMap } from "../core/flat-map";
import { suspectedScale } from "../core/row-state";
import { unitsConflict } from "../core/unit";
import { rowData } from "./row-data";
import { defineRule } from "./rule";

/**
 * Plan and actual carry different units, after folding of spellings (％ and %, ヶ所 and 箇所), or figures that are about 1000 times (money)
 * or 100 times (0.93 and 93 %) apart, which only a person can tell from a very large deviation.
 */
export default defineRule({
  id: "unit-mismatch",
  title: "単位の不一致",
  source: "点検の実務：目標と実績は同じ単位で比べる",
  severity: "warning",
  messages: {
    units:
      "「{{name}}」は目標・予算の単位が「{{planUnit}}」、実績の単位が「{{actualUnit}}」で異なるため、比べることができません。どちらかの単位にそろえ、数値も合わせて見直してください。",
    yen: "「{{name}}」は目標・予算が{{plan}}{{planUnit}}、実績が{{actual}}{{actualUnit}}で、千倍ほどの開きがあります。円と千円の書き違いがないかを確認し、単位をそろえてください。",
    percent: "「{{name}}」は目標が{{plan}}{{planUnit}}、実績が{{actual}}{{actualUnit}}で、百倍ほどの開きがあります。「0.93」と「93%」のような書き違いがないかを確認し、どちらかにそろえてください。",
  },
  subjects: ({ form }) =>
    flatMap(form.rows, (row) => {
      const [plan, actual] = [row.plan.amount, row.actual.amount];
      if (plan.kind !== "number" || actual.kind !== "number") return [];
      const times = suspectedScale(row);
      return (plan.unit !== null && actual.unit !== null) || times !== null ? [{ row, plan: plan.unit, actual: actual.unit, times }] : [];
    }),
  check({ row, plan, actual, times }, { violation, needsReview }) {
    const place = { at: row.actual.cell, related: [row.plan.cell] };
    if (unitsConflict(plan, actual)) violation({ ...place, message: "units", data: rowData(row) });
    else if (times !== null) needsReview({ ...place, message: times === 100 ? "percent" : "yen", data: rowData(row) });
  },
});
