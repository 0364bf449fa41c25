import { withoutFiscalYears } from "../core/fiscal-year";
import { remember } from "../core/remember";
import { fold } from "../core/text";
import { canBeLabel } from "./can-be-label";
import { datedHeadLabels, fieldLabels, headLabels, notATitle, reasonClause, reasonClauseEnd, reasonInWords, remark, rowLabels, titles, type FieldRole, type HeadRole, type RowLabel } from "./labels";

/** What a text can be by its letters; its place decides which of these it is. */
export interface LabelMatch {
  readonly field: FieldRole | null;
  readonly head: HeadRole | null;
  readonly row: RowLabel | null;
  readonly title: "measure-report" | "project-sheet" | null;
  /** Unit in the label's brackets: 事業費（千円） → "千円". */
  readonly unit: string | null;
  /** What follows the label in the same cell: 所属：庶務課 → "庶務課". */
  readonly inline: string | null;
}

/** A label with its clause has about 40 letters; a longer text is prose. */
const LONGEST = 60;
const LONGEST_KEY = 48;
/** 上山市一般会計特別会計 and the like beside a title; more is a sentence about the form. */
const LONGEST_BESIDE_TITLE = 14;

interface Meaning { field: FieldRole | null; head: HeadRole | null; row: RowLabel | null }
const meanings = collectMeanings();
const longestMeaning = Math.max(...[...meanings.keys()].map((key) => key.length));
const titleKeys = (Object.keys(titles) as (keyof typeof titles)[]).flatMap((kind) => titles[kind].map((title) => ({ kind, key: title })));

/** Labels, units and headings come again in every form: what was found for a short text is kept, up to so many texts. */
const known = new Map<string, LabelMatch | null>();
const MOST_KNOWN = 4000;

/** Roles of a text, or null when it is no label. Each text is folded once. */
export function matchLabel(raw: string): LabelMatch | null {
  if (raw.length > LONGEST) return matchClauseAndText(raw) ?? matchFirstLine(raw);
  if (!canBeLabel(raw)) return null;
  const before = known.get(raw);
  if (before !== undefined) return before;
  const found = matchShort(raw);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(raw, found);
  return found;
}

/** The same without a look at the letters first, for a text of any length up to a label's. */
export function matchShort(raw: string): LabelMatch | null {
  const key = compact(fold(raw));
  if (key.length === 0 || key.length > LONGEST_KEY) return matchClauseAndText(raw) ?? matchFirstLine(raw);
  return matchKeyed(key) ?? matchClauseAndText(raw) ?? matchReason(key) ?? matchTitle(key) ?? matchInline(raw, key) ?? matchNoted(key);
}

/** 目的※簡潔に記入してください, 令和５年度目標※１: a label with a note of the form behind it. */
function matchNoted(key: string): LabelMatch | null {
  const at = key.search(/[※*]/u);
  return at > 1 ? matchKeyed(key.slice(0, at)) : null;
}

/** A text folded without its spaces: 所 属 → 所属, 目\n標\n値 → 目標値. */
function compact(folded: string): string {
  return /\s/u.test(folded) ? folded.replace(/\s+/gu, "") : folded;
}

function matchKeyed(key: string): LabelMatch | null {
  const direct = meanings.get(key);
  if (direct) return labelOf(direct, null);
  const bare = undecorated(key);
  const plain = meanings.get(bare);
  if (plain) return labelOf(plain, null);
  const bracket = /^(.+?)[([]([^()[\]]*)[)\]]$/u.exec(bare);
  const before = bracket?.[1] ?? bare;
  const unit = bracket?.[2]?.replace(/^単位[::]?/u, "") ?? null;
  const found = lookUp(before) ?? lookUp(bare) ?? (bracket ? lookUp(bracket[2] ?? "") : innerBracketed(bare));
  if (found?.head === "actual" && unit !== null && partOfTheYear.test(unit)) return labelOf({ field: null, head: "other", row: null }, null);
  if (found?.head === "other" && bracket && meanings.get(bracket[2] ?? "")?.field === "reason") return labelOf({ field: "reason", head: "other", row: null }, null);
  return found ? labelOf(found, unit === "" ? null : unit) : null;
}

/** 実績(9月末時点), 実績(R5.12末現在), 実績(上半期): not yet the year's. The books are closed at the end of March, those of money in May; (4月~3月) is a year. */
const partOfTheYear = /(?:^|[^0-9])(?:[126-9]|1[0-2])月(?!.*[~-])|^(?:r|令和|20)?[0-9]{1,2}[./](?:[126-9]|1[0-2])(?:[./]|末|現在|時点)|[上下]半?期|中間|四半期|途中/iu;

/** 課(局)名, 部(課)名: without what the brackets offer, or with it. */
function innerBracketed(key: string): Meaning | undefined {
  return /.\([^()]{1,3}\)./u.test(key) ? (meanings.get(key.replace(/\([^()]+\)/gu, "")) ?? meanings.get(key.replace(/[()]/gu, ""))) : undefined;
}

/** By the letters, then without a year (令和5年度目標), then without a number at the end (施策1) or the number of a plan (第7次振興計画). */
function lookUp(key: string): Meaning | undefined {
  const direct = meanings.get(key);
  if (direct) return direct;
  if (key.length > longestMeaning + 10) return undefined;
  const yearless = withoutFiscalYears(key).replace(/^[のにお]|[(（]?[)）]?$/gu, "");
  const found = meanings.get(undecorated(yearless));
  if (found) return yearless === key ? found : { ...found, field: null, row: found.head ? null : found.row };
  return meanings.get(key.replace(/[0-9]{1,2}$/u, "")) ?? planOf(key) ?? headingOf(yearless) ?? (yearless === key ? undefined : datedHeadingOf(yearless));
}

/** 第7次振興計画 is the box 振興計画. 第7次計画目標 is not the target of a year. */
function planOf(key: string): Meaning | undefined {
  const found = key.startsWith("第") ? meanings.get(key.replace(/^第[0-9]{1,2}次/u, "")) : undefined;
  return found?.field === "plan" ? found : undefined;
}

/** What headings carry around 目標 and 実績: 本年度, a year without 年度, 成果, 活動, 数, and a letter for the formula of a rate (A). */
const beforeHeading = /^(?:\(?(?:(?:19|20)[0-9]{2}|[令平RHrh][0-9]{1,2})(?:年度?|\.)?\)?(?:年度)?|(?:本|今|当|当該|単)?年度末?|年間|末|の|成果|活動|事業|指標)+/u;
const behindHeading = /(?:件数|人数|回数|数|量)?(?:\([^()]*\))?[A-Da-d]?$/u;

/** A heading by its kernel; never a box, as 活動実績 may head a column and also a text. */
function headingOf(key: string): Meaning | undefined {
  const kernel = key.replace(/\(\)/gu, "").replace(beforeHeading, "").replace(behindHeading, "");
  if (kernel === key) return undefined;
  const head = meanings.get(kernel)?.head;
  return head === "plan" || head === "actual" ? { field: null, head, row: null } : undefined;
}

/** 第7次計画 before the year names the plan whose target of the year it is. */
const planName = /^第[0-9]{1,2}次(?:総合|基本|実施|振興|前期|後期|市)*計画/u;

/** A heading that is one only because it names its year: R5実施, 第7次計画 令和5年度目標. */
function datedHeadingOf(yearless: string): Meaning | undefined {
  const kernel = yearless.replace(planName, "");
  const head = datedHeadLabels.get(kernel) ?? (kernel === yearless ? undefined : meanings.get(kernel)?.head);
  return head === "plan" || head === "actual" ? { field: null, head, row: null } : undefined;
}

function matchReason(key: string): LabelMatch | null {
  const bare = undecorated(key);
  if (!reasonClause.test(bare) && !reasonInWords.test(bare)) return null;
  return { field: "reason", head: null, row: null, title: null, unit: null, inline: null };
}

/** 理由 with its clause and the reason behind it in one cell. Nothing behind the clause: the label alone. */
function matchClauseAndText(raw: string): LabelMatch | null {
  const clause = reasonClauseEnd.exec(raw)?.[0];
  const inline = clause === undefined ? "" : raw.slice(clause.length).trim();
  return inline === "" ? null : { field: "reason", head: null, row: null, title: null, unit: null, inline };
}

function matchTitle(key: string): LabelMatch | null {
  if (key.length < 6) return null;
  const hit = titleKeys.find((title) => key.includes(title.key));
  if (!hit || notATitle.test(key)) return null;
  const rest = withoutFiscalYears(key).replace(hit.key, "").replace(/様式第?[0-9-]*号?/gu, "").replace(/[^\p{L}\p{N}]/gu, "");
  return rest.length > LONGEST_BESIDE_TITLE ? null : { field: null, head: null, row: null, title: hit.kind, unit: null, inline: null };
}

/** 所属：庶務課 — label, colon and value in one cell. */
function matchInline(raw: string, key: string): LabelMatch | null {
  return key.includes(":") ? matchBefore(raw, /[:：]/u) : matchFirstLine(raw);
}

/** 目的 and its text in one cell, the label on a line of its own. */
function matchFirstLine(raw: string): LabelMatch | null {
  const end = raw.indexOf("\n");
  return end > 0 && end <= LONGEST ? matchBefore(raw, /\n/u) : null;
}

function matchBefore(raw: string, separator: RegExp): LabelMatch | null {
  const at = raw.search(separator);
  const label = at > 0 ? matchBox(raw.slice(0, at)) : null;
  const inline = label ? raw.slice(at + 1).trim() : "";
  if (label && inline.length <= LONGEST && !inline.includes("\n") && remark.test(inline)) return label;
  return label && inline !== "" ? { ...label, inline } : null;
}

/** The label of a box by itself; what else its letters can be is left out. */
const matchBox = remember((raw): LabelMatch | null => {
  const key = canBeLabel(raw) ? compact(fold(raw)) : "";
  const label = key.length < 2 ? null : matchKeyed(key) ?? matchReason(key) ?? matchNoted(key);
  return label?.field ? { ...label, head: null, row: null } : null;
});

/** Without the marks and the numbering that people put around a label: ■目的, 【目的】, (1)目的, 2.目的, 所属: */
function undecorated(key: string): string {
  const stripped = key
    .replace(/^[■□◆◇●○◎▼▽▲△・*※<《〈【〔[「『]+|[>》〉】〕\]」』:]+$/gu, "")
    .replace(/^(?:\([0-9]{1,2}\)|[0-9]{1,2}[.、)]|[0-9]{1,2}(?=[^0-9年/.-]))/u, "");
  return stripped.startsWith("(") && stripped.endsWith(")") && !stripped.slice(1, -1).includes("(") ? stripped.slice(1, -1) : stripped;
}

function labelOf(meaning: Meaning, unit: string | null): LabelMatch {
  return { ...meaning, title: null, unit, inline: null };
}

function collectMeanings(): Map<string, Meaning> {
  const collected = new Map<string, Meaning>();
  const at = (spelling: string): Meaning => {
    const key = compact(fold(spelling));
    const known = collected.get(key) ?? { field: null, head: null, row: null };
    collected.set(key, known);
    return known;
  };
  for (const role of Object.keys(fieldLabels) as FieldRole[]) for (const spelling of fieldLabels[role]) at(spelling).field = role;
  for (const role of Object.keys(headLabels) as HeadRole[]) for (const spelling of headLabels[role]) at(spelling).head = role;
  for (const role of Object.keys(rowLabels) as RowLabel[]) for (const spelling of rowLabels[role]) at(spelling).row = role;
  return collected;
}
