import { toA1, type Cell } from "../core/address";
import type { Row } from "../core/form";
import { liveFigure } from "./live-figure";
import type { Leaf } from "./outline-tree";
import { planned, text } from "./planned";
import type { PlannedCell, PlannedContent } from "./sheet-plan";
import { LABEL_COLUMNS, SOURCE_COLUMN, summaryColumns, type ColumnId, type SummaryColumn } from "./summary-columns";

interface LeafOptions {
  /** False for forms of another workbook than the one that the table is written to, or of several. */
  readonly canRefer: boolean;
  readonly rate: (column: Extract<SummaryColumn, { kind: "rate" }>) => PlannedContent;
}

/** Counts that a kind of leaf has; elsewhere they are left empty rather than 0, so that the eye finds the figures. */
const countsOf: Readonly<Record<Leaf["kind"], readonly ColumnId[]>> = {
  "measure-report": ["measureReports", "reached", "missed", "notCounted", "review"],
  "project-sheet": ["projects", "reached", "missed", "notCounted", "review"],
  relisted: ["relisted"],
  loose: [],
};

/** The row of one form: its figures as references to its cells, its counts as values, and a link to where it stands. */
export function leafCells(leaf: Leaf, row: number, { canRefer, rate }: LeafOptions): readonly PlannedCell[] {
  const amounts = new Map(summaryColumns.map(({ id, column }) => [id, column.kind === "amount" ? amountOf(leaf, column, canRefer) : null]));
  const isCopied = [...amounts.values()].some((amount) => amount?.isLive === false);
  const figures = summaryColumns.map(({ id, column }, index) => {
    const at = LABEL_COLUMNS + index;
    switch (column.kind) {
      case "count":
        return planned(row, at, countOf(leaf, id, column), "integer");
      case "amount":
        return planned(row, at, amounts.get(id)?.content ?? text(""), column.role === "labour" ? "decimal" : "integer");
      case "rate":
        return planned(row, at, hasRate(leaf, column, amounts.get(column.part) ?? null) ? rate(column) : text(""), "rate");
    }
  });
  return [
    planned(row, 0, text(""), "text"),
    planned(row, 1, text(nameOf(leaf)), "text-3"),
    ...figures,
    planned(row, SOURCE_COLUMN, sourceOf(leaf, isCopied, canRefer), "link"),
  ];
}

function nameOf({ kind, filed }: Leaf): string {
  if (!filed) return "様式のないシートの指摘";
  const { form } = filed;
  if (form.kind === "measure-report") return "成果説明書";
  const name = form.project?.text.trim() || "（事業名なし）";
  return kind === "relisted" ? `${name}（再掲）` : name;
}

function amountOf({ kind, filed, repeats }: Leaf, { role, side }: Extract<SummaryColumn, { kind: "amount" }>, canRefer: boolean) {
  if (!filed || (kind === "relisted" && !repeats)) return null;
  const row = rowOf(filed.form.rows, role);
  return row ? liveFigure(row, row[side], canRefer) : null;
}

/** The reader keeps one row of 事業費 and one of 人工 in a form. */
function rowOf(rows: readonly Row[], role: Row["role"]): Row | undefined {
  return rows.find((row) => row.role === role);
}

function countOf({ kind, figures }: Leaf, id: ColumnId, { of }: Extract<SummaryColumn, { kind: "count" }>): PlannedContent {
  const value = of(figures);
  return value !== 0 || countsOf[kind].includes(id) ? { kind: "number", value } : text("");
}

function hasRate({ kind, repeats }: Leaf, { part }: Extract<SummaryColumn, { kind: "rate" }>, amount: object | null): boolean {
  return part === "reached" ? kind === "measure-report" || kind === "project-sheet" || repeats : amount !== null;
}

/** Link to the form: to its 事業費 where it has one, else to its first cell. Across workbooks only the place is named. */
function sourceOf({ kind, filed, repeats }: Leaf, isCopied: boolean, canRefer: boolean): PlannedContent {
  if (!filed) return text("");
  const { area, rows } = filed.form;
  const cost = kind === "relisted" && !repeats ? undefined : rowOf(rows, "cost");
  const to: Cell = cost ? cost.plan.cell : { sheet: area.sheet, row: area.top, column: area.left };
  const place = `${to.sheet} ${toA1(to)}${isCopied ? "（値）" : ""}`;
  return canRefer ? { kind: "link", text: place, to } : text(`${filed.file} ${place}`);
}
