import { checkBooksInSteps } from "../check/check-books";
import type { Grid } from "../core/grid";
import type { Report } from "../core/report";
import type { Settings } from "../core/settings";
import { paintHighlights, type UnpaintedSheet } from "../excel/highlight";
import { readDetails, type WantedDetails } from "../excel/read-details";
import { readWorkbook, type ReadOptions } from "../excel/read-workbook";
import type { SheetRef } from "../excel/sheet-list";
import { SituationError } from "../excel/situation-error";
import type { WriteOptions } from "../excel/until-writing";
import { watchedCells } from "../reading/complete-reading";
import { displayAreas } from "../reading/display-areas";
import { readSheet, type SheetReading } from "../reading/read-sheet";
import { reasonAreas } from "../reading/text-boxes";
import { planHighlights } from "../summary/plan-highlights";
import { inSteps } from "./in-steps";

/** What the work is doing now. `total` is 0 while the amount of work is not known. */
export interface WorkProgress {
  /**
   * waiting: Excel does not answer, mostly because the user is editing a cell; the work goes on by itself once that ends.
   * highlighting, writing: what is to be written is prepared. sending: it is written, and that goes to its end.
   */
  readonly stage: "waiting" | "reading" | "checking" | "highlighting" | "writing" | "sending";
  readonly done: number;
  readonly total: number;
  readonly sheet: string | null;
}

export interface WorkOptions {
  readonly onProgress?: (progress: WorkProgress) => void;
  /** Stops before the next round trip or sheet, until the workbook is written to. */
  readonly signal?: AbortSignal;
}

export interface CheckedWorkbook {
  readonly report: Report;
  readonly sheets: readonly SheetRef[];
  /** Settings in the workbook that could not be used; their defaults were. */
  readonly brokenSettings: readonly (keyof Settings)[];
  /** Some of the accepted findings kept in the workbook could not be read. */
  readonly brokenAccepted: boolean;
  /** Excel did not give what is kept in the workbook: the check was made with defaults, and nothing counts as accepted. */
  readonly keptUnread: boolean;
}

export interface ValidatedWorkbook extends CheckedWorkbook {
  /** Number of highlighted places; null when highlighting was switched off or broke off. */
  readonly painted: number | null;
  readonly notPainted: readonly UnpaintedSheet[];
  /** Why highlighting broke off: which highlights the sheets have then is not known. */
  readonly paintTrouble: SituationError | null;
}

/**
 * 検証: reads the workbook, checks it and, unless switched off, highlights what was found. With `highlight: false` nothing is written.
 * @throws SituationError when Excel refuses; the signal's AbortError before anything was written
 */
export async function runValidation({ highlight, ...options }: WorkOptions & { readonly highlight: boolean }): Promise<ValidatedWorkbook> {
  const checked = await checkWorkbook(options);
  if (!highlight) return { ...checked, painted: null, notPainted: [], paintTrouble: null };
  const { onProgress, signal } = options;
  signal?.throwIfAborted();
  onProgress?.({ stage: "highlighting", done: 0, total: 0, sheet: null });
  const highlights = planHighlights(checked.report);
  try {
    return { ...checked, ...(await paintHighlights(highlights, { sheets: checked.sheets, signal, ...tellWriting(options, "highlighting") })), paintTrouble: null };
  } catch (error) {
    // What cannot be highlighted was checked nevertheless, and its findings count.
    if (!(error instanceof SituationError)) throw error;
    return { ...checked, painted: null, notPainted: [], paintTrouble: error };
  }
}

/**
 * Reads and checks the open workbook; writes nothing. Displayed texts, text boxes and hidden lines are asked for only where forms are.
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export async function checkWorkbook(options: WorkOptions): Promise<CheckedWorkbook> {
  const { onProgress, signal } = options;
  const onWaiting = waiting(options);
  onProgress?.({ stage: "reading", done: 0, total: 0, sheet: null });
  const { file, grids, sheets, unread, accepted, brokenAccepted, keptUnread, settings: { settings, broken } } = await readWorkbook({
    signal,
    onWaiting,
    onProgress: (done, total) => onProgress?.({ stage: "reading", done, total, sheet: null }),
  });
  const complete = await withDetails(grids, { signal, onWaiting });
  const report = await inSteps(
    checkBooksInSteps([{ file, ...complete, accepted, unread: [...unread, ...complete.unread] }], settings),
    ({ done, total, sheet }) => onProgress?.({ stage: "checking", done, total, sheet }),
    signal,
  );
  return { report, sheets, brokenSettings: broken, brokenAccepted, keptUnread };
}

/** The sheets with what only Excel can tell beyond their values, fetched where forms are, and what the values alone said. */
export async function withDetails(grids: readonly Grid[], options: Pick<ReadOptions, "signal" | "onWaiting">) {
  const readings = await inSteps(readInSteps(grids), () => undefined, options.signal);
  const details = await readDetails(wantedOf(grids, readings), options);
  return { grids: grids.map((grid) => ({ ...grid, ...details.bySheet.get(grid.sheet) })), readings, unread: details.unread };
}

/** What the values alone say, by sheet. */
function* readInSteps(grids: readonly Grid[]): Generator<void, Map<string, SheetReading>, void> {
  const readings = new Map<string, SheetReading>();
  for (const grid of grids) {
    readings.set(grid.sheet, readSheet(grid));
    yield;
  }
  return readings;
}

function wantedOf(grids: readonly Grid[], readings: ReadonlyMap<string, SheetReading>): WantedDetails {
  const found = [...readings.values()].filter(({ forms }) => forms.length > 0);
  const known = new Set(grids.filter(({ isHidden, struck }) => isHidden && struck).map(({ sheet }) => sheet));
  return {
    displayed: found.flatMap(displayAreas),
    reasons: found.flatMap(({ forms }) => reasonAreas(forms).filter((area) => area !== null)),
    watched: found.flatMap(({ forms }) => forms.map(watchedCells)).filter(([cell]) => cell && !known.has(cell.sheet)),
  };
}

/** Progress of work that writes, in the stages of the whole. */
export function tellWriting(options: WorkOptions, preparing: "highlighting" | "writing"): Pick<WriteOptions, "onProgress" | "onWaiting"> {
  return {
    onWaiting: waiting(options),
    onProgress: ({ stage, ...progress }) => options.onProgress?.({ stage: stage === "preparing" ? preparing : stage, ...progress }),
  };
}

function waiting({ onProgress }: WorkOptions): () => void {
  return () => onProgress?.({ stage: "waiting", done: 0, total: 0, sheet: null });
}
