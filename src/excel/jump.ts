import { toA1, type Cell } from "../core/address";
import { runExcel } from "./run-excel";
import { SituationError } from "./situation-error";

/** What the user sees after a jump. */
export interface Arrival {
  /** The cell is selected, but its row or column is hidden: by hand, by a filter or by a closed group. */
  readonly isOutOfSight: boolean;
}

export interface JumpOptions {
  /** Shows a hidden sheet first; without it a hidden sheet is refused. */
  readonly unhide?: boolean;
}

/**
 * Brings the cell's sheet to the front and selects the cell, in two round trips: Excel selects reliably only on a sheet
 * that is already active (office-js #5118).
 * @throws SituationError: sheet-missing, sheet-hidden (without `unhide`), other-workbook-in-front, cell-edit, …
 */
export function jumpTo(cell: Cell, { unhide = false }: JumpOptions = {}): Promise<Arrival> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(cell.sheet);
    if (unhide) sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    try {
      await context.sync();
    } catch (error) {
      if (await isHidden(context, cell.sheet)) throw new SituationError("sheet-hidden", String(error), cell.sheet, { cause: error });
      throw error;
    }
    const target = sheet.getRange(toA1(cell)).load("rowHidden,columnHidden").untrack();
    target.select();
    await context.sync();
    return { isOutOfSight: target.rowHidden || target.columnHidden };
  }, { sheet: cell.sheet, needsWindow: true });
}

/** Asked only after a failure, so that the usual jump needs no round trip for it. */
async function isHidden(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  try {
    await context.sync();
  } catch {
    return false; // Excel cannot answer now; the first error says why
  }
  return !sheet.isNullObject && sheet.visibility !== "Visible";
}
