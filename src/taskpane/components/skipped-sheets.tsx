import { groupBy } from "../../core/group-by";
import type { SheetReport, UnreadSheet } from "../../core/report";
import { usePane } from "../hooks/pane-context";

/** Sheets without a form, gathered by the reason why they were not checked. */
export function SkippedSheets({ sheets }: { readonly sheets: readonly SheetReport[] }) {
  const { t } = usePane();
  if (sheets.length === 0) return <dd>{t("coverage.noSkippedSheets")}</dd>;
  const reasoned = sheets.flatMap((sheet) => (sheet.skipped ? [{ ...sheet, reason: sheet.skipped }] : []));
  return (
    <>
      {[...groupBy(reasoned, ({ reason }) => reason)].map(([reason, group]) => (
        <dd key={reason}>
          {t(`coverage.skip.${reason}`)}
          <span className="quiet"> {t("coverage.sheetCount", { count: group.length })}</span>
          <ul className="sheet-names">
            {group.map(({ name, visibility }) => (
              <li key={name}>{name}{visibility !== "visible" && <span className="quiet"> {t("coverage.hidden")}</span>}</li>
            ))}
          </ul>
        </dd>
      ))}
    </>
  );
}

/** What could not be read, gathered by what it is. */
export function UnreadSheets({ unread }: { readonly unread: readonly UnreadSheet[] }) {
  const { t } = usePane();
  return (
    <>
      {[...groupBy(unread, ({ part }) => part)].map(([part, group]) => (
        <dd key={part}>
          {t(`coverage.unread.${part}`)}
          <span className="quiet"> {t("coverage.sheetCount", { count: group.length })}</span>
          <ul className="sheet-names">{group.map(({ sheet }) => <li key={sheet}>{sheet}</li>)}</ul>
        </dd>
      ))}
    </>
  );
}
