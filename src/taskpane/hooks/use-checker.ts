import { useCallback, useMemo, useRef, useState } from "react";
import type { Finding } from "../../core/finding";
import type { OnProgress, PaneServices, Progress, SheetTouch, Situation, SummaryWritten, Validation } from "../services";
import { cancelled, cleared, damaged, incomplete, summarized, troubled, unpainted } from "../model/notice";
import type { Notice } from "../model/notice";

export type Task = "validate" | "summarize" | "clear";

export interface Work {
  readonly task: Task;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  /** False once the workbook is being written to: that goes to its end, so that nothing is left half done. */
  readonly canCancel: boolean;
}

/** What the last update after an edit changed in the list; or why it could not be made. */
export interface Follow {
  readonly sheets: readonly string[];
  readonly gone: number;
  readonly appeared: number;
  /** Present names of sheets that had another name before. */
  readonly renamed: readonly string[];
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
  /** The highlights in the sheets are those of an earlier list: only 検証 writes them. */
  readonly staleHighlights: boolean;
  /** Ids of the sheets that 章別集計 wrote: there is nothing in them to be checked. */
  readonly ownSheets: readonly string[];
}

/** What became of an update: done, to be asked for again later, or the list says that it is old. */
export type Followed = "done" | "busy" | "failed";

export interface Checker {
  readonly work: Work | null;
  readonly result: CheckResult | null;
  readonly notice: Notice | null;
  readonly validate: (highlight: boolean) => Promise<void>;
  readonly summarize: () => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Brings the result up to date after these sheets were touched; busy while a task is at work or there is no result. */
  readonly follow: (touched: readonly SheetTouch[]) => Promise<Followed>;
  /** Says why something outside of this hook could not be done. */
  readonly fail: (error: unknown) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Loaded with the check itself. */
const comparison = () => import(/* webpackChunkName: "workbook-work" */ "../model/follow-findings");

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

  /** The findings that are highlighted in the sheets, as far as this pane knows. */
  const painted = useRef<readonly Finding[] | null>(null);

  const setShown = useCallback((next: CheckResult | null) => {
    shown.current = next;
    setResult(next);
  }, []);

  const run = useCallback(async (task: Task, body: (onProgress: OnProgress, signal: AbortSignal) => Promise<Notice | null>) => {
    if (abort.current) return;
    following.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setNotice(null);
    setWork({ task, progress: null, cancelling: false, canCancel: true });
    try {
      setNotice(await body((progress) => {
        setWork((now) => now && { ...now, progress, canCancel: now.canCancel && progress.stage !== "sending" });
      }, controller.signal));
    } catch (error) {
      // A cancel that came too late ends nothing: then the failure is told.
      setNotice(error instanceof DOMException && error.name === "AbortError" ? cancelled() : troubled(services.situationOf(error)));
    } finally {
      abort.current = null;
      setWork(null);
    }
  }, [services]);

  const show = useCallback(async (validation: Validation, by: Task, written: SummaryWritten["written"] = []) => {
    const { findings } = validation.report;
    const { areOthers } = await comparison();
    runs.current += 1;
    const ownSheets = [...ownSheetsOf(validation), ...written.map(({ id }) => id)];
    setShown({ ...validation, at: new Date(), run: runs.current, by, ids: findings.map((_, index) => index), follow: null, staleHighlights: areOthers(painted.current, findings), ownSheets });
  }, [setShown]);

  const follow = useCallback(async (touched: readonly SheetTouch[]): Promise<Followed> => {
    const before = shown.current;
    if (!before || abort.current || following.current) return "busy";
    const controller = new AbortController();
    following.current = controller;
    try {
      const after = await services.recheck(before, touched, controller.signal);
      if (controller.signal.aborted) return "busy";
      if (after === before) return "done";
      const { areOthers, followFindings, renames, withNames } = await comparison();
      const names = renames(before.sheets, after.sheets);
      const { findings } = after.report;
      painted.current = painted.current && withNames(painted.current, names);
      const { ids, gone, appeared } = followFindings(withNames(before.report.findings, names), before.ids, findings);
      const sheets = after.sheets.filter(({ id }) => touched.some(({ sheet }) => sheet === id)).map(({ name }) => name);
      // What changes nothing in the list leaves the last note, and so does an update without an edit (確認済み).
      const isNews = names.size > 0 || (touched.length > 0 && gone + appeared > 0);
      const note = isNews ? { sheets, gone, appeared, renamed: [...names.values()], trouble: null } : before.follow?.trouble ? null : before.follow;
      setShown({ ...before, ...after, at: new Date(), ids, follow: note, staleHighlights: areOthers(painted.current, findings) });
      return "done";
    } catch (error) {
      if (controller.signal.aborted) return "busy";
      setShown({ ...before, follow: { sheets: [], gone: 0, appeared: 0, renamed: [], trouble: services.situationOf(error) } });
      return "failed";
    } finally {
      following.current = null;
    }
  }, [services, setShown]);

  const fail = useCallback((error: unknown) => setNotice(troubled(services.situationOf(error))), [services]);

  return useMemo<Checker>(() => ({
    work,
    result,
    notice,
    validate: (highlight) => run("validate", async (onProgress, signal) => {
      const validation = await services.validate({ highlight }, onProgress, signal);
      if (validation.painted !== null) painted.current = validation.report.findings;
      await show(validation, "validate");
      return incomplete(validation) ?? unpainted(validation) ?? damaged(validation);
    }),
    summarize: () => run("summarize", async (onProgress, signal) => {
      const written = await services.summarize(onProgress, signal);
      const { painted = null, notPainted = [] } = shown.current ?? {};
      await show({ ...written, painted, notPainted, paintTrouble: null }, "summarize", written.written);
      return summarized(written);
    }),
    follow,
    clear: () => run("clear", async (onProgress, signal) => {
      const left = await services.clearHighlights(onProgress, signal);
      painted.current = null;
      if (shown.current) setShown({ ...shown.current, painted: null, notPainted: [], staleHighlights: false });
      return cleared(left);
    }),
    fail,
    cancel: () => {
      abort.current?.abort();
      setWork((now) => now && { ...now, cancelling: true });
    },
    dismiss: () => setNotice(null),
  }), [work, result, notice, run, show, setShown, follow, fail, services]);
}

function ownSheetsOf({ report, sheets }: Validation): readonly string[] {
  const names = new Set(report.workbooks.flatMap((book) => book.sheets).filter(({ skipped }) => skipped === "own-summary").map(({ name }) => name));
  return sheets.filter(({ name }) => names.has(name)).map(({ id }) => id);
}
