import type { Report } from "../core/report";
import { planChapterTable } from "./plan-chapter-table";
import { CHART_ROWS, planChapterCharts } from "./plan-charts";
import { FINDINGS_SHEET } from "./plan-findings-sheet";
import { HEADER_ROWS } from "./plan-table-header";
import { planned, text } from "./planned";
import { rowLinesOf } from "./row-lines";
import type { SheetPlan } from "./sheet-plan";
import { columnWidths } from "./summary-columns";
import { countingNotes, headline, inLines, pageNote, settingsNote, subjectNote, type Occasion } from "./summary-notes";

/** Name of the sheet; its A1 starts with the same word, by which reading knows the sheet as ours. */
const SUMMARY_SHEET = "章別集計";

const TABLE_TOP = 2;
const OUTLINE_NOTE = "章の内訳は、行番号の左の１～４を押すと、節・施策・事業まで開きます。いちばん下の折りたたんだ行はグラフの数値です。";
const LINK_NOTE = "事業の名称を押すと元のシートへ移ります。シートの名前を変えたり行を足したりした後は、章別集計をもう一度押すとリンクも直ります。";
/** Notes stay a little short of the table's edge, so that they never widen the printed page. */
const NOTE_SHARE = 0.85;

/** 章別集計: title, a way to 指摘一覧, the chapter table as an outline of live figures, charts of it, and how it counts. */
export function planSummarySheet(report: Report, occasion: Occasion): SheetPlan {
  const table = planChapterTable(report, TABLE_TOP);
  const noteWidth = columnWidths.reduce((sum, width) => sum + width, 0) * NOTE_SHARE;
  const notes = inLines([...countingNotes(report, occasion), OUTLINE_NOTE, LINK_NOTE, settingsNote(report.settings), subjectNote(report, occasion)], noteWidth);
  const chartsTop = table.totalRow + 2;
  const notesTop = chartsTop + (table.chapters.length > 0 ? CHART_ROWS + 1 : 0);
  const { cells: chartCells, charts, groups } = planChapterCharts(table.chapters, chartsTop, notesTop + notes.length + 1);
  const cells = [
    planned(0, 0, text(headline(SUMMARY_SHEET, report.forms)), "title"),
    planned(1, 0, { kind: "link", text: pointer(report), to: { sheet: FINDINGS_SHEET, row: 0, column: 0 }, own: true }, "line-link"),
    ...table.cells,
    ...notes.map((note, index) => planned(notesTop + index, 0, text(note), "note")),
    ...chartCells,
  ];
  const headerRows = { first: TABLE_TOP, last: TABLE_TOP + HEADER_ROWS - 1 };
  return {
    name: SUMMARY_SHEET,
    cells,
    columnWidths,
    rowLines: rowLinesOf(cells, columnWidths, table.merges),
    frozenRows: headerRows.last + 1,
    rowGroups: [...table.groups, ...groups],
    merges: table.merges,
    filterRows: null,
    charts,
    repeatedRows: headerRows,
    pageNote: pageNote(occasion),
  };
}

function pointer({ findings, summary }: Report): string {
  if (findings.length === 0) return "指摘はありません（指摘一覧へ）";
  const { error, warning, note } = summary.total.findings;
  const review = findings.filter(({ outcome }) => outcome === "needs-review").length;
  const counted = (count: number): string => `${count.toLocaleString("ja")}件`;
  return `指摘 ${counted(findings.length)}（エラー ${counted(error)}、警告 ${counted(warning)}、注意 ${counted(note)}、うち要確認 ${counted(review)}）：指摘一覧へ`;
}
