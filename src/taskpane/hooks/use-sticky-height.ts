import { useCallback, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/** Height in CSS pixels of the sticky head while it really sticks, kept for scripts and, as --pinned, for the style sheet. */
export function useStickyHeight(head: RefObject<HTMLElement>, pane: RefObject<HTMLElement>): () => number {
  const height = useRef(0);
  useLayoutEffect(() => {
    const element = head.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const update = () => {
      height.current = getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0;
      pane.current?.style.setProperty("--pinned", `${height.current}px`);
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    if (pane.current) observer.observe(pane.current);
    return () => observer.disconnect();
  }, [head, pane]);
  return useCallback(() => height.current, []);
}
