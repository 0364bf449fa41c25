import type { Report } from "../../src/core/report";
import { defaultSettings, type Settings } from "../../src/core/settings";
import { runRules } from "../../src/rules/run-rules";
import { planSummarySheet } from "../../src/summary/plan-summary-sheet";
import type { PlannedCell, SheetPlan } from "../../src/summary/sheet-plan";
import { summarize } from "../../src/summary/summarize";
import { buildMeasureReport, buildProjectSheet, fileForm } from "../support/build-form";

function reportOf(forms: Report["forms"], settings: Settings = defaultSettings): Report {
  const results = runRules(forms, settings);
  const sheets = forms.map(({ form }) => ({ name: form.area.sheet, visibility: "visible" as const, forms: 1 }));
  return {
    workbooks: [{ file: "book.xlsx", sheets: [...sheets, { name: "表紙", visibility: "visible", forms: 0, skipped: "not-a-verification-sheet" }] }],
    forms, settings, ...results, summary: summarize(forms, results.findings, settings),
  };
}

const chapterFive = fileForm(buildMeasureReport({ sheet: "1" }));
const relisted = fileForm(buildProjectSheet({
  sheet: "2", project: "クアオルト", measures: [["3-5-2", "体験型観光の推進"], ["6-1-1", "行政"]],
  rows: [{ role: "cost", plan: "10,401", actual: "7,000" }], reason: "",
}));

const at = (plan: SheetPlan, row: number, column: number): PlannedCell | undefined =>
  plan.cells.find((cell) => cell.row === row && cell.column === column);
const shown = (plan: SheetPlan, row: number, column: number): string | number | undefined => {
  const content = at(plan, row, column)?.content;
  if (content?.kind === "number") return content.value;
  return content?.kind === "formula" ? content.formula : content?.text;
};
const textsOf = (plan: SheetPlan): string => plan.cells.map(({ content }) => (content.kind === "text" ? content.text : "")).join("\n");

describe("章別集計シートの計画", () => {
  const plan = planSummarySheet(reportOf([chapterFive, relisted]), (rule) => `題名 ${rule}`);

  it("A1 は「章別集計」で始まり、年度を示す", () => {
    expect(plan.name).toBe("章別集計");
    expect(at(plan, 0, 0)).toMatchObject({ content: { kind: "text", text: "章別集計　令和５年度" }, style: "title" });
  });

  it("使った道具、対象、設定を書く", () => {
    expect(textsOf(plan)).toContain("検証シートチェッカーで作成　対象：成果説明書1件、検証シート1件　対象外のシート1枚");
    expect(textsOf(plan)).toContain("事業費の許容差 ±10％");
  });

  it("章ごとに 1 行、その下に計を置く", () => {
    expect([5, 6, 7, 8].map((row) => shown(plan, row, 0))).toEqual(["第3章", "第5章", "第6章", "計"]);
    expect(shown(plan, 6, 1)).toBe("つながる『みんなで創る住みよいまち』");
    expect(shown(plan, 5, 1)).toBe("（成果説明書なし）");
  });

  it("再掲だけの章は事業 0、再掲 1、金額は「－」", () => {
    expect([3, 4, 5, 6].map((column) => shown(plan, 7, column))).toEqual([0, 1, "－", "－"]);
  });

  it("計は SUM、率は割り算の式で、数値のないところは「－」になる", () => {
    expect(shown(plan, 8, 5)).toBe('=IF(COUNT(F6:F8)=0,"－",SUM(F6:F8))');
    expect(shown(plan, 5, 7)).toBe('=IF(AND(ISNUMBER(G6),N(F6)>0),ROUND(N(G6)/(N(F6)),3),"－")');
    expect(shown(plan, 8, 12)).toBe('=IF(AND(ISNUMBER(K9),N(K9)+N(L9)>0),ROUND(N(K9)/(N(K9)+N(L9)),3),"－")');
  });

  it("指摘を部署・シート・セル・規則・区分・内容の行にし、セルへ移動できる", () => {
    const header = plan.cells.find(({ content }) => content.kind === "text" && content.text === "部署");
    const row = (header?.row ?? 0) + 1;
    expect([0, 1, 2, 3, 4].map((column) => shown(plan, row, column))).toEqual(["市政戦略課", "2", "J21", "題名 missing-reason", "警告"]);
    expect(at(plan, row, 2)?.content).toEqual({ kind: "link", text: "J21", to: { sheet: "2", row: 20, column: 9 } });
    expect(shown(plan, row, 5)).toContain("7,000");
  });

  it("同じ場所に二つのセルを置かない", () => {
    const places = plan.cells.map(({ row, column }) => `${row},${column}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("式に見える名前も文字のまま置く", () => {
    const hostile = "=HYPERLINK(\"http://example.com\")";
    const form = fileForm(buildProjectSheet({ department: hostile, rows: [{ role: "cost", plan: "10", actual: "1" }], reason: "" }));
    const cells = planSummarySheet(reportOf([form])).cells.filter(({ content }) => "text" in content && content.text === hostile);
    expect(cells.map(({ content }) => content.kind)).toEqual(["text"]);
  });

  it("指摘がなければそう書く", () => {
    expect(textsOf(planSummarySheet(reportOf([chapterFive])))).toContain("指摘はありません。");
  });

  it("様式がなくても見出しと計のある表になる", () => {
    const empty = planSummarySheet(reportOf([]));
    expect(shown(empty, 0, 0)).toBe("章別集計");
    expect([shown(empty, 5, 0), shown(empty, 5, 5)]).toEqual(["計", "－"]);
  });

  it("低いほど良い指標と、使わない規則を書く", () => {
    const settings = { ...defaultSettings, lowerIsBetter: ["事故件数"], rules: { "over-budget": { enabled: false } } };
    const texts = textsOf(planSummarySheet(reportOf([chapterFive], settings)));
    expect(texts).toContain("低いほど良い指標 事故件数");
    expect(texts).toContain("使わない設定の規則：1件");
  });

  it("失敗した規則を書く", () => {
    const report = { ...reportOf([chapterFive]), failedRules: [{ rule: "missing-reason", error: "x" }] };
    expect(textsOf(planSummarySheet(report))).toContain("実行できなかった規則：missing-reason");
  });
});
