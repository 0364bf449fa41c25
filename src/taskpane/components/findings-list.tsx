import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { usePane } from "../hooks/pane-context";
import { useWindowedRows } from "../hooks/use-windowed-rows";
import type { WindowRow } from "../hooks/use-windowed-rows";
import type { FindingGroup, GroupBy } from "../model/group-findings";
import { moveFor } from "../model/list-keys";
import { topOf } from "../model/row-layout";
import { FindingGroupSection } from "./finding-group";
import type { GoTo } from "./finding-item";
import type { JumpState } from "../hooks/use-jump";

interface FindingsListProps {
  readonly groups: readonly FindingGroup[];
  readonly groupedBy: GroupBy;
  readonly jump: JumpState;
  readonly scroller: RefObject<HTMLElement>;
  /** CSS pixels at the top of the scroller that are covered by the sticky head. */
  readonly pinned: () => number;
}

/** CSS pixels, until measured: a heading line; a finding of two lines. */
const HEADING_ESTIMATE = 36;
const ITEM_ESTIMATE = 74;

/** All findings, grouped; one Tab stop, arrow keys inside. Only the rows near the visible strip are in the page. */
export function FindingsList({ groups, groupedBy, jump, scroller, pinned }: FindingsListProps) {
  const { t } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const wantsFocus = useRef(false);
  const { rows, rowOfItem, headingRows } = useMemo(() => flatten(groups), [groups]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const position = Math.min(active, items.length - 1);
  const window = useWindowedRows(scroller, list, rows, useCallback(() => pinned() + HEADING_ESTIMATE, [pinned]));
  const { reveal, hold } = window;

  const moveTo = useCallback((index: number) => {
    setActive(index);
    wantsFocus.current = true;
    reveal(rowOfItem[index] ?? 0);
  }, [reveal, rowOfItem]);

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-position="${position}"]`);
    if (!button) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveFor(event, position, items.length);
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
  };

  const goTo: GoTo = (index, options) => {
    const listed = items[index];
    if (!listed) return;
    setActive(index);
    // The button that was pressed may go away (再表示して移動); the finding keeps the focus.
    wantsFocus.current = true;
    hold(`item-${listed.id}`);
    void jump.jumpTo(listed, options);
  };

  let offset = 0;
  return (
    <div ref={list} className="findings" role="group" aria-label={t("list.label")} onKeyDown={onKeyDown} style={{ blockSize: topOf(window.tops, rows.length) }}>
      {groups.map((group, number) => {
        const start = offset;
        offset += group.items.length;
        const headingRow = headingRows[number] ?? 0;
        const holdsActive = position >= start && position < offset;
        if ((headingRow > window.last || headingRow + group.items.length < window.first) && !holdsActive) return null;
        return (
          <FindingGroupSection
            key={group.key} group={group} groupedBy={groupedBy} start={start} total={items.length} active={position}
            headingRow={headingRow} window={window} jump={jump} onGoTo={goTo}
          />
        );
      })}
    </div>
  );
}

/** The list as rows: each group's heading, then its items. */
function flatten(groups: readonly FindingGroup[]) {
  const rows: WindowRow[] = [];
  const rowOfItem: number[] = [];
  const headingRows: number[] = [];
  for (const group of groups) {
    headingRows.push(rows.length);
    rows.push({ key: `group-${group.key}`, estimate: HEADING_ESTIMATE });
    for (const { id } of group.items) {
      rowOfItem.push(rows.length);
      rows.push({ key: `item-${id}`, estimate: ITEM_ESTIMATE });
    }
  }
  return { rows, rowOfItem, headingRows };
}
