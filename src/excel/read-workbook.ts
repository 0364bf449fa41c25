import type { Grid } from "../core/grid";
import type { UnreadSheet } from "../core/report";
import type { KeptInBook } from "./kept-in-book";
import { readList } from "./read-list";
import { readValues } from "./read-values";
import { runExcel } from "./run-excel";
import type { SheetRef } from "./sheet-list";

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
  /** Sheets without a grid: beyond what can be read (over 2,000,000 cells), or refused by Excel. */
  readonly unread: readonly UnreadSheet[];
}

/**
 * Reads every sheet's values: one round trip for the list of sheets with the sheet in front, one for all others, and one more for each 4 MB.
 * What Excel refuses costs some more; without the values of a single sheet there is nothing to go on with. Writes nothing; aborting
 * leaves the workbook as it was.
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export function readWorkbook({ onProgress, onWaiting, signal }: ReadOptions = {}): Promise<WorkbookRead> {
  return runExcel(async (context) => {
    signal?.throwIfAborted();
    const { file, list, front, kept } = await readList(context);
    const { cells, unread } = await readValues(context, list, { front, signal, onProgress: (done, total) => onProgress?.(done, total) });
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
    return { file, sheets, unread, grids, ...kept };
  }, { onWaiting, signal });
}
