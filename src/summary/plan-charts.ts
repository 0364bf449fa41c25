import { toA1 } from "../core/address";
import { planned, text } from "./planned";
import type { PlannedCell, PlannedChart } from "./sheet-plan";
import { LABEL_COLUMNS, summaryColumns, type ColumnId } from "./summary-columns";

export interface ChapterCharts {
  readonly cells: readonly PlannedCell[];
  readonly charts: readonly PlannedChart[];
}

/** Rows of the sheet that a chart covers. */
const CHART_ROWS = 15;
/** The left chart ends behind this column; the right one fills the rest of the table. */
const LEFT_CHART_ENDS = 4;

const columnOf = (id: ColumnId): number => LABEL_COLUMNS + summaryColumns.findIndex((column) => column.id === id);
const charted: readonly ColumnId[] = ["budget", "actual", "executionRate", "reached", "missed"];

/**
 * 予算・実績・執行率 and 達成・未達 by chapter, over a table of their own: the chapters' rows stand apart from each other, and a
 * chart leaves out folded rows. `chapters` are the chapters' rows; `top` is the first row of the charts.
 */
export function planChapterCharts(chapters: readonly number[], top: number): ChapterCharts {
  if (chapters.length === 0) return { cells: [], charts: [] };
  const header = top + CHART_ROWS + 1;
  const rows = { first: header + 1, last: header + chapters.length };
  const cells = [
    planned(header, 0, text("グラフの\n数値"), "header"),
    ...charted.map((id) => planned(header, columnOf(id), text(headerOf(id)), "header")),
    ...chapters.flatMap((chapter, index) => [
      planned(rows.first + index, 0, { kind: "formula", formula: `=${toA1({ row: chapter, column: 0 })}` }, "text"),
      ...charted.map((id) => planned(rows.first + index, columnOf(id), { kind: "formula", formula: `=${toA1({ row: chapter, column: columnOf(id) })}` }, id === "executionRate" ? "rate" : "integer")),
    ]),
  ];
  const bottom = top + CHART_ROWS - 1;
  const common = { categoryColumn: 0, rows };
  return {
    cells,
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
