import type { Finding } from "../../core/finding";
import type { Form } from "../../core/form";
import { groupBy } from "../../core/group-by";
import type { Report } from "../../core/report";

/** Finds the form on which a finding stands; null where the finding lies outside every form. */
export function formFinder(report: Report): (finding: Finding) => Form | null {
  const bySheet = groupBy(report.forms, ({ file, form }) => sheetKey(file, form.area.sheet));
  return (finding) => bySheet.get(sheetKey(finding.file, finding.cell.sheet))?.find(({ form }) => covers(form, finding))?.form ?? null;
}

/** What the form is about, as typed: the name of its 事業 or 施策. "" where neither was read. */
export function formSubject(form: Form): string {
  if (form.kind === "project-sheet") return form.project?.text ?? "";
  return form.measures[0]?.name ?? "";
}

/** The department that the form names; "" where none was read. */
export function departmentOf(form: Form | null): string {
  return form?.department?.text.trim() ?? "";
}

function covers(form: Form, { cell }: Finding): boolean {
  const { top, bottom, left, right } = form.area;
  return cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
}

function sheetKey(file: string, sheet: string): string {
  // A file name cannot hold "/", so the pair stays unambiguous.
  return `${file}/${sheet}`;
}
