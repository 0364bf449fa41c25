import { forwardRef, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { usePane } from "../hooks/pane-context";
import type { JumpState } from "../hooks/use-jump";
import { useReturnToList } from "../hooks/use-return-to-list";
import { useWindowedRows } from "../hooks/use-windowed-rows";
import type { WindowRow } from "../hooks/use-windowed-rows";
import type { FindingGroup, GroupBy, ListedFinding } from "../model/group-findings";
import { moveFor, stepFrom } from "../model/list-keys";
import { topOf } from "../model/row-layout";
import { FindingGroupSection } from "./finding-group";
import type { GoTo, ItemState } from "./finding-item";

interface FindingsListProps {
  readonly groups: readonly FindingGroup[];
  readonly groupedBy: GroupBy;
  readonly jump: JumpState;
  readonly scroller: RefObject<HTMLElement>;
  /** CSS pixels at the top of the scroller that are covered by sticky parts. */
  readonly pinned: () => number;
  readonly detailed: boolean;
  readonly onDetail: (open: boolean) => void;
}

/** What the list's surroundings can ask of it. */
export interface FindingsListHandle {
  /** Goes to the finding after (1) or before (-1) the current one. The focus moves only when it is in the list. */
  readonly step: (by: 1 | -1) => void;
}

/** CSS pixels, until measured: a heading line; a finding of two lines. */
const HEADING_ESTIMATE = 34;
const ITEM_ESTIMATE = 78;

/** All findings, grouped; one Tab stop, arrow keys inside. Only the rows near the visible strip are in the page. */
export const FindingsList = forwardRef<FindingsListHandle, FindingsListProps>(function FindingsList(props, handle) {
  const { groups, groupedBy, jump, scroller, pinned, detailed, onDetail } = props;
  const { t } = usePane();
  const list = useRef<HTMLDivElement>(null);
  // The Tab stop is a finding, not a place: after an edit in the sheets other findings may stand before it.
  const [active, setActive] = useState({ id: -1, place: 0 });
  const wantsFocus = useRef(false);
  const { rows, rowOfItem, headingRows } = useMemo(() => flatten(groups), [groups]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const found = items.findIndex(({ id }) => id === active.id);
  const position = found >= 0 ? found : Math.min(active.place, items.length - 1);
  const makeActive = (place: number) => setActive({ id: items[place]?.id ?? -1, place });
  const window = useWindowedRows(scroller, list, rows, useCallback(() => pinned() + HEADING_ESTIMATE, [pinned]));

  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    // The focused finding has left the list: the one in its place takes the focus.
    if (hadFocus.current && document.activeElement === document.body) wantsFocus.current = true;
    if (!wantsFocus.current) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-position="${position}"]`);
    if (!button) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });

  useReturnToList(list, ".finding-button[tabindex='0']");

  // The current finding grows by its detail or by what stood in the way; what it grew by comes into view.
  const currentRow = rowOfItem[items.findIndex(({ id }) => id === jump.current)];
  const currentHeight = currentRow === undefined ? 0 : topOf(window.tops, currentRow + 1) - topOf(window.tops, currentRow);
  const { reveal } = window;
  const revealed = useRef("");
  useLayoutEffect(() => {
    const shape = `${jump.current} ${currentHeight}`;
    if (currentRow === undefined || revealed.current === shape) return;
    revealed.current = shape;
    reveal(currentRow);
  }, [jump, currentRow, currentHeight, reveal]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = isFindingButton(event.target) ? moveFor(event, position, items.length) : null;
    if (next === null) return;
    event.preventDefault();
    makeActive(next);
    wantsFocus.current = true;
    window.reveal(rowOfItem[next] ?? 0);
  };

  const goTo: GoTo = (index, options) => {
    const listed = items[index];
    if (!listed) return;
    makeActive(index);
    // The button that was pressed may go away (再表示して移動); the finding then keeps the focus.
    if (!options?.cell) wantsFocus.current = true;
    window.hold(`item-${listed.id}`);
    void jump.jumpTo(listed, options);
  };

  const step = (by: 1 | -1) => {
    const next = stepFrom(items.findIndex(({ id }) => id === jump.current), by, items.length);
    const listed = items[next];
    if (!listed) return;
    makeActive(next);
    wantsFocus.current = list.current?.contains(document.activeElement) ?? false;
    window.reveal(rowOfItem[next] ?? 0);
    window.hold(`item-${listed.id}`);
    void jump.jumpTo(listed);
  };
  useImperativeHandle(handle, () => ({ step }));

  const stateOf = (listed: ListedFinding, at: number): ItemState => {
    const current = jump.current === listed.id;
    return { active: at === position, current, visited: jump.visited.has(listed.id), trouble: current ? jump.trouble : null, remark: current ? jump.remark : null, detailed };
  };

  let offset = 0;
  return (
    <div
      ref={list} className="findings" role="group" aria-label={t("list.label")} onKeyDown={onKeyDown}
      onFocus={() => (hadFocus.current = true)} onBlur={() => (hadFocus.current = false)} style={{ blockSize: topOf(window.tops, rows.length) }}
    >
      {groups.map((group, number) => {
        const start = offset;
        offset += group.items.length;
        const headingRow = headingRows[number] ?? 0;
        const holdsActive = position >= start && position < offset;
        if ((headingRow > window.last || headingRow + group.items.length < window.first) && !holdsActive) return null;
        return (
          <FindingGroupSection
            key={group.key} group={group} groupedBy={groupedBy} start={start} total={items.length} headingRow={headingRow}
            window={window} stateOf={stateOf} onGoTo={goTo} onDetail={onDetail}
          />
        );
      })}
    </div>
  );
});

function isFindingButton(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset["position"] !== undefined;
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
