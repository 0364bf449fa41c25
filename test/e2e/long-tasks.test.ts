import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame } from "playwright-core";
import { writeLayouts } from "../../scripts/write-layouts";
import { layoutForm } from "../../src/workbench/sample/sample-layouts";
import { generateForms } from "../bench/generate-forms";
import { paneFrame, validateUnasked, watch, watched } from "../support/long-tasks";
import { bundleHost, openPane, scratch } from "../support/production-pane";
import { openBrowser } from "../support/stand-in-page";

jest.setTimeout(300_000);

const SHEETS = 300;
const dist = path.resolve("dist");
let browser: Browser;
let pane: Frame;

beforeAll(async () => {
  if (!existsSync(path.join(dist, "taskpane.html"))) throw new Error("dist がありません。先に npm run build を実行してください。");
  const book = scratch("e2e-books", `${SHEETS}.xlsx`);
  mkdirSync(path.dirname(book), { recursive: true });
  writeFileSync(book, await writeLayouts(generateForms(SHEETS).map(layoutForm)));
  const host = await bundleHost();
  browser = await openBrowser();
  const { page } = await openPane(browser, { pane: dist, host, way: "web", withCdn: true, isApart: true, book });
  await page.frameLocator("iframe").getByRole("button", { name: "検証", exact: true }).waitFor({ timeout: 120_000 });
  pane = paneFrame(page);
  await watch(pane);
});

afterAll(async () => {
  await browser?.close();
});

test("長い処理の記録は、作業ウィンドウ自身の処理を捉える", async () => {
  await watched(pane);
  await pane.evaluate(() => new Promise<void>((resolve) => {
    setTimeout(() => {
      const end = performance.now() + 120;
      while (performance.now() < end);
      setTimeout(resolve, 200);
    });
  }));
  expect((await watched(pane)).tasks.filter((length) => length >= 100)).toHaveLength(1);
});

test(`${SHEETS} 枚を検証する間も、作業ウィンドウは描き続け、取り消しを受け付ける`, async () => {
  const shown = pane.evaluate(() => new Promise<string[]>((resolve) => {
    const stages = new Set<string>();
    new MutationObserver((_, observer) => {
      const panel = document.querySelector(".progress");
      if (panel?.textContent) stages.add(panel.textContent);
      if (document.querySelector(".findings")) {
        observer.disconnect();
        resolve([...stages]);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }));
  await watched(pane);
  await validateUnasked(pane);
  const { tasks, late } = await watched(pane);
  console.info(`${SHEETS} 枚の検証: 50 ミリ秒を超える処理 ${tasks.length} 回${tasks.map((length) => ` ${length.toFixed(0)}`).join("")}、最長の待ち ${late.toFixed(0)} ミリ秒`);
  // One go from the values to the report would show nothing between its beginning and its end.
  expect(new Set((await shown).map((text) => /検証しています(\d+) \/ 300/.exec(text)?.[1])).size).toBeGreaterThan(3);
  await expect(pane.locator(".finding").count()).resolves.toBeGreaterThan(0);
});
