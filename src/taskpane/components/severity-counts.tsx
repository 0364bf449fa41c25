import { usePane } from "../hooks/pane-context";
import { withSeverity } from "../model/filter-findings";
import type { FindingFilter } from "../model/filter-findings";
import { severities } from "../model/report-facts";
import type { FindingCounts } from "../model/report-facts";
import { SeverityMark } from "./severity-mark";

interface SeverityCountsProps {
  readonly counts: FindingCounts;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Counts by severity; each is a switch that narrows the list to its findings. */
export function SeverityCounts({ counts, filter, onFilter }: SeverityCountsProps) {
  const { t } = usePane();
  return (
    <div className="counts" role="group" aria-label={t("result.counts")}>
      {severities.map((severity) => (
        <button
          key={severity} type="button" className="count" data-zero={counts.bySeverity[severity] === 0}
          aria-pressed={filter.severities.includes(severity)} onClick={() => onFilter(withSeverity(filter, severity))}
        >
          <SeverityMark severity={severity} />{" "}
          <span className="count-number">{counts.bySeverity[severity]}</span>
        </button>
      ))}
      <button
        type="button" className="count" data-zero={counts.review === 0}
        aria-pressed={filter.reviewOnly} onClick={() => onFilter({ ...filter, reviewOnly: !filter.reviewOnly })}
      >
        <span className="mark">{t("severity.reviewOf")}</span>{" "}
        <span className="count-number">{counts.review}</span>
      </button>
    </div>
  );
}
