import type { Browser } from "playwright-core";
import { openBrowser, pageUrl } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";

jest.setTimeout(180_000);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

test("見本は新しいウィンドウの新しいブックで開き、そこで検証でき、自分のブックには触れない", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" });
  const user = new WorkbenchDriver(await context.newPage());
  await user.open(pageUrl());
  await user.type("A1", "自分で書いた値");
  const [page] = await Promise.all([context.waitForEvent("page"), user.button("見本を新しいブックで開く").click()]);
  await user.pane.getByText("見本を別のウィンドウで開きました。").filter({ visible: true }).first().waitFor();

  const other = new WorkbenchDriver(page);
  await page.getByRole("tab", { name: "表紙" }).waitFor();
  await expect(page.locator("header").getByText("Book2.xlsx").count()).resolves.toBeGreaterThan(0);
  expect(await other.validate()).toContain("15件");

  expect(await user.cellText("A1")).toBe("自分で書いた値");
  expect(await other.cellText("A1")).not.toBe("自分で書いた値");
  expect([...user.errors, ...other.errors]).toEqual([]);
  await context.close();
});
