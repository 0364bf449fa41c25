import { nextTask } from "../core/steps";
import { isAbort, toSituation, type Doing } from "./situation-error";

export interface RunOptions extends Doing {
  /** Called once when the first answer has not come for about a second, which is mostly a cell that is being edited. */
  readonly onWaiting?: () => void;
  /** Milliseconds without an answer after which the user is told what Excel may be waiting for. */
  readonly patience?: number;
  /** Ends reading at once, also while Excel does not answer: nothing more is asked. Not for work that writes. */
  readonly signal?: AbortSignal;
}

const PATIENCE = 1000;

/**
 * Runs `work` over the open workbook, waiting for the end of cell editing where Excel can wait.
 *
 * Objects belong to a context of its own, not to one of Excel.run: that would keep a reference to every range until its end, which is
 * asked for and answered range by range. So a range holds no longer than until the next sync. Excel.run only sends, because it alone can wait.
 * @throws SituationError for everything that Excel refuses; an AbortError passes through unchanged
 */
export async function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
  const timer = setTimeout(() => options.onWaiting?.(), options.patience ?? PATIENCE);
  try {
    const context = new Excel.RequestContext();
    const send = context.sync.bind(context);
    // The library writes the message and reads the answer at one go: tasks of their own, apart from our work before and after.
    const sync = async <R>(passThrough?: R) => {
      await nextTask();
      options.signal?.throwIfAborted();
      // Excel.run sends what its work has left over; by then nothing is, and it has to find the library's own sync.
      context.sync = send;
      const answer = await Excel.run({ delayForCellEdit: true, previousObjects: context }, () => send(passThrough)).finally(() => (context.sync = sync));
      // Only the wait before the first answer tells of cell editing; later ones are work.
      clearTimeout(timer);
      await nextTask();
      return answer;
    };
    context.sync = sync;
    const run = work(context);
    return await (options.signal ? Promise.race([run, abortOf(options.signal)]) : run);
  } catch (error) {
    if (isAbort(error)) throw error;
    throw toSituation(error, options);
  } finally {
    clearTimeout(timer);
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}
