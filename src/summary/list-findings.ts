import type { Finding } from "../core/finding";
import type { Form } from "../core/form";
import type { Report } from "../core/report";
import { matchKey } from "../core/text";
import { locateForms } from "./locate-forms";
import { Votes } from "./votes";

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
  const spellings = new Votes<string>();
  const ranks = new Map<string, number>();
  for (const { form } of forms) {
    const key = matchKey(departmentOf(form));
    spellings.add(key, departmentOf(form));
    if (!ranks.has(key)) ranks.set(key, ranks.size);
  }
  ranks.set("", ranks.size);
  const rankOf = (key: string): number => ranks.get(key) ?? 0;
  const listed = (finding: Finding, note: string | null): ListedFinding & { readonly key: string } => {
    const form = locate(finding.file, finding.cell)?.form;
    const key = matchKey(departmentOf(form));
    return { finding, form, note, key, department: spellings.winner(key) ?? NO_DEPARTMENT };
  };
  return [...findings.map((finding) => listed(finding, null)), ...accepted.map(({ finding, acceptance }) => listed(finding, acceptance.note))]
    .sort((left, right) => rankOf(left.key) - rankOf(right.key));
}

function departmentOf(form: Form | undefined): string {
  return form?.department?.blank === false ? form.department.text.trim() : "";
}
