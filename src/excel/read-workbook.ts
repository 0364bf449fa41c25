import { ACCEPTED_KEY, acceptancesFrom, unreadAcceptances, type Acceptance } from "../core/accepted";
import type { Grid } from "../core/grid";
import { loadedValues } from "./loaded-values";
import { eachInSlices } from "../core/steps";
import { inPortions } from "./portions";
import { readInRows } from "./read-in-rows";
import { runExcel } from "./run-excel";
import { SETTINGS_KEY, settingsFrom, type ReadSettings } from "../core/settings-shape";
import { expectedBytes, sampleOf } from "./sheet-sample";
import { SHEET_PROPERTIES, sheetRefs, type SheetRef } from "./sheet-list";
import { RANGE_FRAME_BYTES, valueBytes } from "./value-bytes";

export interface ReadOptions {
  /** Told after each round trip, the first of which reads none, with the number of sheets read so far. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly onWaiting?: () => void;
  readonly signal?: AbortSignal;
}

export interface WorkbookRead {
  /** The workbook's file name, "r5.xlsx". */
  readonly file: string;
  /** In tab order; a sheet that could not be read whole has no grid. */
  readonly grids: readonly Grid[];
  readonly sheets: readonly SheetRef[];
  /** Names of sheets whose used range is beyond what can be read (over 2,000,000 cells); they were not read. */
  readonly oversized: readonly string[];
  /** The settings kept in the workbook, read on the way. */
  readonly settings: ReadSettings;
  /** The accepted findings kept in the workbook. */
  readonly accepted: readonly Acceptance[];
  /** Some of what is kept there could not be read; it stays in the workbook. */
  readonly brokenAccepted: boolean;
}

/**
 * Reads every sheet's values: one round trip for the list of sheets, one for the values of all, and one more for each 4 MB.
 * Writes nothing; aborting leaves the workbook as it was.
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export function readWorkbook({ onProgress, onWaiting, signal }: ReadOptions = {}): Promise<WorkbookRead> {
  return runExcel(async (context) => {
    signal?.throwIfAborted();
    const { workbook } = context;
    workbook.load("name");
    const worksheets = workbook.worksheets.load(SHEET_PROPERTIES);
    const stored = workbook.settings.getItemOrNullObject(SETTINGS_KEY).load("value");
    const kept = workbook.settings.getItemOrNullObject(ACCEPTED_KEY).load("value");
    const sample = sampleOf(worksheets.getActiveWorksheet());
    await context.sync();

    const sheets = sheetRefs(worksheets);
    onProgress?.(0, sheets.length);
    const expected = expectedBytes(sample);
    const grids = new Map<string, Grid>();
    const oversized: string[] = [];
    const keep = ({ id, name, visibility }: SheetRef, read: Pick<Grid, "top" | "left" | "values" | "isHidden" | "struck">) => {
      grids.set(id, { sheet: name, visibility, ...read });
    };

    await inPortions(sheets, {
      signal,
      bytes: () => expected,
      send: async (portion) => {
        const ranges: Excel.Range[] = [];
        await eachInSlices(portion, (sheet) => void ranges.push(usedRange(worksheets, sheet).load("rowIndex,columnIndex,values,rowHidden,columnHidden,format/font/strikethrough")));
        await context.sync();
        let bytes = 0;
        await eachInSlices(portion, (sheet, index) => {
          const range = ranges[index];
          if (!range || range.isNullObject) return keep(sheet, { top: 0, left: 0, values: [] });
          const values = loadedValues(range);
          // Excel answers null where some are hidden or struck through: which ones is asked later, and only for the cells that count.
          const isHidden = range.rowHidden === false && range.columnHidden === false ? nothingHidden : undefined;
          const struck = range.format.font.strikethrough === false ? nothingStruck : undefined;
          keep(sheet, { top: range.rowIndex, left: range.columnIndex, values, ...(isHidden && { isHidden }), ...(struck && { struck }) });
          bytes += RANGE_FRAME_BYTES + valueBytes(values);
        });
        onProgress?.(grids.size, sheets.length);
        return bytes;
      },
      alone: async (sheet) => {
        const read = await readInRows(context, worksheets.getItem(sheet.id), signal);
        if (read) keep(sheet, read);
        else oversized.push(sheet.name);
        onProgress?.(grids.size, sheets.length);
      },
    });
    const settings = settingsFrom(stored.isNullObject ? undefined : stored.value);
    const keptValue: unknown = kept.isNullObject ? undefined : kept.value;
    const [accepted, brokenAccepted] = [acceptancesFrom(keptValue), unreadAcceptances(keptValue).length > 0];
    return { file: workbook.name, sheets, oversized, settings, accepted, brokenAccepted, grids: sheets.flatMap((sheet) => grids.get(sheet.id) ?? []) };
  }, { onWaiting, signal });
}

const nothingHidden = (): boolean => false;
const nothingStruck = (): null => null;

/** By id, so that a sheet which somebody renames meanwhile is still found. Formats without values do not count. */
function usedRange(worksheets: Excel.WorksheetCollection, sheet: SheetRef): Excel.Range {
  return worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
}
