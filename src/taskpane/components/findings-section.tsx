import { Button } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { usePane } from "../hooks/pane-context";
import { useJump } from "../hooks/use-jump";
import { useStickyHeight } from "../hooks/use-sticky-height";
import { filterFindings, isFiltered, noFilter } from "../model/filter-findings";
import type { FindingFilter } from "../model/filter-findings";
import { groupFindings } from "../model/group-findings";
import type { GroupBy, ListedFinding } from "../model/group-findings";
import { countFindings } from "../model/report-facts";
import { CopyFindings } from "./copy-findings";
import { DepartmentCounts } from "./department-counts";
import { FindingsList } from "./findings-list";
import type { FindingsListHandle } from "./findings-list";
import { ListBar } from "./list-bar";
import { NextStep } from "./next-step";
import { SeverityCounts } from "./severity-counts";

interface FindingsSectionProps {
  readonly listed: readonly ListedFinding[];
  /** Number of the check; a new one begins without a current finding and keeps filter and grouping. */
  readonly run: number;
  readonly scroller: RefObject<HTMLElement>;
  readonly headHeight: () => number;
}

/** The findings with everything that narrows, orders and walks through them. */
export function FindingsSection({ listed, run, scroller, headHeight }: FindingsSectionProps) {
  const { services, t, announce } = usePane();
  const jump = useJump(run, listed);
  const [filter, setFilter] = useState<FindingFilter>(noFilter);
  const [groupedBy, setGroupedBy] = useState<GroupBy>("sheet");
  const [detailed, setDetailed] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const list = useRef<FindingsListHandle>(null);
  const barHeight = useStickyHeight(bar, scroller, "--bar-height");
  const pinned = useCallback(() => headHeight() + barHeight(), [headHeight, barHeight]);

  const counts = useMemo(() => countFindings(listed.map(({ finding }) => finding)), [listed]);
  // Typing goes on while a long list is narrowed in small steps behind it.
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => filterFindings(listed, asked), [listed, asked]);
  const groups = useMemo(() => groupFindings(shown, groupedBy), [shown, groupedBy]);
  const place = groups.flatMap(({ items }) => items).findIndex(({ id }) => id === jump.current) + 1;
  const filtered = isFiltered(asked);
  const { department } = asked;
  const inNumbers = { shown: shown.length, total: listed.length };
  const shownSentence = department === null ? t("bar.shown", inNumbers) : t("bar.shownOf", { ...inNumbers, department: department || t("list.unnamed") });

  const wasFiltered = useRef(false);
  useEffect(() => {
    if (filtered) announce(shownSentence);
    else if (wasFiltered.current) announce(t("result.total", { count: listed.length }));
    wasFiltered.current = filtered;
  }, [filtered, shownSentence, announce, t, listed.length]);

  useEffect(() => services.attachCommands({
    nextFinding: () => list.current?.step(1),
    previousFinding: () => list.current?.step(-1),
  }), [services]);

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
      // In a drop-down list Alt and an arrow open the list.
      if (by === null || !event.altKey || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      list.current?.step(by);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  // The button that shows all goes away with the filter; the field beside the list takes the focus.
  const showAll = () => {
    setFilter(noFilter);
    bar.current?.querySelector("input")?.focus();
  };

  return (
    <>
      <SeverityCounts counts={counts} filter={filter} onFilter={setFilter} />
      <NextStep counts={counts} />
      <DepartmentCounts listed={listed} filter={filter} onFilter={setFilter} />
      <ListBar
        ref={bar} text={filter.text} onText={(text) => setFilter({ ...filter, text })} groupedBy={groupedBy} onGroupBy={setGroupedBy}
        place={place} shown={shown.length} onStep={(by) => list.current?.step(by)}
      />
      {filtered && (
        <div className="shown">
          <span>{shown.length === 0 ? t("bar.shownNone") : shownSentence}</span>
          <Button size="small" appearance="subtle" onClick={showAll}>{t("bar.showAll")}</Button>
          {shown.length > 0 && <CopyFindings findings={shown} />}
        </div>
      )}
      {shown.length > 0 && (
        <FindingsList
          key={run} ref={list} groups={groups} groupedBy={groupedBy} jump={jump} scroller={scroller} pinned={pinned}
          detailed={detailed} onDetail={setDetailed}
        />
      )}
    </>
  );
}
