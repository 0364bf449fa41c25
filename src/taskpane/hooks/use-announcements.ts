import { useEffect, useRef } from "react";
import { followSentence, noticeSentence } from "../model/notice";
import { countFindings, reportFacts } from "../model/report-facts";
import type { Translate } from "../messages";
import type { Checker, CheckResult, Follow } from "./use-checker";

/** Says progress at the start of each stage and at every quarter, then the result, then notices. */
export function useAnnouncements({ work, result, notice }: Checker, t: Translate, announce: (text: string) => void): void {
  const progress = work?.progress ?? null;
  const stage = progress?.stage ?? null;
  const quarter = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 4) : 0;

  useEffect(() => {
    if (!stage) return;
    const sentence = t(`progress.${stage}`);
    announce(quarter === 0 ? sentence : `${sentence} ${quarter * 25}%`);
  }, [stage, quarter, t, announce]);

  // A result that was already said is not said again when a later notice appears.
  const saidRun = useRef(0);
  const saidFollow = useRef<Follow | null>(null);
  useEffect(() => {
    const fresh = result && result.run !== saidRun.current ? result : null;
    saidRun.current = result?.run ?? 0;
    const follow = result && !fresh && result.follow !== saidFollow.current ? result.follow : null;
    saidFollow.current = result?.follow ?? null;
    const sentences = [follow ? followSentence(follow, t) : "", fresh ? resultSentence(fresh, t) : "", notice ? noticeSentence(notice, t) : ""].filter((text) => text !== "");
    if (sentences.length > 0) announce(sentences.join(" "));
  }, [result, notice, t, announce]);
}

function resultSentence({ report }: CheckResult, t: Translate): string {
  const { forms } = reportFacts(report);
  const { total, bySeverity, review } = countFindings(report.findings);
  if (forms === 0) return t("result.liveNoForms");
  return total === 0 ? t("result.liveNone", { forms }) : t("result.live", { forms, count: total, ...bySeverity, review });
}
