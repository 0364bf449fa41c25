import { useCallback, useMemo, useState } from "react";
import { toA1 } from "../../core/address";
import type { Cell } from "../../core/address";
import type { ListedFinding } from "../model/group-findings";
import { situationSentence } from "../model/notice";
import type { Situation } from "../services";
import { usePane } from "./pane-context";

export interface JumpState {
  /** Id of the finding that was last gone to; null before the first jump. */
  readonly current: number | null;
  /** Why the last jump did not succeed; belongs to `current`. */
  readonly trouble: Situation | null;
  /** What else is to be said of the jump: it waits for a cell that is being edited, or the cell stands in a hidden row or column. Belongs to `current`. */
  readonly remark: "list.waiting" | "list.filtered" | "list.hidden" | null;
  /** Ids of the findings whose cells were reached since the last check. */
  readonly visited: ReadonlySet<number>;
  /** Goes to the finding's cell, or to another cell of the same finding. */
  jumpTo(listed: ListedFinding, options?: { readonly unhide?: boolean; readonly cell?: Cell }): Promise<void>;
}

const nowhere = { current: null, trouble: null, remark: null };
const none: ReadonlySet<number> = new Set();

/** Going to cells: which of the listed findings is the current one, and what stood in the way. Reset by changing `run`. */
export function useJump(run: number, findings: readonly ListedFinding[]): JumpState {
  const { services, jump, t, announce } = usePane();
  const [state, setState] = useState<Omit<JumpState, "jumpTo"> & { readonly run: number }>({ run, ...nowhere, visited: none });

  const jumpTo = useCallback<JumpState["jumpTo"]>(async (listed, { unhide = false, cell = listed.finding.cell } = {}) => {
    setState((now) => ({ ...nowhere, run, current: listed.id, visited: now.run === run ? now.visited : none }));
    // A later jump may have begun meanwhile; its state is not touched.
    const tell = (outcome: Partial<JumpState>) => setState((now) => (now.current === listed.id && now.run === run ? { ...now, ...outcome } : now));
    try {
      const onWaiting = () => {
        tell({ remark: "list.waiting" });
        announce(t("list.waiting"));
      };
      const { outOfSight, sheet } = await jump(cell, { unhide, onWaiting });
      const remark = outOfSight && (`list.${outOfSight}` as const);
      announce([t("list.jumped", { sheet, cell: toA1(cell) }), remark ? t(remark) : ""].join(""));
      tell({ remark });
      setState((now) => (now.run === run ? { ...now, visited: new Set([...now.visited, listed.id]) } : now));
    } catch (error) {
      const trouble = services.situationOf(error);
      announce(situationSentence(trouble, t));
      tell({ trouble, remark: null });
    }
  }, [run, services, jump, t, announce]);

  // The row can be seen again, so that it is no longer said that it is hidden.
  const isHidden = findings.some(({ id, hidden }) => hidden && id === state.current);
  const [wasHidden, setWasHidden] = useState(isHidden);
  if (wasHidden !== isHidden) {
    setWasHidden(isHidden);
    if (wasHidden && state.remark !== "list.waiting") setState({ ...state, remark: null });
  }

  return useMemo(() => (state.run === run ? { ...state, jumpTo } : { ...nowhere, visited: none, jumpTo }), [state, run, jumpTo]);
}
