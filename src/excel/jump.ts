import { toA1, type Cell } from "../core/address";
import { runExcel } from "./run-excel";
import { SituationError, toSituation } from "./situation-error";

/** What the user sees after a jump. */
export interface Arrival {
  /** Why the cell cannot be seen although it is selected: its row is filtered out, or its row or column hidden by hand or by a closed group. */
  readonly outOfSight: "filtered" | "hidden" | null;
  /** The sheet's name now. */
  readonly sheet: string;
}

export interface JumpOptions {
  /** Shows a hidden sheet first; without it a hidden sheet is refused. */
  readonly unhide?: boolean;
  /** The sheet's id, where it is known: it finds the sheet also when it was renamed since. */
  readonly id?: string;
  readonly onWaiting?: () => void;
}

/**
 * Brings the cell's sheet to the front and selects the cell, in two round trips: Excel selects reliably only on a sheet
 * that is already active (office-js #5118). A hidden row takes a third, which asks for the reason.
 * @throws SituationError: sheet-missing, sheet-hidden (without `unhide`), cell-locked (a protected sheet lets nobody select the cell), …
 */
export function jumpTo(cell: Cell, { unhide = false, id = cell.sheet, onWaiting }: JumpOptions = {}): Promise<Arrival> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name");
    if (unhide) sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    try {
      await context.sync();
    } catch (error) {
      // Showing a sheet changes the workbook's structure, and that may be protected.
      if (unhide && isRefused(error)) throw new SituationError("protected", String(error), null, { cause: error });
      if (!unhide && await isHiddenSheet(context, id)) throw new SituationError("sheet-hidden", String(error), cell.sheet, { cause: error });
      throw error;
    }
    const target = sheet.getRange(toA1(cell)).load("rowHidden,columnHidden");
    target.select();
    try {
      await context.sync();
    } catch (error) {
      if (isRefused(error)) throw new SituationError("cell-locked", String(error), sheet.name, { cause: error });
      throw error;
    }
    const isHidden = target.rowHidden || target.columnHidden;
    const isFiltered = target.rowHidden && !target.columnHidden && await isFilteredOut(sheet, cell.row);
    return { outOfSight: isFiltered ? "filtered" : isHidden ? "hidden" : null, sheet: sheet.name };
  }, { sheet: cell.sheet, needsWindow: true, onWaiting });
}

function isRefused(error: unknown): boolean {
  return toSituation(error).code === "protected";
}

/** Asked only after a failure, so that the usual jump needs no round trip for it. */
async function isHiddenSheet(context: Excel.RequestContext, id: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("visibility");
  try {
    await context.sync();
  } catch {
    return false; // Excel cannot answer now; the first error says why
  }
  return !sheet.isNullObject && sheet.visibility !== "Visible";
}

/** True when the sheet's filter has criteria and the row is among those that it filters; the filter of a table is not asked. */
async function isFilteredOut(sheet: Excel.Worksheet, row: number): Promise<boolean> {
  const filter = sheet.autoFilter.load("isDataFiltered");
  const area = filter.getRangeOrNullObject().load("rowIndex,rowCount");
  try {
    await sheet.context.sync();
  } catch {
    return false; // the sentence for hidden rows speaks of filters too
  }
  return filter.isDataFiltered && !area.isNullObject && row > area.rowIndex && row < area.rowIndex + area.rowCount;
}
