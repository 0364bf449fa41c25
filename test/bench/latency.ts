import { checkWorkbook } from "../../src/commands/run-validation";
import { generateBook, spreads } from "./generate-book";
import { openBook } from "./office-book";
import type { BenchSection } from "./section";
import { readSheetBySheet } from "./sheet-by-sheet";

const LATENCY = 100;
const SIZES = [10, 100, 300];

/** 検証 where every round trip takes its time, against a loop over the sheets. */
export const latency: BenchSection = {
  title: `1 往復に ${LATENCY} ミリ秒かかるとき（模擬）`,
  notes: [
    "検証: 読み取りから報告まで。目標は 300 枚で 1 秒未満。",
    "1 枚ずつ: 同じ値と同じ表示を、シートごとに読むだけの書き方（test/bench/sheet-by-sheet.ts）。office.js は同じもの。",
  ],
  async run() {
    const [spread] = spreads;
    if (!spread) return [];
    const rows: (string | number)[][] = [];
    for (const size of SIZES) {
      const book = await openBook(generateBook(size, spread));
      book.host.faults.latencyMs = LATENCY;
      const [ours, checked] = await book.measure(() => checkWorkbook({}));
      const [loop, grids] = await book.measure(readSheetBySheet);
      book.close();
      if (grids.length !== checked.sheets.length) throw new Error("The loop has read other sheets");
      rows.push([size, ours.roundTrips, seconds(ours.total), loop.roundTrips, seconds(loop.total), (loop.roundTrips / ours.roundTrips).toFixed(0), (loop.total / ours.total).toFixed(0)]);
    }
    return [{ caption: spread.name, header: ["枚数", "検証 往復", "秒", "1枚ずつ 往復", "秒", "往復の比", "時間の比"], rows }];
  },
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
