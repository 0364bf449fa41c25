import { flatMap } from "../core/flat-map";
import type { Field, FieldName, Form } from "../core/form";
import { groupBy } from "../core/group-by";
import type { FiledForm } from "../core/report";
import { matchKey } from "../core/text";
import { beginsAnotherSection } from "./another-section";
import { isNoText, pointsElsewhere } from "./reason-text";
import { defineBookRule } from "./rule";
import { isNameStillToWrite, isStillToWrite } from "./still-to-write";

interface Subject {
  readonly filed: FiledForm;
  /** Boxes that most forms of this title do not have. */
  readonly absent: ReadonlySet<FieldName>;
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
  severities: { "to-write": "warning", elsewhere: "note", another: "warning", "no-label": "warning", "no-table": "warning", "unread-table": "warning" },
  messages: {
    blank: "「{{label}}」欄が空欄です。成果説明書に載る項目ですので記入してください（当てはまるものがないときは「該当なし」）。",
    marks: "「{{label}}」欄には「{{text}}」とだけあります。成果説明書に載る項目ですので、内容を記入してください（当てはまるものがないときは「該当なし」）。",
    "to-write": "「{{label}}」欄の「{{text}}」は、記入例か書きかけのままのようです。成果説明書に載る項目ですので、内容を確かめてください。",
    elsewhere: "「{{label}}」欄には「{{text}}」とだけあり、この様式からは内容が分かりません。成果説明書に載る項目ですので、要点を書いてください。",
    another: "「{{label}}」欄にあるのは「{{text}}」などで、下に続く別の欄の文かもしれません。成果説明書に載る項目ですので、この欄の内容が書かれているかを確かめてください。",
    "no-label": "この様式に「{{label}}」欄が見つかりません。欄の見出しが消えていたり書き換えられていないかを、元の様式と見比べてください。",
    "no-table": "この様式の目標（予算）と実績の表を読み取れないため、比べていません。「目標」「予算」「実績」などの見出しと年度が元の様式のとおりかを確認してください。",
    "unread-table": "ここに並ぶ数値は、目標（予算）と実績の組として確実に読み取れないため、比べていません。「目標」「予算」「実績」などの見出しと年度、行の名前が元の様式のとおりかを確認してください。",
  },
  subjects: ({ forms }) =>
    flatMap([...groupBy(forms, titleKey).values()], (sameTitle): Subject[] => {
      const absent = absentFromTheForm(sameTitle);
      return sameTitle.map((filed) => ({ filed, absent }));
    }),
  check({ filed, absent }, { violation, needsReview }) {
    const { form } = filed;
    for (const [name, label, fieldOf] of boxes) {
      const field = fieldOf(form);
      if (field && (field.blank || isNoText(field.text))) violation(filed, { at: field.cell, message: "blank", data: { label } });
      else if (field && !hasLetters(field)) violation(filed, { at: field.cell, message: "marks", data: { label, text: marksOf(field) } });
      else if (field && (prose.has(name) ? isStillToWrite : isNameStillToWrite)(field.text)) needsReview(filed, { at: field.cell, message: "to-write", data: { label, text: field.text.trim() } });
      else if (field && prose.has(name) && isOffTheSheet(field)) needsReview(filed, { at: field.cell, message: "elsewhere", data: { label, text: field.text.trim() } });
      else if (field && prose.has(name) && beginsAnotherSection(firstLine(field), name)) needsReview(filed, { at: field.cell, message: "another", data: { label, text: firstLine(field) } });
      if (field || !form.missing.includes(name)) continue;
      if (name === "rows") needsReview(filed, form.unread ? { at: form.unread, message: "unread-table" } : { at: form.title.cell, message: "no-table" });
      else if (!absent.has(name)) needsReview(filed, { at: form.title.cell, message: "no-label", data: { label } });
    }
  },
});

/** A bullet or a numbering (① ② ③) that was left alone, ○○○○ and ～～ say as little as an empty box; 〇 is a letter by its code only. */
function hasLetters({ text }: Field): boolean {
  return /\p{L}/u.test(text) || (/[^〇\P{N}]/u.test(text) && !NUMBERING.test(text) && !NUMBERS.test(text));
}

const NUMBERING = /^(?:\s*(?:[①-⑳⑴-⒇]|[(（]?[0-9０-９]{1,2}[)）.．、])\s*)+$/u;

const NUMBERS = /^\s*[0-9０-９]{1,2}\s*\n(?:\s*[0-9０-９]{1,2}\s*(?:\n|$))+$/u;

const MOST_MARKS = 10;

function marksOf({ text }: Field): string {
  return text.replace(/\s+/gu, "").slice(0, MOST_MARKS);
}

function firstLine({ text }: Field): string {
  const trimmed = text.trimStart();
  const end = trimmed.indexOf("\n");
  return (end < 0 ? trimmed : trimmed.slice(0, end)).trimEnd();
}

/** 別紙のとおり, 前年度と同じ; what 同左 and 目標のとおり point to stands on the form itself. */
function isOffTheSheet(field: Field): boolean {
  return pointsElsewhere(field) && /別[紙添表途記]|資料|[前昨]年/u.test(field.text);
}

const prose: ReadonlySet<FieldName> = new Set(["purpose", "goal", "result", "future"]);

const titleKey = ({ form }: FiledForm): string => `${form.kind} ${matchKey(form.title.text)}`;

/** Fewer forms of a title than this show nothing about what the form looks like. */
const ENOUGH = 3;

function absentFromTheForm(sameTitle: readonly FiledForm[]): ReadonlySet<FieldName> {
  if (sameTitle.length < ENOUGH) return new Set();
  const isMostlyMissing = (name: FieldName): boolean => sameTitle.filter(({ form }) => form.missing.includes(name)).length * 2 > sameTitle.length;
  return new Set(flatMap(sameTitle, ({ form }) => form.missing).filter(isMostlyMissing));
}

/** The boxes that are filled in on every form, with their labels as printed; the table counts as one. */
const boxes: readonly (readonly [FieldName, string, (form: Form) => Field | null])[] = [
  ["department", "所属", (form) => form.department],
  ["project", "事業", (form) => (form.kind === "project-sheet" ? form.project : null)],
  ["measures", "施策", (form) => form.measuresField],
  ["purpose", "目的", (form) => form.purpose],
  ["goal", "目標", (form) => form.goal],
  ["result", "実績", (form) => form.result],
  ["rows", "表", () => null],
  ["future", "目標の実現に向けた今後の取組", (form) => form.future],
];
