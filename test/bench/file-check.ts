import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeLayouts } from "../../scripts/write-layouts";
import { layoutForm } from "../../src/workbench/sample/sample-layouts";
import { generateForms } from "./generate-forms";
import type { FileCheck } from "./check-file-once";
import { jsonOfProcess } from "./own-process";
import type { BenchSection } from "./section";

const SIZES = [14, 300, 1000];

/** The command line over .xlsx files with fonts, fills, borders and merged cells, each in a process of its own. */
export const fileCheck: BenchSection = {
  title: "コマンドライン（.xlsx を開いて検証し、強調と集計を付けた写しを作る）",
  notes: [
    "秒: 起動を除く。保持: 開いたブック・値・報告をすべて持っているときのヒープ。検証分: そのうち値と報告。目標は 1,000 枚で 200 MB 未満。",
    "最大: プロセス全体がいちばん多く使ったメモリ（Node 自身の約 60 MB を含む）。",
  ],
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "kensho-bench-"));
    try {
      const rows: (string | number)[][] = [];
      for (const size of SIZES) {
        const file = path.join(folder, `${size}.xlsx`);
        writeFileSync(file, await writeLayouts(generateForms(size).map(layoutForm)));
        const { open, check, save, findings, held, checked, peak } = jsonOfProcess<FileCheck>("check-file-once.ts", [file]);
        rows.push([size, mega(statSync(file).size, 2), open.toFixed(2), check.toFixed(2), save.toFixed(2), findings, mega(held), mega(checked), mega(peak)]);
      }
      return [{ caption: "様式 1 つのシート（見本と同じ体裁）", header: ["枚数", "MB", "開く 秒", "検証 秒", "写し 秒", "指摘", "保持 MB", "検証分 MB", "最大 MB"], rows }];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function mega(bytes: number, digits = 0): string {
  return (bytes / 1e6).toFixed(digits);
}
