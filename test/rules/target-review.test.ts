import { buildMeasureReport, buildProjectSheet } from "../support/build-form";
import { testRule } from "../support/rule-table";

const report = (plan: string, actual: string, name = "移住件数") => buildMeasureReport({ rows: [{ name, plan, actual }] });

testRule("target-review", {
  valid: [
    { name: "120%ちょうど", form: report("10 件", "12 件") },
    { name: "目標に届かない", form: report("10 件", "5 件") },
    { name: "目安を上げた場合", form: report("10 件", "15 件"), settings: { overshootPercent: 150 } },
    { name: "低いほど良い指標が増えた", form: report("10 件", "15 件", "事故件数"), settings: { lowerIsBetter: ["事故件数"] } },
  ],
  violation: [
    { name: "目標を大きく上回る", form: report("5 件", "18 件"), expected: [{ message: "exceeded", cell: "G21", related: ["J21"], severity: "note", says: "達成率が360%" }] },
    { name: "滞納の収納率は高いほど良い", form: report("20.0 %", "28.5 %", "滞納繰越分収納率"), expected: [{ message: "exceeded", cell: "G21" }] },
    { name: "減らすための取組は多いほど良い", form: report("10 人", "15 人", "交通事故防止教室の参加者数"), expected: [{ message: "exceeded", cell: "G21" }] },
    { name: "120%をわずかに超える", form: report("1,000 人", "1,201 人"), expected: [{ message: "exceeded", cell: "G21", says: "1,201人" }] },
    { name: "小数第2位で超える", form: report("10,000 人", "12,004 人"), expected: [{ message: "exceeded", cell: "G21", says: "達成率が120.04%" }] },
    { name: "低いほど良い指標が大きく減った", form: report("10 件", "5 件", "事故件数"), settings: { lowerIsBetter: ["事故件数"] }, expected: [{ message: "exceeded", cell: "G21", says: "200%" }] },
  ],
  needsReview: [
    { name: "低いほど良いかもしれない名の指標", form: report("2.0 %", "2.9 %", "不登校児童生徒の割合"), expected: [{ message: "or-missed", cell: "G21", related: ["J21"], severity: "note", says: "低いほど良い指標であれば未達" }] },
  ],
  notApplicable: [
    { name: "目標0は評価不能", form: report("0 件", "5 件") },
    { name: "事業費は対象外", form: buildProjectSheet({ rows: [{ role: "cost", plan: "100", actual: "200" }] }) },
  ],
});
