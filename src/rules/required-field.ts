import type { Field, FieldName, Form } from "../core/form";
import { defineRule } from "./rule";

interface Box {
  readonly name: FieldName;
  /** As printed on the form. */
  readonly label: string;
  readonly field: Field | null;
}

/**
 * Boxes that every form fills in. 該当なし is an answer. A box whose label is not on the sheet at all is another matter:
 * the form may be an older one, so it is for a person to look at.
 */
export default defineRule({
  id: "required-field",
  title: "必須欄の未記入",
  source: "様式の欄「所属」「施策」「事業」「目的」「目標」「実績」「目標の実現に向けた今後の取組」",
  severity: "error",
  severities: { "no-label": "warning" },
  messages: {
    blank: "「{{label}}」欄が空欄です。成果説明書に載る項目ですので記入してください（当てはまるものがないときは「該当なし」）。",
    "no-label": "この様式に「{{label}}」欄が見つかりません。欄の見出しが消えていたり書き換えられていないかを、元の様式と見比べてください。",
  },
  subjects: ({ form }) => boxesOf(form).filter(({ name, field }) => field !== null || form.missing.includes(name)),
  check({ label, field }, { form, violation, needsReview }) {
    if (!field) needsReview({ at: form.title.cell, message: "no-label", data: { label } });
    else if (field.blank) violation({ at: field.cell, message: "blank", data: { label } });
  },
});

function boxesOf(form: Form): readonly Box[] {
  return [
    { name: "department", label: "所属", field: form.department },
    ...(form.kind === "project-sheet" ? [{ name: "project", label: "事業", field: form.project } as const] : []),
    { name: "measures", label: "施策", field: form.measuresField },
    { name: "purpose", label: "目的", field: form.purpose },
    { name: "goal", label: "目標", field: form.goal },
    { name: "result", label: "実績", field: form.result },
    { name: "future", label: "目標の実現に向けた今後の取組", field: form.future },
  ];
}
