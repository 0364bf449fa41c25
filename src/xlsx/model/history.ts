import type { ModelChange } from "../model";

/** One small thing that was done, able to be taken back and done again. */
export interface Edit {
  undo(): void;
  redo(): void;
  readonly tells: ModelChange;
}

const MAX_STEPS = 200;

/** Steps that were done, for undo and redo; the oldest are forgotten. */
export class History {
  private readonly done: (readonly Edit[])[] = [];
  private readonly undone: (readonly Edit[])[] = [];

  push(step: readonly Edit[]): void {
    this.done.push(step);
    if (this.done.length > MAX_STEPS) this.done.shift();
    this.undone.length = 0;
  }

  /** Takes the last step back; what it was, or null when there is none. */
  undo(): readonly Edit[] | null {
    const step = this.done.pop();
    if (!step) return null;
    takeBack(step);
    this.undone.push(step);
    return step;
  }

  redo(): readonly Edit[] | null {
    const step = this.undone.pop();
    if (!step) return null;
    for (const edit of step) edit.redo();
    this.done.push(step);
    return step;
  }
}

/** Undoes the edits of a step, the last one first. */
export function takeBack(step: readonly Edit[]): void {
  for (let at = step.length - 1; at >= 0; at -= 1) step[at]?.undo();
}
