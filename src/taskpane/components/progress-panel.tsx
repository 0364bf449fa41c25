import { useRef } from "react";
import { Button } from "@fluentui/react-components";
import { usePane } from "../hooks/pane-context";
import { useLeavingFocus } from "../hooks/use-leaving-focus";
import type { Work } from "../hooks/use-checker";

/** What the work is doing, how far it is, and 中止. */
export function ProgressPanel({ work, onCancel }: { readonly work: Work; readonly onCancel: () => void }) {
  const { t } = usePane();
  const { progress, cancelling, canCancel } = work;
  const panel = useRef<HTMLElement>(null);
  useLeavingFocus(panel);
  const known = progress !== null && progress.total > 0;
  const stage = cancelling ? t("progress.cancelling") : t(`progress.${progress?.stage ?? (work.task === "clear" ? "clearing" : "reading")}`);
  const percent = known ? Math.round((progress.done / progress.total) * 100) : undefined;
  return (
    <section ref={panel} className="progress" aria-label={t("progress.title")}>
      <div className="progress-line">
        <span className="progress-stage">{stage}</span>
        {known && <span className="progress-count">{t("progress.count", { done: progress.done, total: progress.total })}</span>}
      </div>
      <div className="progress-track" role="progressbar" aria-label={stage} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <div className="progress-bar" data-known={known} style={known ? { inlineSize: `${percent}%` } : undefined} />
      </div>
      <div className="progress-line">
        <span className="progress-sheet">{progress?.sheet ? t("progress.sheet", { sheet: progress.sheet }) : ""}</span>
        <Button size="small" onClick={onCancel} disabledFocusable={cancelling || !canCancel}>{t("action.cancel")}</Button>
      </div>
    </section>
  );
}
