import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { Sheet } from "../model/sheet";
import type { StoredCell } from "../model/state";
import { adaptersOf, neededFor } from "./adapters";
import { rangeCounts } from "./computed-ranges";
import { reachReader } from "./formula-reach";
import type { CalculationContext } from "./formula-reach";
import { REFUSED, workbookOf } from "./sheet-adapter";

/** Cells of the ranges that one formula makes: the engine takes about half a second. */
const MOST_OF_ONE = 100_000;
/** Cells of the ranges that all formulas of a calculation make: about six seconds. */
const MOST_OF_ALL = 1_000_000;
/** Results of a count that is none: a name that the engine does not know, a value that has to wait for the formulas asked about. */
const UNCOUNTED: readonly unknown[] = ["#NAME?", REFUSED];

interface Asked {
  readonly sheet: Sheet;
  readonly formula: string;
}

/**
 * Whether each formula makes ranges (INDIRECT, OFFSET) of more cells than can be calculated, or than can be told beforehand.
 * @param isDue cells whose formulas count; none of them may make ranges
 */
export function makeTooMuch(
  sheets: readonly Sheet[], needed: ReadonlySet<Sheet>, context: CalculationContext, isDue: (cell: StoredCell) => boolean, asked: readonly Asked[],
): readonly boolean[] {
  const counts = asked.map(({ formula }) => rangeCounts(formula, MOST_OF_ONE, REFUSED));
  if (counts.every((formulas) => formulas?.length === 0)) return asked.map(() => false);
  const adapters = adaptersOf(sheets, needed, isDue);
  const bySheet = new Map(sheets.map((sheet, index) => [sheet, adapters[index]]));
  const answers = asked.map(({ sheet }, at) => counts[at]?.map((formula) => bySheet.get(sheet)?.addFormula(formula)) ?? null);
  calculateFormulas(workbookOf(adapters, context));
  let left = MOST_OF_ALL;
  return answers.map((answer) => {
    const values = answer?.map((read) => read?.().value) ?? [REFUSED];
    // Any other error is one of the range itself, which then has no cells.
    const cells = values.reduce<number>((sum, value) => sum + (UNCOUNTED.includes(value) ? Infinity : typeof value === "number" ? value : 0), 0);
    if (cells > MOST_OF_ONE || cells > left) return true;
    left -= cells;
    return false;
  });
}

/** The context with an error in place of names that make too large ranges ("明細" for OFFSET(…)). */
export function boundNames(sheets: readonly Sheet[], context: CalculationContext): CalculationContext {
  const [sheet] = sheets;
  if (!sheet) return context;
  const asked = context.names.map(({ ranges, formulaExpression }) => ({ sheet, formula: formulaExpression ?? ranges.join(",") }));
  const reachOf = reachReader(context);
  const makers = asked.filter(({ formula }) => rangeCounts(formula, MOST_OF_ONE, REFUSED)?.length !== 0);
  if (makers.length === 0) return context;
  const needed = neededFor(sheets, makers.map(({ formula }) => ({ sheet, reach: reachOf(formula) })));
  const tooLarge = makeTooMuch(sheets, needed, context, () => false, asked);
  return { ...context, names: context.names.map((entry, at) => (tooLarge[at] ? { ...entry, ranges: [REFUSED], formulaExpression: REFUSED } : entry)) };
}
