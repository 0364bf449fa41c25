import { usePane } from "../hooks/pane-context";
import type { CheckResult } from "../hooks/use-checker";
import { reportFacts, rulesThatRan } from "../model/report-facts";
import { showOpened } from "../show-opened";
import { SkippedSheets, UnreadSheets } from "./skipped-sheets";

/** What was checked and what was not: the answer to "can I rely on this list?". Open to begin with where there is no list. */
export function Coverage({ result, open }: { readonly result: CheckResult; readonly open: boolean }) {
  const { t } = usePane();
  const { report, notPainted, brokenSettings, keptUnread } = result;
  const facts = reportFacts(report);
  const guides = result.catalogue.rules;
  const titleOf = (rule: string) => guides.find(({ id }) => id === rule)?.title ?? t("failed.unknownRule", { rule });
  return (
    <details className="coverage" open={open}>
      <summary onClick={showOpened}>{t("coverage.title")}</summary>
      <dl>
        <dt>{t("coverage.forms")}</dt>
        <dd>{t("coverage.formsValue", { reports: facts.measureReports, projects: facts.projectSheets })}</dd>
        <dt>{t("coverage.rows")}</dt>
        <dd>{t("coverage.rowsValue", { rows: facts.rows, indicators: facts.rowsByRole.indicator, cost: facts.rowsByRole.cost, labour: facts.rowsByRole.labour })}</dd>
        <dt>{t("coverage.rules")}</dt>
        <dd>{t("coverage.rulesValue", { count: rulesThatRan(report, guides.length) })}</dd>
        {report.skippedRules.length > 0 && (
          <>
            <dt>{t("coverage.skippedRules")}</dt>
            {report.skippedRules.map(({ rule, reason }) => (
              <dd key={rule}>{titleOf(rule)}<span className="quiet"> {t(`coverage.ruleReason.${reason}`)}</span></dd>
            ))}
          </>
        )}
        <dt>{t("coverage.skippedSheets")}</dt>
        <SkippedSheets sheets={facts.skippedSheets} />
        {report.unread && (
          <>
            <dt>{t("coverage.unread")}</dt>
            <UnreadSheets unread={report.unread} />
          </>
        )}
        {(brokenSettings || keptUnread) && (
          <>
            <dt>{t("coverage.settings")}</dt>
            <dd>{t(keptUnread ? "notice.keptUnread" : "coverage.brokenSettings")}</dd>
          </>
        )}
        {facts.missingBoxes.length > 0 && (
          <>
            <dt>{t("coverage.missingBoxes")}</dt>
            {facts.missingBoxes.map(({ sheet, boxes }, index) => (
              <dd key={index}>{sheet}<span className="quiet"> {boxes.map((box) => t(`box.${box}`)).join(t("list.separator"))}</span></dd>
            ))}
          </>
        )}
        {facts.hiddenCells.length > 0 && (
          <>
            <dt>{t("coverage.hiddenCells")}</dt>
            {facts.hiddenCells.map(({ sheet, cells }) => <dd key={sheet}>{sheet}<span className="quiet"> {cells.join(t("list.separator"))}</span></dd>)}
          </>
        )}
        {notPainted.length > 0 && (
          <>
            <dt>{t("coverage.notPainted")}</dt>
            {notPainted.map(({ sheet }, index) => <dd key={index}>{sheet}</dd>)}
          </>
        )}
      </dl>
    </details>
  );
}
