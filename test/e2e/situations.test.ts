import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext } from "playwright-core";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { filteredBook } from "../support/filtered-book";
import { SAMPLE_PATH } from "../support/sample-book";
import { openBrowser, pageUrl } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";

jest.setTimeout(120_000);

const SHEET = "7_検証_福祉課";
const FINDING = /223千円.*184千円/;

let browser: Browser;
let context: BrowserContext;
let user: WorkbenchDriver;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "ja-JP", permissions: ["clipboard-read", "clipboard-write"] });
  user = new WorkbenchDriver(await context.newPage());
  await user.open(pageUrl());
});

afterEach(async () => {
  await context.close();
});

afterAll(async () => {
  await browser?.close();
});

const notice = (text: string | RegExp) => user.pane.getByRole("banner").getByText(text);
const beside = (text: string | RegExp) => user.pane.locator(".finding .jump-trouble").getByText(text);
const followNote = (text: string | RegExp) => user.pane.locator(".follow-note").getByText(text);

/** Checks, and shows the findings of one sheet only. */
async function checkedAndFiltered(): Promise<void> {
  await user.validate();
  await user.pane.getByRole("searchbox").fill(`${SHEET} 223`);
  await user.pane.locator(".finding-button").first().waitFor();
}

const clickFinding = () => user.pane.locator(".finding-button").filter({ hasText: FINDING }).click();

describe("Excel の状況を、何をすればよいかの文で知らせる", () => {
  test("セルの編集中は 1 秒ほどで知らせ、Enter で確定するとそのまま続く", async () => {
    await user.openSheet(SHEET);
    await user.goTo("A19");
    await user.page.keyboard.insertText("花苗の購入価格が下がり、事業費が減少したため。");
    await user.button("検証").click();
    await notice(/セルの編集中なら、Enter か Esc で終えると続きます。/).waitFor();
    await user.page.locator(".cell-editor").press("Enter");
    await user.resultHeading().waitFor();
    const findings = await user.findings();
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.filter((text) => FINDING.test(text))).toEqual([]);
  });

  test("別のブックが手前なら、手前に出して「もう一度」で移動できる", async () => {
    await checkedAndFiltered();
    await user.situation("別のブックを手前に出す");
    await clickFinding();
    await beside(/別のブックが手前にあります/).waitFor();
    await user.situation("別のブックを手前に出す");
    await user.button("もう一度").click();
    await user.waitForActiveSheet(SHEET);
    await expect(beside(/別のブック/).count()).resolves.toBe(0);
  });

  test("別のブックが手前なら、章別集計もそう言う。手前に出せば書ける", async () => {
    await user.situation("別のブックを手前に出す");
    await user.button("章別集計").click();
    await notice(/別のブックが手前にあります/).waitFor();
    await expect(user.page.getByRole("tab", { name: "章別集計" }).count()).resolves.toBe(0);
    await user.situation("別のブックを手前に出す");
    await user.button("章別集計").click();
    await user.waitForActiveSheet("章別集計");
  });

  test("セルの編集中に検証を中止すると、すぐに終わり、編集もブックもそのまま", async () => {
    await user.openSheet(SHEET);
    await user.goTo("A19");
    await user.page.keyboard.insertText("書きかけ");
    await user.button("検証").click();
    await notice(/セルの編集中なら/).waitFor();
    await user.button("中止").click();
    await notice("中止しました。ブックは変えていません。").waitFor();
    await expect(user.page.locator(".cell-editor").inputValue()).resolves.toBe("書きかけ");
    await user.page.locator(".cell-editor").press("Escape");
    await expect((await user.cell("A19")).getAttribute("data-conditional")).resolves.toBeNull();
  });

  test("強調の準備の間に中止すると、色は付かず、前の強調も一覧もそのまま", async () => {
    await user.validate();
    await user.openSheet(SHEET);
    const before = await user.background("J16");
    await user.type("A19", "花苗の購入価格が下がり、事業費が減少したため。");
    await followNote(/指摘が1件なくなりました/).waitFor();
    await user.situation("やりとりを 1 秒遅らせる");
    await user.button("検証").click();
    await user.pane.getByRole("progressbar", { name: "強調の準備をしています" }).waitFor();
    await user.button("中止").click();
    await notice("中止しました。ブックは変えていません。").waitFor();
    await user.situation("やりとりを 1 秒遅らせる");
    await user.page.waitForTimeout(2_500);
    await expect(user.background("J16")).resolves.toBe(before);
    await followNote(/前の検証のときのまま/).waitFor();
  });

  test("ブックに書いている間は中止できないと言い、最後まで書く", async () => {
    await user.situation("やりとりを 1 秒遅らせる");
    await user.button("検証").click();
    await user.pane.getByRole("progressbar", { name: "ブックに書いています（途中では止められません）" }).waitFor();
    await expect(user.button("中止").getAttribute("aria-disabled")).resolves.toBe("true");
    await user.resultHeading().waitFor();
    await user.openSheet(SHEET);
    await expect(user.background("J16")).resolves.not.toBe("rgba(0, 0, 0, 0)");
  });

  test("保護されたシートの指摘も並べ、強調できないことを言い、書式に触れない", async () => {
    await user.openSheet(SHEET);
    await user.situation("このシートを保護する");
    await user.validate();
    await notice(`次のシートは強調できませんでした：${SHEET}。指摘は下の一覧にあります。`).waitFor();
    await user.pane.getByRole("searchbox").fill(SHEET);
    await expect(user.pane.locator(".finding-button").filter({ hasText: FINDING }).count()).resolves.toBe(1);
    await expect((await user.cell("J16")).getAttribute("data-conditional")).resolves.toBeNull();
  });

  test("閲覧モードでも調べて並べ、強調できないことを言う。集計はできないと言う", async () => {
    await user.situation("閲覧モードにする");
    expect(await user.validate()).toMatch(/指摘 \d+件/);
    await notice(/読み取り専用か保護されているため、強調できませんでした/).waitFor();
    await user.button("章別集計").click();
    await notice(/保護されているか、閲覧モードのため、書き込めません/).waitFor();
  });

  test("隠したシートは「再表示して移動」で開く", async () => {
    await checkedAndFiltered();
    await user.openSheet(SHEET);
    await user.situation("このシートを隠す");
    await clickFinding();
    await beside(`シート「${SHEET}」は非表示です。再表示すると移動できます。`).waitFor();
    await user.button("再表示して移動").click();
    await user.waitForActiveSheet(SHEET);
    expect(await user.selectedCell()).toBe("J16");
  });

  test("検証のあとに名前を変えたシートへも移動でき、一覧の名前が変わる", async () => {
    await checkedAndFiltered();
    await user.openSheet(SHEET);
    await user.situation("このシートの名前を変える");
    await user.openSheet("表紙");
    await clickFinding();
    await user.waitForActiveSheet(`${SHEET}_改`);
    expect(await user.selectedCell()).toBe("J16");
    await followNote(`シートの名前が「${SHEET}_改」に変わりました。`).waitFor();
    await user.pane.getByText(`${SHEET}_改`, { exact: true }).waitFor();
    await expect(user.pane.locator(".finding-button").filter({ hasText: FINDING }).getAttribute("aria-current")).resolves.toBe("true");
  });

  test("セルの編集中に指摘を押すと、待っていることを言い、Enter で移動する", async () => {
    await checkedAndFiltered();
    await user.openSheet("表紙");
    await user.goTo("A40");
    await user.page.keyboard.insertText("書きかけ");
    await clickFinding();
    await user.pane.getByText("Excel の応答を待っています。セルの編集中なら、Enter か Esc で終えると移動します。").and(user.pane.locator(".jump-trouble")).waitFor();
    await user.page.locator(".cell-editor").press("Enter");
    await user.waitForActiveSheet(SHEET);
    await expect(user.pane.locator(".jump-trouble").count()).resolves.toBe(0);
  });

  test("検証のあとに削除したシートの指摘は一覧を去る。更新を切ってあれば、移動のときに言う", async () => {
    await checkedAndFiltered();
    await user.pane.getByRole("switch", { name: "編集に合わせて更新" }).click();
    await user.openSheet(SHEET);
    await user.situation("このシートを削除する");
    await clickFinding();
    await beside(/見つかりません/).waitFor();
    await user.validate();
    await user.pane.getByRole("searchbox").fill("");
    await user.pane.getByRole("switch", { name: "編集に合わせて更新" }).click();
    const before = (await user.findings()).length;
    await user.openSheet("11_検証_生涯学習課");
    await user.situation("このシートを削除する");
    await followNote(/シートの削除で、指摘が\d+件/).waitFor();
    expect((await user.findings()).length).not.toBe(before);
  });

  test("隠れた行のセルへ移動したら、見えないことを言う", async () => {
    await checkedAndFiltered();
    await user.openSheet(SHEET);
    await user.goTo("A16");
    await user.situation("選んだ行を隠す");
    await clickFinding();
    await user.pane.getByText(/その行か列は隠れています。.*「再表示」/).and(user.pane.locator(".jump-trouble")).waitFor();
    expect(await user.selectedCell()).toBe("J16");
    await user.pane.getByText("調べた範囲").click();
    const hidden = user.pane.locator(".coverage").getByText(/^7_検証_福祉課 G16、J16$/);
    await hidden.waitFor();
    await user.page.locator(".cell-editor").focus();
    await user.page.keyboard.press("Control+z");
    await hidden.waitFor({ state: "detached" });
    await user.pane.getByText(/その行か列は隠れています/).and(user.pane.locator(".jump-trouble")).waitFor({ state: "detached" });
  });

  test("フィルターで隠れた行のセルへ移動したら、フィルターのためだと言い、見る方法を言う", async () => {
    const buffer = Buffer.from(await filteredBook(await openWorkbook(await readFile(SAMPLE_PATH), "r5.xlsx"), SHEET, 15));
    await user.openFile({ name: "r5.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer });
    await checkedAndFiltered();
    await clickFinding();
    await beside("その行はフィルターで隠れています。［データ］タブの「クリア」を押すと見えます。").waitFor();
    expect(await user.selectedCell()).toBe("J16");
  });

  test("データの量の限りを超えたら、分けるように言う", async () => {
    await user.situation("やりとりを 1 KB までにする");
    await user.button("検証").click();
    await notice(/一度に扱えるデータの量を超えました/).waitFor();
    await user.situation("やりとりを 1 KB までにする");
    expect(await user.validate()).toMatch(/指摘 \d+件/);
  });

  test("接続が切れたら、そう言う。もう一度押せば調べられる", async () => {
    await user.situation("次の呼び出しで接続を切る");
    await user.button("検証").click();
    await notice(/Excel とつながりません/).waitFor();
    expect(await user.validate()).toMatch(/指摘 \d+件/);
  });

  test("知らないコードは、担当者に伝える内容として見せ、コピーできる", async () => {
    await user.situation("どの呼び出しも知らないコードで断る");
    await user.button("検証").click();
    await notice(/思いがけないことが起きて/).waitFor();
    await user.button("内容をコピー").click();
    await notice("コピーしました").waitFor();
    const copied = await user.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("0x800A03EC");
    await expect(notice(copied).count()).resolves.toBe(1);
  });
});

describe("編集に合わせて一覧を更新する", () => {
  test("理由を書くと指摘が去り、Ctrl+Z ひとつでまた現れる。強調は次の検証で新しくなる", async () => {
    await checkedAndFiltered();
    await user.openSheet(SHEET);
    await expect((await user.cell("A19")).getAttribute("data-conditional")).resolves.not.toBeNull();
    await user.type("A19", "花苗の購入価格が見込みより下がり、事業費が減少したためです。");
    const typed = Date.now();
    await followNote(`「${SHEET}」の編集で、指摘が1件なくなりました。`).waitFor();
    console.log(`編集から一覧の更新まで ${Date.now() - typed} ミリ秒`);
    await expect(user.pane.locator(".finding-button").count()).resolves.toBe(0);
    await followNote(/セルの強調は前の検証のときのままです/).waitFor();
    await expect((await user.cell("A19")).getAttribute("data-conditional")).resolves.not.toBeNull();
    await user.page.keyboard.press("Control+z");
    await followNote(`「${SHEET}」の編集で、指摘が1件増えました。`).waitFor();
    await expect(followNote(/セルの強調は/).count()).resolves.toBe(0);
    await expect(user.pane.locator(".finding-button").filter({ hasText: FINDING }).count()).resolves.toBe(1);
    expect(user.errors).toEqual([]);
  });

  test("一覧の途中にいて検証し直すと、結果の見出しから見える。閉じた作業ウィンドウでもリボンから同じ", async () => {
    const top = () => user.pane.locator(".pane").evaluate((pane) => pane.scrollTop);
    await user.validate();
    await user.clickFinding(/1,984千円/);
    await user.page.waitForTimeout(500);
    expect(await top()).toBeGreaterThan(300);
    await user.validate();
    await user.page.waitForTimeout(500);
    expect(await top()).toBe(0);
    await user.clickFinding(/1,984千円/);
    await user.page.locator("aside.pane").getByRole("button", { name: /閉じる/ }).click();
    await user.page.getByRole("button", { name: "検証", exact: true }).click();
    await user.pane.locator(".result-header").waitFor();
    await user.page.waitForTimeout(1_000);
    expect(await top()).toBe(0);
  });

  test("検証し直すと、直した行の強調が消える", async () => {
    await checkedAndFiltered();
    await user.openSheet(SHEET);
    await user.type("A19", "花苗の購入価格が見込みより下がり、事業費が減少したためです。");
    await followNote(/セルの強調は前の検証のときのままです/).waitFor();
    await user.validate();
    await user.goTo("A19");
    await user.page.locator('[data-cell="A19"]:not([data-conditional])').first().waitFor();
    await expect(followNote(/セルの強調は/).count()).resolves.toBe(0);
  });

  test("ほかの人が理由を消しても、一覧に現れる", async () => {
    await user.openSheet("2_検証_市政戦略課");
    const reason = await user.cell("A19");
    await expect(reason.textContent()).resolves.not.toBe("");
    await user.validate();
    const missing = async () => (await user.findings()).filter((text) => /理由欄に説明がありません/.test(text)).length;
    const before = await missing();
    await user.situation("ほかの人が選んだセルを消す");
    await followNote(/「2_検証_市政戦略課」の編集で、指摘が\d+件/).waitFor();
    expect(await missing()).toBeGreaterThan(before);
  });

  test("スイッチを切っている間の編集は、入れたときに追いつく", async () => {
    await checkedAndFiltered();
    const follow = user.pane.getByRole("switch", { name: "編集に合わせて更新" });
    await follow.click();
    await user.openSheet(SHEET);
    await user.type("A19", "花苗の購入価格が見込みより下がり、事業費が減少したためです。");
    await followNote(`「${SHEET}」が編集されましたが、一覧にはまだ出ていません。`).waitFor();
    await expect(user.pane.locator(".finding-button").count()).resolves.toBe(1);
    await follow.click();
    await followNote(`「${SHEET}」の編集で、指摘が1件なくなりました。`).waitFor();
    await expect(user.pane.locator(".finding-button").count()).resolves.toBe(0);
  });
});
