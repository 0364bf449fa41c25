import { lazy, Suspense, useId } from "react";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { toA1 } from "../../core/address";
import type { Cell } from "../../core/address";
import { usePane } from "../hooks/pane-context";
import type { JumpState } from "../hooks/use-jump";
import type { ListedFinding } from "../model/group-findings";
import type { Situation } from "../services";
import { JumpTrouble } from "./jump-trouble";
import { SeverityMark } from "./severity-mark";

/** Goes to the finding at this position of the list, or to another of its cells, and keeps the focus where it belongs. */
export type GoTo = (position: number, options?: { readonly unhide?: boolean; readonly cell?: Cell }) => void;

/** What the list knows of one of its findings. */
export interface ItemState {
  /** The list's Tab stop. */
  readonly active: boolean;
  /** The finding that was last gone to. */
  readonly current: boolean;
  /** Its cell was reached since the last check. */
  readonly visited: boolean;
  /** Why the jump did not succeed. */
  readonly trouble: Situation | null;
  /** The cell is selected but stands in a hidden row or column. */
  readonly remark: JumpState["remark"];
  /** Whether the current finding shows its detail. */
  readonly detailed: boolean;
}

interface FindingItemProps extends ItemState {
  readonly listed: ListedFinding;
  /** CSS pixels from the top of the group. */
  readonly top: number;
  readonly position: number;
  readonly total: number;
  readonly showSheet: boolean;
  readonly showRule: boolean;
  readonly onGoTo: GoTo;
  readonly onDetail: (open: boolean) => void;
}

const FindingDetail = lazy(() => import(/* webpackChunkName: "finding-detail" */ "./finding-detail"));

/** A finding: severity, place and sentence; pressing it goes to the cell. The current one offers its detail. */
export function FindingItem({ listed, top, position, total, showSheet, showRule, active, current, visited, trouble, remark, detailed, onGoTo, onDetail }: FindingItemProps) {
  const { t } = usePane();
  const detail = useId();
  const { finding } = listed;
  return (
    <li className="finding" data-row={`item-${listed.id}`} data-current={current} data-visited={visited} aria-setsize={total} aria-posinset={position + 1} style={{ insetBlockStart: top }}>
      <button
        type="button" className="finding-button" data-position={position}
        tabIndex={active ? 0 : -1} aria-current={current ? "true" : undefined} onClick={() => onGoTo(position)}
      >
        <span className="finding-head">
          <SeverityMark severity={finding.severity} />
          {showRule && <span className="finding-rule"> {listed.ruleTitle}</span>}
          {finding.outcome === "needs-review" && <span className="review-tag"> {t("severity.review")}</span>}{" "}
          <span className="finding-cell">{showSheet ? `${finding.cell.sheet} ${toA1(finding.cell)}` : toA1(finding.cell)}</span>
        </span>{" "}
        <span className="finding-message">{listed.message}</span>
      </button>
      {trouble && <JumpTrouble situation={trouble} onUnhide={() => onGoTo(position, { unhide: true })} onRetry={() => onGoTo(position)} />}
      {remark && <p className="jump-trouble">{t(remark)}</p>}
      {current && (
        <div className="finding-more">
          <button type="button" className="detail-toggle" aria-expanded={detailed} aria-controls={detailed ? detail : undefined} onClick={() => onDetail(!detailed)}>
            {t("detail.toggle")}<ChevronDownRegular aria-hidden />
          </button>
          {detailed && <div id={detail}><Suspense><FindingDetail listed={listed} onGoTo={(cell) => onGoTo(position, { cell })} /></Suspense></div>}
        </div>
      )}
    </li>
  );
}
