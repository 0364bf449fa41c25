import type { Sheet } from "../model/sheet";
import { neededFor } from "./adapters";
import { boundNames, makeTooMuch } from "./bound-computed";
import { calculateInTurns } from "./calculate-in-turns";
import { makesRanges } from "./computed-ranges";
import { formulasAfter, placedFormulas } from "./formula-reach";
import type { CalculationContext } from "./formula-reach";
import type { Recalculated } from "./sheet-adapter";

/**
 * Calculates formulas with excelts' engine: those without a value, and those that a change of these sheets' cells can have changed.
 * All others count with the values that the file gave them. The engine keeps the value of a formula whose function it does not know.
 */
export function calculate(sheets: readonly Sheet[], context: CalculationContext, changed: ReadonlySet<Sheet> = new Set()): Recalculated[] {
  const due = formulasAfter(placedFormulas(sheets, context), changed);
  if (due.length === 0) return [];
  const needed = neededFor(sheets, due);
  const bounded = boundNames(sheets, context);
  const plain = new Set(due.filter(({ formula }) => !makesRanges(formula)).map(({ cell }) => cell));
  const tooLarge = makeTooMuch(sheets, needed, bounded, (cell) => plain.has(cell), due);
  return calculateInTurns(sheets, needed, bounded, due.filter((_, at) => !tooLarge[at]).map(({ cell }) => cell));
}
