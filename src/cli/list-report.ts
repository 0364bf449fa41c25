import { toA1 } from "../core/address";
import type { Finding } from "../core/finding";
import type { ChapterSummary, Report, SheetReport, SkipReason, WorkbookReport } from "../core/report";
import { ruleTitle } from "../rules/render-finding";
import { formatNumber } from "../rules/fill-message";
import { severityWord } from "../summary/finding-words";

const skipWord: Readonly<Record<SkipReason, string>> = {
  "not-a-verification-sheet": "検証シートではない",
  empty: "何も入っていない",
  "own-summary": "このツールの集計",
  "unfilled-form": "様式に何も記入されていない",
  example: "記入例",
};

/** The report for people: what was checked, findings by sheet, chapters, counts, and what was not checked. */
export function listReport(report: Report): string {
  const lines = [
    ...report.workbooks.flatMap((book) => bookLines(book, report)),
    "",
    ...report.summary.chapters.map((chapter) => chapterLine(chapter, chapter.chapter === null ? "章を読み取れない様式" : `第${chapter.chapter}章`)),
    chapterLine(report.summary.total, "計"),
    "",
    totalLine(report),
    ...acceptedLines(report),
    ...report.failedRules.map(({ rule, error }) => `実行できなかった規則：${ruleTitle(rule, "ja")}（${error}）`),
    ...report.skippedRules.map(({ rule, reason }) => `${reason === "disabled" ? "使わない設定の規則" : "対象のなかった規則"}：${ruleTitle(rule, "ja")}`),
  ];
  return `${lines.map(withoutControls).join("\n")}\n`;
}

function bookLines(book: WorkbookReport, report: Report): readonly string[] {
  const forms = book.sheets.reduce((sum, sheet) => sum + sheet.forms, 0);
  const skipped = book.sheets.filter((sheet) => sheet.skipped !== undefined);
  const findings = report.findings.filter((finding) => finding.file === book.file);
  return [
    `${book.file}：シート${figure(book.sheets.length)}枚、様式${counted(forms)}、指摘${counted(findings.length)}`,
    ...skipped.map((sheet) => `  検証していないシート：${sheet.name}（${skipWord[sheet.skipped ?? "empty"]}）`),
    ...book.sheets.flatMap(({ name, hiddenCells }) => (hiddenCells ? [`  非表示の行・列にある数値や理由（読んで検証しました）：${name} ${hiddenCells.map(toA1).join(", ")}`] : [])),
    ...book.sheets.flatMap((sheet) => sheetLines(sheet, findings.filter((finding) => finding.cell.sheet === sheet.name))),
  ];
}

function sheetLines(sheet: SheetReport, findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const hidden = sheet.visibility === "visible" ? "" : "（非表示）";
  return ["", `■ ${sheet.name}${hidden}`, ...findings.map(findingLine)];
}

function findingLine({ severity, outcome, cell, rule, message }: Finding): string {
  const review = outcome === "needs-review" ? "・要確認" : "";
  return `  [${severityWord[severity]}${review}] ${toA1(cell)} ${ruleTitle(rule, "ja")}：${message}`;
}

function chapterLine({ title, measureReports, projects, relisted, budget, actual, executionRate, indicators }: ChapterSummary, label: string): string {
  const name = title === null ? "" : `　${title}`;
  const again = relisted > 0 ? `（ほかに再掲${counted(relisted)}）` : "";
  const money = budget === null && actual === null ? "" : `　事業費 ${figure(budget)} → ${figure(actual)} 千円`;
  const rate = executionRate === null ? "" : `（執行率 ${executionRate}%）`;
  return `${label}${name}　施策${counted(measureReports)}　事業${counted(projects)}${again}${money}${rate}　指標 達成${counted(indicators.reached)}・未達${counted(indicators.missed)}`;
}

function totalLine({ summary, findings }: Report): string {
  const { error, warning, note } = summary.total.findings;
  const review = findings.filter(({ outcome }) => outcome === "needs-review").length;
  return `指摘${counted(findings.length)}（エラー${counted(error)}、警告${counted(warning)}、注意${counted(note)}、うち要確認${counted(review)}）`;
}

/** 確認済み findings with their notes; they are in no other count. */
function acceptedLines({ accepted = [] }: Report): readonly string[] {
  if (accepted.length === 0) return [];
  return [
    `確認済み：${counted(accepted.length)}（上の件数に含みません）`,
    ...accepted.map(({ finding, acceptance: { note } }) => `  ${finding.cell.sheet} ${toA1(finding.cell)} ${ruleTitle(finding.rule, "ja")}：${finding.message}${note === "" ? "" : `［${note}］`}`),
  ];
}

function counted(count: number): string {
  return `${formatNumber(count)}件`;
}

function figure(value: number | null): string {
  return value === null ? "－" : formatNumber(value);
}

/** Text of a sheet must not move the terminal's cursor or change its colours; line breaks become spaces. */
function withoutControls(line: string): string {
  return line.replace(/[\r\n\t]+/gu, " ").replace(/\p{Cc}/gu, "");
}
