import { flatMap, mapPresent } from "../core/flat-map";
import type { Form, Measure } from "../core/form";
import { groupBy } from "../core/group-by";
import type { FiledForm } from "../core/report";
import { yearsOfFiles } from "./grouping";
import { defineBookRule } from "./rule";

interface Subject {
  readonly kind: Form["kind"];
  readonly measure: Measure;
  readonly filed: FiledForm;
  readonly hasCounterpart: boolean;
}

/**
 * A measure with project sheets and no measure report, or the reverse. Only where the other kind was handed in at all for that
 * chapter: a workbook of one chapter owes nothing for the second measures of its projects that lie in other chapters.
 */
export default defineBookRule({
  id: "missing-counterpart",
  title: "対になる様式の不足",
  source: "点検の実務：施策ごとの成果説明書と、その施策に属する事業の予算要求書（検証）は対で提出される",
  severity: "note",
  messages: {
    "no-report": "施策「{{code}} {{name}}」の主要施策の成果説明書が見当たりません。提出漏れがないか、施策コードに誤りがないかを確認してください。",
    "no-project": "施策「{{code}} {{name}}」に属する事業の様式が見当たりません。提出漏れがないか、事業費のない施策かどうかを確認してください。",
  },
  subjects({ forms }): Subject[] {
    const listings = flatMap(forms, (filed) => filed.form.measures.map((measure) => ({ kind: filed.form.kind, measure, filed })));
    const yearOf = yearsOfFiles(forms);
    const chapterKey = ({ measure, filed }: Listed): string => `${yearOf(filed.file) ?? ""} ${chapterOf(measure)}`;
    const codeKey = ({ measure, filed }: Listed): string => `${yearOf(filed.file) ?? ""} ${measure.code}`;
    const [kindsOfChapter, kindsOfCode] = [kindsBy(listings, chapterKey), kindsBy(listings, codeKey)];
    const firstOfEach = mapPresent([...groupBy(listings, (listed) => `${listed.kind} ${codeKey(listed)}`).values()], ([first]) => first);
    return firstOfEach
      .filter((listed) => kindsOfChapter.get(chapterKey(listed))?.size === 2)
      .map((listed) => ({ kind: listed.kind, measure: listed.measure, filed: listed.filed, hasCounterpart: kindsOfCode.get(codeKey(listed))?.size === 2 }));
  },
  check({ kind, measure, filed, hasCounterpart }, { violation }) {
    if (hasCounterpart) return;
    const message = kind === "project-sheet" ? "no-report" : "no-project";
    violation(filed, { at: measure.cell, message, data: { code: measure.code, name: measure.name } });
  },
});

type Listed = Omit<Subject, "hasCounterpart">;

/** Which kinds of forms each key has. */
function kindsBy(listings: readonly Listed[], keyOf: (listing: Listed) => string): ReadonlyMap<string, ReadonlySet<Form["kind"]>> {
  return new Map([...groupBy(listings, keyOf)].map(([key, group]) => [key, new Set(group.map(({ kind }) => kind))]));
}

function chapterOf({ code }: Measure): string {
  const end = code.indexOf("-");
  return end < 0 ? code : code.slice(0, end);
}
