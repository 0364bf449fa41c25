/** Runs work that comes in steps to its end at once. */
export function finishSteps<Result>(steps: Iterator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds of work after which the page may draw and answer; a blocked pane is noticed from about 50. */
export const SLICE = 16;

export interface SliceOptions<Item> {
  /** Told at the end of a slice of the item that was done last and of how many are done. */
  readonly onSlice?: (item: Item, done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Does something with every item in slices, leaving the page responsive in between.
 * @throws the signal's AbortError between two slices, and whatever the work throws
 */
export async function eachInSlices<Item>(items: readonly Item[], work: (item: Item, index: number) => void, { onSlice, signal }: SliceOptions<Item> = {}): Promise<void> {
  let sliceEnd = performance.now() + SLICE;
  for (const [index, item] of items.entries()) {
    work(item, index);
    if (performance.now() < sliceEnd) continue;
    onSlice?.(item, index + 1);
    await nextTask();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE;
  }
}

/** A task of its own, so that drawing and input come first; a promise alone would not let them in. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
