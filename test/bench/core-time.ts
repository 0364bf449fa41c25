import type { Grid } from "../../src/core/grid";
import { sampleForms } from "../../src/workbench/sample";
import { bundledCore } from "./bundled-core";
import type { check as Check } from "./core-entry";
import { coreMemory } from "./core-memory";
import { normalizing } from "./core-normalizing";
import { generateBook, gridOf, spreads, type Spread } from "./generate-book";
import { median, type BenchSection, type BenchTable } from "./section";

const SIZES = [10, 100, 300, 1000];
/** Rounds of a size: so many that the collections of garbage, of which a small book meets one now and then, are in the mean. */
const roundsOf = (size: number): number => (size < 300 ? 60 : size < 1000 ? 20 : 11);
/** Checks of 300 sheets before anything is measured, so that the compiler is done. */
const WARM_UPS = 8;

/** Core time: reading, rules, summary and report of a book in memory, against the least that anybody must do with it. */
export const coreTime: BenchSection = {
  title: "検証の本体（読み取り・規則・集計・報告）",
  notes: [
    "parse: 同じ値の JSON を JSON.parse する時間。NFKC: 空でない文字のセルを一度だけ正規化する時間。本体と交互に測った中央値（ms）。",
    "比: 本体 ÷ (parse + NFKC) を回ごとに取った中央値。目標 2 以下。1,000枚 ÷ 100枚は、ごみを集める時間を枚数に応じて含む平均と、それに当たらない回の多い中央値で示す。初回: コンパイル前の最初の一回（1,000枚、何も温まっていない状態）。",
    "本体は、作業ウィンドウと同じく一つのファイルに束ねて動かす（bundled-core.ts）。",
    "ブックは様式ごとに文・指標・数値が異なる（generate-forms.ts）。12列と方眼紙は公開された第５章の様式と同じ長さ、14列は文の数が 8 倍、一覧付きは空でないセルが 1 枚に約 630（1,000 枚で 63 万、10 MB）。",
    "本体の前には若い世代のごみだけを集め、前の報告は持ったままにする（作業ウィンドウと同じ）。全体を集めると、コンパイル済みの機械語まで捨てられ、毎回「初回」に近い時間になる。",
    "正規化: 本体が NFKC を掛けた文字の数と、その文字列があるセルの数より多く掛けた分。初めて見る文章で数える（見出しと単位は初回のブックで覚えている）。",
    "メモリ: 値は読んだ値、保持は値と報告を持ったまま GC した後、最大は検証中（ごみを含む heapUsed + external）、いずれも始める前からの増加。目標 200 MB 以下。",
  ],
  async run() {
    const { check } = await bundledCore();
    const cold = coldRun(check);
    const folded = normalizing(spreads.slice(1, 2).map((spread) => [spread.name, generateBook(1000, spread)]), check);
    const [first] = spreads;
    for (let run = 0; first && run < WARM_UPS; run += 1) check(generateBook(300, first));
    return [contents(), cold, folded, ...spreads.map((spread) => tableOf(spread, check)), coreMemory()];
  },
};

/** What a sheet holds, beside the forms of the sample, which have the length of published ones. */
function contents(): BenchTable {
  const [plain] = spreads;
  const sample = plain ? sampleForms.map((form) => gridOf(form, plain)) : [];
  const rows = [["見本（第５章の 14 様式）", sample] as const, ...spreads.map((spread) => [spread.name, generateBook(1000, spread)] as const)];
  return {
    caption: "一枚の中身（平均）",
    header: ["ブック", "記入セル", "文字", "KB"],
    rows: rows.map(([name, grids]) => {
      const filled = grids.flatMap(({ values }) => values.flat().filter((value) => value !== ""));
      const letters = filled.reduce<number>((sum, value) => sum + String(value).length, 0);
      return [name, (filled.length / grids.length).toFixed(1), (letters / grids.length).toFixed(0), (Buffer.byteLength(JSON.stringify(grids.map(({ values }) => values))) / grids.length / 1e3).toFixed(1)];
    }),
  };
}

function coldRun(check: typeof Check): BenchTable {
  const [spread] = spreads;
  const grids = spread ? generateBook(1000, spread) : [];
  const time = timed(() => check(grids));
  return { caption: "初回", header: ["枚数", "本体 ms"], rows: [[grids.length, time.toFixed(0)]] };
}

function tableOf(spread: Spread, check: typeof Check): BenchTable {
  const measured = SIZES.map((size) => measure(size, spread, check));
  const [hundred, thousand] = [measured.find(({ size }) => size === 100), measured.find(({ size }) => size === 1000)];
  const growth = (key: "core" | "mean"): string => (hundred && thousand ? (thousand[key] / hundred[key]).toFixed(1) : "－");
  return {
    caption: `${spread.name}　1,000枚 ÷ 100枚 = 平均で ${growth("mean")}、中央値で ${growth("core")}（比例なら 10、目標 11 以下）`,
    header: ["枚数", "セル", "うち記入", "MB", "parse", "NFKC", "本体", "比", "ms/枚", "指摘", "様式"],
    rows: measured.map(({ size, cells, filled, bytes, parse, nfkc, core, ratio, findings, forms }) => [
      size, cells, filled, (bytes / 1e6).toFixed(2), parse.toFixed(1), nfkc.toFixed(1), core.toFixed(1), ratio.toFixed(2), (core / size).toFixed(3), findings, forms,
    ]),
  };
}

/** The three in turn, so that a busy machine slows all of them. */
function measure(size: number, spread: Spread, check: typeof Check) {
  const book = generateBook(size, spread);
  const values = book.flatMap((grid) => grid.values.flat());
  const payload = JSON.stringify(book);
  const parsed = (): readonly Grid[] => JSON.parse(payload) as readonly Grid[];
  const rounds = Array.from({ length: roundsOf(size) }, () => {
    const parse = timed(parsed);
    const [once, again] = [parsed(), parsed()];
    const nfkc = timed(() => normalizeOnce(once));
    const core = timed(() => check(again));
    return { parse, nfkc, core, ratio: core / (parse + nfkc) };
  });
  const middle = (key: "parse" | "nfkc" | "core" | "ratio"): number => median(rounds.map((round) => round[key]));
  const { findings, forms } = check(parsed());
  return {
    size, cells: values.length, filled: values.filter((value) => value !== "").length, bytes: Buffer.byteLength(payload),
    mean: rounds.reduce((sum, { core }) => sum + core, 0) / rounds.length,
    parse: middle("parse"), nfkc: middle("nfkc"), core: middle("core"), ratio: middle("ratio"), findings: findings.length, forms: forms.length,
  };
}

/**
 * Milliseconds. What lies about from before is collected first, among the young objects only, which also moves the values to where
 * they stay: a full collection would forget the shapes of forms that nobody holds just then, and throw away the compiled code.
 */
function timed(work: () => unknown): number {
  globalThis.gc?.({ type: "minor" });
  globalThis.gc?.({ type: "minor" });
  const start = performance.now();
  work();
  return performance.now() - start;
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
