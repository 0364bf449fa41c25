import { checkBooksInSteps } from "../check/check-books";
import type { Grid } from "../core/grid";
import type { Report } from "../core/report";
import type { Settings } from "../core/settings";
import { paintHighlights, type UnpaintedSheet } from "../excel/highlight";
import { readDisplayed } from "../excel/read-displayed";
import { readWorkbook } from "../excel/read-workbook";
import type { SheetRef } from "../excel/sheet-list";
import { displayAreas } from "../reading/display-areas";
import { readSheet } from "../reading/read-sheet";
import { planHighlights } from "../summary/plan-highlights";
import { inSteps } from "./in-steps";

/** What the work is doing now. `total` is 0 while the amount of work is not known. */
export interface WorkProgress {
  /** waiting: the user is editing a cell; the work goes on by itself once that ends. */
  readonly stage: "waiting" | "reading" | "checking" | "highlighting" | "writing";
  readonly done: number;
  readonly total: number;
  readonly sheet: string | null;
}

export interface WorkOptions {
  readonly onProgress?: (progress: WorkProgress) => void;
  /** Stops before the next round trip or sheet; nothing is written until everything was checked. */
  readonly signal?: AbortSignal;
}

export interface CheckedWorkbook {
  readonly report: Report;
  readonly sheets: readonly SheetRef[];
  /** Sheets too large to be read; they were not checked. */
  readonly oversized: readonly string[];
  /** Settings in the workbook that could not be used; their defaults were. */
  readonly brokenSettings: readonly (keyof Settings)[];
}

export interface ValidatedWorkbook extends CheckedWorkbook {
  /** Number of highlighted places; null when highlighting was switched off. */
  readonly painted: number | null;
  readonly notPainted: readonly UnpaintedSheet[];
}

/**
 * 検証: reads the workbook, checks it and, unless switched off, highlights what was found. With `highlight: false` nothing is written.
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export async function runValidation({ highlight, ...options }: WorkOptions & { readonly highlight: boolean }): Promise<ValidatedWorkbook> {
  const checked = await checkWorkbook(options);
  if (!highlight) return { ...checked, painted: null, notPainted: [] };
  const { onProgress, signal } = options;
  signal?.throwIfAborted();
  onProgress?.({ stage: "highlighting", done: 0, total: 0, sheet: null });
  const painted = await paintHighlights(planHighlights(checked.report), { sheets: checked.sheets, onWaiting: waiting(options) });
  return { ...checked, ...painted };
}

/**
 * Reads and checks the open workbook; writes nothing. Displayed texts are fetched where a number format carries meaning.
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export async function checkWorkbook(options: WorkOptions): Promise<CheckedWorkbook> {
  const { onProgress, signal } = options;
  const onWaiting = waiting(options);
  onProgress?.({ stage: "reading", done: 0, total: 0, sheet: null });
  const { file, grids, sheets, oversized, settings: { settings, broken } } = await readWorkbook({
    signal,
    onWaiting,
    onProgress: (done, total) => onProgress?.({ stage: "reading", done, total, sheet: null }),
  });
  const displayed = await readDisplayed(await areasOf(grids, signal), { signal, onWaiting });
  const complete = grids.map((grid) => ({ ...grid, displayed: displayed.get(grid.sheet) }));
  const report = await inSteps(
    checkBooksInSteps([{ file, grids: complete }], settings),
    ({ done, total, sheet }) => onProgress?.({ stage: "checking", done, total, sheet }),
    signal,
  );
  return { report, sheets, oversized, brokenSettings: broken };
}

function areasOf(grids: readonly Grid[], signal?: AbortSignal) {
  return inSteps(areasInSteps(grids), () => undefined, signal);
}

function* areasInSteps(grids: readonly Grid[]) {
  const areas = [];
  for (const grid of grids) {
    areas.push(...displayAreas(readSheet(grid)));
    yield;
  }
  return areas;
}

function waiting({ onProgress }: WorkOptions): () => void {
  return () => onProgress?.({ stage: "waiting", done: 0, total: 0, sheet: null });
}
