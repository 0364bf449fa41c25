import { buildMeasureReport, type RowSpec } from "../support/build-form";
import { testRule } from "../support/rule-table";

const report = (row: RowSpec) => buildMeasureReport({ rows: [row] });

testRule("unit-mismatch", {
  valid: [
    { name: "同じ単位", form: report({ plan: "5 件", actual: "4 件" }) },
    { name: "全角と半角の％", form: report({ plan: "18.0 ％", actual: "26.8 %" }) },
    { name: "ヶ所と箇所", form: report({ plan: "3 ヶ所", actual: "3 箇所" }) },
    { name: "㏊とha", form: report({ plan: "3 ㏊", actual: "3 ha" }) },
    { name: "小さな割合どうし", form: report({ plan: "1.2 %", actual: "0.4 %" }) },
    { name: "％を付けて書いた小さな割合", form: report({ plan: "93 %", actual: "0.93%" }) },
    { name: "人と名", form: report({ plan: "3 人", actual: "3 名" }) },
  ],
  violation: [
    { name: "件と回", form: report({ plan: "5 件", actual: "4 回" }), expected: [{ message: "units", cell: "J21", related: ["G21"], says: "「件」、実績の単位が「回」" }] },
    { name: "千円と円", form: report({ role: "cost", plan: "223 千円", actual: "184,000 円" }), expected: [{ message: "units", cell: "J21", severity: "warning" }] },
    { name: "％と人", form: report({ plan: "31 %", actual: "21 人" }), expected: [{ message: "units", cell: "J21" }] },
  ],
  needsReview: [
    { name: "事業費が円と千円の書き違いらしい", form: report({ role: "cost", plan: "1,684", actual: "1,523,000" }), expected: [{ message: "yen", cell: "J21", related: ["G21"], severity: "warning", says: "千倍ほど" }] },
    { name: "割合が0.93と93らしい", form: report({ plan: "93 %", actual: "0.93 %" }), expected: [{ message: "percent", cell: "J21", says: "百倍ほど" }] },
    { name: "単位がなくても率と名のつく指標", form: report({ name: "受診率", plan: "93", actual: "0.91" }), expected: [{ message: "percent", cell: "J21", says: "百倍ほど" }] },
    { name: "予算が千円、決算が円らしい", form: report({ role: "cost", plan: "50", actual: "48,500" }), expected: [{ message: "yen", cell: "J21", related: ["G21"], severity: "warning" }] },
    { name: "目標の方が0.93らしい", form: report({ plan: "0.9 %", actual: "88 %" }), expected: [{ message: "percent", cell: "J21" }] },
  ],
  notApplicable: [
    { name: "執行が百分の一にとどまる事業費", form: report({ role: "cost", plan: "1,684", actual: "17" }) },
    { name: "二千倍を超えて離れた事業費は、円と千円の書き違いではない", form: report({ role: "cost", plan: "1", actual: "3,000" }) },
    { name: "ほとんど使われなかった事業費は、円と千円の書き違いではない", form: report({ role: "cost", plan: "1,684", actual: "2" }) },
    { name: "片方にだけ単位がある", form: report({ plan: "5 件", actual: "4" }) },
  ],
});
