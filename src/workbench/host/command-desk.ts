import type { PaneConnection } from "./office-host";

/** Ribbon commands that are under way. */
export class CommandDesk {
  private readonly pending = new Map<string, { readonly name: string; readonly done: () => void; readonly failed: (error: Error) => void }>();
  private last = 0;
  private isReady = false;
  private held: (() => void)[] = [];

  /** A page has said that it takes commands; those pressed before then go out now, as in Excel. */
  ready(): void {
    this.isReady = true;
    for (const send of this.held.splice(0)) send();
  }

  /** Asks the pages for the function; the first answer counts. */
  invoke(functionName: string, panes: readonly PaneConnection[]): Promise<void> {
    if (panes.length === 0) return Promise.reject(new Error(`${functionName}: アドインのページが開いていません。`));
    this.last += 1;
    const id = `command-${this.last}`;
    const eventJson = JSON.stringify({ source: { id: functionName } });
    return new Promise((done, failed) => {
      this.pending.set(id, { name: functionName, done, failed });
      this.whenReady(() => panes.forEach((pane) => pane.invoke(id, functionName, eventJson)));
    });
  }

  /** Runs `send` now, or once a page takes commands. */
  whenReady(send: () => void): void {
    if (this.isReady) send();
    else this.held.push(send);
  }

  complete(id: string, status: number): void {
    const command = this.pending.get(id);
    if (!command) return;
    this.pending.delete(id);
    if (status === 0) command.done();
    else command.failed(new Error(`${command.name}: この名前の関数がアドインにありません（${status}）。`));
  }
}
