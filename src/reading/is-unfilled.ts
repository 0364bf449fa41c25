import type { Field, Form } from "../core/form";

/**
 * A form as it was handed out: nobody has written a project, a measure, a text or a figure. The department and what goes with it
 * may be printed on it beforehand.
 */
export function isUnfilled(form: Form): boolean {
  const own = form.kind === "project-sheet" ? [form.project, form.outline, form.ideal] : [];
  const fields: readonly (Field | null)[] = [form.measuresField, form.purpose, form.goal, form.result, form.reason, form.future, ...own];
  return fields.every((field) => field === null || field.blank) && form.rows.every(isEmptyRow);
}

/** Cost and labour have their label on every form; an indicator has a name only when somebody wrote it. */
function isEmptyRow({ role, plan, actual }: Form["rows"][number]): boolean {
  return role !== "indicator" && plan.amount.kind === "none" && actual.amount.kind === "none";
}
