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
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [strip, setStrip] = useState({ from: 0, to: STRIP_WITHOUT_LAYOUT });
  const tops = useMemo(() => stackRows(rows.map(({ key, estimate }) => heights.get(key) ?? estimate)), [rows, heights]);
  const anchor = useRef<string | null>(null);
  const drawn = useRef({ rows, tops });

  const look = useCallback(() => {
    if (!scroller.current || !list.current) return;
    const from = scroller.current.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
    const to = from + (scroller.current.clientHeight || STRIP_WITHOUT_LAYOUT);
    setStrip((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, [scroller, list]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      anchor.current = null;
      look();
    };
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(() => {
      setHeights((now) => measured(list.current, now));
      look();
    });
    element.addEventListener("scroll", onScroll, { passive: true });
    observer?.observe(element);
    return () => {
      element.removeEventListener("scroll", onScroll);
      observer?.disconnect();
    };
  }, [scroller, list, look]);

  // After every render: new rows are measured before they are painted.
  useLayoutEffect(() => {
    setHeights((now) => measured(list.current, now));
    look();
  });

  // Rows above the visible strip that turn out higher or lower than estimated must not move what is being read.
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = { rows, tops };
    if (before.tops === tops || !scroller.current) return;
    const shift = topOf(tops, indexOfAnchor(rows, anchor.current ?? keyAt(before, strip.from + pinned())))
      - topOf(before.tops, indexOfAnchor(before.rows, anchor.current ?? keyAt(before, strip.from + pinned())));
    if (shift !== 0 && strip.from > 0) scroller.current.scrollTop += shift;
  }, [rows, tops, scroller, strip, pinned]);

  const reveal = useCallback((index: number) => {
    const element = scroller.current;
    if (!element || !list.current) return;
    const listTop = list.current.getBoundingClientRect().top - element.getBoundingClientRect().top;
    const top = listTop + topOf(tops, index);
    const bottom = listTop + topOf(tops, index + 1);
    if (top < pinned()) element.scrollTop += top - pinned();
    else if (bottom > element.clientHeight) element.scrollTop += bottom - element.clientHeight;
  }, [scroller, list, tops, pinned]);

  const hold = useCallback((key: string) => {
    anchor.current = key;
  }, []);

  return { tops, ...rowsBetween(tops, strip.from - OVERSCAN, strip.to + OVERSCAN), reveal, hold };
}

function keyAt({ rows, tops }: { readonly rows: readonly WindowRow[]; readonly tops: RowTops }, y: number): string | null {
  return rows[rowAt(tops, y)]?.key ?? null;
}

function indexOfAnchor(rows: readonly WindowRow[], key: string | null): number {
  return Math.max(rows.findIndex((row) => row.key === key), 0);
}

/** The known heights with those of the drawn rows; the same map when nothing is new, so that nothing is drawn again. */
function measured(list: HTMLElement | null, known: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let heights: Map<string, number> | null = null;
  for (const row of list?.querySelectorAll<HTMLElement>("[data-row]") ?? []) {
    const height = row.offsetHeight;
    const key = row.dataset["row"];
    if (!key || height === 0 || known.get(key) === height) continue;
    heights ??= new Map(known);
    heights.set(key, height);
  }
  return heights ?? known;
}
