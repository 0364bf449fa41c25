import { toA1 } from "../core/address";
import type { Finding, Outcome, Severity } from "../core/finding";
import type { Form, Row } from "../core/form";
import type { Report, RowState } from "../core/report";
import { rowState } from "../core/row-state";
import { matchKey } from "../core/text";
import { locateForms } from "./locate-forms";
import { planDepartmentCounts } from "./plan-department-counts";
import { planned, text } from "./planned";
import { rowLinesOf } from "./row-lines";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { headline, subjectNote, type Occasion } from "./summary-notes";

/** Name of the sheet; its A1 starts with the same word, by which reading knows the sheet as ours. */
export const FINDINGS_SHEET = "指摘一覧";

/** A finding with what the list says of it beyond the finding itself. */
export interface ListedFinding {
  readonly finding: Finding;
  /** As typed; "" where the form names none. */
  readonly department: string;
  readonly form: Form | undefined;
}

const COLUMNS: readonly (readonly [header: string, width: number])[] = [
  ["部署", 15], ["シート", 18], ["セル", 8], ["規則", 16], ["区分", 9], ["判定", 9], ["事業・施策", 24], ["内容", 52], ["項目", 18], ["目標・予算", 12], ["実績", 12], ["状態", 9],
];
const HEADER_ROW = 3;

const severityWord: Readonly<Record<Severity, string>> = { error: "エラー", warning: "警告", note: "注意" };
const outcomeWord: Readonly<Record<Outcome, string>> = { violation: "指摘", "needs-review": "要確認" };
const stateWord: Readonly<Record<RowState, string>> = {
  reached: "達成", missed: "未達", none: "値なし", "one-sided": "片方のみ", unreadable: "読取不可", "not-evaluable": "評価不能",
};

/** 指摘一覧: every finding one row by department, to be filtered and sent back; below them the counts of each department. */
export function planFindingsSheet(report: Report, occasion: Occasion): SheetPlan {
  const columnWidths = COLUMNS.map(([, width]) => width);
  const listed = byDepartment(report);
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + Math.max(1, listed.length);
  const countsTop = last + 2;
  const cells = [
    planned(0, 0, text(headline(FINDINGS_SHEET, report.forms)), "title"),
    planned(1, 0, text(subjectNote(report, occasion)), "note"),
    planned(2, 0, { kind: "link", text: `部署別の件数（この表の下）へ`, to: { sheet: FINDINGS_SHEET, row: countsTop, column: 0 }, own: true }, "line-link"),
    ...COLUMNS.map(([header], column) => planned(HEADER_ROW, column, text(header), "header")),
    ...(listed.length > 0 ? [] : [planned(first, 0, text("指摘はありません。"), "note")]),
    ...listed.flatMap((each, index) => findingRow(each, first + index, report, occasion)),
    ...planDepartmentCounts(listed, countsTop),
  ];
  return {
    name: FINDINGS_SHEET,
    cells,
    columnWidths,
    rowLines: rowLinesOf(cells, columnWidths),
    frozenRows: HEADER_ROW + 1,
    rowGroups: [],
    filterRows: listed.length > 0 ? { first: HEADER_ROW, last } : null,
    charts: [],
    repeatedRows: { first: HEADER_ROW, last: HEADER_ROW },
  };
}

/** By department in the order of their names, those without one last; within a department as the report has them. */
function byDepartment({ forms, findings }: Pick<Report, "forms" | "findings">): readonly ListedFinding[] {
  const locate = locateForms(forms);
  return findings
    .map((finding): ListedFinding & { key: string } => {
      const form = locate(finding.file, finding.cell)?.form;
      const department = form?.department?.blank === false ? form.department.text.trim() : "";
      return { finding, department, form, key: matchKey(department) };
    })
    .sort((left, right) => Number(left.key === "") - Number(right.key === "") || left.key.localeCompare(right.key, "ja"));
}

function findingRow({ finding, department, form }: ListedFinding, row: number, report: Report, { titleOf }: Occasion): readonly PlannedCell[] {
  const about = form && rowAt(form, finding);
  const texts = {
    department, sheet: finding.cell.sheet, rule: titleOf(finding.rule),
    severity: severityWord[finding.severity], outcome: outcomeWord[finding.outcome], subject: form ? subjectOf(form) : "", message: finding.message,
    name: about?.name.trim() ?? "", plan: about?.plan.text ?? "", actual: about?.actual.text ?? "",
    state: about ? stateWord[rowState(about, report.settings).state] : "",
  };
  const { department: first, sheet, ...others } = texts;
  return [
    planned(row, 0, text(first), "text"),
    planned(row, 1, text(sheet), "text"),
    planned(row, 2, { kind: "link", text: toA1(finding.cell), to: finding.cell }, "link"),
    ...Object.values(others).map((each, index) => planned(row, 3 + index, text(each), "text")),
  ];
}

/** What the form is about: the project, or the measure. */
export function subjectOf(form: Form): string {
  if (form.kind === "project-sheet") return form.project?.text.trim() ?? "";
  const [measure] = form.measures;
  return measure ? `${measure.code}　${measure.name}` : "";
}

/** The row of the comparison table that the finding points at, or else names. */
function rowAt(form: Form, { cell, related }: Finding): Row | undefined {
  const isThere = ({ nameCell, plan, actual }: Row, at: Finding["cell"]): boolean =>
    [nameCell, plan.cell, actual.cell].some(({ row, column }) => at.row === row && at.column === column);
  return form.rows.find((row) => isThere(row, cell)) ?? form.rows.find((row) => related.some((at) => at.sheet === cell.sheet && isThere(row, at)));
}
