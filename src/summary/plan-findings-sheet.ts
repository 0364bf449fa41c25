import { toA1 } from "../core/address";
import type { Finding } from "../core/finding";
import type { Form, Row } from "../core/form";
import type { Report, RowState } from "../core/report";
import { rowState } from "../core/row-state";
import { answerWord, outcomeWord, severityWord } from "./finding-words";
import { listFindings, type ListedFinding } from "./list-findings";
import { planDepartmentCounts } from "./plan-department-counts";
import { planned, text } from "./planned";
import { rowLinesOf } from "./row-lines";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { headline, pageNote, subjectNote, type Occasion } from "./summary-notes";

/** Name of the sheet; its A1 starts with the same word, by which reading knows the sheet as ours. */
export const FINDINGS_SHEET = "指摘一覧";

const COLUMNS = {
  department: ["部署", 16], sheet: ["シート", 15], cell: ["セル", 8], severity: ["区分", 8], outcome: ["判定", 8], answer: ["状態", 9], rule: ["規則", 14],
  subject: ["事業・施策", 20], message: ["内容", 46], name: ["項目", 15], plan: ["目標・\n予算", 11], actual: ["実績", 11], rate: ["達成・\n執行", 9], note: ["確認済みの\nメモ", 16],
} as const satisfies Readonly<Record<string, readonly [header: string, width: number]>>;

type ListColumn = keyof typeof COLUMNS;

const HEADER_ROW = 3;

const stateWord: Readonly<Record<RowState, string>> = {
  reached: "達成", missed: "未達", none: "値なし", "one-sided": "片方のみ", unreadable: "読取不可", "not-evaluable": "評価不能",
};

/** 指摘一覧: every finding one row by department, to be filtered and sent back; below them the counts of each department. */
export function planFindingsSheet(report: Report, occasion: Occasion): SheetPlan {
  const columnWidths = Object.values(COLUMNS).map(([, width]) => width);
  const listed = listFindings(report);
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + Math.max(1, listed.length);
  const countsTop = last + 2;
  const cells = [
    planned(0, 0, text(headline(FINDINGS_SHEET, report.forms)), "title"),
    planned(1, 0, text(subjectNote(report, occasion)), "note"),
    planned(2, 0, { kind: "link", text: "部署別の件数（この表の下）へ", to: { sheet: FINDINGS_SHEET, row: countsTop, column: 0 }, own: true }, "line-link"),
    ...Object.values(COLUMNS).map(([header], column) => planned(HEADER_ROW, column, text(header), "header")),
    ...(listed.length > 0 ? [] : [planned(first, 0, text("指摘はありません。"), "note")]),
    ...listed.flatMap((each, index) => findingRow(each, first + index, report, occasion)),
    ...planDepartmentCounts(listed, { first, last, top: countsTop, columnOf }),
  ];
  return {
    name: FINDINGS_SHEET,
    cells,
    columnWidths,
    rowLines: rowLinesOf(cells, columnWidths),
    frozenRows: HEADER_ROW + 1,
    rowGroups: [],
    merges: [],
    filterRows: listed.length > 0 ? { first: HEADER_ROW, last } : null,
    charts: [],
    repeatedRows: { first: HEADER_ROW, last: HEADER_ROW },
    pageNote: pageNote(occasion),
  };
}

function columnOf(name: ListColumn): number {
  return Object.keys(COLUMNS).indexOf(name);
}

function findingRow({ finding, department, form, note }: ListedFinding, row: number, report: Report, { titleOf }: Occasion): readonly PlannedCell[] {
  const about = form && rowAt(form, finding);
  const texts: Readonly<Record<Exclude<ListColumn, "cell">, string>> = {
    department, sheet: finding.cell.sheet, severity: severityWord[finding.severity], outcome: outcomeWord[finding.outcome],
    answer: note === null ? answerWord.open : answerWord.accepted, rule: titleOf(finding.rule), subject: form ? subjectOf(form) : "", message: finding.message,
    name: about?.name.trim() ?? "", plan: about?.plan.text.trim() ?? "", actual: about?.actual.text.trim() ?? "", rate: about ? rateOf(about, report) : "", note: note ?? "",
  };
  return [
    ...Object.entries(texts).map(([name, each]) => planned(row, columnOf(name as ListColumn), text(each), "text")),
    planned(row, columnOf("cell"), { kind: "link", text: toA1(finding.cell), to: finding.cell }, "link"),
  ];
}

/** What the form is about: the project, or the measure. */
function subjectOf(form: Form): string {
  if (form.kind === "project-sheet") return form.project?.text.trim() ?? "";
  const [measure] = form.measures;
  return measure ? `${measure.code}　${measure.name}` : "";
}

/** Of an indicator whether it was reached, of 事業費 only the 執行率: spending less is no missed target. */
function rateOf(row: Row, { settings }: Pick<Report, "settings">): string {
  const { state, rate } = rowState(row, settings);
  const share = rate === null ? [] : [`${rate.toFixed(1)}%`];
  const isJudged = state === "reached" || state === "missed";
  if (row.role === "labour" && isJudged) return "";
  return (row.role === "cost" && isJudged ? share : [stateWord[state], ...share]).join("\n");
}

/** The row of the comparison table that the finding points at, or else names. */
function rowAt(form: Form, { cell, related }: Finding): Row | undefined {
  const isThere = ({ nameCell, plan, actual }: Row, at: Finding["cell"]): boolean =>
    [nameCell, plan.cell, actual.cell].some(({ row, column }) => at.row === row && at.column === column);
  return form.rows.find((row) => isThere(row, cell)) ?? form.rows.find((row) => related.some((at) => at.sheet === cell.sheet && isThere(row, at)));
}
