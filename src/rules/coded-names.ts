import type { Cell } from "../core/address";
import type { FiledForm } from "../core/report";
import { remember } from "../core/remember";
import { fold } from "../core/text";

/** One place where a code or number stands with its name. */
export interface CodedName {
  readonly kind: "measure" | "chapter" | "section" | "strategy";
  /** "5-1-1"; for 創生総合戦略 its number. */
  readonly code: string;
  readonly name: string;
  readonly cell: Cell;
  readonly filed: FiledForm;
}

/** 再掲 behind a name says where the project is counted; it is no part of the name. */
const relisted = /[\s（(【［[]*再掲[）)】］\]]*\s*$/u;

/** Every coded name of the form: 施策, 章, 節 and the project number of 創生総合戦略. */
export function codedNamesOf(filed: FiledForm): readonly CodedName[] {
  const { form } = filed;
  const measures = form.measures.map((measure) => ({ ...measure, kind: "measure" as const }));
  const plan =
    form.kind === "measure-report"
      ? [form.chapter && { ...form.chapter, kind: "chapter" as const }, form.section && { ...form.section, kind: "section" as const }]
      : [];
  const { strategy } = form;
  const strategies = strategy ? strategiesIn(strategy.text).map((one) => ({ ...one, cell: strategy.cell, kind: "strategy" as const })) : [];
  return [...measures, ...plan, ...strategies]
    .filter((one) => one !== null)
    .filter(({ name }) => name.trim() !== "")
    .map(({ kind, code, name, cell }) => ({ kind, code, name: (name.includes("再掲") ? name.replace(relisted, "") : name).trim(), cell, filed }));
}

/**
 * Numbers and names of 創生総合戦略: "２ かみのやま「来てよし」プロジェクト 移住・回帰に…" is number 2, up to the next space outside
 * brackets. What follows is the goal below it, which differs from measure to measure.
 */
const strategiesIn = remember((text): readonly { readonly code: string; readonly name: string }[] =>
  text.split(/[\r\n]+/u).flatMap((line) => {
    const match = /^\s*(\d{1,2})(?![\d－-])[\s.、:)]*(\D.*)$/u.exec(fold(line));
    return match?.[1] && match[2] ? [{ code: String(Number(match[1])), name: firstPhrase(match[2]).replace(/\(.*$/u, "") }] : [];
  }),
);

/** Up to the first space that is not inside 「」; a bracket that follows a space still belongs to the name. */
function firstPhrase(text: string): string {
  return /^(?:[^\s「]*(?:\s*「[^」]*」)?)[^\s]*/u.exec(text)?.[0] ?? text;
}
