import type { Grid } from "../core/grid";
import { loadedValues } from "./loaded-values";
import { PORTION_BYTES } from "./portions";
import { RANGE_FRAME_BYTES, valueBytes } from "./value-bytes";

const VALUES = "rowIndex,columnIndex,values";
/** With what spares a question later: whether anything in the used range is hidden or struck through. */
const VALUES_AND_LOOKS = "rowIndex,columnIndex,values,hidden,format/font/strikethrough";
/** Shorter than nearly every form; also stands in for a book that opens on a small cover sheet. */
const LEAST_BYTES = 4_000;
const WITHOUT_SAMPLE = 9_000;

export type ReadCells = Pick<Grid, "top" | "left" | "values" | "isHidden" | "struck">;

/** The sheet that the user looks at. It comes with the list of sheets, and foretells the size of the others: the sheets of such a book are alike. */
export interface FrontSheet {
  readonly id: string;
  readonly cells: ReadCells;
}

/** Queues the used range of a sheet, its values alone or with how they look. Formats without values do not count. */
export function queueUsed(sheet: Excel.Worksheet, withLooks: boolean): Excel.Range {
  return withLooks ? sheet.getUsedRangeOrNullObject(true).load(VALUES_AND_LOOKS) : sheet.getUsedRangeOrNullObject(true).load(VALUES);
}

/**
 * What was read of a used range.
 * @throws SituationError (payload-limit) when Excel answered null
 */
export function usedCells(range: Excel.Range, withLooks: boolean): ReadCells {
  if (range.isNullObject) return { top: 0, left: 0, values: [] };
  if (!withLooks) return { top: range.rowIndex, left: range.columnIndex, values: loadedValues(range) };
  // Excel answers null where some are hidden or struck through: which ones is asked later, and only for the cells that count.
  const isHidden = range.hidden === false ? nothingHidden : undefined;
  const struck = range.format.font.strikethrough === false ? nothingStruck : undefined;
  return { top: range.rowIndex, left: range.columnIndex, values: loadedValues(range), ...(isHidden && { isHidden }), ...(struck && { struck }) };
}

/**
 * Queues the sheet in front; the answer reads it after the sync. Excel refuses it where a chart sheet (office-js #2444) or another
 * workbook (#6365) is in front, or where the sheet is too large to come along.
 */
export function queueFront(workbook: Excel.Workbook): () => FrontSheet {
  const sheet = workbook.worksheets.getActiveWorksheet().load("id");
  const range = queueUsed(sheet, true);
  return () => ({ id: sheet.id, cells: usedCells(range, true) });
}

/** Bytes that the values of a sheet like the one in front will take; at most what one message holds. */
export function expectedBytes(front: FrontSheet | null): number {
  if (!front || front.cells.values.length === 0) return WITHOUT_SAMPLE;
  return Math.min(PORTION_BYTES, Math.max(LEAST_BYTES, RANGE_FRAME_BYTES + valueBytes(front.cells.values)));
}

function nothingHidden(): boolean {
  return false;
}

function nothingStruck(): null {
  return null;
}
