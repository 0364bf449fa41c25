import type { Browser } from "playwright-core";
import { openBrowser, pageUrl } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";

jest.setTimeout(180_000);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LEFT_OUT = /「NPO法人数」（目標18団体、実績17団体）には触れていません/;

let browser: Browser;
let user: WorkbenchDriver;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  user = new WorkbenchDriver(await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" }));
  await user.open(pageUrl());
});

afterEach(async () => {
  expect(user.errors).toEqual([]);
  await user.page.close();
});

afterAll(async () => {
  await browser?.close();
});

/** Saves the book and opens the saved file: what is left is what the file holds. */
async function saveAndReopen(): Promise<void> {
  const saved = await user.save();
  await user.openFile({ name: "保存後.xlsx", mimeType: XLSX, buffer: saved });
  await user.pane.getByText("検証シートの記入もれと").waitFor();
}

test("事業費の許容差を 20% にすると、それより小さい差の指摘は去り、ブックを開き直しても効く", async () => {
  expect(await user.validate()).toContain("15件");
  await user.button("設定").click();
  await user.pane.getByRole("textbox", { name: "事業費の許容差" }).fill("20");
  await user.button("保存して検証").click();
  await user.pane.getByRole("heading", { name: /12件/ }).waitFor();
  expect((await user.findings()).filter((text) => /223千円/.test(text))).toEqual([]);
  await saveAndReopen();
  expect(await user.validate()).toContain("12件");
});

test("確認済みの指摘は一覧から外れ、ブックに残り、数値が変わると戻る", async () => {
  await user.validate();
  await user.clickFinding(LEFT_OUT);
  await user.button("詳しく").click();
  await user.pane.getByRole("textbox", { name: "確認のメモ（なくてもよい）" }).fill("解散した法人が 1 つあることを確認");
  await user.button("確認済みにする").click();
  await user.pane.getByRole("heading", { name: /14件/ }).waitFor();
  expect((await user.findings()).filter((text) => LEFT_OUT.test(text))).toEqual([]);

  await saveAndReopen();
  expect(await user.validate()).toContain("14件");
  await expect(user.pane.getByText("解散した法人が 1 つあることを確認").count()).resolves.toBeGreaterThan(0);

  await user.openSheet("1_成果_市政戦略課");
  await user.type("J19", "16");
  await user.pane.getByRole("heading", { name: /15件/ }).waitFor();
  expect((await user.findings()).filter((text) => /「NPO法人数」（目標18団体、実績16団体）/.test(text))).toHaveLength(1);
});
