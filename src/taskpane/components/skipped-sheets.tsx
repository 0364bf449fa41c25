import type { SheetReport, SkipReason } from "../../core/report";
import { usePane } from "../hooks/pane-context";

/** Sheets without a form, gathered by the reason why they were not checked. */
export function SkippedSheets({ sheets }: { readonly sheets: readonly SheetReport[] }) {
  const { t } = usePane();
  if (sheets.length === 0) return <dd>{t("coverage.noSkippedSheets")}</dd>;
  return (
    <>
      {[...byReason(sheets)].map(([reason, group]) => (
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

function byReason(sheets: readonly SheetReport[]): ReadonlyMap<SkipReason, readonly SheetReport[]> {
  const groups = new Map<SkipReason, SheetReport[]>();
  for (const sheet of sheets) {
    if (!sheet.skipped) continue;
    const group = groups.get(sheet.skipped);
    if (group) group.push(sheet);
    else groups.set(sheet.skipped, [sheet]);
  }
  return groups;
}
