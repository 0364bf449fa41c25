import type { Finding } from "../core/finding";
import type { ChapterSummary, FiledForm, Report } from "../core/report";
import type { Settings } from "../core/settings";
import { chapterOfCode, listForms, type Listing } from "./listing";
import { locateForms } from "./locate-forms";
import { Tally } from "./tally";
import { Votes } from "./votes";

/** A line of the summary that stands for one form at one place of the plan; all other lines are sums of these. */
export interface Leaf {
  /** relisted: 再掲, counted elsewhere. loose: findings on a sheet without forms. */
  readonly kind: "measure-report" | "project-sheet" | "relisted" | "loose";
  readonly filed: FiledForm | null;
  readonly figures: ChapterSummary;
  /** True for a 再掲 whose figures count in its chapter as well (setting every-listing); the total leaves them out. */
  readonly repeats: boolean;
}

/** 章, 節 or 施策: `code` is its number ("5", "5-1", "5-1-1"), null where none could be read. */
export interface Branch {
  readonly code: string | null;
  readonly title: string | null;
  readonly children: readonly (Branch | Leaf)[];
}

interface Place {
  readonly chapter: number | null;
  readonly section: string | null;
  readonly measure: string | null;
}

/** A spelling in a measure report outweighs those of the project sheets, which copy it. */
const REPORT_WEIGHT = 1000;

/** The summary by 章 > 節 > 施策 > form, every level in the order of the plan; what has no code comes last. */
export function outlineTree(report: Pick<Report, "forms" | "findings" | "settings" | "summary">): readonly Branch[] {
  const titles = new Titles(report.forms);
  const leaves = placeLeaves(report);
  return report.summary.chapters.map(({ chapter, title }) => ({
    code: chapter === null ? null : String(chapter),
    title,
    children: grouped(leaves.filter(({ place }) => place.chapter === chapter), ({ place }) => place.section).map(([section, inSection]) => ({
      code: section,
      title: section === null ? null : titles.of(section),
      children: grouped(inSection, ({ place }) => place.measure).map(([measure, inMeasure]) => ({
        code: measure,
        title: measure === null ? null : titles.of(measure),
        children: inMeasure.map(({ leaf }) => leaf),
      })),
    })),
  }));
}

interface Placed {
  readonly place: Place;
  readonly leaf: Leaf;
}

function placeLeaves({ forms, findings, settings }: Pick<Report, "forms" | "findings" | "settings">): readonly Placed[] {
  const locate = locateForms(forms);
  const byForm = new Map<FiledForm | undefined, Finding[]>();
  for (const finding of findings) {
    const filed = locate(finding.file, finding.cell);
    const there = byForm.get(filed);
    if (there) there.push(finding);
    else byForm.set(filed, [finding]);
  }
  const placed = listForms(forms).flatMap((listing) => leavesOf(listing, byForm.get(listing.filed) ?? [], settings));
  const loose = byForm.get(undefined);
  if (!loose) return placed;
  return [...placed, { place: { chapter: null, section: null, measure: null }, leaf: { kind: "loose", filed: null, figures: tallied(loose), repeats: false } }];
}

/** A form stands first where it counts, and then as 再掲 under every further measure. Its findings count once. */
function leavesOf({ filed, chapter, counted, alsoIn }: Listing, findings: readonly Finding[], settings: Settings): readonly Placed[] {
  const { form } = filed;
  const [code = null, ...further] = form.measures.map((measure) => measure.code);
  const section = (form.kind === "measure-report" ? form.section?.code : undefined) ?? sectionOf(code);
  const repeating = new Set(settings.relistedMoney === "every-listing" ? alsoIn : []);
  const relisting = (place: Place, its: readonly Finding[]): Placed => {
    const repeats = repeating.delete(place.chapter);
    const figures = tallied(its, (tally) => {
      tally.addRelisting();
      if (repeats) tally.addRows(form, settings);
    });
    return { place, leaf: { kind: "relisted", filed, figures, repeats } };
  };
  const first: Place = { chapter, section, measure: code };
  const counting = tallied(findings, (tally) => tally.addForm(form, settings));
  return [
    counted ? { place: first, leaf: { kind: form.kind, filed, figures: counting, repeats: false } } : relisting(first, findings),
    ...(form.kind === "measure-report" ? [] : further.map((other) => relisting({ chapter: chapterOfCode(other), section: sectionOf(other), measure: other }, []))),
  ];
}

function tallied(findings: readonly Finding[], add?: (tally: Tally) => void): ChapterSummary {
  const tally = new Tally();
  add?.(tally);
  for (const finding of findings) tally.addFinding(finding);
  return tally.finish(null, null);
}

/** "5-1-1" → "5-1" */
function sectionOf(code: string | null): string | null {
  return code === null ? null : code.split("-").slice(0, 2).join("-");
}

/** Names of 節 and 施策: the spelling that most forms use. */
class Titles {
  private readonly votes = new Votes<string>();

  constructor(forms: readonly FiledForm[]) {
    for (const { form } of forms) {
      const weight = form.kind === "measure-report" ? REPORT_WEIGHT : 1;
      if (form.kind === "measure-report" && form.section) this.votes.add(form.section.code, form.section.name, weight);
      for (const { code, name } of form.measures) this.votes.add(code, name, weight);
    }
  }

  of(code: string): string | null {
    return this.votes.winner(code);
  }
}

/** Groups by code in the order of the codes' numbers, those without a code last. */
function grouped<Item>(items: readonly Item[], codeOf: (item: Item) => string | null): readonly (readonly [string | null, readonly Item[]])[] {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const code = codeOf(item);
    const there = groups.get(code);
    if (there) there.push(item);
    else groups.set(code, [item]);
  }
  return [...groups].sort(([left], [right]) => compareCodes(left, right));
}

function compareCodes(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const [a, b] = [left.split("-").map(Number), right.split("-").map(Number)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
