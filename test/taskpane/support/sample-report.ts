import type { Finding, Severity } from "../../../src/core/finding";
import type { Form, MeasureReport, ProjectSheet, Row, RowRole } from "../../../src/core/form";
import type { ChapterSummary, Report, SheetReport } from "../../../src/core/report";
import { defaultSettings } from "../../../src/core/settings";

const FILE = "令和5年度.xlsx";

/** A finding of the pane's tests; only what a test is about has to be named. */
export function finding(over: Partial<Omit<Finding, "cell">> & { readonly sheet?: string; readonly row?: number; readonly column?: number } = {}): Finding {
  const { sheet = "P01", row = 19, column = 9, ...rest } = over;
  return {
    rule: "missing-reason", severity: "error", outcome: "violation", file: FILE, cell: { sheet, row, column }, related: [],
    messageId: "indicator", message: "「NPO法人数」は目標18団体に対し実績17団体ですが、理由が書かれていません。", data: {}, ...rest,
  };
}

/** A project sheet that covers the whole sheet. */
export function projectSheet(sheet: string, project: string, department = "市政戦略課", rows: readonly RowRole[] = ["indicator", "cost", "labour"]): ProjectSheet {
  return { ...formBase(sheet, department, rows), kind: "project-sheet", project: field(sheet, project), account: null, outline: null, ideal: null };
}

/** A measure report that covers the whole sheet. */
export function measureReport(sheet: string, measure: string, department = "市政戦略課"): MeasureReport {
  const base = formBase(sheet, department, ["indicator", "indicator"]);
  return {
    ...base, kind: "measure-report", plan: null, chapter: null, section: null,
    measures: [{ code: "5-1-1", name: measure, cell: { sheet, row: 4, column: 1 } }],
  };
}

export function report(over: Partial<Report> & { readonly sheets?: readonly SheetReport[] } = {}): Report {
  const { sheets, ...rest } = over;
  const forms = rest.forms ?? [{ file: FILE, form: projectSheet("P01", "地域おこし協力隊推進事業費") }];
  return {
    workbooks: [{ file: FILE, sheets: sheets ?? forms.map(({ form }) => ({ name: form.area.sheet, visibility: "visible", forms: 1 })) }],
    forms, findings: [], summary: { chapters: [], total: chapterSummary() }, settings: defaultSettings, skippedRules: [], failedRules: [], ...rest,
  };
}

/** Report with this many findings, spread over sheets of five findings each. */
export function longReport(count: number): Report {
  const severities: readonly Severity[] = ["error", "warning", "note"];
  const sheets = Array.from({ length: Math.ceil(count / 5) }, (_, index) => `P${String(index + 1).padStart(3, "0")}`);
  return report({
    forms: sheets.map((sheet, index) => ({ file: FILE, form: projectSheet(sheet, `事業${index + 1}`, `部署${(index % 20) + 1}課`) })),
    findings: Array.from({ length: count }, (_, index) => finding({
      sheet: sheets[Math.floor(index / 5)], row: 19 + (index % 5), severity: severities[index % 3], message: `指摘その${index + 1}。実績が目標と違いますが、理由が書かれていません。`,
    })),
  });
}

export function filed(form: Form): Report["forms"][number] {
  return { file: FILE, form };
}

function formBase(sheet: string, department: string, rows: readonly RowRole[]) {
  return {
    area: { sheet, top: 1, left: 1, bottom: 60, right: 20 }, title: field(sheet, "様式"), fiscalYears: [], department: field(sheet, department),
    measures: [], measuresField: null, strategy: null, purpose: null, goal: null, result: null, rows: rows.map((role, index) => row(sheet, role, index)),
    reason: field(sheet, ""), future: null, missing: [], unread: null,
  };
}

function row(sheet: string, role: RowRole, index: number): Row {
  const at = (column: number) => ({ sheet, row: 19 + index, column });
  return {
    role, name: role, nameCell: at(2),
    plan: { amount: { kind: "number", value: 18, unit: "団体" }, text: "18団体", cell: at(6) },
    actual: { amount: { kind: "number", value: 17, unit: "団体" }, text: "17団体", cell: at(9) },
  };
}

function field(sheet: string, text: string) {
  return { text, cell: { sheet, row: 2, column: 2 }, blank: text === "" };
}

function chapterSummary(): ChapterSummary {
  return {
    chapter: null, title: null, measureReports: 0, projects: 0, relisted: 0, budget: null, actual: null, executionRate: null, labour: { plan: null, actual: null },
    indicators: { reached: 0, missed: 0, none: 0, oneSided: 0, unreadable: 0, notEvaluable: 0 }, missingReasons: 0, findings: { error: 0, warning: 0, note: 0 },
  };
}
