import type { SampleForm, SampleMeasureReport, SampleProjectSheet, SampleRow } from "../../src/workbench/sample";
import { accounts, strategies } from "../../src/workbench/sample/plan-names";
import { BLANK, dashedRow, row, unusedRow } from "../../src/workbench/sample/sample-facts";
import { Dice, indicator, points, prose, reasonFor } from "./bench-prose";

const departments = ["市政戦略課", "庶務課", "福祉課", "建設課", "生涯学習課", "農林夢づくり課", "健康推進課", "商工課", "上下水道課", "会計課"];
/** As in the published chapter: 6 measure reports to 8 project sheets. */
const KINDS = "RPPRPRPRRPPPRP";
const CHAPTERS = 7;
const SECTIONS = 9;
const full = (value: number | string): string => String(value).replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/**
 * `count` forms, no two alike: each has measure or project, indicators, figures and sentences of its own, typed as departments type them.
 * `length` multiplies the sentences; at 1 a form is as long as those of the published chapter.
 */
export function generateForms(count: number, length = 1): readonly SampleForm[] {
  return Array.from({ length: count }, (_, index) => (KINDS[index % KINDS.length] === "R" ? measureReport(index, length) : projectSheet(index, length)));
}

/** One report a code as long as the codes last (7 × 9 × 9); 施策 of the same code have the same name everywhere. */
function measureAt(index: number) {
  const code = [(index % CHAPTERS) + 1, (Math.floor(index / CHAPTERS) % SECTIONS) + 1, (Math.floor(index / CHAPTERS / SECTIONS) % SECTIONS) + 1];
  const [chapter = 1, section = 1] = code;
  return {
    plan: `第${full(chapter)}章　${"つながる 健やかな 学び育つ 安全な 働ける 自然豊かな ともに進む".split(" ")[chapter - 1] ?? ""}まち\n${full(`${chapter}-${section}`)}　第${section}の柱を進めます`,
    measure: `${full(code.join("-"))}　${code.join("・")}番の施策の推進`,
  };
}

function shared(dice: Dice, index: number) {
  return { sheet: `${index + 1}`, department: dice.of(departments), strategy: dice.of([strategies.none, strategies.migrationOneLine, strategies.kurort, strategies.children]) };
}

function measureReport(index: number, length: number): SampleMeasureReport {
  const dice = new Dice(index);
  const rows = Array.from({ length: 1 + dice.below(3) }, () => indicatorRow(dice));
  return {
    kind: "measure-report", ...shared(dice, index), ...measureAt(Math.floor((index * 3) / 7)),
    purpose: prose(dice, length), goal: points(dice, 2, length + dice.below(2)), result: points(dice, 2, length + dice.below(2)),
    rows, reason: reasonOf(dice, rows, length), future: prose(dice, length),
  };
}

function projectSheet(index: number, length: number): SampleProjectSheet {
  const dice = new Dice(index);
  const rows = [indicatorRow(dice), dice.below(2) === 0 ? dashedRow(indicator(dice).name) : indicatorRow(dice), unusedRow];
  const budget = 100 + dice.below(90_000);
  const own = measureAt(dice.below(300)).measure;
  return {
    kind: "project-sheet", ...shared(dice, index),
    project: `${indicator(dice).name}向上事業費（${index + 1}）`, account: dice.of(Object.values(accounts)),
    measures: dice.below(8) === 0 ? `${own}　　${measureAt(dice.below(300)).measure}` : own,
    outline: prose(dice, length + 1), purpose: prose(dice, length),
    ideal: "地域の活動が続いている状態", goal: prose(dice, Math.ceil(length / 2)), result: prose(dice, Math.ceil(length / 2)),
    rows, cost: { plan: budget, actual: Math.floor((budget * (70 + dice.below(30))) / 100) }, labour: { plan: 0.5 + dice.below(4), actual: 0.5 + dice.below(4) },
    reason: reasonOf(dice, rows, length), future: prose(dice, length),
  };
}

/** A quarter of the figures are typed as full-width text, as measured in a real city's workbook; a third of the targets are just met. */
function indicatorRow(dice: Dice): SampleRow {
  const { name, unit } = indicator(dice);
  const plan = unit === "%" ? 10 + dice.below(800) / 10 : 1 + dice.below(400);
  const actual = dice.below(3) === 0 ? plan : Math.round(plan * (6 + dice.below(9))) / 10;
  const typed = (value: number): string | number => (dice.below(4) === 0 ? full(value) : value);
  return row(name, typed(plan), typed(unit === "%" ? actual : Math.round(actual)), unit);
}

/** For the first row that differs; blank in one form of six. */
function reasonOf(dice: Dice, rows: readonly SampleRow[], length: number): string {
  const differenceOf = ({ plan, actual }: SampleRow): number => Number(String(actual).normalize("NFKC")) - Number(String(plan).normalize("NFKC"));
  const odd = rows.find((each) => Math.abs(differenceOf(each)) > 0);
  if (!odd || dice.below(6) === 0) return BLANK;
  return reasonFor(dice, odd.name, differenceOf(odd)) + prose(dice, length - 1);
}
