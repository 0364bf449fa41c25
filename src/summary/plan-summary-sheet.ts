import type { Report } from "../core/report";
import { planChapterTable } from "./plan-chapter-table";
import { planFindingsList, type TitleOfRule } from "./plan-findings-list";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { summaryColumns } from "./summary-columns";
import { countingNotes, settingsNote, subjectNote, yearsOf } from "./summary-notes";

/** Name of the sheet; its A1 starts with the same word, by which reading knows the sheet as ours. */
export const SUMMARY_SHEET = "章別集計";

/** 章 and 章名; below the table they hold 部署 and シート. */
const LABEL_WIDTHS = [14, 36];
const TABLE_TOP = 4;

/** 章別集計: title, notes, the chapter table with formulas, and the list of findings with links. */
export function planSummarySheet(report: Report, titleOf: TitleOfRule = (rule) => rule): SheetPlan {
  const notesTop = TABLE_TOP + report.summary.chapters.length + 2;
  const notes = countingNotes(report);
  const listTop = notesTop + notes.length + 1;
  const years = yearsOf(report.forms);
  return {
    name: SUMMARY_SHEET,
    cells: [
      text(0, years === "" ? SUMMARY_SHEET : `${SUMMARY_SHEET}　${years}`, "title"),
      text(1, subjectNote(report), "note"),
      text(2, settingsNote(report.settings), "note"),
      ...planChapterTable(report.summary, TABLE_TOP),
      ...notes.map((note, index) => text(notesTop + index, note, "note")),
      ...planFindingsList(report, titleOf, listTop),
    ],
    columnWidths: [...LABEL_WIDTHS, ...summaryColumns.map(([, column]) => column.width)],
    // Two tables share the sheet, so neither header may stand over the other: only the title stays in view.
    frozenRows: 1,
    repeatedRows: null,
  };
}

function text(row: number, content: string, style: "title" | "note"): PlannedCell {
  return { row, column: 0, content: { kind: "text", text: content }, style };
}
