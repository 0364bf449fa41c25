import { forwardRef } from "react";
import { usePane } from "../hooks/pane-context";
import type { CheckResult } from "../hooks/use-checker";
import { countFindings, reportFacts, rulesThatRan, severities } from "../model/report-facts";
import { SeverityMark } from "./severity-mark";

/** How many findings, of which severity, in how much. The heading takes the focus after a check. */
export const ResultHeader = forwardRef<HTMLHeadingElement, { readonly result: CheckResult }>(function ResultHeader({ result }, heading) {
  const { services, t } = usePane();
  const facts = reportFacts(result.report);
  const counts = countFindings(result.report.findings);
  const time = result.at.toLocaleTimeString(services.language, { hour: "2-digit", minute: "2-digit" });
  const headline = facts.forms === 0 ? t("result.noForms") : counts.total === 0 ? t("result.none") : t("result.total", { count: counts.total });
  const rules = rulesThatRan(result.report, result.catalogue.rules.length);
  return (
    <header className="result-header">
      <h2 ref={heading} tabIndex={-1}>
        <span className="visually-hidden">{t("result.title")} </span>
        {headline}
      </h2>
      <p className="quiet">
        {facts.forms > 0 && <span>{t("result.checked", { forms: facts.forms, rows: facts.rows, rules })}</span>}{" "}
        <span>{t("result.at", { time })}</span>
      </p>
      {counts.total > 0 && (
        <dl className="counts" aria-label={t("result.counts")}>
          {severities.map((severity) => (
            <div key={severity} className="count" data-zero={counts.bySeverity[severity] === 0}>
              <dt><SeverityMark severity={severity} /></dt>
              <dd>{counts.bySeverity[severity]}</dd>
            </div>
          ))}
          <div className="count" data-zero={counts.review === 0}>
            <dt>{t("severity.reviewOf")}</dt>
            <dd>{counts.review}</dd>
          </div>
        </dl>
      )}
    </header>
  );
});
