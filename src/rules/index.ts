import duplicateForm from "./duplicate-form";
import fiscalYearMismatch from "./fiscal-year-mismatch";
import lowExecution from "./low-execution";
import missingCounterpart from "./missing-counterpart";
import missingReason from "./missing-reason";
import nameConflict from "./name-conflict";
import oneSidedValue from "./one-sided-value";
import overBudget from "./over-budget";
import planCode from "./plan-code";
import reasonDirection from "./reason-direction";
import reasonFigure from "./reason-figure";
import requiredField from "./required-field";
import type { Rule } from "./rule";
import targetReview from "./target-review";
import unexplainedDeviation from "./unexplained-deviation";
import unitMismatch from "./unit-mismatch";
import unreadableValue from "./unreadable-value";

/** All rules, in the order in which a reviewer goes through a form: reasons, figures, money, boxes, then form against form. */
export const rules: readonly Rule[] = [
  missingReason,
  unexplainedDeviation,
  reasonDirection,
  reasonFigure,
  oneSidedValue,
  unreadableValue,
  unitMismatch,
  overBudget,
  lowExecution,
  targetReview,
  requiredField,
  fiscalYearMismatch,
  planCode,
  nameConflict,
  duplicateForm,
  missingCounterpart,
];
