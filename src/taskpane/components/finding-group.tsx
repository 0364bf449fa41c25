import { useId } from "react";
import { usePane } from "../hooks/pane-context";
import type { RowWindow } from "../hooks/use-windowed-rows";
import type { Translate } from "../messages";
import { isSeverity } from "../model/group-findings";
import type { FindingGroup, GroupBy, ListedFinding } from "../model/group-findings";
import { topOf } from "../model/row-layout";
import { FindingItem } from "./finding-item";
import type { GoTo, ItemState } from "./finding-item";

interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly groupedBy: GroupBy;
  /** Position of the group's first item in the whole list, and the list's length. */
  readonly start: number;
  readonly total: number;
  readonly headingRow: number;
  readonly window: RowWindow;
  readonly stateOf: (listed: ListedFinding, position: number) => ItemState;
  readonly onGoTo: GoTo;
  readonly onDetail: (open: boolean) => void;
}

/** One group: a heading that sticks while its findings pass below it, and those findings that are near the visible strip. */
export function FindingGroupSection({ group, groupedBy, start, total, headingRow, window, stateOf, onGoTo, onDetail }: FindingGroupProps) {
  const { t } = usePane();
  const heading = useId();
  const top = topOf(window.tops, headingRow);
  const bottom = topOf(window.tops, headingRow + 1 + group.items.length);
  return (
    <section className="finding-group" aria-labelledby={heading} style={{ insetBlockStart: top, blockSize: bottom - top }}>
      <div className="group-heading" data-row={`group-${group.key}`}>
        <h3 id={heading}>{groupTitle(group, groupedBy, t)}</h3>
        {group.subject !== "" && <span className="group-subject">{group.subject}</span>}
        <span className="group-count">{t("list.groupCount", { count: group.items.length })}</span>
      </div>
      <ul>
        {group.items.map((listed, index) => {
          const row = headingRow + 1 + index;
          const position = start + index;
          const state = stateOf(listed, position);
          if ((row < window.first || row > window.last) && !state.active) return null;
          return (
            <FindingItem
              key={listed.id} listed={listed} top={topOf(window.tops, row) - top} position={position} total={total}
              showSheet={groupedBy !== "sheet"} showRule={groupedBy !== "rule"} onGoTo={onGoTo} onDetail={onDetail} {...state}
            />
          );
        })}
      </ul>
    </section>
  );
}

function groupTitle({ title }: FindingGroup, groupedBy: GroupBy, t: Translate): string {
  if (groupedBy === "severity" && isSeverity(title)) return t(`severity.${title}`);
  return title === "" ? t("list.unnamed") : title;
}
