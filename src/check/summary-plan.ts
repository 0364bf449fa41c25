import type { Report } from "../core/report";
import { ruleTitle } from "../rules/render-finding";
import { planSummarySheet } from "../summary/plan-summary-sheet";
import type { SheetPlan } from "../summary/sheet-plan";

/** 章別集計 of a report, with the rules called by their Japanese titles. */
export function summaryPlan(report: Report): SheetPlan {
  return planSummarySheet(report, (rule) => ruleTitle(rule, "ja"));
}
