import { useCallback, useMemo, useState } from "react";

/** Milliseconds without an answer after which the user is told what Excel may be waiting for. */
const PATIENCE = 1_000;

/** Small work that has no progress of its own: the same promise, and while Excel lets it wait, the pane says so. */
export type Patiently = <Result>(work: Promise<Result>) => Promise<Result>;

/** Tells whether some work waits for Excel, mostly because a cell is being edited. `onWaiting` is told of each; a stable function. */
export function usePatience(onWaiting: () => void): { readonly isWaiting: boolean; readonly patiently: Patiently } {
  const [waiting, setWaiting] = useState(0);
  const patiently = useCallback<Patiently>(async (work) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      setWaiting((count) => count + 1);
      onWaiting();
    }, PATIENCE);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      if (isLate) setWaiting((count) => count - 1);
    }
  }, [onWaiting]);
  return useMemo(() => ({ isWaiting: waiting > 0, patiently }), [waiting, patiently]);
}
