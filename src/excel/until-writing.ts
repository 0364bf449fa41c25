/** How far work that writes is; told by sheet. */
export interface WriteProgress {
  /** preparing: nothing was written yet, and a cancel still counts. */
  readonly stage: "preparing" | "sending";
  readonly done: number;
  readonly total: number;
  readonly sheet: string | null;
}

export interface WriteOptions {
  readonly onWaiting?: () => void;
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Ends the work as long as nothing was written; afterwards it goes to its end, so that nothing is left half done. */
  readonly signal?: AbortSignal;
}

export interface UntilWriting {
  /** Aborts with the given signal, but not any more once writing began. */
  readonly signal: AbortSignal;
  /**
   * To be called ahead of everything that writes.
   * @throws the signal's AbortError when that came first
   */
  readonly beginWriting: () => void;
  /** Tells how far the work is, in the stage that it has reached. */
  readonly tell: (done: number, total: number, sheet: string | null) => void;
}

/** Where work that writes stands, and a cancel that counts until the workbook is written to. */
export function untilWriting({ signal, onProgress }: Pick<WriteOptions, "signal" | "onProgress">): UntilWriting {
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true });
  let stage: WriteProgress["stage"] = "preparing";
  return {
    signal: controller.signal,
    beginWriting: () => {
      controller.signal.throwIfAborted();
      signal?.removeEventListener("abort", abort);
      stage = "sending";
    },
    tell: (done, total, sheet) => {
      // A slow slice ends after the abort: nothing more is told then.
      if (!controller.signal.aborted) onProgress?.({ stage, done, total, sheet });
    },
  };
}
