import type { Report } from "../../src/core/report";
import { planFindingsSheet } from "../../src/summary/plan-findings-sheet";
import type { SheetPlan } from "../../src/summary/sheet-plan";
import { buildMeasureReport, buildProjectSheet, fileForm } from "../support/build-form";
import { at, occasion, reportOf, rowsWith, shown, textsOf } from "./support";

const project = (sheet: string, department: string) => fileForm(buildProjectSheet({
  sheet, department, project: `${sheet}の事業`, rows: [{ role: "cost", plan: "10,401", actual: "7,000" }], reason: "",
}));

const headerOf = (plan: SheetPlan): number => rowsWith(plan, 0, "部署")[0] ?? -1;
const columnOf = (plan: SheetPlan, header: string): number => plan.cells.find(({ content, style }) => style === "header" && "text" in content && content.text === header)?.column ?? -1;
const column = (plan: SheetPlan, header: string, count: number) => Array.from({ length: count }, (_, index) => shown(plan, headerOf(plan) + 1 + index, columnOf(plan, header)));

describe("指摘一覧シートの計画", () => {
  const report = reportOf([project("P4", "　"), project("P2", "福祉課"), project("P1", "総務課"), project("P3", "福祉 課"), project("P5", "福祉課")]);
  const plan = planFindingsSheet(report, occasion);
  const header = headerOf(plan);
  const count = report.findings.length;
  const reasons = rowsWith(plan, columnOf(plan, "規則"), "題名 missing-reason");

  it("A1 は「指摘一覧」で始まり、道具の名を書く（次の検証で自分のものと分かる）", () => {
    expect(shown(plan, 0, 0)).toBe("指摘一覧　令和５年度");
    expect(shown(plan, 1, 0)).toContain("検証シートチェッカー");
  });

  it("指摘を 1 件 1 行で、ブックに現れる順の部署ごとに並べ、書き方をそろえ、部署のないものを最後に置く", () => {
    const departments = column(plan, "部署", count);
    expect([...new Set(departments)]).toEqual(["福祉課", "総務課", "（所属なし）"]);
    expect([...departments].sort((a, b) => ["福祉課", "総務課", "（所属なし）"].indexOf(String(a)) - ["福祉課", "総務課", "（所属なし）"].indexOf(String(b)))).toEqual(departments);
    expect(reasons).toHaveLength(5);
  });

  it("行には場所へのリンク、規則、区分、数値、状態がある", () => {
    const row = reasons[0] ?? -1;
    const values = (...headers: string[]) => headers.map((each) => shown(plan, row, columnOf(plan, each)));
    expect(values("部署", "シート", "セル", "区分", "判定", "状態", "規則", "事業・施策")).toEqual(["福祉課", "P2", "J21", "警告", "指摘", "未対応", "題名 missing-reason", "P2の事業"]);
    expect(values("項目", "目標・\n予算", "実績", "達成・\n執行", "確認済みの\nメモ")).toEqual(["事業費（千円）", "10,401", "7,000", "67.3%", ""]);
    expect(at(plan, row, 2)?.content).toEqual({ kind: "link", text: "J21", to: { sheet: "P2", row: 20, column: 9 } });
  });

  it("指標には達成か未達かを率とともに書く", () => {
    const missed = reportOf([fileForm(buildMeasureReport({ rows: [{ plan: "18 団体", actual: "17 団体" }], reason: "" }))]);
    const list = planFindingsSheet(missed, occasion);
    expect(column(list, "達成・\n執行", missed.findings.length)).toContain("未達\n94.4%");
  });

  it("人工の行には達成も未達も書かない", () => {
    const labour = reportOf([fileForm(buildProjectSheet({ rows: [{ role: "labour", plan: "2.0", actual: "－" }, { role: "labour", plan: "2.0", actual: "1.0" }] }))]);
    const [finding] = labour.findings;
    const second = labour.forms[0]?.form.rows[1]?.actual.cell;
    if (!finding || !second) throw new Error("no finding on 人工");
    const list = planFindingsSheet({ ...labour, findings: [finding, { ...finding, cell: second, related: [] }] }, occasion);
    expect(column(list, "達成・\n執行", 2)).toEqual(["片方のみ", ""]);
  });

  it("指摘がなければ、そう書いた行の下に 1 行空けて件数の表を置く", () => {
    const none = planFindingsSheet(reportOf([fileForm(buildMeasureReport({ sheet: "1" }))]), occasion);
    expect([rowsWith(none, 0, "指摘はありません。"), rowsWith(none, 0, "部署別の件数")]).toEqual([[headerOf(none) + 1], [headerOf(none) + 3]]);
  });

  it("見出しを固定し、各ページに印刷し、表だけを絞り込めるようにする", () => {
    expect([plan.frozenRows, plan.repeatedRows]).toEqual([header + 1, { first: header, last: header }]);
    expect(plan.filterRows).toEqual({ first: header, last: header + count });
  });

  it("部署ごとの件数を、並べ替えても数えられる式で表の下に置く", () => {
    const top = rowsWith(plan, 0, "部署別の件数")[0] ?? -1;
    expect([shown(plan, top + 2, 0), shown(plan, top + 3, 0), shown(plan, top + 4, 0), shown(plan, top + 5, 0)]).toEqual(["福祉課", "総務課", "（所属なし）", "計"]);
    const rows = `${header + 2}:`;
    const last = header + 1 + count;
    expect(shown(plan, top + 3, 2)).toBe(`=SUMPRODUCT((A${rows}A${last}=A${top + 4})*(F${rows}F${last}="未対応")*(D${rows}D${last}="エラー"))`);
    expect(shown(plan, top + 5, 1)).toBe(`=SUM(B${top + 3}:B${top + 5})`);
    expect(at(plan, 2, 0)?.content).toMatchObject({ kind: "link", own: true, to: { row: top } });
  });

  it("確認済みの指摘は、その部署の終わりに、状態とメモとともに載せる", () => {
    const first = report.findings.find(({ cell }) => cell.sheet === "P2");
    if (!first) throw new Error("no findings");
    const findings = report.findings.filter((finding) => finding !== first);
    const answered: Report = { ...report, findings, accepted: [{ finding: first, acceptance: { subject: "s", content: "c", note: "入札差金\n決裁あり", sheet: "P2" } }] };
    const list = planFindingsSheet(answered, occasion);
    const row = rowsWith(list, columnOf(list, "状態"), "確認済み")[0] ?? -1;
    expect([shown(list, row, 0), shown(list, row, columnOf(list, "確認済みの\nメモ"))]).toEqual(["福祉課", "入札差金\n決裁あり"]);
    expect(shown(list, row + 1, 0)).toBe("総務課");
    expect(list.filterRows).toEqual({ first: header, last: header + count });
  });

  it("長い内容の行は、収まる高さにする", () => {
    const long = reportOf([fileForm(buildProjectSheet({ project: "長い".repeat(200), rows: [{ role: "cost", plan: "10,401", actual: "7,000" }], reason: "" }))]);
    expect(planFindingsSheet(long, occasion).rowLines.get(header + 1)).toBe(20);
  });

  it("指摘がなければそう書き、絞り込みを付けない", () => {
    const none = planFindingsSheet(reportOf([fileForm(buildMeasureReport({ sheet: "1" }))]), occasion);
    expect(textsOf(none)).toContain("指摘はありません。");
    expect(none.filterRows).toBeNull();
  });
});
