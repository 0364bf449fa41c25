import type { UnreadSheet } from "../core/report";
import { eachInSlices } from "../core/steps";
import { askApart, mayGoWithout } from "./ask-apart";
import { expectedBytes, queueUsed, usedCells, type FrontSheet, type ReadCells } from "./front-sheet";
import { inPortions } from "./portions";
import { readInRows } from "./read-in-rows";
import type { SheetList, SheetRef } from "./sheet-list";
import { isPayloadLimit, toSituation } from "./situation-error";
import { RANGE_FRAME_BYTES, valueBytes } from "./value-bytes";

type Sheet = Pick<SheetRef, "id" | "name">;

export interface ValuesRead {
  /** By id of the sheet. */
  readonly cells: ReadonlyMap<string, ReadCells>;
  /** The sheets without values, and why. */
  readonly unread: readonly UnreadSheet[];
}

/** A sheet without values is not checked at all: worth a longer search. */
const SEARCH_TRIPS = 200;

interface ReadValuesOptions {
  /** Null where it has to be read with the others. */
  readonly front: FrontSheet | null;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads the values of all sheets in one round trip, one more for each 4 MB. Where Excel refuses, it is asked for the values alone, and
 * then for ever fewer sheets, until only those are left out that it does not give.
 * @throws Excel's error when it gives no sheet at all, or can give none for now; the signal's AbortError
 */
export async function readValues(context: Excel.RequestContext, list: SheetList, { front, onProgress, signal }: ReadValuesOptions): Promise<ValuesRead> {
  const { worksheets } = context.workbook;
  const names = list.names();
  const expected = expectedBytes(front);
  const cells = new Map<string, ReadCells>(front ? [[front.id, front.cells]] : []);
  const unread: UnreadSheet[] = [];
  let withLooks = true;
  const refusals: unknown[] = [];
  const refuse = ({ name }: Sheet, error: unknown) => {
    refusals.push(error);
    unread.push({ sheet: name, part: "values" });
  };
  const tell = () => onProgress(cells.size, names.length);
  const read = async (sheets: readonly Sheet[]): Promise<number> => {
    const ranges: Excel.Range[] = [];
    // By id, so that a sheet which somebody renames meanwhile is still found.
    await eachInSlices(sheets, ({ id }) => void ranges.push(queueUsed(worksheets.getItem(id), withLooks)));
    const readRest = list.queueRest();
    await context.sync();
    readRest();
    let bytes = 0;
    await eachInSlices(sheets, ({ id }, index) => {
      const range = ranges[index];
      if (!range) return;
      const used = usedCells(range, withLooks);
      cells.set(id, used);
      bytes += RANGE_FRAME_BYTES + valueBytes(used.values);
    });
    tell();
    return bytes;
  };

  tell();
  await inPortions(names.filter(({ id }) => id !== front?.id), {
    signal,
    bytes: () => expected,
    send: async (portion) => {
      try {
        return await read(portion);
      } catch (error) {
        if (isPayloadLimit(error) || !mayGoWithout(error)) throw error;
      }
      // How they look is asked for later where it counts.
      withLooks = false;
      for (const { item, error } of await askApart(portion, async (sheets) => void (await read(sheets)), SEARCH_TRIPS)) refuse(item, error);
      return null;
    },
    alone: async (sheet) => {
      try {
        const rows = await readInRows(context, worksheets.getItem(sheet.id), signal);
        if (rows) cells.set(sheet.id, rows);
        else unread.push({ sheet: sheet.name, part: "size" });
      } catch (error) {
        if (!mayGoWithout(error)) throw error;
        refuse(sheet, error);
      }
      tell();
    },
  });
  if (refusals.length > 0 && cells.size === 0) throw toSituation(refusals[0]);
  return { cells, unread };
}
