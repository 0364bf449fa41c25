import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";

/** What can stand in place of the list. */
export type SideView = "help" | "settings";

export interface SideViews {
  readonly open: SideView | null;
  /** The buttons that open them; each gets the focus back. */
  readonly buttons: Readonly<Record<SideView, RefObject<HTMLButtonElement>>>;
  /** Opens the view, or closes it when it is open. */
  readonly toggle: (view: SideView) => void;
}

/** A view in place of the list: closing it brings back the scroll position and the focus. A new result closes it. */
export function useSideView(scroller: RefObject<HTMLElement>, run: number): SideViews {
  const [opened, setOpened] = useState<{ readonly view: SideView; readonly run: number } | null>(null);
  const open = opened?.run === run ? opened.view : null;
  const help = useRef<HTMLButtonElement>(null);
  const settings = useRef<HTMLButtonElement>(null);
  const buttons = useMemo(() => ({ help, settings }), []);
  const scrolledTo = useRef(0);
  const returningFrom = useRef<SideView | null>(null);

  const toggle = useCallback((view: SideView) => {
    if (open === null) scrolledTo.current = scroller.current?.scrollTop ?? 0;
    returningFrom.current = open === view ? view : null;
    setOpened(open === view ? null : { view, run });
  }, [open, run, scroller]);

  useLayoutEffect(() => {
    const from = returningFrom.current;
    returningFrom.current = null;
    if (scroller.current && open !== null) scroller.current.scrollTop = 0;
    if (open !== null || from === null) return;
    if (scroller.current) scroller.current.scrollTop = scrolledTo.current;
    buttons[from].current?.focus({ preventScroll: true });
  }, [open, scroller, buttons]);

  return useMemo(() => ({ open, buttons, toggle }), [open, buttons, toggle]);
}
