import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Browser, FrameLocator } from "playwright-core";
import officeJsFiles from "../../scripts/office-js-files.js";
import { build, bundleHost, openPane, scratch, type OpenedPane, type PaneSite } from "../support/production-pane";
import type { HostWindow } from "../support/pane-host";
import { SAMPLE_PATH } from "../support/sample-book";
import { openBrowser } from "../support/stand-in-page";
import { WorkbenchDriver } from "../support/workbench-driver";

jest.setTimeout(300_000);

const LIBRARY = path.resolve("node_modules/@microsoft/office-js/dist");
const dist = path.resolve("dist");
const local = scratch("pane-local");
/** Files of the copy of Office.js that any way of opening the pane has asked for. */
const everRead = new Set<string>();
let browser: Browser;
let host: string;

beforeAll(async () => {
  const [result] = await Promise.all([
    build("--url", "https://intranet.example.jp/kensho/", "--office-js", "local", "--shortcuts", "off", "--out", local),
    bundleHost().then((folder) => (host = folder)),
    openBrowser().then((opened) => (browser = opened)),
  ]);
  if (result.status !== 0) throw new Error(result.output);
  if (!existsSync(path.join(dist, "taskpane.html"))) throw new Error("dist がありません。先に npm run build を実行してください。");
});

afterAll(async () => {
  await browser?.close();
});

const ways: [string, Omit<PaneSite, "host">][] = [
  ["Web の Excel の道（https・iframe・postMessage）、Office.js は Microsoft の配布元", { pane: dist, way: "web", withCdn: true }],
  ["Web の Excel の道、Office.js は同じサーバーの写し、ほかの宛先はすべて遮断", { pane: local, way: "web", withCdn: false }],
  ["Windows の Excel の道、Office.js は同じサーバーの写し、ほかの宛先はすべて遮断", { pane: local, way: "win32", withCdn: false }],
];

describe.each(ways)("本番ビルド：%s", (_, site) => {
  let opened: OpenedPane;
  let user: WorkbenchDriver;
  let pane: FrameLocator;

  beforeAll(async () => {
    opened = await openPane(browser, { ...site, host });
    user = new WorkbenchDriver(opened.page);
    pane = user.pane;
    await user.button("検証").waitFor();
  });

  afterAll(async () => {
    await opened?.page.close();
  });

  test("見本を新しいブックで開ける（見本のファイルも、あとから同じ方針で届く）", async () => {
    await user.button("見本を新しいブックで開く").click();
    await pane.getByText("見本を別のウィンドウで開きました。").filter({ visible: true }).first().waitFor();
    await expect(opened.page.evaluate(() => (window as unknown as HostWindow).opened)).resolves.toEqual([statSync(SAMPLE_PATH).size]);
  });

  test("検証すると指摘が並ぶ", async () => {
    await user.validate();
    const findings = await user.findings();
    expect(findings.filter((text) => /理由欄に説明がありません/.test(text))).toHaveLength(2);
  });

  test("指摘を選ぶと、そのシートのそのセルが選ばれる", async () => {
    await user.clickFinding(/1,984千円/);
    await opened.page.waitForFunction(() => (window as unknown as HostWindow).book?.selection.activeRow === 15);
    const place = await opened.page.evaluate(() => {
      const { book } = window as unknown as HostWindow;
      return book && { sheet: book.sheet(book.activeSheetId)?.name, column: book.selection.activeColumn };
    });
    expect(place).toEqual({ sheet: "11_検証_生涯学習課", column: 9 });
  });

  test("章別集計のシートができる", async () => {
    await user.button("章別集計").click();
    await opened.page.waitForFunction(() => {
      const { book } = window as unknown as HostWindow;
      return book?.sheet(book.activeSheetId)?.name === "章別集計";
    });
    const texts = await opened.page.evaluate(() => {
      const { book } = window as unknown as HostWindow;
      const sheet = book?.sheetByName("章別集計");
      const area = sheet?.usedArea(true);
      if (!sheet || !area) return [];
      const found: string[] = [];
      for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) found.push(sheet.displayedText(row, column));
      return found;
    });
    expect(texts).toEqual(expect.arrayContaining(["63,164", "57,693", "91.3%"]));
  });

  test("使い方と規則も開ける（あとから読むファイルも同じ方針で届く）", async () => {
    await pane.getByRole("button", { name: "使い方", exact: true }).click();
    await pane.getByText("理由の未記入", { exact: true }).filter({ visible: true }).first().waitFor();
    expect(opened.missing).toEqual([]);
  });

  test("ほかの宛先への要求、CSP 違反、ページのエラーは 1 件もない", () => {
    expect(opened.blocked).toEqual([]);
    expect(opened.missing).toEqual([]);
    expect(opened.violations).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  test("読んだ Office.js のファイルは、写しの一覧に入っているものだけ", () => {
    const read = [...opened.officeJs.keys()];
    if (!site.withCdn) read.forEach((file) => everRead.add(file));
    expect(read).toEqual(["office.js", `excel-${site.way === "web" ? "web-16.00" : "win32-16.01"}.js`, "ja-jp/office_strings.js", "telemetry/oteljs_agave.js"]);
    const bytes = [...opened.officeJs.values()].reduce((sum, size) => sum + size, 0);
    console.info(`Office.js（${site.way}、${site.withCdn ? "cdn" : "local"}）: ${read.length} ファイル、${bytes.toLocaleString("ja-JP")} バイト`);
  });
});

test("Excel の外（ブラウザーで直接）で開いても、写しだけで動き、Excel で開くよう知らせる", async () => {
  const opened = await openPane(browser, { pane: local, host, way: "none", withCdn: false });
  await opened.page.getByRole("heading", { name: /Excel/ }).waitFor();
  expect([...opened.officeJs.keys()]).toContain("o15apptofilemappingtable.js");
  for (const file of opened.officeJs.keys()) everRead.add(file);
  expect([opened.blocked, opened.missing, opened.violations]).toEqual([[], [], []]);
  await opened.page.close();
});

test.each<[string, PaneSite["way"]]>([["Web", "web"], ["Windows", "win32"]])("英語の Excel（%s の道）でも、写しだけで始まり、英語で検証できる", async (_, way) => {
  const opened = await openPane(browser, { pane: local, host, way, withCdn: false, locale: "en-US" });
  const pane = opened.page.frameLocator("iframe");
  await pane.getByRole("button", { name: "Check", exact: true }).click();
  await pane.getByRole("heading", { name: "Result Findings: 15" }).waitFor();
  expect([...opened.officeJs.keys()]).toContain("en-us/office_strings.js");
  for (const file of opened.officeJs.keys()) everRead.add(file);
  expect([opened.blocked, opened.missing, opened.violations, opened.errors]).toEqual([[], [], [], []]);
  await opened.page.close();
});

test("写しにない言語の Excel では、Office.js が英語の写しに戻り、作業ウィンドウは始まる", async () => {
  const opened = await openPane(browser, { pane: local, host, way: "win32", withCdn: false, locale: "zh-CN" });
  await opened.page.frameLocator("iframe").getByRole("button", { name: "Check", exact: true }).waitFor();
  expect(opened.missing).toEqual(["/pane/officejs/zh-cn/office_strings.js"]);
  expect([...opened.officeJs.keys()]).toContain("en-us/office_strings.js");
  expect([opened.blocked, opened.violations]).toEqual([[], []]);
  await opened.page.close();
});

test("写しの一覧は最小（どのファイルも、いずれかの道で読まれた）", () => {
  expect([...everRead].sort()).toEqual([...officeJsFiles].sort());
});

test("使い方のページは、写しだけで開き、何も実行しない", async () => {
  const opened = await openPane(browser, { pane: local, host, way: "none", withCdn: false });
  await opened.page.goto("https://localhost/pane/help.html");
  await expect(opened.page.getByRole("heading", { level: 1 }).textContent()).resolves.toContain("検証シートチェッカー");
  await expect(opened.page.locator("script").count()).resolves.toBe(0);
  expect([opened.blocked, opened.missing, opened.violations]).toEqual([[], [], []]);
  await opened.page.close();
});

test("--shortcuts off で作ると、マニフェストもファイルもショートカット キーに触れない", () => {
  expect(readFileSync(path.join(local, "manifest.xml"), "utf8")).not.toMatch(/ExtendedOverrides|shortcuts/);
  expect(existsSync(path.join(local, "shortcuts.json"))).toBe(false);
});

describe("--office-js local の写し", () => {
  test.each(officeJsFiles)("%s は Microsoft の配布物と 1 バイトも違わない", (file) => {
    expect(readFileSync(path.join(local, "officejs", file)).equals(readFileSync(path.join(LIBRARY, file)))).toBe(true);
  });
});
