import { mkdirSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { writeLayouts } from "../../scripts/write-layouts";
import { layoutForm } from "../../src/workbench/sample/sample-layouts";
import { build, bundleHost, openPane, scratch } from "../support/production-pane";
import { openBrowser } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";
import { generateForms } from "./generate-forms";
import { paneFrame, validateUnasked, watch, watched } from "../support/long-tasks";
import type { BenchSection } from "./section";

const SIZES = [14, 300, 1000];
const RUNS = 3;

/** How long the production pane is deaf while it checks; it has a process of its own, as in Excel on the web, apart from the stand-in. */
export const paneBlocking: BenchSection = {
  title: "検証の間に作業ウィンドウが固まる時間（本番ビルド、自分だけのプロセス）",
  notes: [
    "長い処理: ブラウザーが記録した 50 ミリ秒を超える処理（PerformanceObserver の longtask）の数。目標は 300 枚で 0。最長: 4 ミリ秒ごとの時計がいちばん遅れた時間。",
    "1 回目は最初の翻訳を含む。強調も行う。検証の間、作業ウィンドウには何も問い合わせない。秒: 押してから結果が出るまで（代役の処理を含む）。",
  ],
  async run() {
    const pane = scratch("bench-pane");
    const built = await build("--out", pane);
    if (built.status !== 0) throw new Error(built.output);
    const host = await bundleHost();
    const browser = await openBrowser();
    try {
      const rows: (string | number)[][] = [];
      for (const size of SIZES) rows.push(...(await blockedAt(browser, { pane, host }, size)));
      return [{ caption: "見本と同じ体裁のシート", header: ["枚数", "回", "長い処理", "その長さ ms", "最長 ms", "秒"], rows }];
    } finally {
      await browser.close();
    }
  },
};

async function blockedAt(browser: Browser, site: { readonly pane: string; readonly host: string }, size: number): Promise<(string | number)[][]> {
  const book = scratch("bench-books", `${size}.xlsx`);
  mkdirSync(scratch("bench-books"), { recursive: true });
  writeFileSync(book, await writeLayouts(generateForms(size).map(layoutForm)));
  const { page } = await openPane(browser, { ...site, way: "web", withCdn: true, isApart: true, book });
  const user = new WorkbenchDriver(page);
  await user.button("検証").waitFor();
  const frame = paneFrame(page);
  // Only a frame in a process of its own has a session of its own.
  await (await page.context().newCDPSession(frame)).detach();
  await watch(frame);
  const rows: (string | number)[][] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    await page.waitForTimeout(1_000);
    await watched(frame);
    const start = performance.now();
    await validateUnasked(frame);
    const seconds = (performance.now() - start) / 1000;
    await page.waitForTimeout(300);
    const { tasks, late } = await watched(frame);
    rows.push([size, run, tasks.length, tasks.map((task) => task.toFixed(0)).join(" ") || "－", late.toFixed(0), seconds.toFixed(2)]);
  }
  await page.close();
  return rows;
}
