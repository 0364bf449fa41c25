import { toA1 } from "../../core/address";
import type { Finding, Severity } from "../../core/finding";
import type { FieldName, RowRole } from "../../core/form";
import type { Report, SheetReport } from "../../core/report";

/** Counts by severity add up to the total; `review` says how many of them need a person's look (要確認). */
export interface FindingCounts {
  readonly total: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly review: number;
}

/** What a check looked at, in numbers. */
export interface ReportFacts {
  readonly forms: number;
  readonly measureReports: number;
  readonly projectSheets: number;
  readonly rows: number;
  readonly rowsByRole: Readonly<Record<RowRole, number>>;
  readonly sheets: number;
  readonly skippedSheets: readonly SheetReport[];
  readonly missingBoxes: readonly { readonly sheet: string; readonly boxes: readonly FieldName[] }[];
  /** A1 addresses of figures and reasons in hidden rows and columns. */
  readonly hiddenCells: readonly { readonly sheet: string; readonly cells: readonly string[] }[];
}

export const severities: readonly Severity[] = ["error", "warning", "note"];

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const bySeverity = { error: 0, warning: 0, note: 0 };
  let review = 0;
  for (const finding of findings) {
    bySeverity[finding.severity] += 1;
    if (finding.outcome === "needs-review") review += 1;
  }
  return { total: findings.length, bySeverity, review };
}

export function reportFacts(report: Report): ReportFacts {
  const forms = report.forms.map(({ form }) => form);
  const rowsByRole = { indicator: 0, cost: 0, labour: 0 };
  for (const form of forms) for (const row of form.rows) rowsByRole[row.role] += 1;
  const sheets = report.workbooks.flatMap((workbook) => workbook.sheets);
  const measureReports = forms.filter((form) => form.kind === "measure-report").length;
  return {
    forms: forms.length,
    measureReports,
    projectSheets: forms.length - measureReports,
    rows: rowsByRole.indicator + rowsByRole.cost + rowsByRole.labour,
    rowsByRole,
    sheets: sheets.length,
    skippedSheets: sheets.filter((sheet) => sheet.skipped !== undefined),
    missingBoxes: forms
      .filter((form) => form.missing.length > 0)
      .map((form) => ({ sheet: form.area.sheet, boxes: form.missing })),
    hiddenCells: sheets.flatMap(({ name, hiddenCells }) => (hiddenCells ? [{ sheet: name, cells: hiddenCells.map(toA1) }] : [])),
  };
}

/** Number of rules that looked at something: all of the catalogue but the skipped and the failed. */
export function rulesThatRan(report: Report, catalogueSize: number): number {
  return catalogueSize - report.skippedRules.length - report.failedRules.length;
}
