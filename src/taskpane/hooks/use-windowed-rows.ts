import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { rowAt, rowsBetween, stackRows, topOf } from "../model/row-layout";
import type { RowTops } from "../model/row-layout";

/** A row of the list before it is measured. Equal keys keep a measured height over renders. */
export interface WindowRow {
  readonly key: string;
  /** CSS pixels, until the row has been on screen. */
  readonly estimate: number;
}

export interface RowWindow {
  readonly tops: RowTops;
  readonly first: number;
  readonly last: number;
  /** Scrolls as little as needed to bring the row into view, below what is pinned at the top. */
  readonly reveal: (index: number) => void;
  /** The row that stays where it is on screen while rows around it change their height. Until the next scrolling. */
  readonly hold: (key: string) => void;
}

/** Rows are drawn this far (CSS pixels) beyond the visible strip. */
const OVERSCAN = 400;
/** Height of the visible strip where there is no layout (tests in jsdom). */
const STRIP_WITHOUT_LAYOUT = 800;

/**
 * Draws only the rows near the visible strip of the scrolling ancestor. Row elements inside `list` carry data-row (the key);
 * they are measured whenever they are drawn, so rows may have any height and change it.
 * @param pinned CSS pixels at the top of the scroller that are covered by sticky parts.
 */
export function useWindowedRows(
  scroller: RefObject<HTMLElement>, list: RefObject<HTMLElement>, rows: readonly WindowRow[], pinned: () => number,
): RowWindow {
  // What was measured last stands in refs and is handed to the state as it is: an updater function would make a new object
  // each time that React replays it, and measuring after every render would then never come to rest.
  const known = useRef<ReadonlyMap<string, number>>(new Map());
  const seen = useRef({ from: 0, to: STRIP_WITHOUT_LAYOUT });
  const [heights, setHeights] = useState(known.current);
  const [strip, setStrip] = useState(seen.current);
  const tops = useMemo(() => stackRows(rows.map(({ key, estimate }) => heights.get(key) ?? estimate)), [rows, heights]);
  const anchor = useRef<string | null>(null);
  const drawn = useRef({ rows, tops });

  const look = useCallback(() => {
    if (!scroller.current || !list.current) return;
    const from = hiddenPart(scroller.current, list.current);
    const to = from + (scroller.current.clientHeight || STRIP_WITHOUT_LAYOUT);
    if (seen.current.from === from && seen.current.to === to) return;
    seen.current = { from, to };
    setStrip(seen.current);
  }, [scroller, list]);

  const measure = useCallback(() => {
    known.current = measured(list.current, known.current);
    setHeights(known.current);
    look();
  }, [list, look]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      anchor.current = null;
      look();
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => element.removeEventListener("scroll", onScroll);
  }, [scroller, look]);

  // A narrower pane, or a detail that arrives later, changes heights without a render of the list.
  useLayoutEffect(() => {
    if (typeof ResizeObserver === "undefined" || !scroller.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(scroller.current);
    for (const row of drawnRows(list.current)) observer.observe(row);
    return () => observer.disconnect();
  });

  // After every render: new rows are measured before they are painted.
  useLayoutEffect(measure);

  // Rows above the visible strip that turn out higher or lower than estimated must not move what is being read.
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = { rows, tops };
    if (before.tops === tops || !scroller.current) return;
    const grown = topOf(tops, rows.length) - topOf(before.tops, before.rows.length);
    if (isFocusBelow(list.current, scroller.current, grown)) {
      scroller.current.scrollTop += grown;
      return;
    }
    const held = before.rows.findIndex(({ key }) => key === anchor.current);
    const stays = stayingRow(before.rows, held >= 0 ? held : rowAt(before.tops, strip.from + pinned()), rows);
    const shift = stays ? topOf(tops, stays.now) - topOf(before.tops, stays.before) : 0;
    // The strip is as old as the last render: since then the list may have been scrolled to its beginning, as a new check does.
    const isInside = strip.from > 0 && list.current !== null && hiddenPart(scroller.current, list.current) > 0;
    if (shift !== 0 && isInside) scroller.current.scrollTop += shift;
  }, [rows, tops, scroller, list, strip, pinned]);

  const reveal = useCallback((index: number) => {
    const element = scroller.current;
    if (!element || !list.current) return;
    const listTop = list.current.getBoundingClientRect().top - element.getBoundingClientRect().top;
    const top = listTop + topOf(tops, index);
    const bottom = listTop + topOf(tops, index + 1);
    const over = bottom - element.clientHeight;
    // A row higher than the strip shows its beginning.
    if (top < pinned()) element.scrollTop += top - pinned();
    else if (over > 0) element.scrollTop += Math.min(over, top - pinned());
  }, [scroller, list, tops, pinned]);

  const hold = useCallback((key: string) => {
    anchor.current = key;
  }, []);

  return { tops, ...rowsBetween(tops, strip.from - OVERSCAN, strip.to + OVERSCAN), reveal, hold };
}

/** CSS pixels of the list above the upper edge of the scroller; negative while the list begins below it. */
function hiddenPart(scroller: HTMLElement, list: HTMLElement): number {
  return scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
}

/** Whether the focus is in sight below the list, which has just grown: Tab went there past rows that were not measured yet. */
function isFocusBelow(list: HTMLElement | null, scroller: HTMLElement, grown: number): boolean {
  const focused = document.activeElement;
  if (!list || !focused || !scroller.contains(focused) || !(list.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) || list.contains(focused)) return false;
  const top = focused.getBoundingClientRect().top - scroller.getBoundingClientRect().top - grown;
  return top >= 0 && top < scroller.clientHeight;
}

/** The row at `from`, or the next one below that is still there: rows leave the list when their findings are put right. */
function stayingRow(before: readonly WindowRow[], from: number, rows: readonly WindowRow[]): { readonly before: number; readonly now: number } | null {
  const places = new Map(rows.map(({ key }, index) => [key, index]));
  for (let index = from; index < before.length; index += 1) {
    const now = places.get(before[index]?.key ?? "");
    if (now !== undefined) return { before: index, now };
  }
  return null;
}

/** The known heights with those of the drawn rows; the same map when nothing is new, so that nothing is drawn again. */
function measured(list: HTMLElement | null, known: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let heights: Map<string, number> | null = null;
  for (const row of drawnRows(list)) {
    const height = row.offsetHeight;
    const key = row.dataset["row"];
    if (!key || height === 0 || known.get(key) === height) continue;
    heights ??= new Map(known);
    heights.set(key, height);
  }
  return heights ?? known;
}

function drawnRows(list: HTMLElement | null): Iterable<HTMLElement> {
  return list?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
}
