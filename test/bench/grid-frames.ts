import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { writeLayouts } from "../../scripts/write-layouts";
import { layoutForm } from "../../src/workbench/sample/sample-layouts";
import { SheetDraft } from "../../src/workbench/sample/sheet-layout";
import { scratch } from "../support/production-pane";
import { openBrowser, startPage } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";
import { generateForms } from "./generate-forms";
import { median, type BenchSection } from "./section";

const ROWS = 1_000;
const SHEETS = 300;
/** Pixels a frame, about 130 rows a second, and frames after which the rows have gone by. */
const STEP = 60;
const FRAMES = 400;

/** How smoothly the stand-in's grid scrolls, and how soon a large file is open in it. */
export const gridFrames: BenchSection = {
  title: "代役の表（npm start の画面）",
  notes: [
    "コマ: 1 コマに 60 画素ずつ送ったときの 1 コマの時間（60 コマ/秒なら 16.7 ミリ秒）。95 %: 遅いほうから 20 分の 1 の位置。遅れ: 25 ミリ秒を超えたコマの数。",
    `開く: ${SHEETS} 枚の .xlsx を選んでから最初のシートが表示されるまで（秒）。`,
  ],
  async run() {
    const page = await startPage();
    const browser = await openBrowser();
    try {
      const user = new WorkbenchDriver(await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "ja-JP" }));
      await user.open(page.url);
      await user.openFile(await fileOf("rows.xlsx", [longSheet()]));
      await user.page.getByRole("tab", { name: "長い表" }).waitFor();
      const down = await scroll(user.page, STEP);
      const up = await scroll(user.page, -STEP);
      const large = await fileOf("sheets.xlsx", generateForms(SHEETS).map((form, index) => ({ ...layoutForm(form), name: `${index + 1}枚目` })));
      const start = performance.now();
      await user.openFile(large);
      await user.page.getByRole("tab", { name: "1枚目", exact: true }).waitFor();
      const seconds = (performance.now() - start) / 1000;
      return [
        { caption: `${ROWS.toLocaleString("ja-JP")} 行 × 12 列（罫線・塗り・折り返しあり）`, header: ["", "コマ", "中央値 ms", "95 % ms", "最長 ms", "遅れ"], rows: [["下へ", ...figures(down)], ["上へ", ...figures(up)]] },
        { caption: "開く", header: ["枚数", "秒"], rows: [[SHEETS, seconds.toFixed(2)]] },
      ];
    } finally {
      await browser.close();
      await page.stop();
    }
  },
};

function longSheet() {
  const draft = new SheetDraft("長い表", new Array<number>(12).fill(14));
  for (let row = 1; row <= ROWS; row += 1) {
    for (const [index, letter] of [..."ABCDEFGHIJKL"].entries()) draft.place(`${letter}${row}`, index % 3 === 0 ? `${row} 行目の説明` : row * index, index % 3 === 0 ? "label" : "value");
  }
  return draft.finish();
}

async function fileOf(name: string, layouts: Parameters<typeof writeLayouts>[0]): Promise<string> {
  const file = scratch("bench-books", name);
  mkdirSync(scratch("bench-books"), { recursive: true });
  writeFileSync(file, await writeLayouts(layouts));
  return file;
}

/** Scrolls the grid by a step each frame; answers the milliseconds between the frames. */
function scroll(page: Page, step: number): Promise<readonly number[]> {
  return page.locator(".grid-scroller").evaluate(async (scroller, { by, frames }) => {
    const times: number[] = [];
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    while (times.length < frames) {
      scroller.scrollTop += by;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      times.push(now - last);
      last = now;
    }
    return times;
  }, { by: step, frames: FRAMES });
}

function figures(times: readonly number[]): (string | number)[] {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return [times.length, median(times).toFixed(1), at(0.95), at(1), times.filter((time) => time > 25).length];
}
