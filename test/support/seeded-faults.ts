import type { FormSpec, RowSpec } from "./build-form";
import { planLargeBook, type PlannedForm } from "./large-book";

/** Changes one form of the book: index is that of the measure, part 0 its report, 1 and 2 its projects. */
function change(planned: PlannedForm[], measure: number, part: 0 | 1 | 2, patch: (spec: FormSpec) => FormSpec): void {
  const at = measure * 3 + part;
  const form = planned[at];
  if (form) planned[at] = { ...form, spec: patch(form.spec) };
}

const withRow = (row: RowSpec, reason: string) => (spec: FormSpec): FormSpec => ({ ...spec, rows: [row], reason });
const withCost = (plan: string, actual: string, reason = "") => (spec: FormSpec): FormSpec => ({
  ...spec, reason, rows: [{ name: "相談件数", plan: "10 件", actual: "10 件" }, { role: "cost", plan, actual }],
});

/** A fault to seed: the rule that has to find it, its only cell, and what is changed. */
export interface SeededFault {
  readonly rule: string;
  readonly place: string;
  readonly seed: (planned: PlannedForm[]) => void;
}

/** One fault of each rule, each in a form of its own. */
export const seededFaults: readonly SeededFault[] = [
  { rule: "missing-reason", place: "M1!J21", seed: (book) => change(book, 1, 0, withRow({ name: "参加者数", plan: "100 人", actual: "93 人" }, "特になし")) },
  { rule: "missing-reason", place: "P2-0!J22", seed: (book) => change(book, 2, 1, withCost("1,000", "850")) },
  { rule: "unexplained-deviation", place: "P4-0!J22", seed: (book) => change(book, 4, 1, (spec) => ({ ...spec, reason: "周知に努めたため、相談件数は増加しました。", rows: [{ name: "相談件数", plan: "100 件", actual: "107 件" }, { role: "cost", plan: "1,000", actual: "850" }] })) },
  { rule: "reason-direction", place: "M5!J21", seed: (book) => change(book, 5, 0, withRow({ name: "参加者数", plan: "100 人", actual: "93 人" }, "参加者数は目標を上回りました。")) },
  { rule: "reason-figure", place: "M6!J21", seed: (book) => change(book, 6, 0, withRow({ name: "参加者数", plan: "100 人", actual: "93 人" }, "目標100人に対し実績は39人でした。")) },
  { rule: "one-sided-value", place: "M7!J21", seed: (book) => change(book, 7, 0, withRow({ name: "参加者数", plan: "100 人", actual: "－" }, "")) },
  { rule: "unreadable-value", place: "M8!J21", seed: (book) => change(book, 8, 0, withRow({ name: "参加者数", plan: "100 人", actual: "調整中" }, "")) },
  { rule: "unit-mismatch", place: "M9!J21", seed: (book) => change(book, 9, 0, withRow({ name: "参加者数", plan: "100 人", actual: "93 件" }, "")) },
  { rule: "over-budget", place: "P10-0!J22", seed: (book) => change(book, 10, 1, withCost("1,000", "1,050")) },
  { rule: "low-execution", place: "P11-0!J22", seed: (book) => change(book, 11, 1, withCost("1,000", "700", "入札差金が生じたためです。")) },
  { rule: "target-review", place: "M12!G21", seed: (book) => change(book, 12, 0, withRow({ name: "参加者数", plan: "100 人", actual: "150 人" }, "周知が進んだためです。")) },
  { rule: "required-field", place: "P13-0!A11", seed: (book) => change(book, 13, 1, (spec) => ({ ...spec, purpose: "　" })) },
  { rule: "fiscal-year-mismatch", place: "M14!B14", seed: (book) => change(book, 14, 0, (spec) => ({ ...spec, years: ["令和５年度", "令和４年度", "令和５年度"] })) },
  { rule: "plan-code", place: "M15!A5", seed: (book) => change(book, 15, 0, (spec) => ({ ...spec, section: ["7-9", "別の節"] })) },
  { rule: "name-conflict", place: "P16-1!A6", seed: (book) => change(book, 16, 2, (spec) => ({ ...spec, measures: (spec.measures ?? []).map(([code]) => [code, "別の施策の推進"] as const) })) },
  { rule: "duplicate-form", place: "X17!A1", seed: (book) => { const form = book[17 * 3 + 1]; if (form) book.push({ ...form, spec: { ...form.spec, sheet: "X17" } }); } },
  { rule: "missing-counterpart", place: "P18-0!A6", seed: (book) => void book.splice(18 * 3, 1) },
];

/** The book of 300 correct forms with every fault in it. */
export function faultyBook(): readonly PlannedForm[] {
  const planned = planLargeBook();
  // From the last to the first, since a removed form moves those behind it.
  for (const { seed } of [...seededFaults].reverse()) seed(planned);
  return planned;
}
