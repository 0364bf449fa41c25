import type { Finding, Outcome, Severity } from "../core/finding";
import { flatMap } from "../core/flat-map";
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

/** Forms that a rule looks at before the next rule has its turn: so few that they are still at hand for it. */
const SLICE = 32;

/** The same in steps: some forms by every rule that looks at one form, then one rule after the other that compares them. */
export function* runRulesInSteps(forms: readonly FiledForm[], settings: Settings, rules: readonly Rule[] = allRules): Generator<void, RuleResults, void> {
  const formOrder = new Map(forms.map((filed, index) => [filed, index]));
  const running = rules.map((rule, order): Running => ({ rule, order, looked: 0, found: [], error: null }));
  const enabled = running.filter(({ rule }) => settings.rules[rule.id]?.enabled !== false);
  for (let start = 0; start < forms.length; start += SLICE) {
    const slice = forms.slice(start, start + SLICE);
    for (const one of enabled) if (one.rule.scope === "form") run(one, slice, { settings, formOrder });
    yield;
  }
  for (const one of enabled) {
    if (one.rule.scope === "form") continue;
    run(one, forms, { settings, formOrder });
    yield;
  }
  const ranked = flatMap(enabled, ({ found, error }) => (error === null ? found : []));
  return {
    findings: withoutRepeats(ranked.sort(byPlace)).map(({ finding }) => finding),
    skippedRules: flatMap(running, (one): RuleResults["skippedRules"] => {
      if (!enabled.includes(one)) return [{ rule: one.rule.id, reason: "disabled" }];
      return one.looked === 0 && one.error === null ? [{ rule: one.rule.id, reason: "not-applicable" }] : [];
    }),
    failedRules: flatMap(running, ({ rule, error }) => (error === null ? [] : [{ rule: rule.id, error }])),
  };
}

/** A rule and what it has said so far; once it has thrown, it is not asked again. */
interface Running {
  readonly rule: Rule;
  readonly order: number;
  looked: number;
  readonly found: Ranked[];
  error: string | null;
}

function run(one: Running, forms: readonly FiledForm[], { settings, formOrder }: { readonly settings: Settings; readonly formOrder: ReadonlyMap<FiledForm, number> }): void {
  if (one.error !== null) return;
  try {
    const { looked, stated } = one.rule.run(forms, settings);
    one.looked += looked;
    for (const each of stated) one.found.push({ finding: toFinding(one.rule, each, settings), form: formOrder.get(each.filed) ?? 0, rule: one.order });
  } catch (thrown) {
    one.error = thrown instanceof Error ? thrown.message : String(thrown);
  }
}

function toFinding(rule: Rule, { statement, outcome, filed }: Stated, settings: Settings): Finding {
  const { at, message, data = {}, related = [] } = statement;
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
    const { rule, file, cell, message } = finding;
    const key = `${cell.row},${cell.column},${rule},${message}\n${cell.sheet}\n${file}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
