import type { Form } from "../../core/form";

/** What the form is about, as typed: the name of its 事業 or 施策. "" where neither was read. */
export function formSubject(form: Form): string {
  if (form.kind === "project-sheet") return form.project?.text ?? "";
  return form.measures[0]?.name ?? "";
}
