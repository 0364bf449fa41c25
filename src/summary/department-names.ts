import type { Form } from "../core/form";
import type { FiledForm } from "../core/report";
import { matchKey } from "../core/text";
import { Votes } from "./votes";

/** Answers the department of a form, in one spelling for all forms of the department: 福祉課 for a spaced 福 祉 課 too. "" where it names none. */
export function departmentNames(forms: readonly FiledForm[]): (form: Form | null | undefined) => string {
  const spellings = new Votes<string>();
  for (const { form } of forms) spellings.add(matchKey(textOf(form)), textOf(form));
  return (form) => spellings.winner(matchKey(textOf(form))) ?? "";
}

function textOf(form: Form | null | undefined): string {
  return form?.department?.blank === false ? form.department.text.trim() : "";
}
