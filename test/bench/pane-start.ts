import type { Browser } from "playwright-core";
import { FIRST_LOAD_BUDGET, measureFirstLoad } from "../../scripts/first-load";
import { build, bundleHost, openPane, scratch, type PaneSite } from "../support/production-pane";
import { openBrowser } from "../support/stand-in-page";
import { buildTemplate } from "./build-template";
import { median, type BenchSection, type BenchTable } from "./section";

const RUNS = 9;

/** How soon the production pane can be used, against Microsoft's template, in turns and each time with an empty cache. */
export const paneStart: BenchSection = {
  title: "作業ウィンドウが使えるまで（本番ビルド、Web 版の道）",
  notes: [
    `KB: 最初に読む HTML・CSS・JavaScript の gzip（Office.js を除く）。上限 ${(FIRST_LOAD_BUDGET / 1000).toFixed(1)}（雛形の 165.7 の 6 割）。`,
    `描画: 最初に何かが見えるまで。操作: 主なボタンが押せるまで。ミリ秒、交互に ${RUNS} 回の中央値と（最小–最大）。`,
    "雛形は、本物と同じく古いブラウザー用の補い（core-js、regenerator-runtime）を先に読む。補いを除いたものも並べる。",
  ],
  async run() {
    const pane = scratch("bench-pane");
    const built = await build("--out", pane);
    if (built.status !== 0) throw new Error(built.output);
    const sites = [
      { name: "検証シートチェッカー", button: "検証", pane },
      { name: "React の雛形（再現）", button: "Insert text", pane: await buildTemplate(true) },
      { name: "同、古いブラウザー用の補いなし", button: "Insert text", pane: await buildTemplate(false) },
    ];
    const host = await bundleHost();
    const browser = await openBrowser();
    try {
      const starts = new Map(sites.map(({ name }) => [name, [] as Start[]]));
      for (let run = 0; run <= RUNS; run += 1) {
        for (const { name, button, pane: folder } of sites) {
          const start = await startOnce(browser, { pane: folder, host, way: "web", withCdn: true, isApart: true, script: noteFirstButton }, button);
          // The first run warms the machine up.
          if (run > 0) starts.get(name)?.push(start);
        }
      }
      return [tableOf(sites, starts)];
    } finally {
      await browser.close();
    }
  },
};

interface Start {
  /** Milliseconds since the pane's navigation began. */
  readonly paint: number;
  readonly usable: number;
}

/** Runs in every frame before its own scripts: notes when a button can first be pressed. */
function noteFirstButton(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector("button:enabled")) return;
    observer.disconnect();
    (window as unknown as { firstButton?: number }).firstButton = performance.now();
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function startOnce(browser: Browser, site: PaneSite, button: string): Promise<Start> {
  const { page } = await openPane(browser, site);
  const usable = page.frameLocator("iframe").getByRole("button", { name: button, exact: true }).and(page.frameLocator("iframe").locator("button:enabled"));
  await usable.waitFor();
  const start = await usable.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    usable: (window as unknown as { firstButton?: number }).firstButton ?? Number.NaN,
  }));
  await page.close();
  return start;
}

function tableOf(sites: readonly { readonly name: string; readonly pane: string }[], starts: ReadonlyMap<string, readonly Start[]>): BenchTable {
  const shown = (times: readonly number[]): string => `${median(times).toFixed(0)}（${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}）`;
  return {
    caption: "空のキャッシュ、Office.js は同じもの",
    header: ["", "KB", "描画", "操作"],
    rows: sites.map(({ name, pane }) => {
      const runs = starts.get(name) ?? [];
      return [name, (measureFirstLoad(pane).bytes / 1000).toFixed(1), shown(runs.map(({ paint }) => paint)), shown(runs.map(({ usable }) => usable))];
    }),
  };
}
