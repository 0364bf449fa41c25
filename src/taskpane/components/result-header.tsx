import { forwardRef } from "react";
import type { ReactNode } from "react";
import { usePane } from "../hooks/pane-context";
import type { CheckResult } from "../hooks/use-checker";
import { reportFacts, rulesThatRan } from "../model/report-facts";

interface ResultHeaderProps {
  readonly result: CheckResult;
  /** What stands beside the heading. */
  readonly children: ReactNode;
}

/** How many findings in how much, and when. The heading takes the focus after a check. */
export const ResultHeader = forwardRef<HTMLHeadingElement, ResultHeaderProps>(function ResultHeader({ result, children }, heading) {
  const { services, t } = usePane();
  const facts = reportFacts(result.report);
  const count = result.report.findings.length;
  const time = result.at.toLocaleTimeString(services.language, { hour: "2-digit", minute: "2-digit" });
  const headline = facts.forms === 0 ? t("result.noForms") : count === 0 ? t("result.none") : t("result.total", { count });
  const rules = rulesThatRan(result.report, result.catalogue.rules.length);
  return (
    <header className="result-header">
      <div className="result-top">
        <h2 ref={heading} tabIndex={-1}>
          <span className="visually-hidden">{t("result.title")} </span>
          {headline}
        </h2>
        {children}
      </div>
      <p className="quiet">
        {facts.forms > 0 && <span>{t("result.checked", { forms: facts.forms, rows: facts.rows, rules })}</span>}{" "}
        <span>{t("result.at", { time })}</span>
      </p>
    </header>
  );
});
