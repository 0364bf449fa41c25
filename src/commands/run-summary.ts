import { summaryPlan } from "../check/summary-plan";
import { writeSheet, type WrittenSheet } from "../excel/write-sheet";
import { checkWorkbook, type CheckedWorkbook, type WorkOptions } from "./run-validation";

export interface SummarizedWorkbook extends CheckedWorkbook, WrittenSheet {}

/**
 * 章別集計: reads and checks the workbook afresh, then refills the summary sheet of ours and brings it to the front.
 * @throws SituationError when Excel refuses; the signal's AbortError before anything was written
 */
export async function runSummary(options: WorkOptions): Promise<SummarizedWorkbook> {
  const checked = await checkWorkbook(options);
  const { onProgress, signal } = options;
  signal?.throwIfAborted();
  onProgress?.({ stage: "writing", done: 0, total: 0, sheet: null });
  const written = await writeSheet(summaryPlan(checked.report), {
    onWaiting: () => onProgress?.({ stage: "waiting", done: 0, total: 0, sheet: null }),
  });
  return { ...checked, ...written };
}
