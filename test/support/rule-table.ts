import { toA1 } from "../../src/core/address";
import type { Outcome } from "../../src/core/finding";
import type { Form } from "../../src/core/form";
import type { FiledForm } from "../../src/core/report";
import { defaultSettings, type Settings } from "../../src/core/settings";
import { rules } from "../../src/rules";
import { runRules } from "../../src/rules/run-rules";

interface Case {
  readonly name: string;
  /** One form, or several for a rule that compares forms. */
  readonly form: Form | readonly Form[];
  readonly settings?: Partial<Settings>;
}

/** What a case expects: the message and where it points, as "P01!J21" or, on sheet P01, "J21". */
interface Expected {
  readonly message: string;
  readonly cell: string;
  readonly related?: readonly string[];
  readonly severity?: string;
  /** A part of the Japanese sentence. */
  readonly says?: string;
}

interface Failing extends Case {
  readonly expected: readonly Expected[];
}

/** The table of a rule: what it lets pass, what it reports for certain or for review, and what it cannot look at. */
export interface RuleTable {
  readonly valid: readonly Case[];
  readonly violation: readonly Failing[];
  readonly needsReview: readonly Failing[];
  readonly notApplicable: readonly Case[];
}

/** Runs one rule alone over each case of its table. A rule without a valid or a failing case fails. */
export function testRule(id: string, table: Partial<RuleTable>): void {
  const { valid = [], violation = [], needsReview = [], notApplicable = [] } = table;

  describe(id, () => {
    it("表に適正例と指摘例がある", () => {
      expect(valid.length).toBeGreaterThan(0);
      expect(violation.length + needsReview.length).toBeGreaterThan(0);
    });
    for (const one of valid) it(`指摘しない：${one.name}`, () => expect(run(id, one)).toEqual({ found: [], skipped: [] }));
    for (const one of notApplicable) it(`対象がない：${one.name}`, () => expect(run(id, one)).toEqual({ found: [], skipped: [id] }));
    for (const one of violation) it(`指摘する：${one.name}`, () => expectFound(id, one, "violation"));
    for (const one of needsReview) it(`要確認とする：${one.name}`, () => expectFound(id, one, "needs-review"));
  });
}

function expectFound(id: string, one: Failing, outcome: Outcome): void {
  const { found } = run(id, one);
  expect(found.map(({ message, cell }) => ({ message, cell }))).toEqual(one.expected.map(({ message, cell }) => ({ message, cell })));
  one.expected.forEach((expected, index) => {
    const actual = found[index];
    expect(actual?.outcome).toBe(outcome);
    if (expected.related) expect(actual?.related).toEqual(expected.related);
    if (expected.severity) expect(actual?.severity).toBe(expected.severity);
    if (expected.says) expect(actual?.text).toContain(expected.says);
  });
}

function run(id: string, { form, settings }: Case) {
  const rule = rules.find((other) => other.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const forms = (Array.isArray(form) ? (form as readonly Form[]) : [form as Form]).map((each): FiledForm => ({ file: "book.xlsx", form: each }));
  const { findings, skippedRules, failedRules } = runRules(forms, { ...defaultSettings, ...settings }, [rule]);
  expect(failedRules).toEqual([]);
  const place = (cell: { sheet: string; row: number; column: number }) => (cell.sheet === "P01" ? toA1(cell) : `${cell.sheet}!${toA1(cell)}`);
  return {
    found: findings.map(({ messageId, cell, related, severity, outcome, message }) => ({
      message: messageId, cell: place(cell), related: related.map(place), severity, outcome, text: message,
    })),
    skipped: skippedRules.map((skipped) => skipped.rule),
  };
}
