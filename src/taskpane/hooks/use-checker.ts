import { useCallback, useMemo, useRef, useState } from "react";
import type { OnProgress, PaneServices, Progress, Validation } from "../services";
import { cancelled, cleared, summarized, troubled, unpainted } from "../model/notice";
import type { Notice } from "../model/notice";

export type Task = "validate" | "summarize" | "clear";

export interface Work {
  readonly task: Task;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
}

/** A finished check and when it finished; `run` counts the checks, so that the same outcome twice is still news. */
export interface CheckResult extends Validation {
  readonly at: Date;
  readonly run: number;
  readonly by: Task;
}

export interface Checker {
  readonly work: Work | null;
  readonly result: CheckResult | null;
  readonly notice: Notice | null;
  readonly validate: (highlight: boolean) => Promise<void>;
  readonly summarize: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/**
 * Runs one task at a time over the services; a task that is asked for while another runs is ignored.
 * The promises never reject: what goes wrong becomes a notice.
 */
export function useChecker(services: PaneServices): Checker {
  const [work, setWork] = useState<Work | null>(null);
  const [result, setResult] = useState<CheckResult | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const abort = useRef<AbortController | null>(null);
  const runs = useRef(0);

  const run = useCallback(async (task: Task, body: (onProgress: OnProgress, signal: AbortSignal) => Promise<Notice | null>) => {
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    let stage: Progress["stage"] | null = null;
    setNotice(null);
    setWork({ task, progress: null, cancelling: false });
    try {
      setNotice(await body((progress) => {
        stage = progress.stage;
        setWork((now) => now && { ...now, progress });
      }, controller.signal));
    } catch (error) {
      setNotice(controller.signal.aborted ? cancelled(stage) : troubled(services.situationOf(error)));
    } finally {
      abort.current = null;
      setWork(null);
    }
  }, [services]);

  const show = useCallback((validation: Validation, by: Task) => {
    runs.current += 1;
    setResult({ ...validation, at: new Date(), run: runs.current, by });
  }, []);

  return useMemo<Checker>(() => ({
    work,
    result,
    notice,
    validate: (highlight) => run("validate", async (onProgress, signal) => {
      const validation = await services.validate({ highlight }, onProgress, signal);
      show(validation, "validate");
      return unpainted(validation.notPainted);
    }),
    summarize: () => run("summarize", async (onProgress, signal) => {
      const written = await services.summarize(onProgress, signal);
      show({ ...written, notPainted: [], painted: null }, "summarize");
      return summarized(written);
    }),
    clear: () => run("clear", async () => cleared(await services.clearHighlights())),
    cancel: () => {
      abort.current?.abort();
      setWork((now) => now && { ...now, cancelling: true });
    },
    dismiss: () => setNotice(null),
  }), [work, result, notice, run, show, services]);
}
