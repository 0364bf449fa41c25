import { useEffect } from "react";
import type { RefObject } from "react";

/**
 * A finding is put right in the sheets, and leaves the list while these have the focus: whoever comes back to the pane then goes on
 * in the list, not at the page's beginning.
 * @param tabStop selector of the list's Tab stop
 */
export function useReturnToList(list: RefObject<HTMLElement>, tabStop: string): void {
  useEffect(() => {
    let wasInList = false;
    const onFocusIn = ({ target }: FocusEvent) => {
      wasInList = target instanceof Node && list.current?.contains(target) === true;
    };
    const onReturn = () => {
      if (wasInList && document.activeElement === document.body) list.current?.querySelector<HTMLElement>(tabStop)?.focus({ preventScroll: true });
    };
    document.addEventListener("focusin", onFocusIn);
    window.addEventListener("focus", onReturn);
    return () => {
      document.removeEventListener("focusin", onFocusIn);
      window.removeEventListener("focus", onReturn);
    };
  }, [list, tabStop]);
}
