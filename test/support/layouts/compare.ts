import type { Amount, Field, Form, Row } from "../../../src/core/form";
import { isBlank } from "../../../src/core/text";
import { foldUnit } from "../../../src/core/unit";
import type { FormFacts } from "./facts";
import type { Look } from "./look";
import type { WrittenForm } from "./write-form";

/** One fact against what was read of it. A figure that reads as another figure is wrong; one that is left open is unread. */
export interface Verdict {
  readonly fact: string;
  readonly outcome: "right" | "wrong" | "unread";
  readonly expected: unknown;
  readonly read: unknown;
}

/** Every fact of a form against its reading. */
export function compareForm(facts: FormFacts, look: Look, written: WrittenForm, form: Form | undefined): Verdict[] {
  return [...compareTexts(facts, look, form), ...compareFigures(facts, look, written, form)];
}

function compareTexts(facts: FormFacts, look: Look, form: Form | undefined): Verdict[] {
  const isProject = facts.kind === "project-sheet";
  const project = form?.kind === "project-sheet" ? form : undefined;
  const measureReport = form?.kind === "measure-report" ? form : undefined;
  const hasYear = look.title !== "no-year" || look.headings !== "no-year";
  const reason = facts.reason.length > 0 ? facts.reason : [look.blankReason];
  return [
    verdict("kind", facts.kind, form?.kind),
    text("department", facts.department, form?.department),
    text("strategy", facts.strategy, form?.strategy),
    text("purpose", facts.purpose.join("\n"), form?.purpose),
    text("goal", facts.goal.join("\n"), form?.goal),
    text("result", facts.result.join("\n"), form?.result),
    text("reason", reason.join("\n"), form?.reason),
    verdict("reason is blank", isBlank(reason.join("\n")), form?.reason?.blank),
    text("future", facts.future.join("\n"), form?.future),
    verdict("measures", facts.measures, form?.measures.map(({ code, name }) => ({ code, name }))),
    verdict("years", hasYear ? [2023] : [], form && [...new Set(form.fiscalYears.map(({ year }) => year))]),
    verdict("missing", [], form?.missing),
    ...(isProject
      ? [text("project", facts.project, project?.project), text("account", facts.account, project?.account), text("outline", facts.outline.join("\n"), project?.outline), text("ideal", facts.ideal, project?.ideal)]
      : [verdict("chapter", String(facts.chapter), measureReport?.chapter?.code), verdict("section", `${facts.chapter}-1`, measureReport?.section?.code)]),
  ];
}

function compareFigures(facts: FormFacts, look: Look, written: WrittenForm, form: Form | undefined): Verdict[] {
  const money = look.money;
  const expected = [
    ...facts.indicators.map((row) => ({ ...row, role: "indicator", labelUnit: null })),
    ...(facts.kind === "project-sheet" ? [{ ...facts.cost, role: "cost", labelUnit: money }, { ...facts.labour, role: "labour", labelUnit: null }] : []),
  ].map((row, index) => ({ ...row, place: written.places[index] }));
  const rows = form?.rows ?? [];
  const verdicts = expected.flatMap(({ role, name, plan, actual, labelUnit, place }) => {
    const row = rows.find((candidate) => (role === "indicator" ? candidate.role === "indicator" && candidate.name === name : candidate.role === role));
    return [figure(`${role} ${name} plan`, plan.amount, labelUnit, place?.plan, row?.plan), figure(`${role} ${name} actual`, actual.amount, labelUnit, place?.actual, row?.actual)];
  });
  const invented = rows.filter((row) => !expected.some((one) => (one.role === "indicator" ? row.name === one.name : row.role === one.role)));
  return [...verdicts, ...invented.map((row): Verdict => ({ fact: "no other row", outcome: "wrong", expected: undefined, read: row }))];
}

function figure(fact: string, amount: Amount, labelUnit: string | null, place: { row: number; column: number } | undefined, entry: Row["plan"] | undefined): Verdict {
  const expected = { ...normal(amount.kind === "number" && amount.unit === null ? { ...amount, unit: labelUnit } : amount), row: place?.row, column: place?.column };
  const read = entry && { ...normal(entry.amount), row: entry.cell.row, column: entry.cell.column };
  if (same(expected, read)) return { fact, outcome: "right", expected, read };
  const isWrong = entry?.amount.kind === "number" || (entry?.amount.kind === "none" && amount.kind !== "none");
  return { fact, outcome: isWrong ? "wrong" : "unread", expected, read };
}

function normal(amount: Amount): object {
  return amount.kind === "number" ? { ...amount, unit: foldUnit(amount.unit) } : { ...amount };
}

function text(fact: string, expected: string, field: Field | null | undefined): Verdict {
  const read = field?.text;
  return { fact, outcome: read === expected || (isBlank(expected) && field?.blank === true) ? "right" : "unread", expected, read };
}

function verdict(fact: string, expected: unknown, read: unknown): Verdict {
  return { fact, outcome: same(expected, read) ? "right" : "unread", expected, read };
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
