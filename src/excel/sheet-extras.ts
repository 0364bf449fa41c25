import { drawCharts } from "./draw-charts";
import type { OpenSheet } from "./open-sheets";
import { followTheme } from "./apply-looks";
import { foldGroups, removeGroups } from "./outline";

/**
 * Takes filters and groups away, so that nothing of the next contents is hidden, and answers the series of the charts that are
 * drawn anew, by the charts' names. Excel refuses to take groups away that the user took away: then no series are known.
 */
export async function unfold(context: Excel.RequestContext, opened: readonly OpenSheet[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const ours = opened.flatMap((each) => (each.target.kind === "refill" ? [{ ...each, before: each.target.before }] : []));
  const drawn = ours.flatMap(({ sheet, plan }) => plan.charts.map(({ name }) => ({ name, series: sheet.charts.getItemOrNullObject(name).series })));
  const isKnown = await tried(context, () => {
    // Filters of all sheets first: what follows a refusal is not done.
    for (const { sheet } of ours) sheet.autoFilter.remove();
    for (const { sheet, before } of ours) removeGroups(sheet, before);
    for (const { series } of drawn) series.load("items/name");
  });
  return new Map(isKnown ? drawn.flatMap(({ name, series }) => (series.isNullObject ? [] : [[name, series.items.map((one) => one.name)]])) : []);
}

/** Queues what makes the sheet handier, and without which it is complete: outline, filter, charts, theme. */
export function finish({ sheet, plan }: OpenSheet, drawn: ReadonlyMap<string, readonly string[]>): void {
  const { cells, rowGroups, filterRows, columnWidths, charts } = plan;
  // Where the workbook calculates on demand, the sums above stand as they were before the figures below them were written.
  sheet.calculate(false);
  foldGroups(sheet, rowGroups);
  if (filterRows) sheet.autoFilter.apply(sheet.getRangeByIndexes(filterRows.first, 0, filterRows.last - filterRows.first + 1, columnWidths.length));
  drawCharts(sheet, charts, new Map(sheet.charts.items.map(({ name }) => [name, drawn.get(name) ?? null])));
  followTheme(sheet, cells);
}

/** Does what the sheets are complete without; the caller is told when it did not work. */
export async function tried(context: Excel.RequestContext, queue: () => void): Promise<boolean> {
  try {
    queue();
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
