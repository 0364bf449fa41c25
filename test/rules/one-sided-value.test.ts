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
    {
      name: "理由が述べるのはほかの指標の調査",
      form: buildMeasureReport({ reason: "図書館の満足度は集計中です。", rows: [{ name: "図書館の満足度", plan: "80 %", actual: "78 %" }, { name: "貸出冊数", plan: "900 冊", actual: "－" }] }),
      expected: [{ message: "no-actual", cell: "J22" }],
    },
    { name: "人工の片方", form: report({ role: "labour", plan: "0.5", actual: "―" }), expected: [{ message: "no-actual", cell: "J21" }] },
  ],
  needsReview: [
    {
      name: "実績のない訳が理由にある",
      form: buildMeasureReport({ reason: "市民意識調査は隔年で実施しており、令和５年度は調査を行っていません。", rows: [{ name: "市民満足度", plan: "70 %", actual: "－" }] }),
      expected: [{ message: "told", cell: "J21", related: ["A31"], severity: "note", says: "「市民意識調査は隔年で" }],
    },
  ],
  notApplicable: [{ name: "両方とも値なし", form: report({ plan: "－", actual: "－" }) }],
});
