/** Takes the pictures of docs/ from the running page, over the sample workbook: npm run make-screenshots. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { openBrowser, startPage } from "../test/support/stand-in-page";
import { WorkbenchDriver } from "../test/support/workbench-driver";

const LARGEST_BYTES = 150_000;
const folder = path.resolve(__dirname, "..", "docs", "images");

async function keep(name: string, place: Page | Locator): Promise<void> {
  const picture = await place.screenshot({ animations: "disabled", caret: "hide" });
  if (picture.length > LARGEST_BYTES) throw new Error(`${name}.png: ${picture.length} bytes, at most ${LARGEST_BYTES} are allowed`);
  await writeFile(path.join(folder, `${name}.png`), picture);
  console.log(`${name}.png ${picture.length}`);
}

/** The way of a clerk through the sample, with a picture at each station. */
async function takeAll(user: WorkbenchDriver): Promise<void> {
  const pane = user.page.locator("iframe");
  await keep("start", pane);
  await user.validate();
  await user.clickFinding(/223千円/);
  await user.waitForActiveSheet("7_検証_福祉課");
  await user.page.waitForTimeout(500);
  await keep("findings", user.page);
  await keep("pane", pane);
  await user.button("使い方").click();
  await user.pane.getByRole("heading", { name: "使い方と規則" }).waitFor();
  await user.page.waitForTimeout(500);
  await keep("help", pane);
  await user.button("戻る").click();
  await user.button("章別集計").click();
  await user.waitForActiveSheet("章別集計");
  await user.page.waitForTimeout(500);
  await user.page.setViewportSize({ width: 1580, height: 740 });
  await user.page.waitForTimeout(500);
  await keep("summary", user.page.locator(".sheet-area"));
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const served = await startPage();
  const browser = await openBrowser();
  try {
    const user = new WorkbenchDriver(await browser.newPage({ viewport: { width: 1040, height: 660 }, locale: "ja-JP" }));
    await user.open(served.url);
    await takeAll(user);
  } finally {
    await browser.close();
    await served.stop();
  }
}

void main();
