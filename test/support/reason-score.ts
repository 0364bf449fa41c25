import { defaultSettings } from "../../src/core/settings";
import { rules } from "../../src/rules";
import { runRules } from "../../src/rules/run-rules";
import { reasonCases, roleOf, type Label, type ReasonCase } from "../rules/reason-cases/reason-case";
import { buildProjectSheet, fileForm, places } from "./build-form";

const ruleOf: Readonly<Record<Label, string>> = {
  u: "unexplained-deviation", d: "reason-direction", f: "reason-figure", m: "missing-reason", t: "target-review",
  o: "over-budget", l: "low-execution", s: "one-sided-value", x: "unit-mismatch",
};
const textLabels: readonly Label[] = ["u", "d", "f"];
/** Every label, for batches that name what the figures show as well. */
export const everyLabel: readonly Label[] = [...textLabels, "m", "t", "o", "l", "s", "x"];

/** How a rule does on the labelled reason/row pairs. */
export interface ReasonScore {
  readonly rule: string;
  readonly pairs: number;
  /** Pairs that a reviewer would have marked. */
  readonly labelled: number;
  readonly precision: number;
  readonly recall: number;
  /** "name: reason" of what was marked wrongly, and of what was missed. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Precision and recall of the three text rules, or of those of other labels, each run alone over the labelled set. */
export function scoreReasonRules(cases: readonly ReasonCase[] = reasonCases, labels: readonly Label[] = textLabels): readonly ReasonScore[] {
  return labels.map((label) => score(label, cases));
}

function score(label: Label, cases: readonly ReasonCase[]): ReasonScore {
  const rule = rules.filter(({ id }) => id === ruleOf[label]);
  const pairs = cases.flatMap(({ reason, rows }) => {
    const form = buildProjectSheet({ reason, rows: rows.map(([name, plan, actual]) => ({ role: roleOf(name), name, plan, actual })) });
    const { findings } = runRules([fileForm(form)], defaultSettings, rule);
    return rows.map(([name, , , labels = ""], index) => ({
      text: `${name}: ${reason}`,
      wanted: labels.includes(label),
      found: findings.some(({ cell }) => cell.row === places.firstRow + index),
    }));
  });
  const right = pairs.filter(({ wanted, found }) => wanted && found).length;
  const found = pairs.filter((pair) => pair.found).length;
  const labelled = pairs.filter(({ wanted }) => wanted).length;
  return {
    rule: ruleOf[label],
    pairs: pairs.length,
    labelled,
    precision: found === 0 ? 1 : right / found,
    recall: labelled === 0 ? 1 : right / labelled,
    wrong: pairs.filter((pair) => pair.found && !pair.wanted).map(({ text }) => text),
    missed: pairs.filter((pair) => pair.wanted && !pair.found).map(({ text }) => text),
  };
}

/** The scores as rows of a table, for the benchmark: rule, precision, recall, pairs, those to be marked. */
export function reasonScoreRows(cases: readonly ReasonCase[], labels?: readonly Label[]): readonly (readonly (string | number)[])[] {
  return scoreReasonRules(cases, labels).map(({ rule, pairs, labelled, precision, recall }) => [rule, precision.toFixed(3), recall.toFixed(3), pairs, labelled]);
}
