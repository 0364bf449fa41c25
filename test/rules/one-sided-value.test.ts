import { buildMeasureReport, type RowSpec } from "../support/build-form";
import { testRule } from "../support/rule-table";

const report = (row: RowSpec) => buildMeasureReport({ rows: [row] });

testRule("one-sided-value", {
  valid: [
    { name: "両方に数値", form: report({ plan: "5 件", actual: "4 件" }) },
    { name: "実績0は記入である", form: report({ plan: "8 人", actual: "０ 人" }) },
    { name: "片方が読めない文字（別の指摘になる）", form: report({ plan: "8 人", actual: "調整中" }) },
  ],
  violation: [
    {
      name: "目標が「－」で実績に数値",
      form: report({ name: "説明会の参加者数", plan: "－", actual: "27" }),
      expected: [{ message: "no-plan", cell: "G21", related: ["J21"], severity: "warning", says: "「説明会の参加者数」は実績が27ですが" }],
    },
    { name: "実績が空欄", form: report({ plan: "1,200 人", actual: "" }), expected: [{ message: "no-actual", cell: "J21", related: ["G21"], says: "1,200人" }] },
    { name: "人工の片方", form: report({ role: "labour", plan: "0.5", actual: "―" }), expected: [{ message: "no-actual", cell: "J21" }] },
  ],
  notApplicable: [{ name: "両方とも値なし", form: report({ plan: "－", actual: "－" }) }],
});
