import { areaToA1, toA1 } from "../core/address";
import type { Entry, Field, Form, Row } from "../core/form";
import type { FiledForm } from "../core/report";
import { rowState } from "../core/row-state";
import type { Settings } from "../core/settings";
import { chapterOfForm } from "../summary/listing";

/** A form in the report: every key on both kinds of form, null where a kind has no such box; `ideal` on project sheets only. */
export function formJson({ file, form }: FiledForm, settings: Settings) {
  const year = form.fiscalYears[0];
  return {
    file,
    sheet: form.area.sheet,
    range: areaToA1(form.area),
    kind: form.kind,
    title: form.title.text,
    fiscalYear: year ? { text: year.text, year: year.year } : null,
    department: textOf(form.department),
    chapter: chapterOfForm(form),
    measures: form.measures.map(({ code, name }) => ({ code, name })),
    project: form.kind === "project-sheet" ? textOf(form.project) : null,
    account: form.kind === "project-sheet" ? textOf(form.account) : null,
    strategy: textOf(form.strategy),
    purpose: textOf(form.purpose),
    goal: textOf(form.goal),
    result: textOf(form.result),
    ...outlineAndIdeal(form),
    future: textOf(form.future),
    rows: form.rows.map((row) => rowJson(row, settings)),
    reason: form.reason && { text: form.reason.text, cell: toA1(form.reason.cell), blank: form.reason.blank },
  };
}

function outlineAndIdeal(form: Form) {
  if (form.kind === "measure-report") return { outline: null };
  return { outline: textOf(form.outline), ideal: textOf(form.ideal) };
}

function rowJson(row: Row, settings: Settings) {
  return { role: row.role, name: row.name, plan: entryJson(row.plan), actual: entryJson(row.actual), ...rowState(row, settings) };
}

function entryJson({ amount, text, cell }: Entry) {
  const [value, unit] = amount.kind === "number" ? [amount.value, amount.unit] : [null, null];
  return { kind: amount.kind, value, unit, text, cell: toA1(cell) };
}

function textOf(field: Field | null): string | null {
  return field?.text ?? null;
}
