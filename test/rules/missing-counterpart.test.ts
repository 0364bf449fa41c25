import { buildMeasureReport, buildProjectSheet } from "../support/build-form";
import { testRule } from "../support/rule-table";

const one = ["5-1-1", "市民参加の推進"] as const;
const two = ["5-2-1", "地域自治活動の育成"] as const;
const elsewhere = ["3-5-2", "体験型観光の推進"] as const;

testRule("missing-counterpart", {
  valid: [
    { name: "施策と事業が対になる", form: [buildMeasureReport({ measures: [one] }), buildProjectSheet({ sheet: "P02", measures: [one] })] },
    { name: "他の章の施策は求めない", form: [buildMeasureReport({ measures: [one] }), buildProjectSheet({ sheet: "P02", measures: [elsewhere, one] })] },
  ],
  violation: [
    {
      name: "成果説明書がない",
      form: [buildMeasureReport({ measures: [one] }), buildProjectSheet({ sheet: "P02", measures: [one] }), buildProjectSheet({ sheet: "P03", measures: [two], project: "自治活動費" })],
      expected: [{ message: "no-report", cell: "P03!A6", severity: "note", says: "「5-2-1 地域自治活動の育成」" }],
    },
    {
      name: "事業の様式がない",
      form: [buildMeasureReport({ measures: [one] }), buildMeasureReport({ sheet: "P02", measures: [two] }), buildProjectSheet({ sheet: "P03", measures: [one] })],
      expected: [{ message: "no-project", cell: "P02!A6" }],
    },
    {
      name: "同じ施策の事業が二つあっても一度だけ",
      form: [buildMeasureReport({ measures: [one] }), ...["P02", "P03"].map((sheet) => buildProjectSheet({ sheet, measures: [one, two] }))],
      expected: [{ message: "no-report", cell: "P02!A6" }],
    },
  ],
  notApplicable: [
    { name: "成果説明書だけのブック", form: [buildMeasureReport(), buildMeasureReport({ sheet: "P02", measures: [two] })] },
    { name: "事業だけのブック", form: buildProjectSheet() },
  ],
});
