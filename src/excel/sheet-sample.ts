import type { CellValue } from "../core/grid";
import { PORTION_BYTES } from "./portions";
import { RANGE_FRAME_BYTES, valueBytes } from "./value-bytes";

/** A few rows of one sheet, from which the size of the others is foretold: the sheets of such a book are alike. */
export interface SheetSample {
  readonly used: Excel.Range;
  readonly rows: Excel.Range;
}

/** Rows and columns that a sample looks at; a form's heading and the beginning of its table. */
const ROWS = 15;
const COLUMNS = 100;
/** Shorter than nearly every form; also stands in for a book that opens on a small cover sheet. */
const LEAST_BYTES = 4_000;
const WITHOUT_SAMPLE = 9_000;

/** Queues the sample; it comes with the caller's next sync. */
export function sampleOf(sheet: Excel.Worksheet): SheetSample {
  return {
    used: sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount"),
    rows: sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).getUsedRangeOrNullObject(true).load("values"),
  };
}

/** Bytes that the values of a sheet like the sample will take; at most what one message holds. */
export function expectedBytes({ used, rows }: SheetSample): number {
  if (used.isNullObject || rows.isNullObject) return WITHOUT_SAMPLE;
  const values = rows.values as CellValue[][];
  const cells = values.length * (values[0]?.length ?? 1);
  const whole = RANGE_FRAME_BYTES + (valueBytes(values) / cells) * used.rowCount * used.columnCount;
  return Math.min(PORTION_BYTES, Math.max(LEAST_BYTES, whole));
}
