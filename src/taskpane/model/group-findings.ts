import type { Cell } from "../../core/address";
import type { Finding, Severity } from "../../core/finding";
import type { Form } from "../../core/form";
import { groupBy } from "../../core/group-by";
import type { Report } from "../../core/report";
import type { Catalogue } from "../services";
import { departmentNames } from "../../summary/department-names";
import { locateForms } from "../../summary/locate-forms";
import { formSubject } from "./form-subject";
import { countFindings, severities } from "./report-facts";
import type { FindingCounts } from "./report-facts";

export type GroupBy = "sheet" | "department" | "rule" | "severity";

/** A finding with what the list shows beside it. `id` stays when the report follows an edit. */
export interface ListedFinding {
  readonly id: number;
  readonly finding: Finding;
  /** The form on which it stands, or beside which; null on a sheet without forms. */
  readonly form: Form | null;
  /** In one spelling for all forms of the department; "" where none was read. */
  readonly department: string;
  /** In the pane's language. */
  readonly message: string;
  readonly ruleTitle: string;
  /** The check found its cell in a hidden row or column. */
  readonly hidden?: true;
}

export interface FindingGroup {
  readonly key: string;
  /** Sheet, department, rule title or severity; "" where it was not read. */
  readonly title: string;
  /** For sheets: the 事業 or 施策 that the sheet is about, when there is exactly one; else "". */
  readonly subject: string;
  readonly items: readonly ListedFinding[];
}

/** Groups in the order in which they first occur; severities in their own order. Nothing is dropped. */
export function groupFindings(findings: readonly ListedFinding[], by: GroupBy): readonly FindingGroup[] {
  const groups = groupBy(findings, (listed) => groupKey(listed, by));
  const keys = by === "severity" ? severities.filter((severity) => groups.has(severity)) : [...groups.keys()];
  return keys.map((key) => {
    const items = groups.get(key) ?? [];
    return { key, title: groupTitle(items, by), subject: by === "sheet" ? commonSubject(items) : "", items };
  });
}

/** Counts of every department, in the order in which they first occur. */
export function countByDepartment(findings: readonly ListedFinding[]): readonly (FindingCounts & { readonly department: string })[] {
  return groupFindings(findings, "department").map(({ key, items }) => ({ department: key, ...countFindings(items.map(({ finding }) => finding)) }));
}

/** The report's findings with their forms, sentences and rule titles; without ids they are numbered. */
export function listFindings(report: Report, { rules, describe }: Catalogue, ids: readonly number[] = []): readonly ListedFinding[] {
  const locate = locateForms(report.forms);
  const nameOf = departmentNames(report.forms);
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const hidden = new Set(report.workbooks.flatMap(({ sheets }) => sheets).flatMap(({ hiddenCells = [] }) => hiddenCells.map(placeOf)));
  return report.findings.map((finding, index) => {
    const form = locate(finding.file, finding.cell)?.form ?? null;
    return {
      id: ids[index] ?? index, finding, form, department: nameOf(form), message: describe(finding), ruleTitle: titles.get(finding.rule) ?? finding.rule,
      ...(hidden.has(placeOf(finding.cell)) && { hidden: true }),
    };
  });
}

function placeOf({ sheet, row, column }: Cell): string {
  return `${row} ${column} ${sheet}`;
}

export function isSeverity(text: string): text is Severity {
  return severities.some((severity) => severity === text);
}

function groupKey({ finding, department }: ListedFinding, by: GroupBy): string {
  switch (by) {
    case "sheet": return `${finding.file}/${finding.cell.sheet}`;
    case "department": return department;
    case "rule": return finding.rule;
    case "severity": return finding.severity;
  }
}

function groupTitle(items: readonly ListedFinding[], by: GroupBy): string {
  const first = items[0];
  if (!first) return "";
  if (by === "sheet") return first.finding.cell.sheet;
  return by === "rule" ? first.ruleTitle : groupKey(first, by);
}

function commonSubject(items: readonly ListedFinding[]): string {
  const subjects = new Set(items.map(({ form }) => (form ? formSubject(form) : "")));
  const [only = ""] = subjects;
  return subjects.size === 1 ? only : "";
}
