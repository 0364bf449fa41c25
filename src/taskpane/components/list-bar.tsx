import { Button } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { forwardRef } from "react";
import { usePane } from "../hooks/pane-context";
import type { GroupBy } from "../model/group-findings";

const groupings: readonly GroupBy[] = ["sheet", "department", "rule", "severity"];

interface ListBarProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groupedBy: GroupBy;
  readonly onGroupBy: (by: GroupBy) => void;
  /** One-based place of the current finding among those shown; 0 for none. */
  readonly place: number;
  readonly shown: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** Search, grouping, and previous and next finding; stays in view above the list. */
export const ListBar = forwardRef<HTMLDivElement, ListBarProps>(function ListBar({ text, onText, groupedBy, onGroupBy, place, shown, onStep }, bar) {
  const { t } = usePane();
  return (
    <div className="list-bar" ref={bar} role="group" aria-label={t("bar.label")}>
      <input
        className="search" type="search" value={text} placeholder={t("bar.search")} aria-label={t("bar.search")}
        onChange={({ target }) => onText(target.value)}
      />
      <select className="grouping" value={groupedBy} aria-label={t("bar.grouping")} onChange={({ target }) => onGroupBy(groupings.find((by) => by === target.value) ?? "sheet")}>
        {groupings.map((by) => <option key={by} value={by}>{t(`bar.by.${by}`)}</option>)}
      </select>
      <span className="place">
        <span aria-hidden>{place > 0 ? place : "–"}/{shown}</span>
        <span className="visually-hidden">{t("bar.place", { place, shown })}</span>
      </span>
      <Button
        appearance="subtle" size="small" icon={<ArrowUpRegular />} aria-label={t("bar.previous")} title={t("bar.previousKey")} aria-keyshortcuts="Alt+ArrowUp"
        disabledFocusable={shown === 0 || place === 1} onClick={() => onStep(-1)}
      />
      <Button
        appearance="subtle" size="small" icon={<ArrowDownRegular />} aria-label={t("bar.next")} title={t("bar.nextKey")} aria-keyshortcuts="Alt+ArrowDown"
        disabledFocusable={shown === 0 || place === shown} onClick={() => onStep(1)}
      />
    </div>
  );
});
