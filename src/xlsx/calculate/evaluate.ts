import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { Sheet } from "../model/sheet";
import type { StoredCell } from "../model/state";
import { adaptersOf, namedSheets } from "./calculate";
import type { CalculationContext } from "./calculate";
import { workbookOf } from "./sheet-adapter";

/**
 * Values of formulas that stand in no cell, as if each stood on `sheet`. The workbook's own formulas count with the values that they have.
 */
export function evaluateOn(
  sheet: Sheet, sheets: readonly Sheet[], context: CalculationContext, formulas: readonly string[],
): Pick<StoredCell, "kind" | "value">[] {
  const named = formulas.map((formula) => namedSheets(formula, context));
  const names = new Set(named.flatMap((list) => (list === "any" ? [] : list)));
  const isNeeded = (other: Sheet) => other === sheet || named.includes("any") || names.has(other.name.toLowerCase());
  const adapters = adaptersOf(sheets, new Set(sheets.filter(isNeeded)), "none");
  const own = adapters[sheets.indexOf(sheet)];
  if (!own) throw new Error("The sheet is not one of the workbook's");
  const results = formulas.map((formula) => own.addFormula(formula));
  calculateFormulas(workbookOf(adapters, context));
  return results.map((result) => result());
}
