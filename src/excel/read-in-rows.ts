import type { CellValue } from "../core/grid";
import { loadedValues } from "./loaded-values";
import { inPortions } from "./portions";
import { valueBytes } from "./value-bytes";

/** Cells beyond which a sheet is left unread: a stray value in the last row of a sheet makes 16 million of them. */
const MOST_CELLS = 2_000_000;
/** Rows read as one item of a portion. */
const STRIP = 200;
const EXPECTED_CELL_BYTES = 8;

export interface RowsRead {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** Reads one very large sheet in strips of rows; null when it is beyond what can be read. */
export async function readInRows(context: Excel.RequestContext, sheet: Excel.Worksheet, signal?: AbortSignal): Promise<RowsRead | null> {
  const used = sheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  if (rowCount * columnCount > MOST_CELLS) return null;

  const starts = Array.from({ length: Math.ceil(rowCount / STRIP) }, (_, index) => index * STRIP);
  const values: (readonly CellValue[])[] = [];
  await inPortions(starts, {
    signal,
    bytes: () => STRIP * columnCount * EXPECTED_CELL_BYTES,
    send: async (portion) => {
      const strips = portion.map((start) => {
        const rows = Math.min(STRIP, rowCount - start);
        return sheet.getRangeByIndexes(top + start, left, rows, columnCount).load("values");
      });
      await context.sync();
      const read = strips.flatMap(loadedValues);
      for (const row of read) values.push(row);
      return valueBytes(read);
    },
  });
  return { top, left, values };
}
