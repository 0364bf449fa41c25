import { HostError } from "./host-error";
import type { Faults, Refusal } from "./scope";

/** The faults of a host; leaving the edit mode lets waiting batches go on. */
export class FaultSwitch implements Faults {
  otherWorkbookInFront = false;
  readOnly = false;
  latencyMs = 0;
  payloadLimit: number | null = null;
  refusals: readonly Refusal[] = [];
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

  /** @throws HostError for a member that is among the refusals */
  allow(member: string, subject: unknown): void {
    const found = this.refusals.find((refusal) => (refusal.member === member || refusal.member === "*") && (refusal.sheet === undefined || refusal.sheet === sheetOf(subject)));
    if (found) throw new HostError(found.code, `${member}: 代役が断りました。`);
  }

  /** Resolves at once when no cell is being edited, else when the editing has ended. */
  async afterEditing(): Promise<void> {
    while (this.editing) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}

function sheetOf(subject: unknown): unknown {
  return typeof subject === "object" && subject !== null && "sheetId" in subject ? subject.sheetId : null;
}
