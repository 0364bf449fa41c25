import { checkBooks } from "../../src/check/check-books";
import { toReportJson, type ReportJson } from "../../src/check/report-json";
import { defaultSettings } from "../../src/core/settings";
import { sampleForms, type SampleForm, type Typed } from "../../src/workbench/sample";
import { sampleBook } from "../support/sample-book";

// Opens and saves whole workbooks; a busy machine may need longer than the usual five seconds.
jest.setTimeout(60_000);

/** Known answers: domain.md "The seeds, checked by hand", on the project's own sample workbook. */
describe("見本のブックの検証結果", () => {
  let report: ReportJson;
  beforeAll(async () => {
    report = toReportJson(checkBooks([await sampleBook()], defaultSettings));
  });

  const rowsOf = (kind: string) => report.forms.filter((form) => form.kind === kind).flatMap((form) => form.rows);
  const states = (kind: string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { role, state } of rowsOf(kind)) if (role === "indicator") counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  };

  it("14 の様式を読み、表紙は対象外とする", () => {
    expect(report.workbooks).toMatchObject([{ file: "sample.xlsx", sheets: { length: 15, 0: { name: "表紙", forms: 0, skipped: "not-a-verification-sheet" } } }]);
    expect(report.forms.map(({ kind }) => kind).filter((kind) => kind === "measure-report")).toHaveLength(6);
    expect(report.forms.filter(({ kind }) => kind === "project-sheet")).toHaveLength(8);
  });

  it("成果説明書の指標 9 行は達成 4、未達 5", () => {
    expect(states("measure-report")).toEqual({ reached: 4, missed: 5 });
  });

  it("検証シートの活動指標 14 行は達成 7、未達 3、値なし 3、片方のみ 1", () => {
    expect(states("project-sheet")).toEqual({ reached: 7, missed: 3, none: 3, "one-sided": 1 });
  });

  it("章別の集計", () => {
    expect(report.summary.chapters).toMatchObject([
      { chapter: 3, title: null, measureReports: 0, projects: 1, relisted: 0, budget: 10401, actual: 9197, executionRate: 88.4 },
      {
        chapter: 5, title: "つながる『みんなで創る住みよいまち』", measureReports: 6, projects: 7, relisted: 1,
        budget: 52763, actual: 48496, executionRate: 91.9, labour: { plan: 3.5, actual: 3.5 },
        indicators: { reached: 11, missed: 6, none: 2, oneSided: 1, unreadable: 0, notEvaluable: 0 }, missingReasons: 2,
      },
      { chapter: 6, title: null, measureReports: 0, projects: 0, relisted: 1, budget: null, actual: null, executionRate: null, labour: { plan: null, actual: null } },
    ]);
    expect(report.summary.total).toMatchObject({
      measureReports: 6, projects: 8, relisted: 2, budget: 63164, actual: 57693, executionRate: 91.3, labour: { plan: 6, actual: 6 },
    });
  });

  it("理由の未記入は事業費だけの 2 件で、警告である", () => {
    const missing = report.findings.filter(({ rule }) => rule === "missing-reason");
    expect(missing).toMatchObject([
      { severity: "warning", outcome: "violation", sheet: "7_検証_福祉課", cell: "J16", related: ["A19"], data: { plan: 223, actual: 184 } },
      { severity: "warning", outcome: "violation", sheet: "11_検証_生涯学習課", cell: "J16", related: ["A19"], data: { plan: 1984, actual: 1532 } },
    ]);
  });

  it.each([
    ["one-sided-value", [["10_検証_庶務課", "G13", "violation"]]],
    ["unexplained-deviation", [["1_成果_市政戦略課", "J19", "needs-review"], ["12_検証_市政戦略課", "J16", "needs-review"], ["14_検証_建設課", "J16", "needs-review"]]],
    ["name-conflict", [["12_検証_市政戦略課", "I4", "violation"]]],
    ["reason-direction", []],
    ["reason-figure", []],
    ["unreadable-value", []],
    ["unit-mismatch", []],
    ["over-budget", []],
    ["required-field", []],
    ["fiscal-year-mismatch", []],
    ["plan-code", []],
    ["duplicate-form", []],
  ])("%s の指摘", (rule, expected) => {
    const found = report.findings.filter((finding) => finding.rule === rule);
    expect(found.map(({ sheet, cell, outcome }) => [sheet, cell, outcome])).toEqual(expected);
  });

  it("エラーの指摘はなく、失敗した規則もない", () => {
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(report.failedRules).toEqual([]);
  });

  it.each(sampleForms.map((form) => [form.sheet, form] as const))("%s のすべての欄が読める", (sheet, form) => {
    const read = report.forms.find((other) => other.sheet === sheet);
    expect(read).toMatchObject({
      kind: form.kind, department: form.department, strategy: form.strategy, purpose: form.purpose, goal: form.goal, result: form.result,
      future: form.future, fiscalYear: { text: "令和５年度", year: 2023 }, chapter: form.sheet.startsWith("12_") ? 3 : 5,
      reason: { text: form.reason, blank: form.reason === "　" },
    });
    if (form.kind === "project-sheet") {
      expect(read).toMatchObject({ project: form.project, account: form.account, outline: form.outline, ideal: form.ideal });
    }
    expect(read?.rows.map(({ role, name, plan, actual }) => [role, name, plan.value, actual.value])).toEqual(expectedRows(form));
  });
});

/** Rows of a form by its facts; unused rows are left out. */
function expectedRows(form: SampleForm): readonly (readonly [string, string, number | null, number | null])[] {
  const indicators = form.rows.filter((row) => row.name.trim() !== "").map((row) => ["indicator", row.name, valueOf(row.plan), valueOf(row.actual)] as const);
  if (form.kind === "measure-report") return indicators;
  return [
    ...indicators,
    ["cost", "事業費（千円）", form.cost.plan, form.cost.actual],
    ["labour", "従事人工", valueOf(form.labour.plan), valueOf(form.labour.actual)],
  ];
}

function valueOf(typed: Typed): number | null {
  if (typeof typed === "number") return typed;
  return typed === "－" ? null : Number(typed.normalize("NFKC"));
}
