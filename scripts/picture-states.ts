/**
 * Pictures of every state of the pane in test-output/states/, to be looked at: node scripts/run.js scripts/picture-states.ts
 * --language ja|en --theme light|dark|contrast --width 340 --height 900 --only "first run"
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Locator, Page } from "playwright-core";
import { walkPane, walkRefusals, type WalkLanguage } from "../test/support/pane-walk";
import { openBrowser, openPage, startPage } from "../test/support/stand-in-page";

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { language: text, theme: text, width: text, height: text, only: text, url: text } });
const { theme = "light", width = "340", height = "900", only } = values;
const language: WalkLanguage = values.language === "en" ? "en" : "ja";
const forcedColors = theme === "contrast" ? "active" : "none";
const folder = path.resolve(__dirname, "..", "test-output", "states", `${language}-${theme}-${width}`);

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const served = values.url ? { url: values.url, stop: () => Promise.resolve() } : await startPage();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 900 + Number(width), height: Number(height) }, reducedMotion: "reduce", forcedColors,
    });
    await openPage(page, `${served.url}?locale=${language === "ja" ? "ja-JP" : "en-US"}&theme=${theme === "dark" ? "dark" : "light"}`);
    await page.frameLocator("iframe").locator(".validate").waitFor();
    await page.locator("aside.pane").evaluate((pane, pixels) => (pane.style.width = pixels), `${width}px`);
    let number = 0;
    const picture = async (state: string, shown: Page | Locator): Promise<void> => {
      number += 1;
      if (only !== undefined && !state.includes(only)) return;
      await page.waitForTimeout(300);
      await shown.screenshot({ path: path.join(folder, `${String(number).padStart(2, "0")} ${state}.png`), caret: "hide" });
      console.log(state);
    };
    await walkPane(page, language, (state) => picture(state, page.locator("iframe")));
    const colorScheme = theme === "dark" ? "dark" : "light";
    const alone = await browser.newPage({ viewport: { width: Number(width), height: 500 }, locale: language === "ja" ? "ja-JP" : "en-US", colorScheme, forcedColors });
    await walkRefusals(alone, served.url, language, (state) => picture(state, alone));
  } finally {
    await browser.close();
    await served.stop();
  }
}

void main();
