import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { Sheet } from "../model/sheet";
import type { StoredCell } from "../model/state";
import { adaptersOf, neededFor } from "./adapters";
import { boundNames, makeTooMuch } from "./bound-computed";
import { reachReader } from "./formula-reach";
import type { CalculationContext } from "./formula-reach";
import { UNKNOWN, workbookOf } from "./sheet-adapter";

/**
 * Values of formulas that stand in no cell, as if each stood on `sheet`. The workbook's own formulas count with the values that they have.
 */
export function evaluateOn(
  sheet: Sheet, sheets: readonly Sheet[], context: CalculationContext, formulas: readonly string[],
): Pick<StoredCell, "kind" | "value">[] {
  const reachOf = reachReader(context);
  const needed = neededFor(sheets, formulas.map((formula) => ({ sheet, reach: reachOf(formula) })));
  const bounded = boundNames(sheets, context);
  const tooLarge = makeTooMuch(sheets, needed, bounded, () => false, formulas.map((formula) => ({ sheet, formula })));
  const adapters = adaptersOf(sheets, needed, () => false);
  const own = adapters[sheets.indexOf(sheet)];
  if (!own) throw new Error("The sheet is not one of the workbook's");
  const results = formulas.map((formula, at) => (tooLarge[at] ? () => UNKNOWN : own.addFormula(formula)));
  calculateFormulas(workbookOf(adapters, bounded));
  return results.map((result) => result());
}
