import { useCallback, useMemo, useRef, useState } from "react";
import { followFindings } from "../model/follow-findings";
import type { OnProgress, PaneServices, Progress, Situation, Validation } from "../services";
import { cancelled, cleared, summarized, troubled, unpainted } from "../model/notice";
import type { Notice } from "../model/notice";

export type Task = "validate" | "summarize" | "clear";

export interface Work {
  readonly task: Task;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
}

/** What the last update after an edit changed in the list; or why it could not be made. */
export interface Follow {
  readonly sheets: readonly string[];
  readonly gone: number;
  readonly appeared: number;
  /** Why the list could not be brought up to date. */
  readonly trouble: Situation | null;
}

/** A finished check and when it finished; `run` counts the checks, so that the same outcome twice is still news. */
export interface CheckResult extends Validation {
  readonly at: Date;
  readonly run: number;
  readonly by: Task;
  /** Ids of the findings in the order of the report; they stay over updates of the same run. */
  readonly ids: readonly number[];
  readonly follow: Follow | null;
}

export interface Checker {
  readonly work: Work | null;
  readonly result: CheckResult | null;
  readonly notice: Notice | null;
  readonly validate: (highlight: boolean) => Promise<void>;
  readonly summarize: () => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Brings the result up to date after edits on these sheets (ids); false when that has to wait for a task or for a result. */
  readonly follow: (edited: ReadonlySet<string>, highlight: boolean) => Promise<boolean>;
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
  const following = useRef<AbortController | null>(null);
  const runs = useRef(0);
  const shown = useRef<CheckResult | null>(null);

  const setShown = useCallback((next: CheckResult | null) => {
    shown.current = next;
    setResult(next);
  }, []);

  const run = useCallback(async (task: Task, body: (onProgress: OnProgress, signal: AbortSignal) => Promise<Notice | null>) => {
    if (abort.current) return;
    following.current?.abort();
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
    setShown({ ...validation, at: new Date(), run: runs.current, by, ids: validation.report.findings.map((_, index) => index), follow: null });
  }, [setShown]);

  const follow = useCallback(async (edited: ReadonlySet<string>, highlight: boolean) => {
    const before = shown.current;
    if (!before || abort.current || following.current) return false;
    const controller = new AbortController();
    following.current = controller;
    try {
      const after = await services.recheck(before, edited, { highlight: highlight && before.painted !== null }, controller.signal);
      if (controller.signal.aborted) return false;
      const { ids, gone, appeared } = followFindings(before.report.findings, before.ids, after.report.findings);
      const sheets = after.sheets.filter(({ id }) => edited.has(id)).map(({ name }) => name);
      // What changes nothing in the list leaves the last note, and so does an update without an edit (確認済み).
      const note = edited.size > 0 && gone + appeared > 0 ? { sheets, gone, appeared, trouble: null } : before.follow?.trouble ? null : before.follow;
      setShown({ ...before, ...after, at: new Date(), ids, follow: note });
      return true;
    } catch (error) {
      if (controller.signal.aborted) return false;
      setShown({ ...before, follow: { sheets: [], gone: 0, appeared: 0, trouble: services.situationOf(error) } });
      return true;
    } finally {
      following.current = null;
    }
  }, [services, setShown]);

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
      const { painted = null, notPainted = [] } = shown.current ?? {};
      show({ ...written, painted, notPainted }, "summarize");
      return summarized(written);
    }),
    follow,
    clear: () => run("clear", async () => {
      const left = await services.clearHighlights();
      if (shown.current) setShown({ ...shown.current, painted: null, notPainted: [] });
      return cleared(left);
    }),
    cancel: () => {
      abort.current?.abort();
      setWork((now) => now && { ...now, cancelling: true });
    },
    dismiss: () => setNotice(null),
  }), [work, result, notice, run, show, setShown, follow, services]);
}
