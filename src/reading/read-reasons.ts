import { flatMap } from "../core/flat-map";
import type { Field, OwnReason, Reason, Row } from "../core/form";
import type { Grid } from "../core/grid";
import { fold } from "../core/text";
import type { Table } from "./find-tables";
import { fieldOf, fieldOfBoxes, type Box } from "./read-fields";
import { reasonBeside } from "./reason-beside";
import type { Region } from "./split-sheet";
import type { Token } from "./token";

/** 理由 of a form, and its rows with those that have a reason box of their own. */
export interface ReasonsRead {
  readonly reason: Reason | null;
  readonly rows: readonly Row[];
}

/** The box; what stands in a column of the tables where the form has no box for it, or where that was left empty. */
export function readReasons(rows: readonly Row[], boxes: readonly Box[], tables: readonly Table[], region: Region, grid: Grid): ReasonsRead {
  const own = boxes.filter(({ role }) => role === "reason");
  const box = fieldOfBoxes(own, boxes, grid.sheet);
  const columns = box === null || box.blank ? flatMap(tables, reasonColumn) : noColumns;
  const column = columnField(columns, grid.sheet);
  const isColumn = box === null || (box.blank && column !== null && !column.blank);
  const reason = unlessStruck(isColumn ? column : box, grid);
  // A form without any reason lacks it as a whole.
  if (!reason) return { reason, rows };
  if (reason.blank) return { reason: withBeside(reason, reasonBeside(region, tables, reason)), rows };
  const ofRow = isColumn ? reasonsOfColumns(columns, grid.sheet) : reasonsOfBoxes(own, boxes, grid.sheet);
  return { reason, rows: ofRow ? rows.map((row) => withReason(row, ofRow(row))) : rows };
}

function withBeside({ text, cell, blank }: Field, beside: Field | null): Reason {
  return beside ? { text, cell, blank, beside } : { text, cell, blank };
}

type ReasonOfRow = (row: Row) => OwnReason | undefined;

function withReason(row: Row, reason: OwnReason | undefined): Row {
  return reason ? { role: row.role, name: row.name, nameCell: row.nameCell, plan: row.plan, actual: row.actual, reason } : row;
}

/** 理由 as a column of a table: its cells, row by row. */
interface ReasonColumn {
  readonly column: number;
  readonly lines: readonly { readonly row: number; readonly tokens: readonly Token[] }[];
}

const noColumns: readonly ReasonColumn[] = [];

function reasonColumn({ headings, rows, top }: Table): ReasonColumn[] {
  const heading = headings.find((token) => token.label?.field === "reason");
  if (!heading) return [];
  const next = Math.min(...headings.filter((token) => token.row === heading.row && token.column > heading.column).map(({ column }) => column));
  const lines = rows.map(({ row, tokens }) => ({ row, tokens: tokens.filter(({ column }) => column >= heading.column && column < next) }));
  return [{ column: heading.column, lines: lines.length > 0 ? lines : [{ row: top, tokens: [] }] }];
}

function columnField(columns: readonly ReasonColumn[], sheet: string): Field | null {
  const [first] = columns;
  if (!first) return null;
  const tokens = flatMap(columns, ({ lines }) => flatMap(lines, (line) => line.tokens));
  return fieldOf(tokens, sheet, () => ({ sheet, row: first.lines[0]?.row ?? 0, column: first.column }));
}

/** An empty cell below a reason may be merged with it; one above the first reason is empty for certain. */
function reasonsOfColumns(columns: readonly ReasonColumn[], sheet: string): ReasonOfRow {
  const found = new Map<number, Field>();
  for (const { column, lines } of columns) {
    let isBegun = false;
    for (const { row, tokens } of lines) {
      const field = fieldOf(tokens, sheet, () => ({ sheet, row, column }));
      if (!field.blank || !isBegun) found.set(row, field);
      isBegun ||= !field.blank;
    }
  }
  return ({ nameCell, plan }) => {
    const own = found.get(nameCell.row);
    // A name may stand a row above its figures.
    return own === undefined || own.blank ? (found.get(plan.cell.row) ?? own) : own;
  };
}

/** 事業費増減の理由 beside 目標未達の理由; null where one box is for all. */
function reasonsOfBoxes(own: readonly Box[], all: readonly Box[], sheet: string): ReasonOfRow | null {
  const ofCost = own.filter(({ label }) => costLabel.test(fold(label.text)));
  const others = own.filter((box) => !ofCost.includes(box));
  if (ofCost.length === 0 || others.length === 0) return null;
  const cost = fieldOfBoxes(ofCost, all, sheet) ?? undefined;
  const percent = fromPercent.exec(fold(ofCost[0]?.label.text ?? ""))?.[1];
  const costReason = cost && percent !== undefined ? { text: cost.text, cell: cost.cell, blank: cost.blank, fromPercent: Number(percent) } : cost;
  const indicatorReason = fieldOfBoxes(others, all, sheet) ?? undefined;
  return ({ role }) => (role === "cost" ? costReason : role === "indicator" ? indicatorReason : undefined);
}

const costLabel = /^(?!.*(?:目標|指標|成果|達成)).*(?:事業費|予算|決算|執行)/su;
const fromPercent = /(\d{1,2})\s*%\s*以上/u;

/** A reason in one cell that is struck through as a whole was taken back. */
function unlessStruck(reason: Field | null, { struck, values, top, left }: Grid): Field | null {
  if (!reason || reason.blank || struck?.(reason.cell.row, reason.cell.column) !== "all") return reason;
  return values[reason.cell.row - top]?.[reason.cell.column - left] === reason.text ? { text: "", cell: reason.cell, blank: true } : reason;
}
