import type { Faults } from "./scope";

/** The faults of a host; leaving the edit mode lets waiting batches go on. */
export class FaultSwitch implements Faults {
  otherWorkbookInFront = false;
  readOnly = false;
  latencyMs = 0;
  payloadLimit: number | null = null;
  private editing = false;
  private waiting: (() => void)[] = [];

  get editMode(): boolean {
    return this.editing;
  }

  set editMode(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }

  /** Resolves at once when no cell is being edited, else when the editing has ended. */
  async afterEditing(): Promise<void> {
    while (this.editing) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
