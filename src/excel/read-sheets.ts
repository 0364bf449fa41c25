import type { Grid } from "../core/grid";
import type { UnreadSheet } from "../core/report";
import { orLess } from "./ask-apart";
import { keptIn, nothingRead, type KeptInBook } from "./kept-in-book";
import { loadedValues } from "./loaded-values";
import { inPortions } from "./portions";
import { readInRows } from "./read-in-rows";
import { runExcel } from "./run-excel";
import { SHEET_PROPERTIES, sheetRefs, type SheetRef } from "./sheet-list";
import { valueBytes } from "./value-bytes";

/** A verification sheet of 12 columns and 45 rows; what a first portion really takes corrects it. */
const EXPECTED_SHEET_BYTES = 5_000;

/** Some sheets read afresh, and what the workbook looks like now. */
export interface SheetsRead extends KeptInBook {
  /** All sheets in tab order. */
  readonly sheets: readonly SheetRef[];
  /** Of the wanted sheets that are still there, and of those that are new, renamed, hidden or shown since. */
  readonly grids: readonly Grid[];
  /** Wanted sheets that are too large to be read. */
  readonly unread: readonly UnreadSheet[];
}

/**
 * Reads the values of the wanted sheets (by id) in one round trip; a second one where a sheet was added, renamed or deleted since
 * `known`, or where the sheets together are too large for one answer; then one more for each 4 MB. Writes nothing.
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export function readSheets(wanted: ReadonlySet<string>, known: readonly SheetRef[], signal?: AbortSignal): Promise<SheetsRead> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const ranges = new Map(known.filter(({ id }) => wanted.has(id)).map(({ id }) => [id, usedRange(worksheets, id)]));
    const kept = await orLess(() => loadList(context), () => {
      // A sheet is gone, or they are too much at once: the list first, then what is there.
      ranges.clear();
      return orLess(() => loadList(context), () => loadList(context, false));
    });
    signal?.throwIfAborted();

    const sheets = sheetRefs(worksheets);
    const changed = sheets.filter((sheet) => wanted.has(sheet.id) || isOther(sheet, known.find(({ id }) => id === sheet.id)));
    const unread: UnreadSheet[] = [];
    const grids = new Map<string, Grid>();
    for (const sheet of changed) {
      const range = ranges.get(sheet.id);
      if (range && !isUnanswered(range)) grids.set(sheet.id, { ...gridHead(sheet), ...valuesOf(range) });
    }
    await inPortions(changed.filter(({ id }) => !grids.has(id)), {
      signal,
      bytes: () => EXPECTED_SHEET_BYTES,
      send: async (portion) => {
        const read = portion.map((sheet) => ({ sheet, range: usedRange(worksheets, sheet.id) }));
        await context.sync();
        const found = read.map(({ sheet, range }) => ({ sheet, values: valuesOf(range) }));
        for (const { sheet, values } of found) grids.set(sheet.id, { ...gridHead(sheet), ...values });
        return found.reduce((sum, { values }) => sum + valueBytes(values.values), 0);
      },
      alone: async (sheet) => {
        const read = await readInRows(context, worksheets.getItem(sheet.id), signal);
        if (read) grids.set(sheet.id, { ...gridHead(sheet), ...read });
        else unread.push({ sheet: sheet.name, part: "size" });
      },
    });
    return { sheets, unread, grids: changed.flatMap(({ id }) => grids.get(id) ?? []), ...kept };
  }, { signal });
}

/** Sends what is queued together with the list of sheets and, unless Excel refused that, what is kept in the workbook. */
async function loadList(context: Excel.RequestContext, withKept = true): Promise<KeptInBook> {
  const { workbook } = context;
  const kept = withKept ? keptIn(workbook) : null;
  kept?.load();
  workbook.worksheets.load(SHEET_PROPERTIES);
  await context.sync();
  return kept ? kept.read() : nothingRead;
}

function usedRange(worksheets: Excel.WorksheetCollection, id: string): Excel.Range {
  return worksheets.getItem(id).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values");
}

function valuesOf(range: Excel.Range): Pick<Grid, "top" | "left" | "values"> {
  return range.isNullObject ? { top: 0, left: 0, values: [] } : { top: range.rowIndex, left: range.columnIndex, values: loadedValues(range) };
}

/** Excel answers null for too many cells, without an error. */
function isUnanswered(range: Excel.Range): boolean {
  return !range.isNullObject && (range.values as unknown) === null;
}

function gridHead({ name, visibility }: SheetRef): Pick<Grid, "sheet" | "visibility"> {
  return { sheet: name, visibility };
}

function isOther(sheet: SheetRef, before: SheetRef | undefined): boolean {
  return before?.name !== sheet.name || before.visibility !== sheet.visibility;
}
