import { usePane } from "../hooks/pane-context";
import type { CheckResult } from "../hooks/use-checker";
import { reportFacts, rulesThatRan } from "../model/report-facts";

/** Nothing to point out: says calmly what was checked, or that there was nothing to check. */
export function EmptyResult({ result }: { readonly result: CheckResult }) {
  const { t } = usePane();
  const facts = reportFacts(result.report);
  const rules = rulesThatRan(result.report, result.catalogue.rules.length);
  if (facts.forms === 0) return <p className="empty">{t("empty.noForms", { sheets: facts.sheets })}</p>;
  return <p className="empty">{t("empty.lead", { forms: facts.forms, rows: facts.rows, rules })}</p>;
}
