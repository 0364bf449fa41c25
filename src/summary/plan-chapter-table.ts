import { toA1 } from "../core/address";
import type { ChapterSummary, Summary } from "../core/report";
import type { CellStyle, PlannedCell, PlannedContent } from "./sheet-plan";
import { LABEL_COLUMNS, summaryColumns, type ColumnId, type SummaryColumn } from "./summary-columns";

/** Shown where there is no figure; a formula that adds or divides skips it. */
export const NO_FIGURE = "－";

const columnOf = new Map(summaryColumns.map(([id], index) => [id, LABEL_COLUMNS + index]));

/** Header, one row per chapter, total. Sums and rates are formulas over the rows above them. `top` is the header's row. */
export function planChapterTable(summary: Summary, top: number): readonly PlannedCell[] {
  const header = ["章", "章名", ...summaryColumns.map(([, column]) => column.header)];
  const first = top + 1;
  const totalRow = first + summary.chapters.length;
  return [
    ...header.map((text, column) => planned(top, column, { kind: "text", text }, "header")),
    ...summary.chapters.flatMap((chapter, index) => chapterRow(chapter, first + index)),
    ...totalCells(summary, first, totalRow),
  ];
}

function chapterRow(chapter: ChapterSummary, row: number): readonly PlannedCell[] {
  const number = chapter.chapter === null ? "不明" : `第${chapter.chapter}章`;
  const name = chapter.title ?? (chapter.chapter === null ? "章を読み取れない様式" : "（成果説明書なし）");
  return [
    planned(row, 0, { kind: "text", text: number }, "text"),
    planned(row, 1, { kind: "text", text: name }, "text"),
    ...summaryColumns.map(([, column], index) =>
      planned(row, LABEL_COLUMNS + index, column.kind === "rate" ? rateOf(column, row) : figure(column.of(chapter)), styleOf(column)),
    ),
  ];
}

function totalCells(summary: Summary, first: number, row: number): readonly PlannedCell[] {
  const label = planned(row, 0, { kind: "text", text: "計" }, "total-text");
  const note = planned(row, 1, { kind: "text", text: "" }, "total-text");
  const figures = summaryColumns.map(([, column], index) => {
    const at = LABEL_COLUMNS + index;
    const style: CellStyle = `total-${styleOf(column)}`;
    if (column.kind === "rate") return planned(row, at, rateOf(column, row), style);
    return planned(row, at, summary.chapters.length > 0 ? sumOver(first, row - 1, at) : figure(null), style);
  });
  return [label, note, ...figures];
}

/** A sum of nothing but missing figures is missing, not zero. */
function sumOver(first: number, last: number, column: number): PlannedContent {
  const range = `${toA1({ row: first, column })}:${toA1({ row: last, column })}`;
  return { kind: "formula", formula: `=IF(COUNT(${range})=0,"${NO_FIGURE}",SUM(${range}))` };
}

/** A rate as a fraction (0.919 for 91.9 %), rounded as the report is; missing without figures or with a whole of 0. */
function rateOf(column: Extract<SummaryColumn, { kind: "rate" }>, row: number): PlannedContent {
  const part = cellOf(column.part, row);
  const whole = column.whole.map((id) => `N(${cellOf(id, row)})`).join("+");
  return { kind: "formula", formula: `=IF(AND(ISNUMBER(${part}),${whole}>0),ROUND(N(${part})/(${whole}),3),"${NO_FIGURE}")` };
}

function cellOf(id: ColumnId, row: number): string {
  return toA1({ row, column: columnOf.get(id) ?? 0 });
}

function figure(value: number | null): PlannedContent {
  return value === null ? { kind: "text", text: NO_FIGURE } : { kind: "number", value };
}

function styleOf(column: SummaryColumn): "integer" | "decimal" | "rate" {
  return column.kind === "rate" ? "rate" : column.format;
}

function planned(row: number, column: number, content: PlannedContent, style: CellStyle): PlannedCell {
  return { row, column, content, style };
}
