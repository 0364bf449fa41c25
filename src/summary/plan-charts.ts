import { toA1 } from "../core/address";
import { planned, text } from "./planned";
import type { PlannedCell, PlannedChart, RowSpan } from "./sheet-plan";
import { columnOf, LABEL_COLUMNS, summaryColumns, type ColumnId } from "./summary-columns";

export interface ChapterCharts {
  readonly charts: readonly PlannedChart[];
  /** The charts' own figures, in folded rows at the end of the sheet. */
  readonly cells: readonly PlannedCell[];
  readonly groups: readonly RowSpan[];
}

/** Rows of the sheet that a chart covers. */
export const CHART_ROWS = 15;
/** The left chart ends behind this column, about the middle; the right one fills the rest of the table. */
const LEFT_CHART_ENDS = columnOf("budget");

/** More rates than this, side by side over half the table's width, run into each other. */
const MOST_RATE_LABELS = 12;

const charted: readonly ColumnId[] = ["budget", "actual", "executionRate", "reached", "missed"];

/**
 * 予算・実績・執行率 and 達成・未達 by chapter, over a table of their own, because the chapters' rows stand apart from each other.
 * `chapters` are the chapters' rows; `top` is the first row of the charts, `tableTop` that of their table.
 */
export function planChapterCharts(chapters: readonly number[], top: number, tableTop: number): ChapterCharts {
  if (chapters.length === 0) return { cells: [], charts: [], groups: [] };
  const rows = { first: tableTop + 1, last: tableTop + chapters.length };
  const cells = [
    planned(tableTop, 0, text("グラフの\n数値"), "header"),
    ...charted.map((id) => planned(tableTop, columnOf(id), text(headerOf(id)), "header")),
    ...chapters.flatMap((chapter, index) => [
      planned(rows.first + index, 0, { kind: "formula", formula: `=${toA1({ row: chapter, column: 0 })}` }, "text"),
      ...charted.map((id) => planned(rows.first + index, columnOf(id), { kind: "formula", formula: `=${toA1({ row: chapter, column: columnOf(id) })}` }, id === "executionRate" ? "rate" : "integer")),
    ]),
  ];
  const bottom = top + CHART_ROWS - 1;
  // No label in a column of no height.
  const common = { categoryColumn: 0, rows, labelFormat: "#,##0;-#,##0;;", labelsRates: chapters.length <= MOST_RATE_LABELS };
  return {
    cells,
    groups: [{ first: tableTop, last: rows.last }],
    charts: [
      {
        ...common,
        name: "検証シートチェッカー 事業費",
        title: "章別の事業費と執行率",
        stacked: false,
        unit: "千円",
        series: [
          { name: "予算", column: columnOf("budget"), kind: "column", color: "#9DC3E6" },
          { name: "実績", column: columnOf("actual"), kind: "column", color: "#1F4E79" },
          { name: "執行率", column: columnOf("executionRate"), kind: "rate-line", color: "#C55A11" },
        ],
        area: { top, left: 0, bottom, right: LEFT_CHART_ENDS },
      },
      {
        ...common,
        name: "検証シートチェッカー 指標",
        title: "章別の指標の達成・未達",
        stacked: true,
        unit: "件",
        series: [
          { name: "達成", column: columnOf("reached"), kind: "column", color: "#548235" },
          { name: "未達", column: columnOf("missed"), kind: "column", color: "#F4B183" },
        ],
        area: { top, left: LEFT_CHART_ENDS + 1, bottom, right: LABEL_COLUMNS + summaryColumns.length - 1 },
      },
    ],
  };
}

function headerOf(id: ColumnId): string {
  return summaryColumns.find((column) => column.id === id)?.header ?? "";
}
