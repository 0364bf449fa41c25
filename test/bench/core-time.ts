import { checkBooks } from "../../src/check/check-books";
import { toReportJson } from "../../src/check/report-json";
import { defaultSettings } from "../../src/core/settings";
import type { Grid } from "../../src/core/grid";
import { generateBook, spreads, type Spread } from "./generate-book";
import { medianTime, type BenchSection, type BenchTable } from "./section";

const SIZES = [10, 100, 300, 1000];
const RUNS = 5;

/** Core time: reading, rules, summary and report of a book in memory, against the least that anybody must do with it. */
export const coreTime: BenchSection = {
  title: "検証の本体（読み取り・規則・集計・報告）",
  notes: [
    "parse: 同じ値の JSON を JSON.parse する時間。NFKC: 空でない文字のセルを一度だけ正規化する時間。いずれも同じ実行の中央値（ms）。",
    "比: 本体 ÷ (parse + NFKC)。目標 2 以下。指摘の数は、一回の検証で見つかる数。",
  ],
  run: () => Promise.resolve(spreads.map(tableOf)),
};

function tableOf(spread: Spread): BenchTable {
  const measured = SIZES.map((size) => measure(size, spread));
  const perSheet = measured.map(({ size, core }) => core / size);
  const [hundred, thousand] = [measured.find(({ size }) => size === 100), measured.find(({ size }) => size === 1000)];
  const growth = hundred && thousand ? (thousand.core / hundred.core).toFixed(1) : "－";
  return {
    caption: `${spread.name}　1,000枚 ÷ 100枚 = ${growth}（比例なら 10）`,
    header: ["枚数", "セル", "MB", "parse", "NFKC", "本体", "比", "ms/枚", "指摘", "様式", "MB増"],
    rows: measured.map(({ size, cells, bytes, parse, nfkc, core, findings, forms, memory }, index) => [
      size, cells, (bytes / 1e6).toFixed(2), parse.toFixed(1), nfkc.toFixed(1), core.toFixed(1),
      (core / (parse + nfkc)).toFixed(2), (perSheet[index] ?? 0).toFixed(3), findings, forms, (memory / 1e6).toFixed(0),
    ]),
  };
}

function measure(size: number, spread: Spread) {
  const payload = JSON.stringify(generateBook(size, spread));
  const parsed = (): readonly Grid[] => JSON.parse(payload) as readonly Grid[];
  const check = (grids: readonly Grid[]) => toReportJson(checkBooks([{ file: "bench.xlsx", grids }], defaultSettings));
  const parse = medianTime(RUNS, () => payload, (text) => JSON.parse(text) as unknown);
  const nfkc = medianTime(RUNS, parsed, normalizeOnce);
  const core = medianTime(RUNS, parsed, check);
  const { findings, forms, memory } = heldBy(() => check(parsed()));
  return { size, cells: size * spread.rows * spread.columns, bytes: Buffer.byteLength(payload), parse, nfkc, core, findings: findings.length, forms: forms.length, memory };
}

/** Runs the check once more and answers what the heap has grown by while the grids and the report are held. */
function heldBy(check: () => ReturnType<typeof toReportJson>) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const { findings, forms } = check();
  return { findings, forms, memory: process.memoryUsage().heapUsed - before };
}

function normalizeOnce(grids: readonly Grid[]): number {
  let length = 0;
  for (const grid of grids) {
    for (const line of grid.values) {
      for (const value of line) if (typeof value === "string" && value !== "") length += value.normalize("NFKC").length;
    }
  }
  return length;
}
