import { toReportJson } from "../../src/check/report-json";
import type { Finding } from "../../src/core/finding";
import type { FiledForm, Report } from "../../src/core/report";
import { defaultSettings } from "../../src/core/settings";
import { summarize } from "../../src/summary/summarize";
import { buildMeasureReport, buildProjectSheet, fileForm } from "../support/build-form";

function jsonOf(forms: readonly FiledForm[], findings: readonly Finding[] = []) {
  const report: Report = {
    workbooks: [{ file: "r5.xlsx", sheets: [{ name: "P01", visibility: "visible", forms: 1 }] }],
    forms, findings, summary: summarize(forms, findings, defaultSettings), settings: defaultSettings,
    skippedRules: [{ rule: "over-budget", reason: "not-applicable" }], failedRules: [],
  };
  // What reaches the reader is the text, so undefined keys must not count as keys.
  return JSON.parse(JSON.stringify(toReportJson(report))) as ReturnType<typeof toReportJson>;
}

const commonKeys = [
  "file", "sheet", "range", "kind", "title", "fiscalYear", "department", "chapter", "measures", "project", "account",
  "strategy", "purpose", "goal", "result", "outline", "future", "rows", "reason",
].sort();

describe("報告の JSON", () => {
  it("一番上の鍵は契約のとおり", () => {
    expect(Object.keys(jsonOf([]))).toEqual(["workbooks", "forms", "findings", "summary", "settings", "skippedRules", "failedRules"]);
  });

  it("成果説明書の鍵と値", () => {
    const [form] = jsonOf([fileForm(buildMeasureReport(), "r5.xlsx")]).forms;
    expect(Object.keys(form ?? {}).sort()).toEqual(commonKeys);
    expect(form).toMatchObject({
      file: "r5.xlsx", sheet: "P01", kind: "measure-report", fiscalYear: { text: "令和５年度", year: 2023 }, department: "市政戦略課", chapter: 5,
      measures: [{ code: "5-1-1", name: "多様な担い手が参画するまちづくりの推進" }], project: null, account: null, outline: null,
      reason: { text: "", cell: "A31", blank: true },
    });
  });

  it("検証シートには理想の姿の鍵が一つ多い", () => {
    const [form] = jsonOf([fileForm(buildProjectSheet())]).forms;
    expect(Object.keys(form ?? {}).sort()).toEqual([...commonKeys, "ideal"].sort());
    expect(form).toMatchObject({ project: "まちづくり推進事業費", account: "01一般会計・02総務費・01総務管理費・06企画費" });
  });

  it.each([
    ["18 団体", { kind: "number", value: 18, unit: "団体", text: "18 団体", cell: "G21" }],
    ["－", { kind: "none", value: null, unit: null, text: "－", cell: "G21" }],
    ["", { kind: "none", value: null, unit: null, text: "", cell: "G21" }],
    ["調整中", { kind: "text", value: null, unit: null, text: "調整中", cell: "G21" }],
    ["#DIV/0!", { kind: "error", value: null, unit: null, text: "#DIV/0!", cell: "G21" }],
  ])("値「%s」", (plan, expected) => {
    const [form] = jsonOf([fileForm(buildMeasureReport({ rows: [{ plan, actual: "17 団体" }] }))]).forms;
    expect(form?.rows[0]?.plan).toEqual(expected);
    expect(Object.keys(form?.rows[0] ?? {})).toEqual(["role", "name", "plan", "actual", "state", "rate"]);
  });

  it("読めなかった欄は null", () => {
    const missing = { department: null, strategy: null, purpose: null, goal: null, result: null, future: null, reason: null, measures: null, years: [] };
    const [form] = jsonOf([fileForm(buildProjectSheet({ ...missing, project: null }))]).forms;
    expect(form).toMatchObject({
      department: null, strategy: null, purpose: null, goal: null, result: null, future: null, reason: null, measures: [], fiscalYear: null, project: null, chapter: null,
    });
  });

  it("指摘は A1 形式で、ほかのシートの関連セルにはシート名を付ける", () => {
    const related = [{ sheet: "P01", row: 23, column: 0 }, { sheet: "P'02", row: 0, column: 0 }];
    const finding: Finding = {
      rule: "missing-reason", severity: "error", outcome: "violation", file: "r5.xlsx", cell: { sheet: "P01", row: 19, column: 9 }, related,
      messageId: "indicator", message: "文", data: { name: "指標", plan: 223, actual: 184 },
    };
    expect(jsonOf([], [finding]).findings).toEqual([{
      rule: "missing-reason", severity: "error", outcome: "violation", file: "r5.xlsx", sheet: "P01", cell: "J20", related: ["A24", "'P''02'!A1"],
      message: "文", data: { name: "指標", plan: 223, actual: 184 },
    }]);
  });

  it("章と合計は同じ鍵をもつ", () => {
    const { chapters, total } = jsonOf([fileForm(buildMeasureReport())]).summary;
    expect(Object.keys(chapters[0] ?? {})).toEqual(Object.keys(total));
    expect(Object.keys(total)).toEqual([
      "chapter", "title", "measureReports", "projects", "relisted", "budget", "actual", "executionRate", "labour", "indicators", "missingReasons", "findings",
    ]);
  });
});
