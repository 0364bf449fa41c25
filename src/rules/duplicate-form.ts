import { flatMap } from "../core/flat-map";
import type { Amount, Form } from "../core/form";
import { groupBy } from "../core/group-by";
import { remember, rememberOf } from "../core/remember";
import type { FiledForm } from "../core/report";
import { matchKey } from "../core/text";
import { defineBookRule } from "./rule";

/**
 * The same measure report or project sheet twice in a department, or word for word in two. A project of several measures (再掲) is handed in once for each chapter's
 * workbook, so its copies in different files are no duplicates.
 */
export default defineBookRule({
  id: "duplicate-form",
  title: "様式の重複",
  source: "点検の実務：成果説明書は施策ごとに一枚、予算要求書（検証）は事業ごとに一枚。重複すると事業費が二重に集計される",
  severity: "warning",
  severities: { copy: "note" },
  messages: {
    same: "「{{name}}」の様式が重複しています（先のものはシート「{{sheet}}」）。内容が同じですので、不要な方を削除してください。",
    versions: "「{{name}}」の様式が二つあり（先のものはシート「{{sheet}}」）、内容が異なります。どちらが確定版かを確認し、残す方を一つにしてください。",
    copy: "「{{name}}」の様式が、所属のほかは同じ内容で二つあります（先のものはシート「{{sheet}}」の{{department}}）。写した様式の直し忘れでないかを確認してください。",
  },
  subjects({ forms }) {
    const known = flatMap(forms, (filed) => {
      const key = identity(filed.form);
      return key === null ? [] : [{ filed, key }];
    });
    return [...groupBy(known, ({ key }) => key).values()].map((group) => group.map(({ filed }) => filed));
  },
  check(group, { violation, needsReview }) {
    group.forEach((later, index) => {
      const before = group.filter((earlier, at) => at < index && mayShareAccount(earlier.form, later.form) && !isRelistedCopy(earlier, later));
      const first = before.find(({ form }) => departmentOf(form) === departmentOf(later.form)) ?? before.find((earlier) => isCopy(earlier.form, later.form));
      if (!first) return;
      const isSameBook = first.file === later.file;
      const { sheet } = first.form.area;
      const data = { name: nameOf(later.form), sheet: isSameBook ? sheet : `[${first.file}]${sheet}`, department: first.form.department?.text.trim() ?? "" };
      const related = isSameBook ? [first.form.title.cell] : [];
      const at = later.form.title.cell;
      if (departmentOf(first.form) !== departmentOf(later.form)) needsReview(later, { at, message: "copy", data, related });
      else if (content(first.form) === content(later.form)) violation(later, { at, message: "same", data, related });
      else needsReview(later, { at, message: "versions", data, related });
    });
  },
});

/** What makes two forms the same one within a department, but for the account: kind, year, and the measure or the project (ＮＰＯ支援事業 is ＮＰＯ支援事業費). Null when it is not filled in. */
function identity(form: Form): string | null {
  const common = `${form.kind}\n${form.fiscalYears[0]?.year ?? ""}`;
  if (form.kind === "measure-report") {
    const [measure] = form.measures;
    return measure ? `${common}\n${measure.code}` : null;
  }
  if (!form.project || form.project.blank) return null;
  return `${common}\n${lettersOf(form.project.text).replace(/費$/u, "")}`;
}

/** 01一般会計・02総務費 and 01一般会計 02総務費; an account that was left blank may be any. */
function mayShareAccount(first: Form, later: Form): boolean {
  const [one, other] = [first, later].map(accountKey);
  return one === other || one === "" || other === "";
}

function accountKey(form: Form): string {
  return form.kind === "project-sheet" && form.account ? lettersOf(form.account.text) : "";
}

const lettersOf = remember((text) => matchKey(text).replace(/[^\p{L}\p{N}]/gu, ""));

const departmentOf = (form: Form): string => matchKey(form.department?.text ?? "");

/** What a copy must have in common, before the sentences are looked at. */
function haveSameFigures(first: Form, later: Form): boolean {
  return first.rows.length === later.rows.length && first.rows.every(({ plan, actual }, index) => {
    const other = later.rows[index];
    return isSameFigure(plan.amount, other?.plan.amount) && isSameFigure(actual.amount, other?.actual.amount);
  });
}

function isSameFigure(left: Amount, right: Amount | undefined): boolean {
  return left.kind === right?.kind && (left.kind !== "number" || right.kind !== "number" || left.value === right.value);
}

/** Two departments may well share a measure or a project; that they write the same figures and sentences of it is a copy. */
function isCopy(first: Form, later: Form): boolean {
  const isWritten = later.rows.length > 0 && later.result !== null && !later.result.blank;
  return isWritten && haveSameFigures(first, later) && content(first) === content(later);
}

function isRelistedCopy(first: FiledForm, later: FiledForm): boolean {
  return first.file !== later.file && later.form.kind === "project-sheet" && later.form.measures.length > 1;
}

const content = rememberOf((form: Form): string => {
  const figures = form.rows.map(({ name, plan, actual }) => [name, plan.text, actual.text]);
  const texts = [form.goal, form.result, form.reason, form.future].map((field) => field?.text ?? "");
  return matchKey(JSON.stringify([figures, texts]));
});

function nameOf(form: Form): string {
  if (form.kind === "project-sheet") return form.project?.text.trim() ?? "";
  const [measure] = form.measures;
  return measure ? `${measure.code} ${measure.name}` : "";
}
