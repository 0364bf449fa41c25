import { ACCEPTED_KEY, acceptancesFrom, unreadAcceptances, type Acceptance } from "../core/accepted";
import type { Grid } from "../core/grid";
import { eachInSlices } from "../core/steps";
import { expectedBytes, queueUsed, usedCells, withFrontSheet, type ReadCells } from "./front-sheet";
import { inPortions } from "./portions";
import { readInRows } from "./read-in-rows";
import { runExcel } from "./run-excel";
import { SETTINGS_KEY, settingsFrom, type ReadSettings } from "../core/settings-shape";
import { SHEET_PROPERTIES, sheetRefs, type SheetRef } from "./sheet-list";
import { RANGE_FRAME_BYTES, valueBytes } from "./value-bytes";

export interface ReadOptions {
  /** Told after each round trip with the number of sheets read so far. */
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
 * Reads every sheet's values: one round trip for the list of sheets with the sheet in front, one for all others, and one more for each 4 MB.
 * Writes nothing; aborting leaves the workbook as it was.
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export function readWorkbook({ onProgress, onWaiting, signal }: ReadOptions = {}): Promise<WorkbookRead> {
  return runExcel(async (context) => {
    signal?.throwIfAborted();
    const { workbook } = context;
    const { worksheets } = workbook;
    const stored = workbook.settings.getItemOrNullObject(SETTINGS_KEY);
    const kept = workbook.settings.getItemOrNullObject(ACCEPTED_KEY);
    const front = await withFrontSheet(context, () => {
      workbook.load("name");
      worksheets.load(SHEET_PROPERTIES);
      stored.load("value");
      kept.load("value");
    });

    const sheets = sheetRefs(worksheets);
    const expected = expectedBytes(front);
    const grids = new Map<string, Grid>();
    const oversized: string[] = [];
    const keep = ({ id, name, visibility }: SheetRef, cells: ReadCells) => void grids.set(id, { sheet: name, visibility, ...cells });
    const shown = sheets.find(({ id }) => id === front?.id);
    if (front && shown) keep(shown, front.cells);
    onProgress?.(grids.size, sheets.length);

    await inPortions(sheets.filter((sheet) => sheet !== shown), {
      signal,
      bytes: () => expected,
      send: async (portion) => {
        const ranges: Excel.Range[] = [];
        // By id, so that a sheet which somebody renames meanwhile is still found.
        await eachInSlices(portion, ({ id }) => void ranges.push(queueUsed(worksheets.getItem(id))));
        await context.sync();
        let bytes = 0;
        await eachInSlices(portion, (sheet, index) => {
          const range = ranges[index];
          if (!range) return;
          const cells = usedCells(range);
          keep(sheet, cells);
          bytes += RANGE_FRAME_BYTES + valueBytes(cells.values);
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
