import type { Browser, Frame, Page } from "playwright-core";
import { paneFrame } from "../support/pane-accessibility";
import { openBrowser, openPage, pageUrl } from "../support/stand-in-page";

jest.setTimeout(120_000);

let browser: Browser;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  // The pane of a small screen: 320 px wide, and less high than a result.
  page = await browser.newPage({ viewport: { width: 1_220, height: 640 }, reducedMotion: "reduce" });
  await openPage(page, `${pageUrl()}?locale=ja-JP`);
  const pane = page.frameLocator("iframe");
  await pane.locator(".validate").waitFor();
  await page.locator("aside.pane").evaluate((element) => (element.style.width = "320px"));
  frame = paneFrame(page);
  await pane.locator(".validate").click();
  await pane.locator(".finding").first().waitFor();
});

afterEach(async () => {
  await page.close();
});

afterAll(async () => {
  await browser?.close();
});

/** What has the focus, once the page has come to rest; `seen` is false where it lies outside of the pane or under something else. */
async function focused(): Promise<{ readonly name: string; readonly seen: boolean } | null> {
  await page.waitForTimeout(50);
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return { name: element.textContent?.trim() || element.id, seen: there !== null && (element.contains(there) || there.closest(`label[for="${element.id}"]`) !== null) };
  });
}

test("指摘の一覧から Tab で「調べた範囲」へ出ても、見える所にある", async () => {
  await frame.locator(".finding-button[tabindex='0']").focus();
  await page.keyboard.press("Tab");
  await expect(focused()).resolves.toEqual({ name: "調べた範囲", seen: true });
});

test("設定を Tab で通るとき、入力の位置は下に貼り付いたボタンに隠れない", async () => {
  await frame.getByRole("button", { name: "設定" }).click();
  await frame.locator(".settings-rules select").first().waitFor();
  const hidden: string[] = [];
  let steps = 0;
  for (let at = await focused(); at !== null; at = await focused()) {
    if (!at.seen) hidden.push(at.name);
    steps += 1;
    await page.keyboard.press("Tab");
  }
  expect(hidden).toEqual([]);
  expect(steps).toBeGreaterThan(30);
});

test("「調べた範囲」を開くと、開いた中身が見える所に来る", async () => {
  await frame.locator(".finding-button[tabindex='0']").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
  const isSeen = await frame.locator(".coverage dl").evaluate((list) => list.getBoundingClientRect().top < window.innerHeight - 150);
  expect(isSeen).toBe(true);
  expect(await focused()).toEqual({ name: "調べた範囲", seen: true });
});
