import { isReadFrom } from "../check/read-from";
import { recheckBookInSteps } from "../check/recheck-book";
import { readSheets } from "../excel/read-sheets";
import type { SheetTouch } from "../excel/sheet-events";
import { inSteps } from "./in-steps";
import { withDetails, type CheckedWorkbook, type WorkOptions } from "./run-validation";

/** What an update works from. */
export type Before = Pick<CheckedWorkbook, "report" | "sheets">;

/**
 * Reads and checks again only the sheets that were touched, in two round trips at most. Writes nothing: a write after an edit would
 * stand before that edit in the user's undo list. Without touched sheets only settings and accepted findings are read.
 * @returns null when what was touched are only formulas or rows beside the forms; then Excel was not asked
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export async function recheckSheets(before: Before, touched: readonly SheetTouch[], { signal }: Pick<WorkOptions, "signal"> = {}): Promise<CheckedWorkbook | null> {
  const wanted = new Set(touched.filter((touch) => concerns(before, touch)).map(({ sheet }) => sheet));
  if (touched.length > 0 && wanted.size === 0) return null;
  const { sheets, grids, unread, accepted, brokenAccepted, keptUnread, settings: { settings, broken } } = await readSheets(wanted, before.sheets, signal);
  const changed = await withDetails(grids, { signal });
  signal?.throwIfAborted();
  const again = { sheets: sheets.map(({ name }) => name), changed: { ...changed, accepted, unread: [...unread, ...changed.unread] } };
  const report = await inSteps(recheckBookInSteps(before.report, again, settings), () => undefined, signal);
  return { report, sheets, brokenSettings: broken, brokenAccepted, keptUnread };
}

function concerns({ report, sheets }: Before, { sheet, withoutEdit }: SheetTouch): boolean {
  if (withoutEdit === undefined) return true;
  const name = sheets.find(({ id }) => id === sheet)?.name;
  return name !== undefined && isReadFrom(report, name, withoutEdit);
}
