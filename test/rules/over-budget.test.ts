import { buildProjectSheet, type RowSpec } from "../support/build-form";
import { testRule } from "../support/rule-table";

const project = (row: RowSpec) => buildProjectSheet({ rows: [row] });

testRule("over-budget", {
  valid: [
    { name: "予算の内", form: project({ role: "cost", plan: "10,401", actual: "9,197" }) },
    { name: "予算ちょうど", form: project({ role: "cost", plan: "3,700", actual: "3,700" }) },
  ],
  violation: [
    {
      name: "予算を超える",
      form: project({ role: "cost", plan: "10,000", actual: "11,234.5" }),
      expected: [{ message: "over", cell: "J21", related: ["G21"], severity: "warning", says: "予算10,000千円を1,234.5千円上回って" }],
    },
    { name: "1千円の超過", form: project({ role: "cost", plan: "223", actual: "224" }), expected: [{ message: "over", cell: "J21" }] },
  ],
  notApplicable: [
    { name: "指標が目標を超えるのは別の話", form: project({ plan: "3 回", actual: "4 回" }) },
    { name: "予算が読めない", form: project({ role: "cost", plan: "調整中", actual: "4" }) },
  ],
});
