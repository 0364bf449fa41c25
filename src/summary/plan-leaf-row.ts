import { toA1, type Cell } from "../core/address";
import type { Entry, Row } from "../core/form";
import type { FiledForm } from "../core/report";
import { fitText } from "./fit-text";
import { liveFigure, type LiveFigure } from "./live-figure";
import type { Leaf } from "./outline-tree";
import { planned, text } from "./planned";
import type { PlannedCell, PlannedContent } from "./sheet-plan";
import { LABEL_COLUMNS, summaryColumns, type ColumnId, type SummaryColumn } from "./summary-columns";

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

/** The row of one form: its figures as references to its cells, its counts as values, and its name as a link to where it stands. */
export function leafCells(leaf: Leaf, row: number, { canRefer, rate }: LeafOptions): readonly PlannedCell[] {
  const amounts = new Map(summaryColumns.map(({ id, column }) => [id, column.kind === "amount" ? amountOf(leaf, column, canRefer) : null]));
  const copied = summaryColumns.flatMap(({ id, column }) => (column.kind === "amount" && amounts.get(id)?.isLive === false ? (entryOf(leaf, column)?.cell ?? []) : []));
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
    planned(row, 0, text(kindWord[leaf.kind]), "text"),
    planned(row, 1, nameOf(leaf, copied, canRefer), canRefer && leaf.filed ? "link-3" : "text-3"),
    ...figures,
  ];
}

/** So that the note of the source fits behind it in the text of a link. */
const LONGEST_NAME = 200;

const kindWord: Readonly<Record<Leaf["kind"], string>> = { "measure-report": "成果", "project-sheet": "事業", relisted: "再掲", loose: "" };

/**
 * Name of the form, as a link to its 事業費 where that counts here, else to its first cell. Figures that are no references are
 * noted with the cells that they were copied from: （値：F16、J16）. Across workbooks only the file is named.
 */
function nameOf(leaf: Leaf, copied: readonly Cell[], canRefer: boolean): PlannedContent {
  const { filed } = leaf;
  if (!filed) return text("様式のないシートの指摘");
  const { form, file } = filed;
  const title = form.kind === "measure-report" ? "成果説明書" : form.project?.text.trim() || "（事業名なし）";
  const source = copied.length > 0 ? `（値：${copied.map(toA1).join("、")}）` : "";
  const name = `${fitText(title, LONGEST_NAME)}${source}`;
  return canRefer ? { kind: "link", text: name, to: sourceOf(leaf, filed) } : text(`${name}　${file}`);
}

function sourceOf({ kind, repeats }: Leaf, { form: { area, rows } }: FiledForm): Cell {
  const cost = kind === "relisted" && !repeats ? undefined : rowOf(rows, "cost");
  return cost ? cost.plan.cell : { sheet: area.sheet, row: area.top, column: area.left };
}

type AmountColumn = Extract<SummaryColumn, { kind: "amount" }>;

function amountOf(leaf: Leaf, column: AmountColumn, canRefer: boolean): LiveFigure | null {
  const row = amountRow(leaf, column);
  return row ? liveFigure(row, row[column.side], canRefer) : null;
}

function entryOf(leaf: Leaf, column: AmountColumn): Entry | undefined {
  return amountRow(leaf, column)?.[column.side];
}

/** Undefined where the form's figures count elsewhere. */
function amountRow({ kind, filed, repeats }: Leaf, { role }: AmountColumn): Row | undefined {
  return kind === "relisted" && !repeats ? undefined : rowOf(filed?.form.rows ?? [], role);
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
