import type { Grid } from "../core/grid";
import { loadedValues } from "./loaded-values";
import { PORTION_BYTES } from "./portions";
import { excelCode, isPayloadLimit } from "./situation-error";
import { RANGE_FRAME_BYTES, valueBytes } from "./value-bytes";

/** What is asked of every sheet's used range. */
const USED_PROPERTIES = "rowIndex,columnIndex,values,hidden,format/font/strikethrough";
/** Shorter than nearly every form; also stands in for a book that opens on a small cover sheet. */
const LEAST_BYTES = 4_000;
const WITHOUT_SAMPLE = 9_000;

export type ReadCells = Pick<Grid, "top" | "left" | "values" | "isHidden" | "struck">;

/** The sheet that the user looks at. It comes with the list of sheets, and foretells the size of the others: the sheets of such a book are alike. */
export interface FrontSheet {
  readonly id: string;
  readonly cells: ReadCells;
}

/** Queues the used range of a sheet. Formats without values do not count. */
export function queueUsed(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).load(USED_PROPERTIES);
}

/**
 * What was read of a used range.
 * @throws SituationError (payload-limit) when Excel answered null
 */
export function usedCells(range: Excel.Range): ReadCells {
  if (range.isNullObject) return { top: 0, left: 0, values: [] };
  // Excel answers null where some are hidden or struck through: which ones is asked later, and only for the cells that count.
  const isHidden = range.hidden === false ? nothingHidden : undefined;
  const struck = range.format.font.strikethrough === false ? nothingStruck : undefined;
  return { top: range.rowIndex, left: range.columnIndex, values: loadedValues(range), ...(isHidden && { isHidden }), ...(struck && { struck }) };
}

/** With these Excel may answer where no sheet of cells of this workbook is in front: a chart sheet (office-js #2444), another workbook (#6365). */
const withoutSheet: ReadonlySet<string | null> = new Set([
  "ItemNotFound", "InvalidSelection", "InvalidOperation", "GeneralException", "InvalidArgument", "InvalidReference", "NotImplemented", "UnsupportedOperation",
]);

/**
 * Loads what `queue` asks for together with the sheet in front; null where none is there or it is too large to come along, which costs
 * a round trip.
 */
export async function withFrontSheet(context: Excel.RequestContext, queue: () => void): Promise<FrontSheet | null> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
  const range = queueUsed(sheet);
  queue();
  try {
    await context.sync();
    return { id: sheet.id, cells: usedCells(range) };
  } catch (error) {
    if (!isPayloadLimit(error) && !withoutSheet.has(excelCode(error))) throw error;
    queue();
    await context.sync();
    return null;
  }
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
