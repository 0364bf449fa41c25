import type { Field, Form } from "../core/form";

/**
 * A form as it was handed out: nobody has written a project, a measure, a text or a figure, or the project still reads ○○事業費. The
 * department and what goes with it may be printed on it beforehand.
 */
export function isUnfilled(form: Form): boolean {
  const identity = form.kind === "project-sheet" ? form.project : form.measuresField;
  if (identity && stillToWrite.test(identity.text)) return true;
  const own = form.kind === "project-sheet" ? [form.project, form.outline, form.ideal] : [];
  const fields: readonly (Field | null)[] = [form.measuresField, form.purpose, form.goal, form.result, form.reason, form.future, ...own];
  return fields.every((field) => field === null || field.blank) && form.rows.every(isEmptyRow);
}

const stillToWrite = /[○〇◯]{2}|[○〇◯]\s*[-－―‐−]\s*[○〇◯]/u;

/** Cost and labour have their label on every form, and a sum of nothing is 0; an indicator has a name only when somebody wrote it. */
function isEmptyRow({ role, plan, actual }: Form["rows"][number]): boolean {
  return role !== "indicator" && [plan, actual].every(({ amount }) => amount.kind === "none" || (amount.kind === "number" && amount.value === 0));
}
