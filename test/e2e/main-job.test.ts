import type { Browser } from "playwright-core";
import { openBrowser, pageUrl } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";

jest.setTimeout(240_000);

const UNFILLED_REASON_SHEETS = ["7_検証_福祉課", "11_検証_生涯学習課"] as const;

const MISSING_REASON = /理由欄に説明がありません/;

let browser: Browser;
let user: WorkbenchDriver;

beforeAll(async () => {
  browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" });
  user = new WorkbenchDriver(page);
  await user.open(pageUrl());
});

afterAll(async () => {
  await browser?.close();
});

/** One clerk's way through the product; each step needs the one before it. */
describe("主な仕事：検証 → 移動 → 章別集計", () => {
  let plainBackground: string;

  test("見本のブックが開き、作業ウィンドウは最初の案内を出している", async () => {
    await expect(user.page.getByRole("tab").count()).resolves.toBe(15);
    await user.openSheet(UNFILLED_REASON_SHEETS[0]);
    plainBackground = await user.background("J16");
    expect(await user.cellText("J16")).toBe("184");
    await expect(user.pane.getByText("検証シートの記入もれと食い違いを見つけます").isVisible()).resolves.toBe(true);
  });

  test("検証すると、理由の未記入は事業費の 2 件だけ指摘される", async () => {
    await user.validate();
    const findings = await user.findings();
    expect(findings.filter((text) => MISSING_REASON.test(text))).toEqual([
      expect.stringMatching(/223千円.*184千円/),
      expect.stringMatching(/1,984千円.*1,532千円/),
    ]);
    expect(findings.filter((text) => /実績が27/.test(text))).toHaveLength(1);
  });

  test("指摘した行とセルが画面で強調される", async () => {
    await user.openSheet(UNFILLED_REASON_SHEETS[0]);
    expect(await user.background("J16")).not.toBe(plainBackground);
    expect(await user.background("A16")).not.toBe("rgb(255, 255, 255)");
    // The empty 理由 box, where the clerk has to write, carries the stronger of the two looks.
    expect(await user.background("A19")).not.toBe(await user.background("J16"));
  });

  test("指摘を選ぶと、そのシートのそのセルが選ばれる", async () => {
    await user.openSheet("表紙");
    await user.clickFinding(/1,984千円/);
    await user.waitForActiveSheet(UNFILLED_REASON_SHEETS[1]);
    expect(await user.selectedCell()).toBe("J16");
  });

  test("章別集計のシートができ、合計は 63,164 と 57,693 になる", async () => {
    await user.button("章別集計").click();
    await user.waitForActiveSheet("章別集計");
    const texts = await user.page.getByRole("gridcell").allTextContents();
    expect(texts).toEqual(expect.arrayContaining(["63,164", "57,693", "91.3%", "52,763", "48,496", "91.9%", "10,401", "9,197"]));
  });

  test("強調を消すと、書式は検証の前に戻る", async () => {
    await user.button("強調を消す").click();
    await user.pane.getByRole("banner").getByText("強調をすべて消しました。").waitFor();
    await user.openSheet(UNFILLED_REASON_SHEETS[0]);
    expect(await user.background("J16")).toBe(plainBackground);
    await expect((await user.cell("J16")).getAttribute("data-conditional")).resolves.toBeNull();
  });

  test("表に理由を書いて検証し直すと、その指摘だけが消える", async () => {
    await user.openSheet(UNFILLED_REASON_SHEETS[0]);
    await user.type("A19", "花苗の購入価格が見込みを下回り、事業費が減少したためです。");
    await user.validate();
    const left = (await user.findings()).filter((text) => MISSING_REASON.test(text));
    expect(left).toEqual([expect.stringMatching(/1,984千円.*1,532千円/)]);
  });

  test("ここまで、ページのエラーは 1 件もない", () => {
    expect(user.errors).toEqual([]);
  });
});
