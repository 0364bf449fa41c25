import { excelCode, isAbort, isPayloadLimit, toSituation } from "./situation-error";

/** Round trips that may be spent on finding out which items are refused; what is not answered by then counts as refused. */
const SEARCH_TRIPS = 60;
/** So many parts far from the first refused item are refused too, and none was answered: all are. */
const CERTAIN = 3;

export interface Refused<Item> {
  readonly item: Item;
  /** Excel's answer to it, or to the last request that held it. */
  readonly error: unknown;
}

/**
 * Asks for all items at once. Where Excel refuses that, in halves, until what it refuses stands alone: one item that Excel cannot read
 * costs that item and some round trips, not the others.
 * @param ask one round trip with some of the items; it keeps what it learns only when all of it worked
 * @returns what Excel refused, each with the reason
 * @throws what is no refusal: an abort, a cell that is being edited, an error of ours
 */
export async function askApart<Item>(
  items: readonly Item[],
  ask: (items: readonly Item[]) => Promise<void>,
  trips = SEARCH_TRIPS,
): Promise<readonly Refused<Item>[]> {
  const refused: Refused<Item>[] = [];
  const open = [items];
  let left = trips;
  let isAnswered = false;
  let isLost = false;
  let refusedFarAway = 0;
  let last: unknown;
  // Once one is found and nothing was answered, the largest parts tell most; the smallest are next to it.
  const next = () => (!isAnswered && refused.length > 0 ? open.shift() : open.pop());
  for (let some = next(); some; some = next()) {
    if (some.length === 0) continue;
    if (left === 0 || isLost || (!isAnswered && refusedFarAway >= CERTAIN)) {
      refused.push(...some.map((item) => ({ item, error: last })));
      continue;
    }
    left -= 1;
    try {
      await ask(some);
      isAnswered = true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (refused.length > 0) refusedFarAway += 1;
      // Without a connection nothing more is learned by asking again.
      isLost = isCut(error) && isCut(last);
      last = error;
      if (some.length > 1 && !isLost) open.push(...halves(some));
      else refused.push(...some.map((item) => ({ item, error })));
    }
  }
  return refused;
}

/** True for what Excel answers to something that it cannot or may not give, so that the rest can go on; false for what concerns all. */
export function isRefusal(error: unknown): boolean {
  const code = excelCode(error);
  return code !== null && code !== "InvalidOperationInCellEditMode" && !isAbort(error);
}

/** True where less may be had by asking for less. */
export function mayGoWithout(error: unknown): boolean {
  return isRefusal(error) && !isCut(error);
}

/** True where the connection is gone, so that the next answer would only be waited for in vain. A single request that broke off is no such thing. */
function isCut(error: unknown): boolean {
  return toSituation(error).code === "connection" && excelCode(error) !== "RequestAborted";
}

/** Does `work`, or with one round trip more `less` where Excel refuses that or finds it too much. */
export async function orLess<T>(work: () => Promise<T>, less: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isPayloadLimit(error) && !mayGoWithout(error)) throw error;
    return less();
  }
}

/** Taken from the end, so the first half comes last. */
function halves<Item>(items: readonly Item[]): (readonly Item[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(middle), items.slice(0, middle)];
}
