import { summaryPlans } from "../check/summary-plan";
import { writeSheets, type WrittenSheets } from "../excel/write-sheet";
import { checkWorkbook, tellWriting, type CheckedWorkbook, type WorkOptions } from "./run-validation";

/** What was checked and written: 章別集計 first, then 指摘一覧. */
export interface SummarizedWorkbook extends CheckedWorkbook, WrittenSheets {}

/**
 * 章別集計: reads and checks the workbook afresh, then refills 章別集計 and 指摘一覧 and brings the first to the front.
 * @throws SituationError when Excel refuses; the signal's AbortError before anything was written
 */
export async function runSummary(options: WorkOptions): Promise<SummarizedWorkbook> {
  const checked = await checkWorkbook(options);
  const { onProgress, signal } = options;
  signal?.throwIfAborted();
  onProgress?.({ stage: "writing", done: 0, total: 0, sheet: null });
  const written = await writeSheets(summaryPlans(checked.report), { signal, ...tellWriting(options, "writing") });
  return { ...checked, ...written };
}
