import type { ChapterSummary } from "../core/report";

/** What a column of the chapter table shows: a figure of the summary, or a rate of two other columns. */
export type SummaryColumn =
  | {
      readonly kind: "figure";
      readonly header: string;
      readonly width: number;
      readonly format: "integer" | "decimal";
      readonly of: (chapter: ChapterSummary) => number | null;
    }
  /** part ÷ whole, or part ÷ (part + rest) where `whole` names the part as well. Ids are those of the columns. */
  | { readonly kind: "rate"; readonly header: string; readonly width: number; readonly part: ColumnId; readonly whole: readonly ColumnId[] };

export type ColumnId = "measureReports" | "projects" | "relisted" | "budget" | "actual" | "executionRate" | "labourPlan" | "labourActual"
  | "reached" | "missed" | "none" | "oneSided" | "unreadable" | "notEvaluable" | "achievementRate"
  | "missingReasons" | "error" | "warning" | "note";

const integer = (header: string, width: number, of: (chapter: ChapterSummary) => number | null): SummaryColumn =>
  ({ kind: "figure", header, width, format: "integer", of });
const decimal = (header: string, width: number, of: (chapter: ChapterSummary) => number | null): SummaryColumn =>
  ({ kind: "figure", header, width, format: "decimal", of });

/** Columns after 章 and 章名, in sheet order. Widths serve the findings list below the table as well. */
export const summaryColumns: readonly (readonly [ColumnId, SummaryColumn])[] = [
  ["measureReports", integer("施策", 7, (chapter) => chapter.measureReports)],
  ["projects", integer("事業（実）", 27, (chapter) => chapter.projects)],
  ["relisted", integer("再掲", 13, (chapter) => chapter.relisted)],
  ["budget", integer("予算（千円）", 13, (chapter) => chapter.budget)],
  ["actual", integer("実績（千円）", 13, (chapter) => chapter.actual)],
  ["executionRate", { kind: "rate", header: "執行率", width: 8, part: "actual", whole: ["budget"] }],
  ["labourPlan", decimal("人工 予算", 10, (chapter) => chapter.labour.plan)],
  ["labourActual", decimal("人工 実績", 10, (chapter) => chapter.labour.actual)],
  ["reached", integer("指標達成", 9, (chapter) => chapter.indicators.reached)],
  ["missed", integer("指標未達", 9, (chapter) => chapter.indicators.missed)],
  ["achievementRate", { kind: "rate", header: "指標達成率", width: 11, part: "reached", whole: ["reached", "missed"] }],
  ["none", integer("値なし", 7, (chapter) => chapter.indicators.none)],
  ["oneSided", integer("片方のみ", 9, (chapter) => chapter.indicators.oneSided)],
  ["unreadable", integer("読取不可", 9, (chapter) => chapter.indicators.unreadable)],
  ["notEvaluable", integer("評価不能", 9, (chapter) => chapter.indicators.notEvaluable)],
  ["missingReasons", integer("理由未記入", 11, (chapter) => chapter.missingReasons)],
  ["error", integer("エラー", 7, (chapter) => chapter.findings.error)],
  ["warning", integer("警告", 6, (chapter) => chapter.findings.warning)],
  ["note", integer("注意", 6, (chapter) => chapter.findings.note)],
];

/** Columns 章 and 章名 stand before the figures. */
export const LABEL_COLUMNS = 2;
