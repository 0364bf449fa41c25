import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import type { RefObject } from "react";
import type { CheckResult } from "../hooks/use-checker";
import { listFindings } from "../model/group-findings";
import { Coverage } from "./coverage";
import { EmptyResult } from "./empty-result";
import { FailedRules } from "./failed-rules";
import { FindingsSection } from "./findings-section";
import { FollowNotes, FollowSwitch } from "./follow-line";
import type { Following } from "./follow-line";
import { ResultHeader } from "./result-header";

const AcceptedList = lazy(() => import(/* webpackChunkName: "accepted-list" */ "./accepted-list"));

interface ResultViewProps {
  readonly result: CheckResult;
  readonly following: Following;
  readonly highlight: boolean;
  /** Ids of the sheets that were edited since, while the list does not follow. */
  readonly behind: readonly string[];
  readonly onFollowing: (following: Following) => void;
  readonly scroller: RefObject<HTMLElement>;
  /** CSS pixels at the top of the scroller that are covered by the sticky head. */
  readonly headHeight: () => number;
}

/** The outcome of a check: counts, findings, and what was and was not checked. */
export default function ResultView({ result, following, highlight, behind, onFollowing, scroller, headHeight }: ResultViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { report, catalogue, run, by, ids } = result;
  const listed = useMemo(() => listFindings(report, catalogue, ids), [report, catalogue, ids]);

  useEffect(() => {
    // Asked for from the sheets (ribbon, shortcut), the check leaves the keyboard there.
    if (by !== "validate") return;
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [run, by, scroller]);

  return (
    <div className="result">
      <ResultHeader ref={heading} result={result}><FollowSwitch following={following} onFollowing={onFollowing} /></ResultHeader>
      <FollowNotes result={result} behind={behind} following={following} highlight={highlight} />
      <FailedRules failed={report.failedRules} rules={catalogue.rules} />
      {listed.length > 0
        ? <FindingsSection listed={listed} run={run} scroller={scroller} headHeight={headHeight} />
        : <EmptyResult result={result} />}
      {report.accepted && <Suspense><AcceptedList accepted={report.accepted} catalogue={catalogue} /></Suspense>}
      <Coverage result={result} open={listed.length === 0 && report.forms.length > 0} />
    </div>
  );
}
