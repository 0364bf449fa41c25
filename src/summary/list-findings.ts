import type { Finding } from "../core/finding";
import type { Form } from "../core/form";
import type { Report } from "../core/report";
import { departmentNames } from "./department-names";
import { locateForms } from "./locate-forms";

/** Stands for the department of findings on forms that name none. */
const NO_DEPARTMENT = "（所属なし）";

/** A finding with what the list says of it beyond the finding itself. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly form: Form | undefined;
  /** In one spelling for all forms of the department, so that the list can be filtered by it. */
  readonly department: string;
  /** What was noted when it was accepted (確認済み); null for one that waits for an answer. */
  readonly note: string | null;
}

/**
 * Every finding, the accepted ones as well, by department in the order in which the workbook has them (a city orders its departments by
 * their rank, not by their names), those without one last; within a department as the report has them, what was accepted behind the others.
 */
export function listFindings({ forms, findings, accepted = [] }: Pick<Report, "forms" | "findings" | "accepted">): readonly ListedFinding[] {
  const locate = locateForms(forms);
  const nameOf = departmentNames(forms);
  const names = new Set(forms.map(({ form }) => nameOf(form)));
  names.delete("");
  const ranks = new Map([...names, ""].map((name, rank) => [name || NO_DEPARTMENT, rank]));
  const rankOf = ({ department }: ListedFinding): number => ranks.get(department) ?? 0;
  const listed = (finding: Finding, note: string | null): ListedFinding => {
    const form = locate(finding.file, finding.cell)?.form;
    return { finding, form, note, department: nameOf(form) || NO_DEPARTMENT };
  };
  return [...findings.map((finding) => listed(finding, null)), ...accepted.map(({ finding, acceptance }) => listed(finding, acceptance.note))]
    .sort((left, right) => rankOf(left) - rankOf(right));
}
