import type { Finding } from "../core/finding";
import type { ChapterSummary, FiledForm, Summary } from "../core/report";
import type { Settings } from "../core/settings";
import { locateForms } from "./locate-forms";
import { listForms, type Listing } from "./listing";
import { Tally } from "./tally";

/** The chapter summary: sums of what is printed, in decimals, with every project counted once at its first measure. */
export function summarize(forms: readonly FiledForm[], findings: readonly Finding[], settings: Settings): Summary {
  const tallies = new Map<number | null, Tally>();
  const total = new Tally();
  const tallyOf = (chapter: number | null): Tally => {
    const tally = tallies.get(chapter) ?? new Tally();
    tallies.set(chapter, tally);
    return tally;
  };

  const listings = listForms(forms);
  for (const { filed, chapter, counted, relistedIn } of listings) {
    for (const tally of [tallyOf(chapter), total]) if (counted) tally.addForm(filed.form, settings);
    for (const other of relistedIn) for (const tally of [tallyOf(other), total]) tally.addRelisting();
  }

  const chapterOf = new Map(listings.map(({ filed, chapter }) => [filed, chapter]));
  const locate = locateForms(forms);
  for (const finding of findings) {
    const filed = locate(finding.file, finding.cell);
    const chapter = (filed && chapterOf.get(filed)) ?? null;
    for (const tally of [tallyOf(chapter), total]) tally.addFinding(finding);
  }

  return { chapters: byNumber(tallies, chapterTitles(listings)), total: total.finish(null, null) };
}

/** By chapter number; what has no readable chapter comes last. */
function byNumber(tallies: ReadonlyMap<number | null, Tally>, titles: ReadonlyMap<number, string>): readonly ChapterSummary[] {
  return [...tallies]
    .sort(([left], [right]) => (left ?? Infinity) - (right ?? Infinity))
    .map(([chapter, tally]) => tally.finish(chapter, chapter === null ? null : (titles.get(chapter) ?? null)));
}

/** The spelling that most measure reports of a chapter use; the first of them when two are equally frequent. */
function chapterTitles(listings: readonly Listing[]): ReadonlyMap<number, string> {
  const votes = new Map<number, Map<string, number>>();
  for (const { filed, chapter } of listings) {
    const name = filed.form.kind === "measure-report" ? filed.form.chapter?.name : undefined;
    if (chapter === null || !name) continue;
    const spellings = votes.get(chapter) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
    votes.set(chapter, spellings);
  }
  return new Map([...votes].map(([chapter, spellings]) => [chapter, mostFrequent(spellings)]));
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort(([, left], [, right]) => right - left);
  return first?.[0] ?? "";
}
