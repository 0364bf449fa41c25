import fc from "fast-check";
import type { Grid } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { compareForm, type Verdict } from "../support/layouts/compare";
import { anyFacts } from "../support/layouts/facts";
import { gridOf } from "../support/layouts/grid-of";
import { anyLook } from "../support/layouts/look";
import { anyDamage, damaged, wrongFigures } from "../support/layouts/noise";
import { writeForm } from "../support/layouts/write-form";
import { anySheet, readingOf, writeSheet } from "../support/layouts/write-sheet";
import { medianTime, type BenchSection, type BenchTable } from "./section";

const SEED = 20231122;
const SINGLE = 2000;
const SHEETS = 400;
const DAMAGED = 2000;
const SIZES = [10, 100, 1000];

/** Share of facts right, wrong and unread over generated layouts, and the cost of reading them. */
export const readingLayouts: BenchSection = {
  title: "読み取り（体裁を乱数で変えた様式）",
  notes: [
    "正・誤・未読: 記入した事実のうち、そのまま読めたもの、別の数値になったもの、読まなかったもの。誤は 0 でなければならない。",
    "傷んだ様式: 1～3個のセルを空にしたり化けさせたりした様式で、ほかの欄の数値が誤って読まれた数。読めた割合は表の行のうち残ったもの。",
  ],
  run: () => Promise.resolve([facts(), damage(), time()]),
};

function facts(): BenchTable {
  const single = fc.sample(fc.tuple(anyFacts, anyLook), { numRuns: SINGLE, seed: SEED }).flatMap(([form, look]) => {
    const written = writeForm(form, look);
    return compareForm(form, look, written, readSheet(gridOf("様式", written.cells)).forms[0]);
  });
  let count = 0;
  const several = fc.sample(anySheet, { numRuns: SHEETS, seed: SEED }).flatMap((plan) => {
    const { grid, placed } = writeSheet(plan);
    const { forms } = readSheet(grid);
    count += placed.length;
    return placed.flatMap((form) => compareForm(form.facts, form.look, form.written, readingOf(form, forms)));
  });
  return { caption: "事実の読み取り", header: ["シート", "様式", "事実", "正", "誤", "未読"], rows: [["一枚に一つ", SINGLE, ...shares(single)], ["一枚に二～四", count, ...shares(several)]] };
}

function shares(verdicts: readonly Verdict[]): number[] {
  const of = (outcome: Verdict["outcome"]): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return [verdicts.length, of("right"), of("wrong"), of("unread")];
}

function damage(): BenchTable {
  let [wrong, read, written] = [0, 0, 0];
  for (const [form, look, hits] of fc.sample(fc.tuple(anyFacts, anyLook, anyDamage), { numRuns: DAMAGED, seed: SEED })) {
    const paper = writeForm(form, look);
    const { cells, hit } = damaged(paper.cells, hits);
    const { forms } = readSheet(gridOf("様式", cells));
    wrong += wrongFigures(form, paper, hit, forms).length;
    read += forms.reduce((sum, { rows }) => sum + rows.length, 0);
    written += paper.places.length;
  }
  return { caption: "傷んだ様式", header: ["様式", "誤った数値", "読めた行"], rows: [[DAMAGED, wrong, `${((read / written) * 100).toFixed(1)} %`]] };
}

function time(): BenchTable {
  const rows = SIZES.map((size) => {
    const grids = fc.sample(fc.tuple(anyFacts, anyLook), { numRuns: size, seed: SEED }).map(([form, look]) => gridOf("様式", writeForm(form, look).cells));
    const cells = grids.reduce((sum, { values }) => sum + values.reduce((inside, line) => inside + line.length, 0), 0);
    const json = JSON.stringify(grids.map(({ values }) => values));
    const parse = medianTime(5, () => json, (text) => JSON.parse(text) as unknown);
    const nfkc = medianTime(5, () => grids, normalizeAll);
    const read = medianTime(5, () => grids, (all) => all.map((grid) => readSheet(grid).forms.length));
    return [size, cells, parse.toFixed(1), nfkc.toFixed(1), read.toFixed(1), (read / (parse + nfkc)).toFixed(1), (read / size).toFixed(3)];
  });
  return { caption: "読み取りの時間（ms）", header: ["枚数", "セル", "parse", "NFKC", "読み取り", "比", "ms/枚"], rows };
}

function normalizeAll(grids: readonly Grid[]): number {
  let length = 0;
  for (const { values } of grids) for (const line of values) for (const value of line) if (typeof value === "string" && value !== "") length += value.normalize("NFKC").length;
  return length;
}
