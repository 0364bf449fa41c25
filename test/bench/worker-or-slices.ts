import { checkBooks } from "../../src/check/check-books";
import type { Grid } from "../../src/core/grid";
import { defaultSettings } from "../../src/core/settings";
import { generateBook, spreads } from "./generate-book";
import { medianTime, type BenchSection } from "./section";

const SIZES = [300, 1000];
const RUNS = 5;

/** What a worker would cost against working in slices on the pane's own thread (src/commands/in-steps.ts). */
export const workerOrSlices: BenchSection = {
  title: "別スレッド（Worker）か、小分けか",
  notes: [
    "渡す: 値の structuredClone（Worker へ送るときに画面側を止める時間の目安）。返す: 報告の structuredClone。本体: 検証そのもの。ミリ秒、中央値。",
    "小分けでは画面を止めるのは 1 回 16 ミリ秒まで。渡すと返すはどちらも途中で止められず、値を持つメモリも二重になるので、小分けにしている。",
  ],
  run() {
    const rows = spreads.flatMap((spread) => SIZES.map((size) => {
      const grids = generateBook(size, spread);
      const check = (values: readonly Grid[]) => checkBooks([{ file: "bench.xlsx", grids: values }], defaultSettings);
      const report = check(grids);
      const over = medianTime(RUNS, () => grids, (values) => structuredClone(values));
      const back = medianTime(RUNS, () => report, (value) => structuredClone(value));
      const work = medianTime(RUNS, () => grids, check);
      return [spread.name, size, over.toFixed(0), back.toFixed(0), work.toFixed(0), `${(((over + back) / work) * 100).toFixed(0)} %`];
    }));
    return Promise.resolve([{ caption: "渡す費用と働く費用", header: ["", "枚数", "渡す", "返す", "本体", "(渡す＋返す)÷本体"], rows }]);
  },
};
