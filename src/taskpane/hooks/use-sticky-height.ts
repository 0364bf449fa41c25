import { useCallback, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Height in CSS pixels of an element while it really sticks (0 where the style sheet lets it scroll away), for scripts and,
 * as a property on the pane, for what sticks below it.
 */
export function useStickyHeight(sticky: RefObject<HTMLElement>, pane: RefObject<HTMLElement>, property: `--${string}`): () => number {
  const height = useRef(0);
  useLayoutEffect(() => {
    const element = sticky.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const update = () => {
      height.current = getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0;
      pane.current?.style.setProperty(property, `${height.current}px`);
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    if (pane.current) observer.observe(pane.current);
    return () => observer.disconnect();
  }, [sticky, pane, property]);
  return useCallback(() => height.current, []);
}
