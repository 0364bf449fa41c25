import { isPayloadLimit } from "./situation-error";

/** Excel on the web refuses 5 MB a message; this leaves room for what surrounds the data and for wrong guesses. */
export const PORTION_BYTES = 4_300_000;

export interface PortionWork<Item> {
  /** Expected size of an item in the message, in bytes. */
  readonly bytes: (item: Item) => number;
  /** Does one round trip with these items. Answers the bytes that it really took, or null when that is not known. */
  readonly send: (items: readonly Item[]) => Promise<number | null>;
  /** Called for an item that is too large even alone; without it the size error goes up. */
  readonly alone?: (item: Item) => Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Sends items in as few round trips as their bytes allow. The expectation is corrected by what each trip really took, and a
 * portion that Excel refuses for its size is tried again smaller.
 */
export async function inPortions<Item>(items: readonly Item[], work: PortionWork<Item>): Promise<void> {
  let correction = 1;
  let start = 0;
  while (start < items.length) {
    work.signal?.throwIfAborted();
    const portion = takePortion(items, start, (item) => work.bytes(item) * correction);
    const expected = portion.reduce((sum, item) => sum + work.bytes(item), 0);
    try {
      const real = await work.send(portion);
      start += portion.length;
      if (real !== null && expected > 0) correction = real / expected;
    } catch (error) {
      if (!isPayloadLimit(error)) throw error;
      if (portion.length > 1) {
        correction = (2 * PORTION_BYTES) / expected;
      } else if (work.alone && portion[0] !== undefined) {
        await work.alone(portion[0]);
        start += 1;
      } else {
        throw error;
      }
    }
  }
}

/** At least one item, then as many as fit. */
function takePortion<Item>(items: readonly Item[], start: number, bytes: (item: Item) => number): readonly Item[] {
  let end = start;
  let sum = 0;
  for (const item of items.slice(start)) {
    sum += bytes(item);
    if (end > start && sum > PORTION_BYTES) break;
    end += 1;
  }
  return items.slice(start, end);
}
