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
  /** Stands over the headers of neighbours of the same group; null for a column of its own. */
  readonly group: string | null;
  readonly header: string;
  /** Characters of the standard font. */
  readonly width: number;
  readonly column: SummaryColumn;
}

const FORMS = "様式（件）";
const COST = "事業費（千円）";
const LABOUR = "人工（人/年）";
const INDICATORS = "指標（件）";
const FINDINGS = "指摘（件）";

const count = (id: ColumnId, group: string | null, header: string, width: number, of: (figures: ChapterSummary) => number): PlacedColumn =>
  ({ id, group, header, width, column: { kind: "count", of } });
const amount = (id: ColumnId, group: string, header: string, width: number, role: "cost" | "labour", side: "plan" | "actual"): PlacedColumn =>
  ({ id, group, header, width, column: { kind: "amount", role, side } });

/** Columns behind the names, in sheet order. */
export const summaryColumns: readonly PlacedColumn[] = [
  count("measureReports", FORMS, "施策", 6, (figures) => figures.measureReports),
  count("projects", FORMS, "事業\n（実）", 6, (figures) => figures.projects),
  count("relisted", FORMS, "事業\n（再掲）", 8, (figures) => figures.relisted),
  amount("budget", COST, "予算", 12, "cost", "plan"),
  amount("actual", COST, "実績", 12, "cost", "actual"),
  { id: "executionRate", group: COST, header: "執行率", width: 8, column: { kind: "rate", part: "actual", whole: ["budget"] } },
  amount("labourPlan", LABOUR, "予算", 7, "labour", "plan"),
  amount("labourActual", LABOUR, "実績", 7, "labour", "actual"),
  count("reached", INDICATORS, "達成", 6, ({ indicators }) => indicators.reached),
  count("missed", INDICATORS, "未達", 6, ({ indicators }) => indicators.missed),
  { id: "achievementRate", group: INDICATORS, header: "達成率", width: 8, column: { kind: "rate", part: "reached", whole: ["reached", "missed"] } },
  count("notCounted", INDICATORS, "評価\n対象外", 7, ({ indicators }) => indicators.none + indicators.notEvaluable),
  count("review", INDICATORS, "要確認", 7, ({ indicators }) => indicators.oneSided + indicators.unreadable),
  count("missingReasons", null, "理由\n未記入\n（件）", 7, (figures) => figures.missingReasons),
  count("error", FINDINGS, "エラー", 7, ({ findings }) => findings.error),
  count("warning", FINDINGS, "警告", 6, ({ findings }) => findings.warning),
  count("note", FINDINGS, "注意", 6, ({ findings }) => findings.note),
];

/** Columns 章・節・施策 and 名称 stand before the figures. */
export const LABEL_COLUMNS = 2;

export const columnWidths: readonly number[] = [9, 42, ...summaryColumns.map(({ width }) => width)];

/** Column of the sheet, zero-based. */
export function columnOf(id: ColumnId): number {
  return LABEL_COLUMNS + summaryColumns.findIndex((column) => column.id === id);
}
