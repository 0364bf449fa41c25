import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { SAMPLE_PATH } from "../support/sample-book";
import { openBrowser, pageUrl } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";
import { contentOf, partsOf } from "../xlsx/support";

jest.setTimeout(180_000);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

let browser: Browser;
let user: WorkbenchDriver;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" });
  user = new WorkbenchDriver(page);
  await user.open(pageUrl());
});

afterEach(async () => {
  await user.page.close();
});

afterAll(async () => {
  await browser?.close();
});

/** A workbook file with one typed cell. */
async function bookWith(text: string): Promise<Buffer> {
  const book = createWorkbook("x.xlsx");
  if (text !== "") book.change("user", () => book.setCell(book.activeSheetId, 1, 1, { kind: "typed", text }));
  return Buffer.from(await book.save());
}

describe("開けないファイルは、理由と次にすることを知らせ、開いているブックを残す", () => {
  const encrypted = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0), ...utf16("EncryptionInfo"), 0, 0, ...utf16("EncryptedPackage"), 0, 0]);

  test.each([
    ["ブックでないファイル", "メモ.xlsx", Buffer.from("所属,事業\n"), /Excel ブックではありません.*選んでください/],
    ["パスワード付きのブック", "秘密.xlsx", encrypted, /パスワード.*保存し直してから/],
    ["0 バイトのファイル", "空.xlsx", Buffer.alloc(0), /空（0 バイト）.*選んでください/],
  ])("%s", async (_, name, buffer, sentence) => {
    await user.openFile({ name, mimeType: XLSX, buffer });
    const notice = user.page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(sentence);
    expect(await notice.textContent()).toContain(name);
    await expect(user.page.getByRole("tab", { name: "1_成果_市政戦略課", exact: true }).count()).resolves.toBe(1);
  });
});

describe("検証シートのないブックは、調べたことと見つからなかったことを知らせる", () => {
  test.each([
    ["セルが空のブック", ""],
    ["別の用途のブック", "備品一覧"],
  ])("%s", async (_, text) => {
    await user.openFile({ name: "別のブック.xlsx", mimeType: XLSX, buffer: await bookWith(text) });
    await user.page.getByRole("tab", { name: "表紙" }).waitFor({ state: "detached" });
    expect(await user.validate()).toContain("検証シートが見つかりませんでした");
    await expect(user.pane.getByText(/1シートを調べましたが.*ありませんでした/).count()).resolves.toBeGreaterThan(0);
  });
});

test("キーボードだけで、検証から指摘のセルまで行ける", async () => {
  await user.button("検証").focus();
  await user.page.keyboard.press("Enter");
  await user.resultHeading().waitFor();
  const first = (await user.findings())[0];
  const focused = () => user.pane.locator(":focus");
  for (let step = 0; step < 20; step += 1) {
    await user.page.keyboard.press("Tab");
    if ((await focused().getAttribute("data-position")) !== null) break;
  }
  expect(await focused().textContent()).toBe(first);
  await user.page.keyboard.press("ArrowDown");
  await user.page.keyboard.press("ArrowDown");
  const third = (await focused().textContent()) ?? "";
  await user.page.keyboard.press("Enter");
  const address = /[A-Z]+\d+/.exec(third)?.[0] ?? "";
  await user.page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>(".name-box")?.value === wanted, address);
  expect(await focused().textContent()).toBe(third);
});

test("ショートカット キーだけで、表から離れずに、検証・次の指摘・前の指摘・章別集計ができる", async () => {
  await user.goTo("A1");
  const press = (letter: string) => user.page.keyboard.press(`Control+Shift+Alt+${letter}`);
  await press("N");
  await user.pane.getByRole("group", { name: "指摘の一覧" }).waitFor();
  const waitForFinding = (place: number) => user.pane.locator(`[aria-posinset="${place}"] [aria-current=true]`).waitFor();
  await press("N");
  await waitForFinding(1);
  await press("N");
  await waitForFinding(2);
  await press("P");
  await waitForFinding(1);
  const address = /[A-Z]+\d+/.exec((await user.findings())[0] ?? "")?.[0] ?? "";
  await user.page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>(".name-box")?.value === wanted, address);
  await press("S");
  await user.waitForActiveSheet("章別集計");
  expect(user.errors).toEqual([]);
});

test("F6 で作業ウィンドウに戻ると、前にいたところから続けられる", async () => {
  await user.validate();
  await user.pane.getByRole("button", { name: /^警告/ }).first().focus();
  await user.page.keyboard.press("F6");
  await user.page.keyboard.press("Shift+F6");
  await user.page.keyboard.press("Space");
  await user.pane.getByRole("button", { name: /^警告/, pressed: true }).first().waitFor();
});

test("F6 はリボン、表、シートの見出し、作業ウィンドウの順に一周し、Shift+F6 は逆に回る", async () => {
  await user.goTo("A1");
  const part = () => user.page.evaluate(() => document.activeElement?.closest(".ribbon, .grid, .sheet-tabs, .pane")?.classList[0]);
  const walk = async (key: string) => {
    const parts: (string | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await user.page.keyboard.press(key);
      parts.push(await part());
    }
    return parts;
  };
  expect(await walk("F6")).toEqual(["sheet-tabs", "pane", "ribbon", "grid"]);
  expect(await walk("Shift+F6")).toEqual(["ribbon", "pane", "sheet-tabs", "grid"]);
});

test("入力の途中で Ctrl+S を押すと、入力した文字ごと保存される。ボタンの上で Ctrl+Z を押すと、その入力が戻る", async () => {
  await user.goTo("B2");
  await user.page.keyboard.insertText("途中の文字");
  const [file] = await Promise.all([user.page.waitForEvent("download"), user.page.keyboard.press("Control+s")]);
  const saved = await openWorkbook(readFileSync(await file.path()), "saved.xlsx");
  expect(saved.sheets[0]?.cell(1, 1).value).toBe("途中の文字");
  await user.page.getByRole("button", { name: "保存", exact: true }).focus();
  await user.page.keyboard.press("Control+z");
  expect(await user.cellText("B2")).toBe("令和５年度　主要な施策の成果");
});

test("保存していない編集があるときだけ、読み直す前に確かめる", async () => {
  const asked: string[] = [];
  user.page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await user.page.reload();
  expect(asked).toEqual([]);
  await user.button("検証").waitFor();
  await user.type("B2", "保存していない文字");
  await user.page.reload();
  expect(asked).toEqual(["beforeunload"]);
});

test("検証の強調だけでは尋ねず、章別集計を書いた後に別のファイルを開くと、変更を捨ててよいか尋ねる", async () => {
  const name = user.page.locator(".file-name");
  const question = user.page.getByRole("dialog").getByText("の変更は保存されていません。");
  const another = { name: "別のブック.xlsx", mimeType: XLSX, buffer: await bookWith("備品一覧") };
  await user.validate();
  expect(await name.textContent()).toBe("sample.xlsx");
  await user.button("章別集計").click();
  await user.waitForActiveSheet("章別集計");
  expect(await name.textContent()).toBe("sample.xlsx（未保存の変更あり）");
  await user.openFile(another);
  await question.waitFor();
  await user.page.getByRole("button", { name: "キャンセル" }).click();
  expect(await user.page.getByRole("tab", { name: "章別集計" }).count()).toBe(1);
  await user.openFile(another);
  await user.page.getByRole("button", { name: "保存せずに開く" }).click();
  await user.page.getByRole("tab", { name: "章別集計" }).waitFor({ state: "detached" });
  expect(await name.textContent()).toBe("別のブック.xlsx");
});

/** Drops files on the page one after another, without waiting for the first to open. */
async function drop(...files: readonly { readonly name: string; readonly buffer: Buffer }[]): Promise<void> {
  await user.page.evaluate((dropped) => {
    for (const { name, base64 } of dropped) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
    }
  }, files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") })));
}

test("打ちかけのセルがあるときにファイルをドロップすると、その文字も変更として尋ねる", async () => {
  await user.goTo("B2");
  await user.page.keyboard.insertText("打ちかけ");
  await drop({ name: "別のブック.xlsx", buffer: await bookWith("備品一覧") });
  await user.page.getByRole("button", { name: "キャンセル" }).click();
  expect(await user.cellText("B2")).toBe("打ちかけ");
});

test("続けて二つ開くと、先のものが後から開き終わっても、後に選んだほうが残る", async () => {
  await drop({ name: "大きい.xlsx", buffer: readFileSync(SAMPLE_PATH) }, { name: "小さい.xlsx", buffer: await bookWith("備品一覧") });
  await user.page.getByText("小さい.xlsx", { exact: true }).waitFor();
  await user.page.waitForTimeout(1_500);
  expect(await user.page.locator(".file-name").textContent()).toBe("小さい.xlsx");
});

test("章別集計の行のグループは、行番号の左の番号で開き、閉じる", async () => {
  await user.button("章別集計").click();
  await user.waitForActiveSheet("章別集計");
  const level = (number: number) => user.page.getByRole("button", { name: `${number} 段目まで表示` });
  const project = user.page.locator(".cell", { hasText: "まちづくり推進事業費" });
  expect(await project.count()).toBe(0);
  await level(4).click();
  await project.waitFor();
  await level(1).click();
  await project.waitFor({ state: "detached" });
  await user.openSheet("表紙");
  expect(await level(1).count()).toBe(0);
});

test("リボンの検証と章別集計は、作業ウィンドウのボタンと同じ仕事をする", async () => {
  await user.page.getByRole("toolbar", { name: "リボン" }).getByRole("button", { name: "検証", exact: true }).click();
  await user.resultHeading().waitFor();
  expect((await user.findings()).length).toBeGreaterThan(5);
  await user.page.getByRole("toolbar", { name: "リボン" }).getByRole("button", { name: "章別集計", exact: true }).click();
  await user.waitForActiveSheet("章別集計");
});

test("強調と集計を付けて保存しても、利用者のセル・結合・幅・書式は元のまま", async () => {
  await user.validate();
  await user.button("章別集計").click();
  await user.waitForActiveSheet("章別集計");
  const saved = await user.save();

  const before = await openWorkbook(readFileSync(SAMPLE_PATH), "before.xlsx");
  const after = await openWorkbook(saved, "after.xlsx");
  expect(after.sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), "章別集計", "指摘一覧"]);
  let painted = 0;
  for (const sheet of before.sheets) {
    const now = after.sheetByName(sheet.name);
    if (!now) throw new Error(sheet.name);
    painted += now.conditionalFormats.length;
    expect({ ...(contentOf(now) as object), conditionalFormats: [] }).toEqual({ ...(contentOf(sheet) as object), conditionalFormats: [] });
  }
  expect(painted).toBeGreaterThan(0);

  await user.openFile({ name: "保存後.xlsx", mimeType: XLSX, buffer: saved });
  await user.page.getByRole("tab", { name: "章別集計", exact: true }).waitFor();
  await user.button("強調を消す").click();
  await user.pane.getByRole("banner").getByText("強調をすべて消しました。").waitFor();
  const cleared = await openWorkbook(await user.save(), "cleared.xlsx");
  expect(cleared.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
  const original = await partsOf(readFileSync(SAMPLE_PATH));
  const sharedStrings = (await partsOf(await cleared.save())).get("xl/sharedStrings.xml");
  expect(sharedStrings?.startsWith(original.get("xl/sharedStrings.xml")?.slice(0, 100) ?? "-")).toBe(true);
});
