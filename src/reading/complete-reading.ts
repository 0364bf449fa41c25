import type { Cell } from "../core/address";
import { flatMap } from "../core/flat-map";
import type { Form } from "../core/form";
import type { Grid } from "../core/grid";
import { readSheet, type SheetReading } from "./read-sheet";
import { withTextBoxes } from "./text-boxes";

/**
 * The reading of a sheet of which more is known now than when it was first read from its values. The first one is kept where what
 * the cells display says nothing new.
 */
export function completeReading(grid: Grid, first: SheetReading): SheetReading {
  if (first.forms.some((form) => isShownOtherwise(form, grid) || isStruck(form, grid))) return readSheet(grid);
  return grid.textBoxes ? { ...first, forms: withTextBoxes(first.forms, grid.textBoxes) } : first;
}

/** Some figure that is stored as a number is displayed with more than its digits. */
function isShownOtherwise({ rows }: Form, { displayed, values, top, left }: Grid): boolean {
  if (!displayed) return false;
  return rows.some((row) => [row.plan, row.actual].some(({ cell }) => {
    const value = values[cell.row - top]?.[cell.column - left];
    if (typeof value !== "number") return false;
    const shown = displayed(cell.row, cell.column);
    return shown !== undefined && shown !== String(value);
  }));
}

function isStruck(form: Form, { struck }: Grid): boolean {
  return struck !== undefined && watchedCells(form).some(({ row, column }) => struck(row, column) !== null);
}

/** The cells that a reader of a form must see: its figures and its reason. */
export function watchedCells({ rows, reason }: Form): Cell[] {
  return [...flatMap(rows, (row) => [row.plan.cell, row.actual.cell]), ...(reason ? [reason.cell] : [])];
}
