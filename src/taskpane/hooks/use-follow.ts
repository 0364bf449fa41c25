import { useCallback, useEffect, useRef, useState } from "react";
import type { PaneServices, SheetTouch } from "../services";
import type { Checker } from "./use-checker";

export interface FollowOptions {
  /** Off: what happens on the sheets is kept until it is on again. */
  readonly on: boolean;
  /** Told whether Excel tells of edits; a stable function. */
  readonly onListening: (isListening: boolean) => void;
}

export interface Following {
  /** Ids of the sheets that were edited and not read since. */
  readonly behind: readonly string[];
  /** A sheet (id) is found to be other than the list says. */
  readonly touch: (sheet: string) => void;
}

/** Milliseconds without an edit after which the sheets are read again: a paste or a fill tells many edits. */
const PAUSE = 200;
/** Milliseconds after which edits that never pause are read all the same. */
const LONGEST = 800;

/** What happened on the sheets, each thing once. */
type Touches = ReadonlyMap<string, SheetTouch>;

/**
 * Brings the result up to date after edits on the sheets, by whomever. Edits during a task wait for its end; those before
 * 検証 or 章別集計 began are part of what these read, unless they end without a result.
 */
export function useFollow(services: PaneServices, { result, work, follow }: Checker, { on, onListening }: FollowOptions): Following {
  const touches = useRef<Touches>(new Map());
  const since = useRef(0);
  const [behind, setBehind] = useState<readonly string[]>([]);
  const [news, setNews] = useState(0);
  const run = result?.run ?? null;
  const task = work?.task ?? null;

  const keep = useCallback((now: Touches) => {
    touches.current = now;
    const edited = [...new Set([...now.values()].flatMap(({ sheet, withoutEdit }) => (withoutEdit === undefined ? [sheet] : [])))];
    setBehind((before) => (before.join() === edited.join() ? before : edited));
  }, []);
  // What happens on our own sheets is no news, neither when they are written nor when somebody edits them.
  const own = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    own.current = new Set(result?.ownSheets);
    keep(new Map([...touches.current].filter(([, { sheet }]) => !own.current.has(sheet))));
  }, [result, keep]);
  const take = useCallback((touch: SheetTouch) => {
    if (own.current.has(touch.sheet)) return;
    if (touches.current.size === 0) since.current = Date.now();
    keep(new Map(touches.current).set(JSON.stringify(touch), touch));
    setNews((count) => count + 1);
  }, [keep]);

  // Excel is asked to tell of edits at the start, and again with each result where it refused: that may pass.
  const watch = useRef<Promise<() => Promise<void>> | null>(null);
  useEffect(() => {
    if (watch.current) return;
    const asked = services.watchSheets((touch) => {
      if (watch.current === asked) take(touch);
    });
    watch.current = asked;
    asked.then(() => onListening(true), () => {
      if (watch.current === asked) watch.current = null;
      onListening(false);
    });
  }, [services, take, onListening, run]);
  useEffect(() => () => {
    watch.current?.then((stop) => stop(), () => undefined);
    watch.current = null;
  }, [services]);

  // A task that reads the whole workbook reads these edits too; where it ends without a result they are still to be read.
  const held = useRef<{ readonly touches: Touches; readonly run: number | null } | null>(null);
  useEffect(() => {
    if (task === "validate" || task === "summarize") {
      held.current = { touches: touches.current, run };
      keep(new Map());
    } else if (task === null && held.current) {
      if (held.current.run === run) keep(new Map([...held.current.touches, ...touches.current]));
      held.current = null;
    }
  }, [task, run, keep]);

  useEffect(() => {
    if (!on || task !== null || run === null || touches.current.size === 0) return;
    const timer = setTimeout(() => {
      const taken = touches.current;
      keep(new Map());
      void follow([...taken.values()]).then((outcome) => {
        if (outcome === "done") return;
        keep(new Map([...taken, ...touches.current]));
        since.current = Date.now();
        // What could not be read is read with the next edit.
        if (outcome === "busy") setNews((count) => count + 1);
      });
    }, Math.max(0, Math.min(PAUSE, since.current + LONGEST - Date.now())));
    return () => clearTimeout(timer);
  }, [news, on, task, run, follow, keep]);

  return { behind, touch: useCallback((sheet: string) => take({ sheet }), [take]) };
}
