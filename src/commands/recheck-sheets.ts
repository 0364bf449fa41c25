import { recheckBook } from "../check/recheck-book";
import { areaToA1 } from "../core/address";
import type { Report } from "../core/report";
import { paintHighlights, type UnpaintedSheet } from "../excel/highlight";
import { readSheets } from "../excel/read-sheets";
import { planHighlights, type Highlight } from "../summary/plan-highlights";
import { withDetails, type CheckedWorkbook, type WorkOptions } from "./run-validation";

/** What an update works from. */
export type Before = Pick<CheckedWorkbook, "report" | "sheets" | "oversized">;

export interface RecheckedWorkbook extends CheckedWorkbook {
  /** Names of the sheets whose highlights were no longer the same. */
  readonly repainted: readonly string[];
  /** Those of them that could not be painted. */
  readonly notPainted: readonly UnpaintedSheet[];
}

export interface RecheckOptions extends Pick<WorkOptions, "signal"> {
  /** Refresh the highlights where they have changed; without it nothing is written. */
  readonly highlight: boolean;
}

/**
 * Reads and checks again only the sheets (ids) that were edited, in two round trips at most. Highlights are written only on sheets
 * on which they are no longer the same.
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export async function recheckSheets(before: Before, edited: ReadonlySet<string>, { highlight, signal }: RecheckOptions): Promise<RecheckedWorkbook> {
  const { sheets, grids, oversized, accepted, settings: { settings, broken } } = await readSheets(edited, before.sheets, signal);
  const changed = await withDetails(grids, { signal });
  signal?.throwIfAborted();
  const report = recheckBook(before.report, { sheets: sheets.map(({ name }) => name), changed: { ...changed, accepted } }, settings);
  const read = new Set(grids.map(({ sheet }) => sheet));
  const stillOversized = before.oversized.filter((name) => !read.has(name) && !oversized.includes(name) && sheets.some((sheet) => sheet.name === name));
  const checked = { report, sheets, oversized: [...stillOversized, ...oversized], brokenSettings: broken };
  return { ...checked, ...(highlight ? await refreshHighlights(before, checked) : { repainted: [], notPainted: [] }) };
}

async function refreshHighlights(before: Before, now: CheckedWorkbook): Promise<Pick<RecheckedWorkbook, "repainted" | "notPainted">> {
  const was = highlightsBySheet(before.report);
  const is = highlightsBySheet(now.report);
  const stale = now.sheets.filter(({ name }) => keyOf(was.get(name)) !== keyOf(is.get(name)));
  if (stale.length === 0) return { repainted: [], notPainted: [] };
  const { notPainted } = await paintHighlights(stale.flatMap(({ name }) => is.get(name) ?? []), { sheets: stale });
  return { repainted: stale.map(({ name }) => name), notPainted };
}

function highlightsBySheet(report: Report): ReadonlyMap<string, readonly Highlight[]> {
  const found = new Map<string, Highlight[]>();
  for (const highlight of planHighlights(report)) {
    const { sheet } = highlight.area;
    found.set(sheet, [...(found.get(sheet) ?? []), highlight]);
  }
  return found;
}

/** The same text for the same places, in whatever order they come. */
function keyOf(highlights: readonly Highlight[] = []): string {
  return highlights.map(({ area, severity, kind }) => `${areaToA1(area)} ${severity} ${kind}`).sort().join("\n");
}
