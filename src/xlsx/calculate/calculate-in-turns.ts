import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { Sheet } from "../model/sheet";
import type { StoredCell } from "../model/state";
import { adaptersOf } from "./adapters";
import type { CalculationContext } from "./formula-reach";
import { UNKNOWN, workbookOf } from "./sheet-adapter";
import type { Recalculated } from "./sheet-adapter";

/** Formulas of one run: of more than these the engine forgets the first ones, and takes them for misspelt. */
const MOST_AT_ONCE = 10_000;
/** How often the values of one batch may change another's before the formulas are taken for a circle. */
const MOST_ROUNDS = 8;

/** Contents by the cell's key. */
type Contents = Map<number, Recalculated["content"]>;

/**
 * The values that come out of these cells' formulas, where they are others than before. More formulas than the engine takes at once
 * are calculated in turns, until no turn changes anything that another one counts on. What still changes then is a circle, without a value.
 */
export function calculateInTurns(sheets: readonly Sheet[], needed: ReadonlySet<Sheet>, context: CalculationContext, due: readonly StoredCell[]): Recalculated[] {
  const turns = Math.max(1, Math.ceil(due.length / MOST_AT_ONCE));
  const known = new Map<Sheet, Contents>();
  let unchanged = 0;
  for (let turn = 0; turn < turns || (unchanged < turns - 1 && turn < (MOST_ROUNDS + 1) * turns); turn += 1) {
    const first = (turn % turns) * MOST_AT_ONCE;
    const cells = new Set(due.slice(first, first + MOST_AT_ONCE));
    const adapters = adaptersOf(sheets, needed, (cell) => cells.has(cell), known);
    calculateFormulas(workbookOf(adapters, context));
    const results = adapters.flatMap((adapter) => adapter.results());
    const isCircle = turn >= MOST_ROUNDS * turns;
    for (const { sheet, key, content } of results) contentsOf(known, sheet).set(key, isCircle ? UNKNOWN : content);
    unchanged = results.length === 0 ? unchanged + 1 : 0;
  }
  return [...known].flatMap(([sheet, contents]) => [...contents].map(([key, content]) => ({ sheet, key, content })));
}

function contentsOf(known: Map<Sheet, Contents>, sheet: Sheet): Contents {
  const contents: Contents = known.get(sheet) ?? new Map<number, Recalculated["content"]>();
  known.set(sheet, contents);
  return contents;
}
