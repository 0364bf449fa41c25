import type { Browser, Frame, Page } from "playwright-core";
import { paneFrame, sidewaysOverflow, violations } from "../support/pane-accessibility";
import { openBrowser, pageUrl } from "../support/stand-in-page";

jest.setTimeout(240_000);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const words = {
  ja: { check: "検証", cancel: "中止", details: "詳しく", coverage: "調べた範囲", help: "使い方", search: "文字でしぼる", summarize: "章別集計", fix: "直し方", unhide: "再表示して移動", copy: "内容をコピー" },
  en: { check: "Check", cancel: "Cancel", details: "Details", coverage: "What was checked", help: "Help", search: "Filter by text", summarize: "Chapter summary", fix: "How to put it right", unhide: "Unhide and go", copy: "Copy details" },
} as const;

type Language = keyof typeof words;

/** The clerk's way through every state of the pane; `look` is called in each. */
async function walk(page: Page, language: Language, look: (state: string) => Promise<void>): Promise<void> {
  const say = words[language];
  const pane = page.frameLocator("iframe");
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const fault = async (label: string) => {
    const menu = page.locator("details.situations");
    if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
    await menu.getByText(label, { exact: true }).click();
    await menu.locator("summary").click();
  };
  const settled = () => button(say.check).and(pane.locator(":enabled:not([aria-disabled=true])")).waitFor();

  await look("first run");

  await fault("やりとりを 1 秒遅らせる");
  await button(say.check).click();
  await button(say.cancel).waitFor();
  await look("progress");
  await button(say.cancel).click();
  await fault("やりとりを 1 秒遅らせる");
  await settled();
  await look("cancelled");

  await button(say.check).click();
  await pane.locator(".findings").waitFor();
  await settled();
  await look("result");

  await pane.locator(".finding-button").first().click();
  await button(say.details).click();
  await pane.getByText(say.fix, { exact: true }).waitFor();
  await look("detail");

  await pane.getByText(say.coverage, { exact: true }).click();
  await look("coverage");
  await pane.getByText(say.coverage, { exact: true }).click();

  await pane.locator(".count").first().click();
  await pane.getByRole("searchbox").fill("NPO");
  await look("filter without a finding");
  await pane.locator(".count").first().click();
  await look("filter");
  await pane.getByRole("searchbox").fill("");

  await button(say.help).click();
  await pane.getByRole("heading", { level: 4 }).first().waitFor();
  await look("help");
  await button(say.help).click();

  await fault("次の呼び出しを知らないコードで断る");
  await button(say.check).click();
  await button(say.copy).waitFor();
  await look("unknown code");

  await fault("このシートを隠す");
  await pane.locator('.finding[data-current="true"] .finding-button').click();
  await button(say.unhide).waitFor();
  await look("jump refused");

  await fault("このシートを保護する");
  await button(say.summarize).click();
  await settled();
  await look("summary");
}

async function openPane(page: Page, language: Language, theme: "light" | "dark" = "light"): Promise<Frame> {
  await page.goto(`${pageUrl()}?locale=${language === "ja" ? "ja-JP" : "en-US"}&theme=${theme}`);
  await page.frameLocator("iframe").getByRole("button", { name: words[language].check, exact: true }).waitFor();
  return paneFrame(page);
}

describe.each<Language>(["ja", "en"])("作業ウィンドウのどの状態にも、axe は違反を見つけない（%s）", (language) => {
  const themeOf = (frame: Frame, theme: string) => frame.locator(`[data-theme="${theme}"]`).waitFor();

  test("明るいテーマとハイコントラスト", async () => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, reducedMotion: "reduce" });
    const frame = await openPane(page, language);
    const found: string[] = [];
    await walk(page, language, async (state) => {
      await themeOf(frame, "light");
      found.push(...(await violations(frame)).map((text) => `${state}: ${text}`));
      await page.emulateMedia({ forcedColors: "active" });
      await themeOf(frame, "contrast");
      found.push(...(await violations(frame, "colours")).map((text) => `${state}, high contrast: ${text}`));
      await page.emulateMedia({ forcedColors: "none" });
      await themeOf(frame, "light");
    });
    await page.close();
    expect(found).toEqual([]);
  });

  test("暗いテーマ", async () => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, reducedMotion: "reduce" });
    const frame = await openPane(page, language, "dark");
    await themeOf(frame, "dark");
    const found: string[] = [];
    await walk(page, language, async (state) => {
      found.push(...(await violations(frame, "colours")).map((text) => `${state}: ${text}`));
    });
    await page.close();
    expect(found).toEqual([]);
  });
});

test.each<Language>(["ja", "en"])("どの状態も、幅 320 px でも、350 px の 200 % 拡大（175 px）でも、横にはみ出さない（%s）", async (language) => {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, reducedMotion: "reduce" });
  const frame = await openPane(page, language);
  const found: string[] = [];
  await walk(page, language, async (state) => {
    for (const width of [175, 320]) {
      await page.locator("aside.pane").evaluate((pane, pixels) => (pane.style.width = `${pixels}px`), width);
      found.push(...(await sidewaysOverflow(frame)).map((text) => `${state}, ${width} px: ${text}`));
    }
  });
  await page.close();
  expect(found).toEqual([]);
});

test("代役の画面そのものにも、axe は違反を見つけない", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await openPane(page, "ja");
  const found = [...(await violations(page.mainFrame()))];
  await page.locator("details.situations summary").click();
  found.push(...(await violations(page.mainFrame())));
  await page.close();
  expect(found).toEqual([]);
});
