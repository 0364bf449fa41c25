import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame } from "playwright-core";
import { paneFrame } from "../support/long-tasks";
import { bundleHost, openPane } from "../support/production-pane";
import { openBrowser } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";

jest.setTimeout(300_000);

const dist = path.resolve("dist");
/** Parts of the bundle for what a person may never open. */
const later = ["settings-panel", "help-panel", "guides-ja", "guides-en", "summary-work", "open-sample", "accepted-list"];
let browser: Browser;
let user: WorkbenchDriver;
let pane: Frame;

beforeAll(async () => {
  if (!existsSync(path.join(dist, "taskpane.html"))) throw new Error("dist がありません。先に npm run build を実行してください。");
  const host = await bundleHost();
  browser = await openBrowser();
  const { page } = await openPane(browser, { pane: dist, host, way: "web", withCdn: true, isApart: true });
  user = new WorkbenchDriver(page);
  await user.button("検証").waitFor({ timeout: 120_000 });
  pane = paneFrame(page);
});

afterAll(async () => {
  await browser?.close();
});

/** Parts of the bundle that the pane has fetched so far, in order. */
function fetched(): Promise<string[]> {
  return pane.evaluate(() => performance.getEntriesByType("resource").flatMap(({ name }) => /([^/]+)\.[0-9a-f]{8}\.js$/.exec(name)?.[1] ?? []));
}

/** Waits for a part; fails by the time limit when it never comes. */
async function waitFor(part: string): Promise<void> {
  await pane.waitForFunction((name) => performance.getEntriesByType("resource").some((entry) => entry.name.includes(`/${name}.`)), part);
}

test("あとから読む部品は、どれも別のファイルになっている", () => {
  const built = readdirSync(dist).flatMap((file) => /^(.+)\.[0-9a-f]{8}\.js$/.exec(file)?.[1] ?? []);
  expect(built).toEqual(expect.arrayContaining([...later, "taskpane", "workbook-work", "result-view"]));
});

test("開いて検証し終えるまでに、設定・使い方・章別集計の部品は読まれない", async () => {
  await waitFor("workbook-work");
  await user.validate();
  expect(await fetched()).toEqual(expect.arrayContaining(["taskpane", "result-view"]));
  expect((await fetched()).filter((part) => later.includes(part))).toEqual([]);
});

test.each([["設定", "settings-panel"], ["使い方", "help-panel"], ["章別集計", "summary-work"]])("%s の部品は、初めて使うときに読まれる", async (button, part) => {
  expect(await fetched()).not.toContain(part);
  await user.button(button).click();
  await waitFor(part);
  expect(await fetched()).toContain(part);
});
