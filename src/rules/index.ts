import missingReason from "./missing-reason";
import oneSidedValue from "./one-sided-value";
import overBudget from "./over-budget";
import requiredField from "./required-field";
import type { Rule } from "./rule";
import unitMismatch from "./unit-mismatch";
import unreadableValue from "./unreadable-value";

/** All rules, in the order in which a reviewer goes through a form. */
export const rules: readonly Rule[] = [requiredField, unreadableValue, oneSidedValue, unitMismatch, missingReason, overBudget];
