import { isAbort, toSituation, type Doing } from "./situation-error";

export interface RunOptions extends Doing {
  /** Called once when the first answer has not come for about a second, which is mostly a cell that is being edited. */
  readonly onWaiting?: () => void;
  /** Milliseconds without an answer after which the user is told what Excel may be waiting for. */
  readonly patience?: number;
}

const PATIENCE = 1000;

/**
 * Runs `work` in a batch of Excel's, waiting for the end of cell editing where Excel can wait.
 * @throws SituationError for everything that Excel refuses; an AbortError passes through unchanged
 */
export async function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
  const timer = setTimeout(() => options.onWaiting?.(), options.patience ?? PATIENCE);
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sync = context.sync.bind(context);
      // Only the wait before the first answer tells of cell editing; later ones are work.
      context.sync = async <R>(passThrough?: R) => {
        const answer = await sync(passThrough);
        clearTimeout(timer);
        return answer;
      };
      return work(context);
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw toSituation(error, options);
  } finally {
    clearTimeout(timer);
  }
}
