import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";

export interface Help {
  readonly open: boolean;
  readonly button: RefObject<HTMLButtonElement>;
  readonly toggle: () => void;
}

/** The help in place of the list: closing it brings back the scroll position and the focus. A new result closes it. */
export function useHelp(scroller: RefObject<HTMLElement>, run: number): Help {
  const [openIn, setOpenIn] = useState<number | null>(null);
  const open = openIn === run;
  const button = useRef<HTMLButtonElement>(null);
  const scrolledTo = useRef(0);
  const returning = useRef(false);

  const toggle = useCallback(() => {
    if (!open) scrolledTo.current = scroller.current?.scrollTop ?? 0;
    returning.current = open;
    setOpenIn(open ? null : run);
  }, [open, run, scroller]);

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = open ? 0 : returning.current ? scrolledTo.current : scroller.current.scrollTop;
    if (!open && returning.current) button.current?.focus({ preventScroll: true });
    returning.current = false;
  }, [open, scroller]);

  return useMemo(() => ({ open, button, toggle }), [open, toggle]);
}
