import type { Report } from "../core/report";
import type { Settings } from "../core/settings";
import { checkBooksInSteps, unreadOf, type Book } from "./check-books";
import { judgeFormsInSteps } from "./judge-forms";

/** A workbook of which only some sheets were read again. */
export interface BookAgain {
  /** Names of all its sheets, in tab order. */
  readonly sheets: readonly string[];
  /** The sheets that were read again, by their present names. */
  readonly changed: Omit<Book, "file">;
}

/**
 * The report of one workbook after edits on some of its sheets: only these are read anew; the rules run over all forms, because
 * an edit on one sheet can settle or raise a finding on another. Equal to a check of the whole workbook. In steps of one sheet and then
 * of one rule, so that a caller can stay responsive or stop between two of them.
 */
export function* recheckBookInSteps(before: Report, { sheets, changed }: BookAgain, settings: Settings): Generator<unknown, Report, void> {
  const file = before.workbooks[0]?.file ?? "";
  const again = yield* checkBooksInSteps([{ file, ...changed }], settings);
  const fresh = new Set(changed.grids.map(({ sheet }) => sheet));
  const reports = new Map([...sheetsOf(before).filter(({ name }) => !fresh.has(name)), ...sheetsOf(again)].map((sheet) => [sheet.name, sheet]));
  const order = new Map(sheets.map((name, index) => [name, index]));
  const forms = [...before.forms.filter(({ form }) => !fresh.has(form.area.sheet)), ...again.forms]
    .filter(({ form }) => order.has(form.area.sheet))
    .sort((left, right) => (order.get(left.form.area.sheet) ?? 0) - (order.get(right.form.area.sheet) ?? 0));
  // A sheet that could not be read at all is not among the fresh ones, whichever time it was.
  const told = new Set((again.unread ?? []).map(({ sheet }) => sheet));
  const stillUnread = (before.unread ?? []).filter(({ sheet }) => order.has(sheet) && !fresh.has(sheet) && !told.has(sheet));
  return {
    workbooks: [{ file, sheets: sheets.flatMap((name) => reports.get(name) ?? []) }],
    ...(yield* judgeFormsInSteps(forms, settings, new Map([[file, changed.accepted ?? []]]))),
    ...unreadOf([...stillUnread, ...(again.unread ?? [])]),
  };
}

function sheetsOf({ workbooks }: Report) {
  return workbooks.flatMap(({ sheets }) => sheets);
}
