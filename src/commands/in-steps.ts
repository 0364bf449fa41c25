/** Milliseconds of work after which the page may draw and answer; a blocked pane is noticed from about 50. */
const SLICE = 16;

/**
 * Runs a generator to its end in slices, leaving the page responsive in between.
 * @throws the signal's AbortError between two steps, and whatever the generator throws
 */
export async function inSteps<Step, Result>(
  steps: Iterator<Step, Result, void>,
  onStep: (step: Step) => void,
  signal?: AbortSignal,
): Promise<Result> {
  let sliceEnd = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    onStep(step.value);
    await nextTask();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE;
  }
}

/** A task of its own, so that drawing and input come first; a promise alone would not let them in. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
