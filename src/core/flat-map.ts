/**
 * Array.prototype.flatMap for work that is done for every cell or row of a book. The engine's own defines each element as a property,
 * by a call into its runtime: ten times the cost of a push, and a quarter of the time of a check.
 */
export function flatMap<Item, Result>(items: readonly Item[], work: (item: Item, index: number) => readonly Result[]): Result[] {
  const all: Result[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const made = work(items[index] as Item, index);
    for (let at = 0; at < made.length; at += 1) all.push(made[at] as Result);
  }
  return all;
}

/** The same for work that answers one thing or nothing: null and undefined are left out. */
export function mapPresent<Item, Result>(items: readonly Item[], work: (item: Item, index: number) => Result | null | undefined): Result[] {
  const all: Result[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const made = work(items[index] as Item, index);
    if (made !== null && made !== undefined) all.push(made);
  }
  return all;
}
