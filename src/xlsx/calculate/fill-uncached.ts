import type { Sheet } from "../model/sheet";
import type { StoredCell } from "../model/state";
import { calculate } from "./calculate";
import { isBeyondUs, type CalculationContext } from "./formula-reach";
import { REFUSED } from "./sheet-adapter";

/**
 * Programs that write files without calculating leave formulas without a value, and Excel calculates them on opening. So does
 * this; formulas with a value keep what the file says. What our calculation does not know holds its formula as text: neither a
 * figure nor nothing, nor an error that Excel would not show.
 */
export function fillUncached(sheets: readonly Sheet[], context: CalculationContext): void {
  const waiting = sheets.flatMap((sheet) => (sheet.formulaCount > 0 ? uncachedOf(sheet) : []));
  if (waiting.length === 0) return;
  const results = new Map(calculate(sheets, context).map((result) => [sheetAndKey(result.sheet, result.key), result.content]));
  for (const { sheet, key, cell } of waiting) {
    const result = results.get(sheetAndKey(sheet, key));
    const content = result && !NO_RESULTS.includes(result.value) && !isBeyondUs(cell.formula) ? result : { kind: "string", value: `=${cell.formula}` } as const;
    sheet.cells.set(key, { ...cell, ...content });
  }
}

interface Uncached {
  readonly sheet: Sheet;
  readonly key: number;
  readonly cell: StoredCell & { readonly formula: string };
}

function uncachedOf(sheet: Sheet): Uncached[] {
  const found: Uncached[] = [];
  for (const [key, cell] of sheet.cells) {
    const { formula } = cell;
    if (formula !== undefined && cell.kind === "empty") found.push({ sheet, key, cell: { ...cell, formula } });
  }
  return found;
}

/** A function or name that the engine does not know, or more cells than it can take. */
const NO_RESULTS: readonly unknown[] = ["#NAME?", REFUSED];

function sheetAndKey(sheet: Sheet, key: number): string {
  return `${sheet.id} ${key}`;
}
