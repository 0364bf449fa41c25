import { useId } from "react";
import { usePane } from "../hooks/pane-context";
import type { JumpState } from "../hooks/use-jump";
import type { RowWindow } from "../hooks/use-windowed-rows";
import { isSeverity } from "../model/group-findings";
import type { FindingGroup, GroupBy } from "../model/group-findings";
import { topOf } from "../model/row-layout";
import { FindingItem } from "./finding-item";
import type { GoTo } from "./finding-item";

interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly groupedBy: GroupBy;
  /** Position of the group's first item in the whole list, and the list's length. */
  readonly start: number;
  readonly total: number;
  readonly active: number;
  readonly headingRow: number;
  readonly window: RowWindow;
  readonly jump: JumpState;
  readonly onGoTo: GoTo;
}

/** One group: a heading that sticks while its findings pass below it, and those findings that are near the visible strip. */
export function FindingGroupSection({ group, groupedBy, start, total, active, headingRow, window, jump, onGoTo }: FindingGroupProps) {
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
          if ((row < window.first || row > window.last) && position !== active) return null;
          return (
            <FindingItem
              key={listed.id} listed={listed} top={topOf(window.tops, row) - top} position={position} total={total}
              showSheet={groupedBy !== "sheet"} active={position === active} current={jump.current === listed.id} trouble={jump.current === listed.id ? jump.trouble : null} onGoTo={onGoTo}
            />
          );
        })}
      </ul>
    </section>
  );
}

function groupTitle({ title }: FindingGroup, groupedBy: GroupBy, t: ReturnType<typeof usePane>["t"]): string {
  if (groupedBy === "severity" && isSeverity(title)) return t(`severity.${title}`);
  return title === "" ? t("list.unnamed") : title;
}
