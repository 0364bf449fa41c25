/** Draws the PNG icons of the manifest from the SVG drawings in assets. Run it after a drawing has changed: npm run make-icons. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.js";

/** Sizes in pixels that the ribbon asks for, from 100 % to 500 % of the screen. */
const ribbon = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** 32 and 64 are also the add-in's own icons; 128 is for the stores. */
const drawings = { icon: [16, 20, 24, 32, 40, 48, 64, 80, 128], "icon-pane": ribbon, "icon-summary": ribbon } as const;

const assets = path.resolve(__dirname, "..", "assets");

async function main(): Promise<void> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(drawings)) {
      const svg = await readFile(path.join(assets, `${name}.svg`), "utf8");
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
        await writeFile(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
