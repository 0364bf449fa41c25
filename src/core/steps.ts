/** Runs work that comes in steps to its end at once. */
export function finishSteps<Result>(steps: Iterator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A task of its own, so that drawing and input come first; a promise alone would not let them in. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
