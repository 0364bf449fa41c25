import { fold } from "../../core/text";
import { toA1 } from "../../core/address";
import type { Severity } from "../../core/finding";
import { formSubject } from "./form-subject";
import type { ListedFinding } from "./group-findings";

/** What the list is narrowed to. Nothing chosen and no text: everything. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  /** Only findings that a person has to look at (要確認). */
  readonly reviewOnly: boolean;
  /** Only findings of this department, as the forms name it ("" where they name none); null for all. */
  readonly department: string | null;
  readonly text: string;
}

export const noFilter: FindingFilter = { severities: [], reviewOnly: false, department: null, text: "" };

export function isFiltered({ severities, reviewOnly, department, text }: FindingFilter): boolean {
  return severities.length > 0 || reviewOnly || department !== null || text.trim() !== "";
}

/** Findings that pass. Text is looked for word by word, in either width, in message, sheet, cell, department, 事業 or 施策, and rule. */
export function filterFindings(findings: readonly ListedFinding[], { severities, reviewOnly, department, text }: FindingFilter): readonly ListedFinding[] {
  const words = searchKey(text).split(/\s+/).filter((word) => word !== "");
  return findings.filter((listed) => {
    const { finding } = listed;
    if (severities.length > 0 && !severities.includes(finding.severity)) return false;
    if (reviewOnly && finding.outcome !== "needs-review") return false;
    if (department !== null && listed.department !== department) return false;
    if (words.length === 0) return true;
    const key = keyOf(listed);
    return words.every((word) => key.includes(word));
  });
}

export function withSeverity(filter: FindingFilter, severity: Severity): FindingFilter {
  const chosen = filter.severities.includes(severity);
  return { ...filter, severities: chosen ? filter.severities.filter((one) => one !== severity) : [...filter.severities, severity] };
}

/** Folded once per finding, not once per keystroke. */
const keys = new WeakMap<ListedFinding, string>();

function keyOf(listed: ListedFinding): string {
  const known = keys.get(listed);
  if (known !== undefined) return known;
  const key = searchKey(textOf(listed));
  keys.set(listed, key);
  return key;
}

function textOf({ finding, form, department, message, ruleTitle }: ListedFinding): string {
  return [message, finding.cell.sheet, toA1(finding.cell), ruleTitle, department, form ? formSubject(form) : ""].join("\n");
}

function searchKey(text: string): string {
  return fold(text).toLowerCase();
}
