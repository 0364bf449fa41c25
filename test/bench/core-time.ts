import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { scratch } from "../support/production-pane";
import { sampleForms } from "../../src/workbench/sample";
import { bundleCore, loadCore } from "./bundled-core";
import { coreMemory } from "./core-memory";
import { normalizing } from "./core-normalizing";
import { SIZES, type CoreTime } from "./core-time-once";
import { generateBook, gridOf, spreads, type Spread } from "./generate-book";
import { jsonOfProcess } from "./own-process";
import type { BenchSection, BenchTable } from "./section";

/** Core time: reading, rules, summary and report of a book in memory, against the least that anybody must do with it. */
export const coreTime: BenchSection = {
  title: "検証の本体（読み取り・規則・集計・報告）",
  notes: [
    "parse: 同じ値の JSON を JSON.parse する時間。NFKC: 空でない文字のセルを一度だけ正規化する時間。本体と交互に測った中央値（ms）。",
    "比: 本体 ÷ (parse + NFKC) を回ごとに取った中央値。目標 2 以下。1,000枚 ÷ 100枚は、ごみを集める時間を枚数に応じて含む平均と、それに当たらない回の多い中央値で示す。初回: コンパイル前の最初の一回（1,000枚、何も温まっていない状態）。",
    "本体は、作業ウィンドウと同じ設定で一つのファイルに束ね（bundled-core.ts）、ブックの種類ごとに、本体と値だけが入った新しいプロセスで動かす。ほかの部品も入った作業ウィンドウでは、これより長いことがある。",
    "ブックは様式ごとに文・指標・数値が異なる（generate-forms.ts）。12列と方眼紙は公開された第５章の様式と同じ長さ、14列は文の数が 8 倍、一覧付きは空でないセルが 1 枚に約 630（1,000 枚で 63 万、10 MB）。",
    "本体の前には若い世代のごみだけを集め、前の報告は持ったままにする（作業ウィンドウと同じ）。すべてを集めると、そのとき誰も持っていない型とともに機械語の一部が捨てられる。「集めた後」はその時間。",
    "正規化: 本体が NFKC を掛けた文字の数と、その文字列があるセルの数より多く掛けた分。初めて見る文章で数える（見出しと単位は初回のブックで覚えている）。",
    "メモリ: 値は読んだ値、保持は値と報告を持ったまま GC した後、最大は検証中（ごみを含む heapUsed + external）、いずれも始める前からの増加。目標 200 MB 以下。",
  ],
  async run() {
    const core = await bundleCore();
    const measured = spreads.map((spread) => measure(core, spread));
    return [contents(), rare(measured), normalizingOfNewTexts(core), ...measured.map(tableOf), coreMemory()];
  },
};

interface Measured { readonly name: string; readonly time: CoreTime; readonly counts: ReadonlyMap<number, Counts> }

interface Counts { readonly cells: number; readonly filled: number }

function measure(core: string, spread: Spread): Measured {
  const folder = scratch("bench-core-books");
  mkdirSync(folder, { recursive: true });
  const counts = new Map(SIZES.map((size): [number, Counts] => {
    const book = generateBook(size, spread);
    writeFileSync(path.join(folder, `${size}.json`), JSON.stringify(book));
    const values = book.flatMap((grid) => grid.values.flat());
    return [size, { cells: values.length, filled: values.filter((value) => value !== "").length }];
  }));
  return { name: spread.name, time: jsonOfProcess<CoreTime>("core-time-once.ts", [core, folder]), counts };
}

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

/** Another book goes before, from which headings and units are known. */
function normalizingOfNewTexts(core: string): BenchTable {
  const { check } = loadCore(core);
  const [known, long] = spreads;
  if (known) check(generateBook(1000, known));
  return normalizing(long ? [[long.name, generateBook(1000, long)]] : [], check);
}

function rare(measured: readonly Measured[]): BenchTable {
  const rows = measured.map(({ name, time: { cold, collected } }) => [name, cold.toFixed(0), collected.toFixed(0)]);
  return { caption: "初回と、ごみをすべて集めた後（1,000枚）", header: ["ブック", "初回 ms", "集めた後 ms"], rows };
}

function tableOf({ name, time: { sizes }, counts }: Measured): BenchTable {
  const [hundred, thousand] = [sizes.find(({ size }) => size === 100), sizes.find(({ size }) => size === 1000)];
  const growth = (key: "core" | "mean"): string => (hundred && thousand ? (thousand[key] / hundred[key]).toFixed(1) : "－");
  return {
    caption: `${name}　1,000枚 ÷ 100枚 = 平均で ${growth("mean")}、中央値で ${growth("core")}（比例なら 10、目標 11 以下）`,
    header: ["枚数", "セル", "うち記入", "MB", "parse", "NFKC", "本体", "比", "ms/枚", "指摘", "様式"],
    rows: sizes.map(({ size, bytes, parse, nfkc, core, ratio, findings, forms }) => [
      size, counts.get(size)?.cells ?? 0, counts.get(size)?.filled ?? 0, (bytes / 1e6).toFixed(2), parse.toFixed(1), nfkc.toFixed(1), core.toFixed(1), ratio.toFixed(2), (core / size).toFixed(3), findings, forms,
    ]),
  };
}
