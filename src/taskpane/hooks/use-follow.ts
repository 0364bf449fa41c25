import { useEffect, useRef, useState } from "react";
import type { PaneServices } from "../services";
import type { Checker } from "./use-checker";

export interface FollowOptions {
  readonly on: boolean;
  readonly highlight: boolean;
  /** Excel does not tell of edits; a stable function. */
  readonly onRefused: () => void;
}

/** Milliseconds without an edit after which the sheets are read again: a paste or a fill tells many edits. */
const PAUSE = 300;

/**
 * Brings the result up to date after edits on the sheets, by whomever. Edits during a task wait for its end; those before
 * 検証 or 章別集計 began are part of what these read.
 */
export function useFollow(services: PaneServices, { result, work, follow }: Checker, { on, highlight, onRefused }: FollowOptions): void {
  const edited = useRef<ReadonlySet<string>>(new Set());
  const [edits, setEdits] = useState(0);
  const hasResult = result !== null;
  const task = work?.task ?? null;

  useEffect(() => {
    if (!on) return;
    let isOver = false;
    const watch = services.watchSheets((sheet) => {
      if (isOver) return;
      edited.current = new Set([...edited.current, sheet]);
      setEdits((count) => count + 1);
    });
    watch.catch(() => !isOver && onRefused());
    return () => {
      isOver = true;
      edited.current = new Set();
      watch.then((stop) => stop(), () => undefined);
    };
  }, [services, on, onRefused]);

  useEffect(() => {
    if (task === "validate" || task === "summarize") edited.current = new Set();
  }, [task]);

  useEffect(() => {
    if (task !== null || !hasResult || edited.current.size === 0) return;
    const timer = setTimeout(() => {
      const sheets = edited.current;
      edited.current = new Set();
      void follow(sheets, highlight).then((done) => {
        if (done) return;
        edited.current = new Set([...sheets, ...edited.current]);
        setEdits((count) => count + 1);
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [edits, task, hasResult, follow, highlight]);
}
