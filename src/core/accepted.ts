import type { Cell } from "./address";
import type { Finding } from "./finding";
import type { Entry, Form } from "./form";
import { matchKey } from "./text";
import { textHash } from "./text-hash";

/** Workbook setting that holds the accepted findings; they belong to one workbook and are no part of the settings file. */
export const ACCEPTED_KEY = "kensho-checker.accepted";

/** Longest note, in characters. */
export const NOTE_AT_MOST = 300;

/** 確認済み: a finding that a person looked at and let stand. Knows no addresses, so that it outlives moved rows and renamed sheets. */
export interface Acceptance {
  /** The form (kind, year, department, 施策 or 事業), the rule and the field that the finding is about. */
  readonly subject: string;
  /** What stood there: figures of the row and 理由, or the text of the box. Another content brings the finding back. */
  readonly content: string;
  readonly note: string;
  /** Sheet name at the time; it only tells two equal forms apart. */
  readonly sheet: string;
}

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

export interface SplitFindings {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** What has to be kept so that the finding stays accepted. `form` is the one on which it stands, if any. */
export function acceptanceOf(finding: Finding, form: Form | undefined, note: string): Acceptance {
  return { ...identityOf(finding, form), note: note.trim().slice(0, NOTE_AT_MOST), sheet: finding.cell.sheet };
}

/** The finding's acceptance in place of an older one of the same subject with other content. */
export function withAcceptance(kept: readonly Acceptance[], added: Acceptance): readonly Acceptance[] {
  return [...kept.filter(({ subject, content }) => subject !== added.subject || content === added.content), added];
}

/** Takes one acceptance back; an equal one of another finding stays. */
export function withoutAcceptance(kept: readonly Acceptance[], removed: Acceptance): readonly Acceptance[] {
  const at = kept.findIndex((one) => keyOf(one) === keyOf(removed) && one.sheet === removed.sheet && one.note === removed.note);
  return kept.filter((_, index) => index !== at);
}

/**
 * Parts what is accepted from what is not. An acceptance covers one finding of its subject and content: of several equal ones
 * that on the sheet where it was given, else the first.
 */
export function splitAccepted(findings: readonly Finding[], formOf: (finding: Finding) => Form | undefined, kept: readonly Acceptance[]): SplitFindings {
  if (kept.length === 0) return { findings, accepted: [] };
  const open = new Map<string, Acceptance[]>();
  for (const acceptance of kept) open.set(keyOf(acceptance), [...(open.get(keyOf(acceptance)) ?? []), acceptance]);
  const given = new Map<Finding, Acceptance>();
  const keys = new Map(findings.map((finding) => [finding, keyOf(identityOf(finding, formOf(finding)))]));
  for (const sameSheet of [true, false]) {
    for (const finding of findings) {
      if (given.has(finding)) continue;
      const offered = open.get(keys.get(finding) ?? "") ?? [];
      const at = offered.findIndex(({ sheet }) => !sameSheet || sheet === finding.cell.sheet);
      const [acceptance] = at < 0 ? [] : offered.splice(at, 1);
      if (acceptance) given.set(finding, acceptance);
    }
  }
  return {
    findings: findings.filter((finding) => !given.has(finding)),
    accepted: findings.flatMap((finding) => {
      const acceptance = given.get(finding);
      return acceptance ? [{ finding, acceptance }] : [];
    }),
  };
}

/** Acceptances out of whatever stands in the workbook; what is not one is left out. */
export function acceptancesFrom(stored: unknown): readonly Acceptance[] {
  return Array.isArray(stored) ? stored.filter(isAcceptance) : [];
}

/** What stands in the workbook beside usable acceptances: entries that are damaged or of another kind. [] where nothing does. */
export function unreadAcceptances(stored: unknown): readonly unknown[] {
  if (stored === undefined || stored === null) return [];
  return Array.isArray(stored) ? stored.filter((entry) => !isAcceptance(entry)) : [stored];
}

function isAcceptance(value: unknown): value is Acceptance {
  if (typeof value !== "object" || value === null) return false;
  const texts: readonly (keyof Acceptance)[] = ["subject", "content", "note", "sheet"];
  return texts.every((name) => name in value && typeof (value as Record<string, unknown>)[name] === "string");
}

function keyOf({ subject, content }: Pick<Acceptance, "subject" | "content">): string {
  return `${subject} ${content}`;
}

/** The text of the box, and the one beside an empty box, without which a reason is missing for certain. */
function reasonKeys(reason: Form["reason"]): readonly string[] {
  const text = matchKey(reason?.text ?? "");
  return reason?.beside ? [text, matchKey(reason.beside.text)] : [text];
}

function identityOf(finding: Finding, form: Form | undefined): Pick<Acceptance, "subject" | "content"> {
  const row = form?.rows.find(({ plan, actual, nameCell }) => [plan.cell, actual.cell, nameCell].some((cell) => isSame(cell, finding.cell)));
  const place = form ? formKey(form) : [];
  if (form && row) {
    const side = isSame(finding.cell, row.plan.cell) ? "plan" : isSame(finding.cell, row.actual.cell) ? "actual" : "name";
    return {
      subject: hashOf([...place, finding.rule, row.role, matchKey(row.name), side]),
      content: hashOf([entryKey(row.plan), entryKey(row.actual), ...reasonKeys(form.reason)]),
    };
  }
  const [box, text] = form ? boxAt(form, finding.cell) : ["", ""];
  return { subject: hashOf([...place, finding.rule, finding.messageId, box, ...textsOf(finding)]), content: hashOf([matchKey(text)]) };
}

function formKey(form: Form): readonly string[] {
  const about = form.kind === "measure-report" ? (form.measures[0]?.code ?? "") : matchKey(form.project?.text ?? "");
  return [form.kind, String(form.fiscalYears[0]?.year ?? ""), matchKey(form.department?.text ?? ""), about];
}

/** Numbers as numbers, so that 1,684 and 1684 are one. */
function entryKey({ amount, text }: Entry): string {
  return amount.kind === "number" ? `${amount.value} ${matchKey(amount.unit ?? "")}` : matchKey(text);
}

/** What the message says in texts. Counts change with other sheets, and the name of a sheet is a place. */
function textsOf({ data }: Finding): readonly string[] {
  return Object.entries(data).flatMap(([name, value]) => (typeof value === "string" && name !== "sheet" ? [`${name} ${matchKey(value)}`] : []));
}

/** The box of the form at the cell: its name and text. */
function boxAt(form: Form, cell: Cell): readonly [name: string, text: string] {
  const fields = Object.entries(form).flatMap(([name, value]: [string, unknown]) => (isField(value) && isSame(value.cell, cell) ? [[name, value.text] as const] : []));
  const year = form.fiscalYears.find((one) => isSame(one.cell, cell));
  return fields[0] ?? (year ? ["year", year.text] : ["", ""]);
}

function isField(value: unknown): value is { readonly text: string; readonly cell: Cell } {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string" && "cell" in value;
}

function isSame(left: Cell, right: Cell): boolean {
  return left.sheet === right.sheet && left.row === right.row && left.column === right.column;
}

function hashOf(parts: readonly string[]): string {
  return textHash(JSON.stringify(parts));
}
