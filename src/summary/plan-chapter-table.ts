import { toA1 } from "../core/address";
import type { Report } from "../core/report";
import { outlineTree, type Branch, type Leaf } from "./outline-tree";
import { leafCells } from "./plan-leaf-row";
import { NO_FIGURE } from "./live-figure";
import { HEADER_ROWS, planTableHeader } from "./plan-table-header";
import { planned, text } from "./planned";
import type { CellArea, CellStyle, FigureStyle, PlannedCell, PlannedContent, RowSpan } from "./sheet-plan";
import { columnOf, LABEL_COLUMNS, summaryColumns, type ColumnId, type SummaryColumn } from "./summary-columns";
import { sumOf } from "./sum-formula";

export interface ChapterTable {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellArea[];
  /** Rows that fold up under a row above them, outer groups first. */
  readonly groups: readonly RowSpan[];
  /** Rows of the chapters. */
  readonly chapters: readonly number[];
  readonly totalRow: number;
}

/** Levels of the outline: 章 0, 節 1, 施策 2, form 3. */
type Level = 0 | 1 | 2 | 3;

/** Columns of what stands in a form's comparison table. */
const repeatedColumns: ReadonlySet<ColumnId> = new Set(["budget", "actual", "labourPlan", "labourActual", "reached", "missed", "notCounted", "review"]);

/**
 * Header, the chapters with their 節, 施策 and forms below them, total. Only the rows of the forms hold figures, most of them
 * references to the forms; all others add up the rows one level below. `top` is the header's row.
 */
export function planChapterTable(report: Report, top: number): ChapterTable {
  const header = planTableHeader(top);
  const table = new TableRows(report, top + HEADER_ROWS);
  const chapters = outlineTree(report).map((chapter) => table.addBranch(chapter, 0));
  const totalRow = table.next;
  return {
    cells: [
      ...header.cells,
      ...table.cells,
      ...sumCells(totalRow, chapters, (style): CellStyle => `total-${style}`, table.repeated),
      planned(totalRow, 0, text("計"), "total-text"),
      planned(totalRow, 1, text(""), "total-text"),
    ],
    merges: header.merges,
    groups: table.groups,
    chapters,
    totalRow,
  };
}

/** Rows in the order in which they stand on the sheet: a branch, then what is below it. */
class TableRows {
  readonly cells: PlannedCell[] = [];
  readonly groups: RowSpan[] = [];
  /** Rows whose figures count in their chapter, but stand elsewhere for the total. */
  readonly repeated: number[] = [];

  constructor(
    private readonly report: Report,
    public next: number,
  ) {}

  /** @returns the branch's row */
  addBranch(branch: Branch, level: Level): number {
    const row = this.next++;
    const group = this.groups.push({ first: row + 1, last: row }) - 1;
    const children = branch.children.map((child) => ("children" in child ? this.addBranch(child, level === 0 ? 1 : 2) : this.addLeaf(child)));
    this.groups[group] = { first: row + 1, last: this.next - 1 };
    const style = (figure: FigureStyle): CellStyle => (level === 0 ? `chapter-${figure}` : figure);
    this.cells.push(
      planned(row, 0, text(codeOf(branch, level)), style("text")),
      planned(row, 1, text(branch.title ?? untitled(branch, level)), level === 0 ? "chapter-text" : level === 1 ? "text-1" : "text-2"),
      ...sumCells(row, children, style),
    );
    return row;
  }

  private addLeaf(leaf: Leaf): number {
    const row = this.next++;
    if (leaf.repeats) this.repeated.push(row);
    const canRefer = this.report.workbooks.length === 1;
    this.cells.push(...leafCells(leaf, row, { canRefer, rate: (column) => rateOf(column, row) }));
    return row;
  }
}

function codeOf({ code }: Branch, level: Level): string {
  if (code === null) return level === 0 ? "不明" : NO_FIGURE;
  return level === 0 ? `第${code}章` : code;
}

function untitled({ code }: Branch, level: Level): string {
  const [chapter, section, measure] = ["章", "節", "施策"];
  if (code === null) return `${[chapter, section, measure][level]}を読み取れない様式`;
  return level === 2 ? "" : "（成果説明書なし）";
}

/** Sums over the rows one level below; a sum of nothing but missing figures is missing, not zero. */
function sumCells(row: number, children: readonly number[], styleOf: (style: FigureStyle) => CellStyle, repeated: readonly number[] = []): readonly PlannedCell[] {
  return summaryColumns.map(({ id, column }, index) => {
    const at = LABEL_COLUMNS + index;
    if (column.kind === "rate") return planned(row, at, rateOf(column, row), styleOf("rate"));
    const style = styleOf(column.kind === "amount" && column.role === "labour" ? "decimal" : "integer");
    return planned(row, at, sumOf(children, at, column.kind === "amount" ? NO_FIGURE : null, repeatedColumns.has(id) ? repeated : []), style);
  });
}

/** A rate as a fraction (0.919 for 91.9 %), rounded as the report is; missing without figures or with a whole of 0. */
function rateOf(column: Extract<SummaryColumn, { kind: "rate" }>, row: number): PlannedContent {
  const part = cellOf(column.part, row);
  const whole = column.whole.map((id) => `N(${cellOf(id, row)})`).join("+");
  return { kind: "formula", formula: `=IF(AND(ISNUMBER(${part}),${whole}>0),ROUND(N(${part})/(${whole}),3),"${NO_FIGURE}")` };
}

function cellOf(id: ColumnId, row: number): string {
  return toA1({ row, column: columnOf(id) });
}
