import { mkdirSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { writeLayouts } from "../../scripts/write-layouts";
import { sampleForms, type SampleForm } from "../../src/workbench/sample";
import { layoutForm } from "../../src/workbench/sample/sample-layouts";
import { build, bundleHost, openPane, scratch } from "../support/production-pane";
import { openBrowser } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";
import { paneFrame, watch, watched } from "../support/long-tasks";
import type { BenchSection } from "./section";

/** Sheets of the sample's forms over and over: a little over one finding a sheet. */
const SHEETS = 1_000;

/** How long the list of findings keeps the production pane from answering, by what is done with it. */
export const listBlocking: BenchSection = {
  title: "1,000 件を超える一覧の操作の間に作業ウィンドウが固まる時間（本番ビルド）",
  notes: [
    "長い処理: ブラウザーが記録した 50 ミリ秒を超える処理（PerformanceObserver の longtask）の数と長さ。目標はどの操作でも 0。",
    "行: 操作のあとにページにある指摘の数（一覧の全部ではなく、見えるところの近くだけ）。",
  ],
  async run() {
    const pane = scratch("bench-list-pane");
    const built = await build("--out", pane);
    if (built.status !== 0) throw new Error(built.output);
    const host = await bundleHost();
    const browser = await openBrowser();
    try {
      return [await operated(browser, pane, host)];
    } finally {
      await browser.close();
    }
  },
};

async function operated(browser: Browser, pane: string, host: string) {
  const book = scratch("bench-books", "list.xlsx");
  mkdirSync(scratch("bench-books"), { recursive: true });
  writeFileSync(book, await writeLayouts(Array.from({ length: SHEETS }, (_, index) => layoutForm(formAt(index)))));
  const { page } = await openPane(browser, { pane, host, way: "web", withCdn: true, isApart: true, book });
  const user = new WorkbenchDriver(page);
  await user.button("検証").waitFor({ timeout: 120_000 });
  await user.button("検証").click();
  await user.resultHeading().waitFor({ timeout: 240_000 });
  const caption = (await user.resultHeading().textContent()) ?? "";
  const frame = paneFrame(page);
  await watch(frame);
  const rows: (string | number)[][] = [];
  for (const [name, work] of operations(user)) {
    await page.waitForTimeout(500);
    await watched(frame);
    await work();
    await page.waitForTimeout(500);
    const { tasks } = await watched(frame);
    rows.push([name, tasks.length, tasks.map((task) => task.toFixed(0)).join(" ") || "－", await user.pane.locator(".finding").count()]);
  }
  await page.close();
  return { caption, header: ["操作", "長い処理", "その長さ ms", "行"], rows };
}

function operations(user: WorkbenchDriver): readonly (readonly [string, () => Promise<unknown>])[] {
  const { page, pane } = user;
  const group = (by: string) => pane.locator("select.grouping").selectOption(by);
  const search = pane.getByRole("searchbox");
  const scroll = async (step: number, times: number) => {
    await pane.locator(".findings").hover({ position: { x: 20, y: 60 }, force: true });
    for (let time = 0; time < times; time += 1) await page.mouse.wheel(0, step);
  };
  return [
    ["スクロール 60 回", () => scroll(400, 60)],
    ["いちばん下へ", () => scroll(10_000_000, 1)],
    ["いちばん上へ", () => scroll(-10_000_000, 1)],
    ...["department", "rule", "severity", "sheet"].map((by) => [`まとめ方: ${by}`, () => group(by)] as const),
    ["文字でしぼる（1 字ずつ）", () => search.pressSequentially("市政戦略課 団体", { delay: 60 })],
    ["しぼった文字を消す", () => search.fill("")],
    ["重要度でしぼる", () => pane.locator(".count").nth(1).click()],
    ["重要度を戻す", () => pane.locator(".count").nth(1).click()],
    ["部署別の件数を開いて一部署", async () => {
      await pane.locator(".departments summary").click();
      await pane.locator(".department").first().click();
    }],
    ["すべて表示", () => user.button("すべて表示").click()],
    ["End で最後へ", async () => {
      await pane.locator(".finding-button").first().focus();
      await page.keyboard.press("End");
    }],
    ["↑ を 30 回", async () => {
      for (let time = 0; time < 30; time += 1) await page.keyboard.press("ArrowUp");
    }],
  ];
}

function formAt(index: number): SampleForm {
  const form = sampleForms[index % sampleForms.length];
  if (!form) throw new Error("The sample has no forms");
  const sheet = String(index + 1);
  return form.kind === "measure-report" ? { ...form, sheet } : { ...form, sheet, project: `${form.project}（${sheet}）` };
}
