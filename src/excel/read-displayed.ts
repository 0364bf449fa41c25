import type { Area } from "../core/address";
import type { Grid } from "../core/grid";
import { cellCount, groupAreas } from "./group-areas";
import { inPortions } from "./portions";
import type { ReadOptions } from "./read-workbook";
import { runExcel } from "./run-excel";

type Displayed = NonNullable<Grid["displayed"]>;

/** Displayed texts by sheet name; a sheet without areas has none. */
export type DisplayedTexts = ReadonlyMap<string, Displayed>;

const CELL_BYTES = 20;
const RANGE_BYTES = 600;

/**
 * Reads what the cells of these areas display, all sheets in one round trip (one more for each 4 MB). No areas, no round trip.
 * @throws SituationError when Excel refuses; the signal's AbortError
 */
export async function readDisplayed(areas: readonly Area[], { onWaiting, signal }: ReadOptions = {}): Promise<DisplayedTexts> {
  const boxes = groupAreas(areas);
  const read = new Map<string, { box: Area; text: string[][] }[]>();
  if (boxes.length === 0) return new Map();

  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    await inPortions(boxes, {
      signal,
      bytes: (box) => RANGE_BYTES + cellCount(box) * CELL_BYTES,
      send: async (portion) => {
        const ranges = portion.map(({ sheet, top, left, bottom, right }) =>
          worksheets.getItem(sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).load("text").untrack(),
        );
        await context.sync();
        portion.forEach((box, index) => {
          const text = ranges[index]?.text ?? [];
          const known = read.get(box.sheet);
          if (known) known.push({ box, text });
          else read.set(box.sheet, [{ box, text }]);
        });
        return null;
      },
    });
  }, { onWaiting });
  return new Map([...read].map(([sheet, parts]) => [sheet, lookup(parts)]));
}

function lookup(parts: readonly { readonly box: Area; readonly text: readonly (readonly string[])[] }[]): Displayed {
  return (row, column) => {
    const part = parts.find(({ box }) => row >= box.top && row <= box.bottom && column >= box.left && column <= box.right);
    return part?.text[row - part.box.top]?.[column - part.box.left];
  };
}
