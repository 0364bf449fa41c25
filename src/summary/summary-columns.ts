import type { ChapterSummary } from "../core/report";

/** What a column of the chapter table shows. */
export type SummaryColumn =
  /** A count of forms, indicators or findings. */
  | { readonly kind: "count"; readonly of: (figures: ChapterSummary) => number }
  /** 事業費 in 千円 or 人工, from the rows of the forms. */
  | { readonly kind: "amount"; readonly role: "cost" | "labour"; readonly side: "plan" | "actual" }
  /** part ÷ whole, or part ÷ (part + rest) where `whole` names the part as well. */
  | { readonly kind: "rate"; readonly part: ColumnId; readonly whole: readonly ColumnId[] };

export type ColumnId = "measureReports" | "projects" | "relisted" | "budget" | "actual" | "executionRate" | "labourPlan" | "labourActual"
  | "reached" | "missed" | "achievementRate" | "notCounted" | "review" | "missingReasons" | "error" | "warning" | "note";

interface PlacedColumn {
  readonly id: ColumnId;
  readonly header: string;
  /** Characters of the standard font. */
  readonly width: number;
  readonly column: SummaryColumn;
}

const count = (id: ColumnId, header: string, width: number, of: (figures: ChapterSummary) => number): PlacedColumn =>
  ({ id, header, width, column: { kind: "count", of } });
const amount = (id: ColumnId, header: string, width: number, role: "cost" | "labour", side: "plan" | "actual"): PlacedColumn =>
  ({ id, header, width, column: { kind: "amount", role, side } });

/** Columns behind the names, in sheet order. */
export const summaryColumns: readonly PlacedColumn[] = [
  count("measureReports", "施策\n（件）", 7, (figures) => figures.measureReports),
  count("projects", "事業\n（実）", 7, (figures) => figures.projects),
  count("relisted", "事業\n（再掲）", 8, (figures) => figures.relisted),
  amount("budget", "事業費\n予算\n（千円）", 12, "cost", "plan"),
  amount("actual", "事業費\n実績\n（千円）", 12, "cost", "actual"),
  { id: "executionRate", header: "事業費\n執行率", width: 9, column: { kind: "rate", part: "actual", whole: ["budget"] } },
  amount("labourPlan", "人工\n予算\n（人/年）", 9, "labour", "plan"),
  amount("labourActual", "人工\n実績\n（人/年）", 9, "labour", "actual"),
  count("reached", "指標\n達成", 7, ({ indicators }) => indicators.reached),
  count("missed", "指標\n未達", 7, ({ indicators }) => indicators.missed),
  { id: "achievementRate", header: "指標\n達成率", width: 9, column: { kind: "rate", part: "reached", whole: ["reached", "missed"] } },
  count("notCounted", "指標\n評価\n対象外", 8, ({ indicators }) => indicators.none + indicators.notEvaluable),
  count("review", "指標\n要確認", 8, ({ indicators }) => indicators.oneSided + indicators.unreadable),
  count("missingReasons", "理由\n未記入", 8, (figures) => figures.missingReasons),
  count("error", "指摘\nエラー", 8, ({ findings }) => findings.error),
  count("warning", "指摘\n警告", 7, ({ findings }) => findings.warning),
  count("note", "指摘\n注意", 7, ({ findings }) => findings.note),
];

/** Columns 章・節・施策 and 名称 stand before the figures. */
export const LABEL_COLUMNS = 2;

export const columnWidths: readonly number[] = [10, 46, ...summaryColumns.map(({ width }) => width)];
