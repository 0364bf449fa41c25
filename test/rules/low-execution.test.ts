import type { Form } from "../../src/core/form";
import { buildProjectSheet, type RowSpec } from "../support/build-form";
import { testRule } from "../support/rule-table";

const project = (plan: string, actual: string, reason = "入札差金が生じたためです。") => {
  const row: RowSpec = { role: "cost", plan, actual };
  return buildProjectSheet({ rows: [row], reason });
};

const withOwnReason = (form: Form, text: string): Form => ({ ...form, rows: form.rows.map((row) => ({ ...row, reason: { text, cell: row.nameCell, blank: text === "" } })) });

testRule("low-execution", {
  valid: [
    { name: "執行率80%ちょうど", form: project("1,000", "800") },
    { name: "理由が空欄なら理由の未記入として指摘する", form: project("1,984", "1,532", "") },
    { name: "事業費の理由の欄だけが空なら、理由の未記入として尋ねる", form: withOwnReason(project("1,984", "1,532", "参加が少なかった。"), "") },
    { name: "目安を下げた場合", form: project("1,000", "600"), settings: { lowExecutionPercent: 50 } },
  ],
  violation: [
    { name: "執行率13.1%", form: project("1,684", "221"), expected: [{ message: "low", cell: "J21", related: ["G21"], severity: "note", says: "執行率が13.1%（予算1,684千円、実績221千円）" }] },
    { name: "事業費の理由の欄に理由がある", form: withOwnReason(project("1,684", "221"), "入札差金"), expected: [{ message: "low", cell: "J21" }] },
    { name: "わずかに下回る", form: project("10,000", "7,999"), expected: [{ message: "low", cell: "J21", says: "執行率が79.99%" }] },
    { name: "ごくわずかに下回る", form: project("2,000,000", "1,599,990"), expected: [{ message: "low", cell: "J21", says: "執行率が79.9995%" }] },
    { name: "許容差が広ければ理由が空欄でも参考として示す", form: project("1,000", "700", ""), settings: { costTolerancePercent: 50 }, expected: [{ message: "low", cell: "J21" }] },
    { name: "全く執行していない", form: project("500", "0"), expected: [{ message: "low", cell: "J21", says: "執行率が0%" }] },
  ],
  notApplicable: [
    { name: "予算0", form: project("0", "0") },
    { name: "事業費の行がない", form: buildProjectSheet({ rows: [{ plan: "5 件", actual: "1 件" }] }) },
  ],
});
