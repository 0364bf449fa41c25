import { toA1 } from "../../core/address";
import { usePane } from "../hooks/pane-context";
import type { ListedFinding } from "../model/group-findings";
import type { Situation } from "../services";
import { JumpTrouble } from "./jump-trouble";
import { SeverityMark } from "./severity-mark";

/** Goes to the finding at this position of the list and keeps the focus on it. */
export type GoTo = (position: number, options?: { readonly unhide?: boolean }) => void;

interface FindingItemProps {
  readonly listed: ListedFinding;
  /** CSS pixels from the top of the group. */
  readonly top: number;
  readonly position: number;
  readonly total: number;
  readonly showSheet: boolean;
  /** The list's Tab stop. */
  readonly active: boolean;
  /** The finding that was last gone to. */
  readonly current: boolean;
  /** Why the jump did not succeed. */
  readonly trouble: Situation | null;
  readonly onGoTo: GoTo;
}

/** A finding: severity, place and sentence; pressing it goes to the cell. */
export function FindingItem({ listed, top, position, total, showSheet, active, current, trouble, onGoTo }: FindingItemProps) {
  const { t } = usePane();
  const { finding } = listed;
  return (
    <li className="finding" data-row={`item-${listed.id}`} aria-setsize={total} aria-posinset={position + 1} style={{ insetBlockStart: top }}>
      <button
        type="button" className="finding-button" data-position={position} data-severity={finding.severity}
        tabIndex={active ? 0 : -1} aria-current={current ? "true" : undefined} onClick={() => onGoTo(position)}
      >
        <span className="finding-head">
          <SeverityMark severity={finding.severity} />
          {finding.outcome === "needs-review" && <span className="review-tag">{t("severity.review")}</span>}
          <span className="finding-cell">{showSheet ? `${finding.cell.sheet} ${toA1(finding.cell)}` : toA1(finding.cell)}</span>
        </span>
        <span className="finding-message">{listed.message}</span>
      </button>
      {trouble && <JumpTrouble situation={trouble} onUnhide={() => onGoTo(position, { unhide: true })} onRetry={() => onGoTo(position)} />}
    </li>
  );
}
