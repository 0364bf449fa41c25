import { useLayoutEffect } from "react";
import type { RefObject } from "react";

/** Whoever has the focus in a part that goes away is put on 検証, where the work can be asked for again, and not at the page's beginning. */
export function useLeavingFocus(part: RefObject<HTMLElement>): void {
  useLayoutEffect(() => () => {
    if (part.current?.contains(document.activeElement)) document.querySelector<HTMLElement>(".validate")?.focus();
  }, [part]);
}
