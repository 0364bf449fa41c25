import type { Finding } from "../core/finding";
import type { ChapterSummary, FiledForm, Summary } from "../core/report";
import type { Settings } from "../core/settings";
import { locateForms } from "./locate-forms";
import { listForms, type Listing } from "./listing";
import { Tally } from "./tally";
import { Votes } from "./votes";

/**
 * The chapter summary: sums of what is printed, in decimals. Every project counts once, at its first measure;
 * with the setting every-listing its rows count in each further chapter that lists it too, and still once in the total.
 */
export function summarize(forms: readonly FiledForm[], findings: readonly Finding[], settings: Settings): Summary {
  const tallies = new Map<number | null, Tally>();
  const total = new Tally();
  const tallyOf = (chapter: number | null): Tally => {
    const tally = tallies.get(chapter) ?? new Tally();
    tallies.set(chapter, tally);
    return tally;
  };

  const listings = listForms(forms);
  for (const { filed, chapter, counted, relistedIn, alsoIn } of listings) {
    if (settings.relistedMoney === "every-listing") for (const other of alsoIn) tallyOf(other).addRows(filed.form, settings);
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
function byNumber(tallies: ReadonlyMap<number | null, Tally>, titles: Votes<number>): readonly ChapterSummary[] {
  return [...tallies]
    .sort(([left], [right]) => (left ?? Infinity) - (right ?? Infinity))
    .map(([chapter, tally]) => tally.finish(chapter, chapter === null ? null : titles.winner(chapter)));
}

/** The spelling that most measure reports of a chapter use. */
function chapterTitles(listings: readonly Listing[]): Votes<number> {
  const votes = new Votes<number>();
  for (const { filed, chapter } of listings) {
    const name = filed.form.kind === "measure-report" ? filed.form.chapter?.name : undefined;
    if (chapter !== null && name) votes.add(chapter, name);
  }
  return votes;
}
