import type { Cell } from "../core/address";
import { mapPresent } from "../core/flat-map";
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

/** 再掲 behind a name says where the project is counted, ほか that there are more measures, （主） which one is the first; none is a part of the name. */
const addition = /(?:[\s（(【［[※＊*]*再掲[）)】］\]]*|[（(【［[](?:主|従|副|関連|主たる施策|関連施策|重点|重点施策)[）)】］\]]|[\s（(]+(?:ほか|[他外])[\d０-９]*(?:施策|件)?[）)]?)\s*$/u;
const mayHaveAddition = /[掲か他外）)】］\]]/u;

/** Every coded name of the form: 施策, 章, 節 and the project number of 創生総合戦略. */
export function codedNamesOf(filed: FiledForm): readonly CodedName[] {
  const { form } = filed;
  const names: CodedName[] = [];
  const add = (kind: CodedName["kind"], cell: Cell, { code, name }: { readonly code: string; readonly name: string }): void => {
    if (name.trim() !== "") names.push({ kind, code, name: (mayHaveAddition.test(name) ? name.replace(addition, "") : name).trim(), cell, filed });
  };
  for (const measure of form.measures) add("measure", measure.cell, measure);
  if (form.kind === "measure-report" && form.chapter) add("chapter", form.chapter.cell, form.chapter);
  if (form.kind === "measure-report" && form.section) add("section", form.section.cell, form.section);
  if (form.strategy) for (const strategy of strategiesIn(form.strategy.text)) add("strategy", form.strategy.cell, strategy);
  return names;
}

/**
 * Numbers and names of 創生総合戦略: "２ かみのやま「来てよし」プロジェクト 移住・回帰に…" is number 2, up to the next space outside
 * brackets. What follows is the goal below it, which differs from measure to measure.
 */
const strategiesIn = remember((text): readonly { readonly code: string; readonly name: string }[] =>
  mapPresent(text.split(/[\r\n]+/u), (line) => {
    const match = /^\s*(\d{1,2})(?![\d－-])[\s.、:)]*(\D.*)$/u.exec(fold(line));
    return match?.[1] && match[2] ? { code: String(Number(match[1])), name: firstPhrase(match[2]).replace(/\(.*$/u, "") } : null;
  }),
);

/** Up to the first space that is not inside 「」; a bracket that follows a space still belongs to the name. */
function firstPhrase(text: string): string {
  return /^(?:[^\s「]*(?:\s*「[^」]*」)?)[^\s]*/u.exec(text)?.[0] ?? text;
}
