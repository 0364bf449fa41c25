import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { usePane } from "../hooks/pane-context";
import type { CheckResult } from "../hooks/use-checker";
import { reportFacts, rulesThatRan } from "../model/report-facts";
import { SampleOffer } from "./sample-offer";

/** Nothing to point out: says calmly what was checked and what comes next, or that there was nothing to check. */
export function EmptyResult({ result }: { readonly result: CheckResult }) {
  const { t } = usePane();
  const facts = reportFacts(result.report);
  const rules = rulesThatRan(result.report, result.catalogue.rules.length);
  if (facts.forms === 0) {
    return (
      <div className="empty">
        <p>{t("empty.noForms", { sheets: facts.sheets })}</p>
        <SampleOffer />
      </div>
    );
  }
  return (
    <div className="empty">
      <p className="empty-good"><CheckmarkCircleFilled className="notice-icon" aria-hidden /> <span>{t("empty.lead", { forms: facts.forms, rows: facts.rows, rules })}</span></p>
      <p>{t("empty.next")}</p>
    </div>
  );
}
