import type { Report } from "../core/report";
import { ruleTitle } from "../rules/render-finding";
import { planFindingsSheet } from "../summary/plan-findings-sheet";
import { planSummarySheet } from "../summary/plan-summary-sheet";
import type { SheetPlan } from "../summary/sheet-plan";

/** 章別集計 and 指摘一覧 of a report, with the rules called by their Japanese titles. The first is the one to show. */
export function summaryPlans(report: Report, now = new Date()): readonly [SheetPlan, SheetPlan] {
  const occasion = { titleOf: (rule: string) => ruleTitle(rule, "ja"), ranAt: clockTime(now) };
  return [planSummarySheet(report, occasion), planFindingsSheet(report, occasion)];
}

/** Local time as it is printed: "2026年11月22日 9:05". */
function clockTime(time: Date): string {
  const minutes = String(time.getMinutes()).padStart(2, "0");
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes}`;
}
