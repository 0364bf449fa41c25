import { useEffect, useMemo, useRef } from "react";
import type { RefObject } from "react";
import type { CheckResult } from "../hooks/use-checker";
import { useJump } from "../hooks/use-jump";
import { groupFindings, listFindings } from "../model/group-findings";
import { Coverage } from "./coverage";
import { EmptyResult } from "./empty-result";
import { FailedRules } from "./failed-rules";
import { FindingsList } from "./findings-list";
import { ResultHeader } from "./result-header";

interface ResultViewProps {
  readonly result: CheckResult;
  readonly scroller: RefObject<HTMLElement>;
  readonly pinned: () => number;
}

/** The outcome of a check: counts, findings, and what was and was not checked. */
export function ResultView({ result, scroller, pinned }: ResultViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const jump = useJump(result.run);
  const { report } = result;
  const listed = useMemo(() => listFindings(report, result.catalogue), [report, result.catalogue]);
  const groups = useMemo(() => groupFindings(listed, "sheet"), [listed]);

  useEffect(() => {
    if (result.by === "validate") heading.current?.focus();
  }, [result.run, result.by]);

  return (
    <div className="result">
      <ResultHeader ref={heading} result={result} />
      <FailedRules failed={report.failedRules} rules={result.catalogue.rules} />
      {groups.length > 0
        ? <FindingsList key={result.run} groups={groups} groupedBy="sheet" jump={jump} scroller={scroller} pinned={pinned} />
        : <EmptyResult result={result} />}
      <Coverage result={result} />
    </div>
  );
}
