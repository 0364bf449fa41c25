import { toA1 } from "../core/address";
import type { Finding, Outcome, Severity } from "../core/finding";
import type { FiledForm, Report } from "../core/report";
import type { Settings } from "../core/settings";
import { finishSteps } from "../core/steps";
import { fillMessage } from "./fill-message";
import { rules as allRules } from "./index";
import type { Rule, Stated } from "./rule";

/** What the rules found, and which of them had nothing to look at, were switched off, or failed. */
export type RuleResults = Pick<Report, "findings" | "skippedRules" | "failedRules">;

/** A finding with what its place in the list depends on. */
interface Ranked {
  readonly finding: Finding;
  readonly form: number;
  readonly rule: number;
}

/**
 * Runs every rule over all forms of the check. Findings come in the order of the forms (that of the sheets), then by cell,
 * then in the reviewer's order of rules. A rule that throws is listed in failedRules with none of its findings; the others go on.
 */
export function runRules(forms: readonly FiledForm[], settings: Settings, rules: readonly Rule[] = allRules): RuleResults {
  return finishSteps(runRulesInSteps(forms, settings, rules));
}

/** The same in steps of one rule. */
export function* runRulesInSteps(forms: readonly FiledForm[], settings: Settings, rules: readonly Rule[] = allRules): Generator<void, RuleResults, void> {
  const formOrder = new Map(forms.map((filed, index) => [filed, index]));
  const ranked: Ranked[] = [];
  const skippedRules: RuleResults["skippedRules"][number][] = [];
  const failedRules: RuleResults["failedRules"][number][] = [];

  for (const [order, rule] of rules.entries()) {
    if (settings.rules[rule.id]?.enabled === false) {
      skippedRules.push({ rule: rule.id, reason: "disabled" });
      continue;
    }
    try {
      const { looked, stated } = rule.run(forms, settings);
      if (looked === 0) skippedRules.push({ rule: rule.id, reason: "not-applicable" });
      ranked.push(...stated.map((one) => ({ finding: toFinding(rule, one, settings), form: formOrder.get(one.filed) ?? 0, rule: order })));
    } catch (thrown) {
      failedRules.push({ rule: rule.id, error: thrown instanceof Error ? thrown.message : String(thrown) });
    }
    yield;
  }

  return { findings: withoutRepeats(ranked.sort(byPlace)).map(({ finding }) => finding), skippedRules, failedRules };
}

function toFinding(rule: Rule, { at, message, data = {}, related = [], outcome, filed }: Stated, settings: Settings): Finding {
  const template = rule.messages[message];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message ${message}`);
  const wished = settings.rules[rule.id]?.severity ?? rule.severities?.[message] ?? rule.severity;
  return {
    rule: rule.id,
    severity: severityFor(outcome, wished),
    outcome,
    file: filed.file,
    cell: at,
    related,
    messageId: message,
    message: fillMessage(template, data),
    data,
  };
}

/** What is not certain is never an error. */
function severityFor(outcome: Outcome, wished: Severity): Severity {
  return outcome === "needs-review" && wished === "error" ? "warning" : wished;
}

function byPlace(left: Ranked, right: Ranked): number {
  return (
    left.form - right.form ||
    left.finding.cell.row - right.finding.cell.row ||
    left.finding.cell.column - right.finding.cell.column ||
    left.rule - right.rule
  );
}

/** The same sentence of the same rule at the same cell is said once. */
function withoutRepeats(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ finding }) => {
    const key = JSON.stringify([finding.rule, finding.file, finding.cell.sheet, toA1(finding.cell), finding.message]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
