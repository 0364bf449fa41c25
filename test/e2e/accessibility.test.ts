import type { Browser, Frame, Page } from "playwright-core";
import { paneFrame, sidewaysOverflow, violations } from "../support/pane-accessibility";
import { walkPane, walkRefusals, type WalkLanguage } from "../support/pane-walk";
import { openBrowser, openPage, pageUrl } from "../support/stand-in-page";

jest.setTimeout(480_000);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** CSS pixels of the pane, as Excel opens it. */
const WIDTH = 350;

async function openPane(page: Page, language: WalkLanguage, theme: "light" | "dark" = "light"): Promise<void> {
  await openPage(page, `${pageUrl()}?locale=${language === "ja" ? "ja-JP" : "en-US"}&theme=${theme}`);
  await page.frameLocator("iframe").locator(".validate").waitFor();
}

const newPage = () => browser.newPage({ viewport: { width: 1100, height: 900 }, reducedMotion: "reduce" });

describe.each<WalkLanguage>(["ja", "en"])("作業ウィンドウのどの状態も（%s）", (language) => {
  const themed = async (page: Page, theme: string): Promise<Frame> => {
    await page.frameLocator("iframe").locator(`[data-theme="${theme}"]`).waitFor();
    return paneFrame(page);
  };

  test("明るいテーマとハイコントラストで axe の違反がなく、幅 320 px でも、350 px の 200 % 拡大（175 px）でも、横にはみ出さない", async () => {
    const page = await newPage();
    await openPane(page, language);
    const found: string[] = [];
    const note = (where: string, texts: readonly string[]) => found.push(...texts.map((text) => `${where}: ${text}`));
    const setWidth = (width: number) => page.locator("aside.pane").evaluate((pane, pixels) => (pane.style.width = `${pixels}px`), width);
    await walkPane(page, language, async (state) => {
      note(state, await violations(await themed(page, "light")));
      await page.emulateMedia({ forcedColors: "active" });
      note(`${state}, high contrast`, await violations(await themed(page, "contrast")));
      await page.emulateMedia({ forcedColors: "none" });
      const frame = await themed(page, "light");
      for (const width of [175, 320]) {
        await setWidth(width);
        note(`${state}, ${width} px`, await sidewaysOverflow(frame));
      }
      await setWidth(WIDTH);
    });
    await page.close();
    expect(found).toEqual([]);
  });

  test("暗いテーマで axe の違反がない", async () => {
    const page = await newPage();
    await openPane(page, language, "dark");
    const found: string[] = [];
    await walkPane(page, language, async (state) => {
      found.push(...(await violations(await themed(page, "dark"))).map((text) => `${state}: ${text}`));
    });
    await page.close();
    expect(found).toEqual([]);
  });
});

describe.each(["light", "dark"] as const)("Excel の作業ウィンドウの外のページにも、axe は違反を見つけない（%s）", (colorScheme) => {
  /** Internet Explorer is known by document.documentMode; it runs none of the bundle. */
  test("Internet Explorer で開く Excel 2016・2019 では、どの Excel が要るかを日英で述べるだけになる", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 }, colorScheme });
    await page.addInitScript(() => Object.defineProperty(document, "documentMode", { value: 11 }));
    await page.route(/\.js$/, (route) => (route.request().url().includes("old-browser") ? route.continue() : route.abort()));
    await openPage(page, `${pageUrl()}taskpane.html`);
    const main = page.getByRole("main");
    await main.waitFor();
    await expect(main.innerText()).resolves.toMatch(/Excel LTSC 2021 以降、Microsoft 365[\s\S]*Excel LTSC 2021 or later/);
    await expect(page.locator("#root").isVisible()).resolves.toBe(false);
    expect([...(await violations(page.mainFrame())), ...(await sidewaysOverflow(page.mainFrame()))]).toEqual([]);
    await page.close();
  });

  test("ブラウザーで直接開いた使い方", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 }, colorScheme });
    await openPage(page, `${pageUrl()}help.html`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect([...(await violations(page.mainFrame())), ...(await sidewaysOverflow(page.mainFrame()))]).toEqual([]);
    await page.close();
  });
});

/** What stands in the place of the pane follows the system, because Excel's theme may not be known there. */
describe.each<WalkLanguage>(["ja", "en"])("作業ウィンドウが使えないときのページにも、axe は違反を見つけず、横にはみ出さない（%s）", (language) => {
  test.each([["light", "none"], ["dark", "none"], ["light", "active"]] as const)("配色 %s、強制カラー %s", async (colorScheme, forcedColors) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 }, locale: language === "ja" ? "ja-JP" : "en-US", colorScheme, forcedColors });
    const found: string[] = [];
    await walkRefusals(page, pageUrl(), language, async (state) => {
      const frame = page.frames().find((one) => one.url().includes("/taskpane.html")) ?? page.mainFrame();
      const texts = [...(await violations(frame)), ...(await sidewaysOverflow(frame))];
      found.push(...texts.map((text) => `${state}: ${text}`));
    });
    await page.close();
    expect(found).toEqual([]);
  });
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
