import type { Field, FieldName, Form } from "../core/form";
import type { FiledForm } from "../core/report";
import { matchKey } from "../core/text";
import { groupBy } from "./grouping";
import { defineBookRule } from "./rule";

interface Box {
  readonly name: FieldName;
  /** As printed on the form. */
  readonly label: string;
  readonly field: Field | null;
}

/**
 * Boxes that every form fills in. 該当なし is an answer. A box whose label is not on the sheet at all is another matter:
 * the form may be an older one, so it is for a person to look at. Where most forms of a title lack it, that city's form has no such box.
 * A table that could not be read is always said, as nothing of it was compared.
 */
export default defineBookRule({
  id: "required-field",
  title: "必須欄の未記入",
  source: "様式の欄「所属」「施策」「事業」「目的」「目標」「実績」「目標の実現に向けた今後の取組」",
  severity: "error",
  severities: { "no-label": "warning", "no-table": "warning", "unread-table": "warning" },
  messages: {
    blank: "「{{label}}」欄が空欄です。成果説明書に載る項目ですので記入してください（当てはまるものがないときは「該当なし」）。",
    "no-label": "この様式に「{{label}}」欄が見つかりません。欄の見出しが消えていたり書き換えられていないかを、元の様式と見比べてください。",
    "no-table": "この様式の目標（予算）と実績の表を読み取れないため、比べていません。「目標」「予算」「実績」などの見出しと年度が元の様式のとおりかを確認してください。",
    "unread-table": "ここに並ぶ数値は、目標（予算）と実績の組として確実に読み取れないため、比べていません。「目標」「予算」「実績」などの見出しと年度、行の名前が元の様式のとおりかを確認してください。",
  },
  subjects: ({ forms }) =>
    [...groupBy(forms, titleKey).values()].flatMap((sameTitle) => {
      const absent = absentFromTheForm(sameTitle);
      return sameTitle.flatMap((filed) => boxesOf(filed.form).filter(({ name, field }) => field !== null || (filed.form.missing.includes(name) && (name === "rows" || !absent.has(name)))).map((box) => ({ filed, box })));
    }),
  check({ filed, box: { name, label, field } }, { violation, needsReview }) {
    const { unread, title } = filed.form;
    if (name === "rows") needsReview(filed, unread ? { at: unread, message: "unread-table" } : { at: title.cell, message: "no-table" });
    else if (!field) needsReview(filed, { at: filed.form.title.cell, message: "no-label", data: { label } });
    else if (field.blank) violation(filed, { at: field.cell, message: "blank", data: { label } });
  },
});

const titleKey = ({ form }: FiledForm): string => JSON.stringify([form.kind, matchKey(form.title.text)]);

/** Fewer forms of a title than this show nothing about what the form looks like. */
const ENOUGH = 3;

function absentFromTheForm(sameTitle: readonly FiledForm[]): ReadonlySet<FieldName> {
  if (sameTitle.length < ENOUGH) return new Set();
  const isMostlyMissing = (name: FieldName): boolean => sameTitle.filter(({ form }) => form.missing.includes(name)).length * 2 > sameTitle.length;
  return new Set(sameTitle.flatMap(({ form }) => form.missing).filter(isMostlyMissing));
}

function boxesOf(form: Form): readonly Box[] {
  return [
    { name: "department", label: "所属", field: form.department },
    ...(form.kind === "project-sheet" ? [{ name: "project", label: "事業", field: form.project } as const] : []),
    { name: "measures", label: "施策", field: form.measuresField },
    { name: "purpose", label: "目的", field: form.purpose },
    { name: "goal", label: "目標", field: form.goal },
    { name: "result", label: "実績", field: form.result },
    { name: "rows", label: "表", field: null },
    { name: "future", label: "目標の実現に向けた今後の取組", field: form.future },
  ];
}
