/**
 * Pictures of every state of the pane in test-output/states/, to be looked at: node scripts/run.js scripts/picture-states.ts
 * --language ja|en --theme light|dark|contrast --width 340 --height 900 --only "first run"
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { walkPane, type WalkLanguage } from "../test/support/pane-walk";
import { openBrowser, startPage } from "../test/support/stand-in-page";

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { language: text, theme: text, width: text, height: text, only: text, url: text } });
const { theme = "light", width = "340", height = "900", only } = values;
const language: WalkLanguage = values.language === "en" ? "en" : "ja";
const folder = path.resolve(__dirname, "..", "test-output", "states", `${language}-${theme}-${width}`);

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const served = values.url ? { url: values.url, stop: () => Promise.resolve() } : await startPage();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 900 + Number(width), height: Number(height) }, reducedMotion: "reduce", forcedColors: theme === "contrast" ? "active" : "none",
    });
    await page.goto(`${served.url}?locale=${language === "ja" ? "ja-JP" : "en-US"}&theme=${theme === "dark" ? "dark" : "light"}`);
    await page.frameLocator("iframe").locator(".validate").waitFor();
    await page.locator("aside.pane").evaluate((pane, pixels) => (pane.style.width = pixels), `${width}px`);
    let number = 0;
    await walkPane(page, language, async (state) => {
      number += 1;
      if (only !== undefined && !state.includes(only)) return;
      await page.waitForTimeout(300);
      await page.locator("iframe").screenshot({ path: path.join(folder, `${String(number).padStart(2, "0")} ${state}.png`), caret: "hide" });
      console.log(state);
    });
  } finally {
    await browser.close();
    await served.stop();
  }
}

void main();
