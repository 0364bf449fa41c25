import { planFindingsSheet } from "../../src/summary/plan-findings-sheet";
import { buildMeasureReport, buildProjectSheet, fileForm } from "../support/build-form";
import { at, occasion, reportOf, rowsWith, shown, textsOf } from "./support";

const project = (sheet: string, department: string) => fileForm(buildProjectSheet({
  sheet, department, project: `${sheet}の事業`, rows: [{ role: "cost", plan: "10,401", actual: "7,000" }], reason: "",
}));

describe("指摘一覧シートの計画", () => {
  const report = reportOf([project("P1", "福祉課"), project("P2", "総務課"), project("P3", "福祉課"), project("P4", "　")]);
  const plan = planFindingsSheet(report, occasion);
  const header = rowsWith(plan, 0, "部署")[0] ?? -1;
  const reasons = rowsWith(plan, 3, "題名 missing-reason");

  it("A1 は「指摘一覧」で始まり、道具の名を書く（次の検証で自分のものと分かる）", () => {
    expect(shown(plan, 0, 0)).toBe("指摘一覧　令和５年度");
    expect(shown(plan, 1, 0)).toContain("検証シートチェッカー");
  });

  it("指摘を 1 件 1 行で、部署ごとに並べ、部署のないものを最後に置く", () => {
    const departments = Array.from({ length: report.findings.length }, (_, index) => shown(plan, header + 1 + index, 0));
    expect([...new Set(departments)]).toEqual(["総務課", "福祉課", ""]);
    expect(departments).toEqual([...departments.filter((name) => name === "総務課"), ...departments.filter((name) => name === "福祉課"), ...departments.filter((name) => name === "")]);
    expect(reasons).toHaveLength(4);
  });

  it("行には場所へのリンク、規則、区分、数値、状態がある", () => {
    const row = reasons[0] ?? -1;
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => shown(plan, row, column))).toEqual(["総務課", "P2", "J21", "題名 missing-reason", "警告", "指摘", "P2の事業"]);
    expect([8, 9, 10, 11].map((column) => shown(plan, row, column))).toEqual(["事業費（千円）", "10,401", "7,000", "未達"]);
    expect(at(plan, row, 2)?.content).toEqual({ kind: "link", text: "J21", to: { sheet: "P2", row: 20, column: 9 } });
  });

  it("見出しを固定し、各ページに印刷し、表だけを絞り込めるようにする", () => {
    expect([plan.frozenRows, plan.repeatedRows]).toEqual([header + 1, { first: header, last: header }]);
    expect(plan.filterRows).toEqual({ first: header, last: header + report.findings.length });
  });

  it("部署ごとの件数と計を表の下に置く", () => {
    const top = rowsWith(plan, 0, "部署別の件数")[0] ?? -1;
    expect([shown(plan, top + 2, 0), shown(plan, top + 3, 0), shown(plan, top + 4, 0), shown(plan, top + 5, 0)]).toEqual(["総務課", "福祉課", "（所属なし）", "計"]);
    const counts = [2, 3, 4].map((offset) => Number(shown(plan, top + offset, 1)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(report.findings.length);
    expect(shown(plan, top + 5, 1)).toBe(`=SUM(B${top + 3}:B${top + 5})`);
    expect(at(plan, 2, 0)?.content).toMatchObject({ kind: "link", own: true, to: { row: top } });
  });

  it("長い内容の行は、収まる高さにする", () => {
    const long = reportOf([fileForm(buildProjectSheet({ project: "長い".repeat(200), rows: [{ role: "cost", plan: "10,401", actual: "7,000" }], reason: "" }))]);
    const { rowLines } = planFindingsSheet(long, occasion);
    expect(rowLines.get(header + 1)).toBe(20);
  });

  it("指摘がなければそう書き、絞り込みを付けない", () => {
    const none = planFindingsSheet(reportOf([fileForm(buildMeasureReport({ sheet: "1" }))]), occasion);
    expect(textsOf(none)).toContain("指摘はありません。");
    expect(none.filterRows).toBeNull();
  });
});
