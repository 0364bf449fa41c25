import type { Grid } from "../core/grid";
import { eachInSlices } from "../core/steps";
import { expectedBytes, queueUsed, usedCells, withFrontSheet, type ReadCells } from "./front-sheet";
import { keptIn, type KeptInBook } from "./kept-in-book";
import { inPortions } from "./portions";
import { readInRows } from "./read-in-rows";
import { runExcel } from "./run-excel";
import { SheetList, type SheetRef } from "./sheet-list";
import { RANGE_FRAME_BYTES, valueBytes } from "./value-bytes";

export interface ReadOptions {
  /** Told after each round trip with the number of sheets read so far. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly onWaiting?: () => void;
  readonly signal?: AbortSignal;
}

/** The settings and the accepted findings are read on the way. */
export interface WorkbookRead extends KeptInBook {
  /** The workbook's file name, "r5.xlsx". */
  readonly file: string;
  /** In tab order; a sheet that could not be read whole has no grid. */
  readonly grids: readonly Grid[];
  readonly sheets: readonly SheetRef[];
  /** Names of sheets whose used range is beyond what can be read (over 2,000,000 cells); they were not read. */
  readonly oversized: readonly string[];
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
    const kept = keptIn(workbook);
    const list = new SheetList(worksheets);
    const front = await withFrontSheet(context, () => {
      workbook.load("name");
      list.queue();
      kept.load();
    });

    const names = list.names();
    const expected = expectedBytes(front);
    const cells = new Map<string, ReadCells>(front ? [[front.id, front.cells]] : []);
    const oversized: string[] = [];
    onProgress?.(cells.size, names.length);

    await inPortions(names.filter(({ id }) => id !== front?.id), {
      signal,
      bytes: () => expected,
      send: async (portion) => {
        const ranges: Excel.Range[] = [];
        // By id, so that a sheet which somebody renames meanwhile is still found.
        await eachInSlices(portion, ({ id }) => void ranges.push(queueUsed(worksheets.getItem(id))));
        const readRest = list.queueRest();
        await context.sync();
        readRest();
        let bytes = 0;
        await eachInSlices(portion, ({ id }, index) => {
          const range = ranges[index];
          if (!range) return;
          const read = usedCells(range);
          cells.set(id, read);
          bytes += RANGE_FRAME_BYTES + valueBytes(read.values);
        });
        onProgress?.(cells.size, names.length);
        return bytes;
      },
      alone: async (sheet) => {
        const read = await readInRows(context, worksheets.getItem(sheet.id), signal);
        if (read) cells.set(sheet.id, read);
        else oversized.push(sheet.name);
        onProgress?.(cells.size, names.length);
      },
    });
    if (!list.isComplete) {
      const readRest = list.queueRest();
      await context.sync();
      readRest();
    }
    const sheets = list.refs();
    const grids = sheets.flatMap(({ id, name, visibility }): Grid[] => {
      const read = cells.get(id);
      return read ? [{ sheet: name, visibility, ...read }] : [];
    });
    return { file: workbook.name, sheets, oversized, grids, ...kept.read() };
  }, { onWaiting, signal });
}
