import type { Form, ProjectSheet } from "../core/form";
import type { FiledForm } from "../core/report";
import { matchKey } from "../core/text";

/** Chapter number of a plan code: "5-1-1" → 5; null when the code has none. */
export function chapterOfCode(code: string | undefined): number | null {
  const digits = /^\d+/.exec(code ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
}

/** The chapter under which a form is counted: its 振興計画 box, else its first measure (report.md). */
export function chapterOfForm(form: Form): number | null {
  const printed = form.kind === "measure-report" ? chapterOfCode(form.chapter?.code) : null;
  return printed ?? chapterOfCode(form.measures[0]?.code);
}

/** A form with where it counts. */
export interface Listing {
  readonly filed: FiledForm;
  readonly chapter: number | null;
  /** False for a second sheet of a project that was counted earlier: its money, labour and indicators are left out. */
  readonly counted: boolean;
  /** Chapters of the listings after the counted one (再掲), one entry per listing. */
  readonly relistedIn: readonly (number | null)[];
  /** Chapters beside the counted one that list the project and no earlier sheet of it did: where its figures count when re-listings do. */
  readonly alsoIn: readonly (number | null)[];
}

/**
 * Where each form counts. A project counts at its first measure; every further measure is a re-listing (再掲) there.
 * Sheets of one project (same year, department, project and account) count once: the first of them.
 */
export function listForms(forms: readonly FiledForm[]): readonly Listing[] {
  const chaptersOf = new Map<string, Set<number | null>>();
  return forms.map((filed) => {
    const { form } = filed;
    const chapter = chapterOfForm(form);
    if (form.kind === "measure-report") return { filed, chapter, counted: true, relistedIn: [], alsoIn: [] };

    const listed = form.measures.length === 0 ? [chapter] : form.measures.map((measure) => chapterOfCode(measure.code));
    const key = projectKey(form);
    const earlier = key === null ? undefined : chaptersOf.get(key);
    const known = earlier ?? new Set([chapter]);
    if (key !== null) chaptersOf.set(key, known);
    const alsoIn = [...new Set(listed)].filter((one) => !known.has(one));
    for (const one of alsoIn) known.add(one);
    return { filed, chapter, counted: earlier === undefined, relistedIn: earlier ? listed : listed.slice(1), alsoIn };
  });
}

/** A second sheet may say so in the project's name: 温泉クアオルト事業費（再掲）. */
const relistedMark = /[(（【〔［[]\s*再\s*掲\s*[)）】〕］\]]/gu;

/** Null for a project without a name: two unnamed sheets are not the same project. */
function projectKey(form: ProjectSheet): string | null {
  if (!form.project || form.project.blank) return null;
  const parts = [form.department?.text, form.project.text.includes("再") ? form.project.text.replace(relistedMark, "") : form.project.text, form.account?.text].map((text) => matchKey(text ?? ""));
  return [form.fiscalYears[0]?.year ?? "", ...parts].join("\n");
}
