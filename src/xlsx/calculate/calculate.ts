import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { DefinedNameEntry } from "@cj-tech-master/excelts/formula";
import type { Sheet } from "../model/sheet";
import { RANGE_BUDGET } from "./bound-ranges";
import { SheetAdapter, workbookOf } from "./sheet-adapter";
import type { Calculated, Recalculated } from "./sheet-adapter";

/** What formulas can name besides cells. */
export interface CalculationContext {
  readonly names: readonly DefinedNameEntry[];
  readonly date1904: boolean;
}

/**
 * Calculates the formulas of the workbook (all, or those without a value) with excelts' engine; nothing at all when there is none.
 * The engine keeps the cached value of a formula whose function it does not know.
 */
export function calculate(sheets: readonly Sheet[], context: CalculationContext, calculated: Calculated = "all"): Recalculated[] {
  if (sheets.every((sheet) => sheet.formulaCount === 0)) return [];
  const needed = neededSheets(sheets, context);
  const adapters = adaptersOf(sheets, needed, calculated);
  calculateFormulas(workbookOf(adapters, context));
  return adapters.flatMap((adapter) => adapter.results());
}

/** The sheets as the engine sees them; those that are not needed are empty. */
export function adaptersOf(sheets: readonly Sheet[], needed: ReadonlySet<Sheet>, calculated: Calculated): SheetAdapter[] {
  const used = [...needed].flatMap((sheet) => sheet.usedArea(true) ?? []);
  const end = used.reduce((last, { bottom, right }) => ({ row: Math.max(last.row, bottom), column: Math.max(last.column, right) }), { row: 0, column: 0 });
  const bounds = { end, budget: { cells: RANGE_BUDGET } };
  return sheets.map((sheet, index) => new SheetAdapter(sheet, index + 1, needed.has(sheet), calculated, bounds));
}

/** Functions and operators whose references cannot be read off the formula's text. */
const FAR_REACHING = /INDIRECT|OFFSET|SHEETS?\(|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*:[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*!|'[^']+:[^']+'!/i;
const SHEET_NAMES = /'((?:[^']|'')+)'!|([A-Za-z_\u0080-\uffff][A-Za-z0-9_.\u0080-\uffff]*)!/g;

/** Sheets that a formula stands on or names; all of them where a formula may reach others (by name, INDIRECT or a 3D reference). */
function neededSheets(sheets: readonly Sheet[], context: CalculationContext): ReadonlySet<Sheet> {
  const names = new Set<string>();
  for (const sheet of sheets) {
    if (sheet.formulaCount === 0) continue;
    names.add(sheet.name.toLowerCase());
    for (const { formula } of sheet.cells.values()) {
      if (formula === undefined) continue;
      const named = namedSheets(formula, context);
      if (named === "any") return new Set(sheets);
      for (const name of named) names.add(name);
    }
  }
  return new Set(sheets.filter((sheet) => names.has(sheet.name.toLowerCase())));
}

/** Names of the sheets that a formula names, in lower case; "any" where it may reach others. */
export function namedSheets(formula: string, context: CalculationContext): readonly string[] | "any" {
  if (context.names.length > 0 || FAR_REACHING.test(formula)) return "any";
  if (!formula.includes("!")) return [];
  return [...formula.matchAll(SHEET_NAMES)].map((match) => (match[1]?.replaceAll("''", "'") ?? match[2] ?? "").toLowerCase());
}
