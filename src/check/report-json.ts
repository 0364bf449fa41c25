import { quoteSheet, toA1, type Cell } from "../core/address";
import type { Finding } from "../core/finding";
import type { Report, SheetReport } from "../core/report";
import { formJson } from "./form-json";

/** The report as the contract prints it: plain data with A1 addresses, ready for JSON.stringify. */
export function toReportJson(report: Report) {
  return {
    workbooks: report.workbooks.map(({ file, sheets }) => ({ file, sheets: sheets.map(sheetJson) })),
    forms: report.forms.map((filed) => formJson(filed, report.settings)),
    findings: report.findings.map(findingJson),
    ...(report.accepted && { accepted: report.accepted.map(({ finding, acceptance }) => ({ ...findingJson(finding), note: acceptance.note })) }),
    summary: report.summary,
    settings: report.settings,
    skippedRules: report.skippedRules,
    failedRules: report.failedRules,
  };
}

export type ReportJson = ReturnType<typeof toReportJson>;

/** Where hidden rows or columns hold figures or a reason, their cells are named; other sheets have no such key. */
function sheetJson({ hiddenCells, ...sheet }: SheetReport) {
  return hiddenCells ? { ...sheet, hiddenCells: hiddenCells.map(toA1) } : sheet;
}

function findingJson(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    outcome: finding.outcome,
    file: finding.file,
    sheet: finding.cell.sheet,
    cell: toA1(finding.cell),
    related: finding.related.map((cell) => relatedAddress(cell, finding.cell.sheet)),
    message: finding.message,
    data: finding.data,
  };
}

/** A related cell on another sheet names it, as in a formula: 'シート'!A1. */
function relatedAddress(cell: Cell, sheet: string): string {
  return cell.sheet === sheet ? toA1(cell) : `${quoteSheet(cell.sheet)}!${toA1(cell)}`;
}
