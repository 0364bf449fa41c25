import type { Browser, Page } from "playwright-core";
import { FIRST_LOAD_BUDGET, measureFirstLoad } from "../../scripts/first-load";
import { build, bundleHost, openPane, scratch, type PaneSite } from "../support/production-pane";
import type { HostWindow } from "../support/pane-host";
import { openBrowser } from "../support/stand-in-page";
import { buildTemplate } from "./build-template";
import { median, type BenchSection, type BenchTable } from "./section";

const RUNS = 15;

/** How soon the production pane can be used, against Microsoft's template, in turns and each time with an empty cache. */
export const paneStart: BenchSection = {
  title: "作業ウィンドウが使えるまで（本番ビルド、Web 版の道）",
  notes: [
    `KB: 最初に読む HTML・CSS・JavaScript の gzip（Office.js を除く）。上限 ${(FIRST_LOAD_BUDGET / 1000).toFixed(1)}（雛形の 165.7 の 6 割）。`,
    `描画: 最初に何かが見えるまで。操作: 主なボタンが押せるまで。ミリ秒、交互に ${RUNS} 回の中央値と（最小–最大）。`,
    "押せる: 見えていて、使えない印（disabled、aria-disabled）がない。数えない最初の 1 回では、その瞬間に押し、検証の結果（雛形はセルへの記入）が出るのを待つ。",
    "雛形は、本物と同じく古いブラウザー用の補い（core-js、regenerator-runtime）を先に読む。補いを除いたものも並べる。",
  ],
  async run() {
    const pane = scratch("bench-pane");
    const built = await build("--out", pane);
    if (built.status !== 0) throw new Error(built.output);
    const sites: readonly Site[] = [
      { name: "検証シートチェッカー", button: "検証", pane, effect: async (page) => page.frameLocator("iframe").getByRole("heading", { name: /検証結果/ }).waitFor() },
      { name: "React の雛形（再現）", button: "Insert text", pane: await buildTemplate(true), effect: textInA1 },
      { name: "同、古いブラウザー用の補いなし", button: "Insert text", pane: await buildTemplate(false), effect: textInA1 },
    ];
    const host = await bundleHost();
    const browser = await openBrowser();
    try {
      const starts = new Map(sites.map(({ name }) => [name, [] as Start[]]));
      for (let run = 0; run <= RUNS; run += 1) {
        for (const site of sites) {
          const opened: PaneSite = { pane: site.pane, host, way: "web", withCdn: true, isApart: true };
          // The first run warms the machine up, and shows that what is timed in the others is a button that works.
          if (run === 0) await pressAtOnce(browser, opened, site);
          else starts.get(site.name)?.push(await startOnce(browser, opened, site));
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

interface Site {
  readonly name: string;
  /** Name of the main button. */
  readonly button: string;
  readonly pane: string;
  /** Waits for what a press of it does. */
  readonly effect: (page: Page) => Promise<unknown>;
}

/** Runs in every frame before its own scripts: notes when a main button can first be pressed, and presses it where the frame's window asks for that. */
function noteMainButton(): void {
  const observer = new MutationObserver(() => {
    const usable = [...document.querySelectorAll<HTMLButtonElement>("button:enabled:not([aria-disabled='true'])")]
      .find((button) => ["検証", "Insert text"].includes(button.textContent ?? "") && button.checkVisibility());
    if (!usable) return;
    observer.disconnect();
    Object.assign(window, { firstButton: performance.now() });
    if ("pressAtOnce" in window) usable.click();
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

function askForPress(): void {
  Object.assign(window, { pressAtOnce: true });
}

async function pressAtOnce(browser: Browser, opened: PaneSite, { effect }: Site): Promise<void> {
  const { page } = await openPane(browser, { ...opened, scripts: [askForPress, noteMainButton] });
  await effect(page);
  await page.close();
}

function textInA1(page: Page): Promise<unknown> {
  return page.waitForFunction(() => {
    const { book } = window as unknown as HostWindow;
    return book?.sheet(book.activeSheetId)?.displayedText(0, 0) === "Some text.";
  });
}

async function startOnce(browser: Browser, opened: PaneSite, { button }: Site): Promise<Start> {
  const { page } = await openPane(browser, { ...opened, scripts: [noteMainButton] });
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
