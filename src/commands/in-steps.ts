import { nextTask, SLICE } from "../core/steps";

/**
 * Runs a generator to its end in slices, leaving the page responsive before, in between and after: what the caller did until then
 * and will do next are slices too.
 * @throws the signal's AbortError between two steps, and whatever the generator throws
 */
export async function inSteps<Step, Result>(
  steps: Iterator<Step, Result, void>,
  onStep: (step: Step) => void,
  signal?: AbortSignal,
): Promise<Result> {
  await nextTask();
  signal?.throwIfAborted();
  let sliceEnd = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    const isLate = performance.now() >= sliceEnd;
    if (!step.done && !isLate) continue;
    if (!step.done) onStep(step.value);
    await nextTask();
    if (step.done) return step.value;
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE;
  }
}
