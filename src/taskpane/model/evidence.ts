import type { Cell } from "../../core/address";
import type { Form, Row } from "../../core/form";
import type { ListedFinding } from "./group-findings";

/** What stands in the sheet where the finding points, for the detail view. */
export interface Evidence {
  /** The row of the comparison table, when the finding is about one. */
  readonly row: Row | null;
  /** 理由 of the row or of the form as typed, when the finding has to do with it; "" when the box is empty. */
  readonly reason: string | null;
  /** Other cells of the finding, each once, without the cell itself. */
  readonly related: readonly Cell[];
}

export function evidenceOf({ finding, form }: ListedFinding): Evidence {
  const related = distinct(finding.related.filter((cell) => !same(cell, finding.cell)));
  if (!form) return { row: null, reason: null, related };
  const row = rowAt(form, finding.cell);
  const cells = [finding.cell, ...finding.related];
  const box = [row?.reason, form.reason].find((field) => field && cells.some((cell) => same(cell, field.cell)));
  return { row, reason: box ? box.text.trim() : null, related };
}

function rowAt(form: Form, cell: Cell): Row | null {
  return form.rows.find(({ nameCell, plan, actual }) => [plan.cell, actual.cell, nameCell].some((one) => same(one, cell))) ?? null;
}

function distinct(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell, index) => cells.findIndex((other) => same(cell, other)) === index);
}

function same(left: Cell, right: Cell): boolean {
  return left.sheet === right.sheet && left.row === right.row && left.column === right.column;
}
