import { usePane } from "../hooks/pane-context";
import type { FindingCounts } from "../model/report-facts";

/** What to do first with so many findings. */
export function NextStep({ counts: { bySeverity } }: { readonly counts: FindingCounts }) {
  const { t } = usePane();
  if (bySeverity.error > 0) return <p className="next-step">{t("next.error", { count: bySeverity.error })}</p>;
  if (bySeverity.warning > 0) return <p className="next-step">{t("next.warning", { count: bySeverity.warning })}</p>;
  return <p className="next-step">{t("next.note")}</p>;
}
