import { toA1 } from "../core/address";
import type { Finding, Outcome, Severity } from "../core/finding";
import type { Report } from "../core/report";
import { locateForms } from "./locate-forms";
import type { CellStyle, PlannedCell, PlannedContent } from "./sheet-plan";

/** Title of a rule for people; the rules stand behind a wall, so the caller brings it. */
export type TitleOfRule = (rule: string) => string;

const HEADER = ["部署", "シート", "セル", "規則", "区分", "内容"];

const severityWord: Readonly<Record<Severity, string>> = { error: "エラー", warning: "警告", note: "注意" };
const outcomeWord: Readonly<Record<Outcome, string>> = { violation: "", "needs-review": "・要確認" };

/** 指摘一覧: a heading, then one row per finding in the report's order, with a link to its cell. `top` is the heading's row. */
export function planFindingsList(report: Pick<Report, "forms" | "findings">, titleOf: TitleOfRule, top: number): readonly PlannedCell[] {
  const heading = planned(top, 0, text(`指摘一覧　${report.findings.length}件`), "heading");
  if (report.findings.length === 0) return [heading, planned(top + 1, 0, text("指摘はありません。"), "note")];

  const locate = locateForms(report.forms);
  const header = HEADER.map((label, column) => planned(top + 1, column, text(label), "header"));
  const rows = report.findings.flatMap((finding, index) => {
    const department = locate(finding.file, finding.cell)?.form.department?.text.trim() ?? "";
    return findingRow(finding, department, titleOf(finding.rule), top + 2 + index);
  });
  return [heading, ...header, ...rows];
}

function findingRow(finding: Finding, department: string, title: string, row: number): readonly PlannedCell[] {
  const link: PlannedContent = { kind: "link", text: toA1(finding.cell), to: finding.cell };
  return [
    planned(row, 0, text(department), "text"),
    planned(row, 1, text(finding.cell.sheet), "text"),
    planned(row, 2, link, "link"),
    planned(row, 3, text(title), "text"),
    planned(row, 4, text(`${severityWord[finding.severity]}${outcomeWord[finding.outcome]}`), "text"),
    planned(row, 5, text(finding.message), "line"),
  ];
}

function text(content: string): PlannedContent {
  return { kind: "text", text: content };
}

function planned(row: number, column: number, content: PlannedContent, style: CellStyle): PlannedCell {
  return { row, column, content, style };
}
