import { readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { en } from "../../src/taskpane/messages/en";
import type { MessageKey } from "../../src/taskpane/messages";
import { ja } from "../../src/taskpane/messages/ja";
import { settingsEn } from "../../src/taskpane/messages/settings-en";
import { settingsJa } from "../../src/taskpane/messages/settings-ja";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { SAMPLE_PATH } from "./sample-book";
import { paneFrame } from "./pane-accessibility";
import { openPage } from "./stand-in-page";
import { WorkbenchDriver } from "./workbench-driver";

export type WalkLanguage = "ja" | "en";

/** Called in each state of the pane, with a short name such as "result by rule". */
export type Look = (state: string) => Promise<void>;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The one form of the sample about which there is nothing to say. */
const CLEAN_SHEETS = ["表紙", "9_成果_庶務課"];
/** A warning about a reason left blank, and the sheet on which it stands. */
const SHEET = "7_検証_福祉課";

const REFUSE_ALL = "どの呼び出しも知らないコードで断る";

/** A clerk's way through every state of the pane over the page of `npm start`; the page has to be open in this language. */
export async function walkPane(page: Page, language: WalkLanguage, look: Look): Promise<void> {
  const walker = new Walker(page, language, look);
  await walker.beforeTheFirstCheck();
  await walker.result();
  await walker.views();
  await walker.situations();
  await walker.otherBooks();
  await walker.faults();
}

/** Every page that stands in the place of the pane, or of a window of it, where the pane cannot work. @param url of `npm start` */
export async function walkRefusals(page: Page, url: string, language: WalkLanguage, look: Look): Promise<void> {
  const say = language === "ja" ? ja : en;
  const locale = language === "ja" ? "ja-JP" : "en-US";
  const heading = (text: string): Locator => page.getByRole("heading", { level: 1, name: text });
  await openPage(page, `${url}taskpane.html`);
  await heading(say["start.notExcel"]).waitFor();
  await look("opened in a browser");
  await page.route(/\/office\.js$/, (route) => route.abort());
  await openPage(page, `${url}taskpane.html`);
  await heading(say["start.noOfficeJs"]).waitFor();
  await look("no Office.js");
  await page.unroute(/\/office\.js$/);
  for (const code of ["protected", "unknown"]) {
    await openPage(page, `${url}taskpane.html?failed=validate&code=${code}&excel=GeneralException&language=${locale}`);
    await heading(say["failed.button"].replace("{{action}}", say["action.validate"])).waitFor();
    await look(`a button failed, ${code}`);
  }
  // Last: Office.js keeps in mind for the tab that it was in an Excel.
  await openPage(page, `${url}?locale=${locale}&api=1.7`);
  await page.frameLocator("iframe").getByRole("heading", { level: 1, name: say["start.tooOld"] }).waitFor();
  await look("Excel too old");
}

class Walker {
  private readonly user: WorkbenchDriver;
  private readonly pane: FrameLocator;
  private readonly settingsWords: Readonly<Record<keyof typeof settingsJa, string>>;

  constructor(private readonly page: Page, private readonly language: WalkLanguage, private readonly look: Look) {
    this.user = new WorkbenchDriver(page);
    this.pane = this.user.pane;
    this.settingsWords = language === "ja" ? settingsJa : settingsEn;
  }

  async beforeTheFirstCheck(): Promise<void> {
    await this.look("first run");
    const [other] = await Promise.all([this.page.context().waitForEvent("page"), this.press("sample.open")]);
    await other.close();
    await this.text("sample.opened").waitFor();
    await this.look("sample opened");
    await this.user.situation(REFUSE_ALL);
    await this.press("sample.open");
    await this.pane.getByRole("link", { name: this.say("sample.save") }).waitFor();
    await this.look("sample refused");
    await this.user.situation(REFUSE_ALL);
    await this.openView("action.help");
    await this.look("help before a check");
    await this.press("action.help");
    await this.openView("action.settings");
    await this.look("settings before a check");
    await this.press("action.settings");

    await this.user.situation("やりとりを 1 秒遅らせる");
    await this.press("action.validate");
    await this.pane.locator(".progress-count").waitFor();
    await this.look("progress");
    await this.settled();
    // The work cannot be cancelled any more once it paints, which a long look may outlast.
    await this.press("action.validate");
    await this.press("action.cancel");
    await this.user.situation("やりとりを 1 秒遅らせる");
    await this.settled();
    await this.look("cancelled");

    await this.user.goTo("A1");
    await this.page.keyboard.insertText("編集中");
    await this.press("action.validate");
    await this.text("progress.waiting").waitFor();
    await this.look("waiting for the cell");
    await this.page.locator(".cell-editor").press("Escape");
    await this.settled();
  }

  async result(): Promise<void> {
    await this.look("result");
    for (const by of ["department", "rule", "severity", "sheet"]) {
      await this.pane.locator("select.grouping").selectOption(by);
      await this.look(`result by ${by}`);
    }
    await this.pane.locator(".departments summary").click();
    await this.pane.locator(".department").first().click();
    await this.look("one department");
    await this.press("copy.action");
    await this.pane.locator(".shown .quiet").waitFor();
    await this.look("findings copied");
    await paneFrame(this.page).evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    await this.press("copy.action");
    await this.pane.locator(".copy-text").waitFor();
    await this.look("copying refused");
    await this.press("bar.showAll");
    await this.pane.locator(".departments summary").click();
    await this.pane.locator(".finding-button").first().click();
    await this.press("detail.toggle");
    await this.text("detail.fix").waitFor();
    await this.look("detail");
    await this.pane.getByRole("textbox", { name: this.say("accepted.note") }).fill("解散した団体が 1 つあることを確認しました。");
    await this.press("accepted.accept");
    await this.pane.locator("details.accepted summary").click();
    await this.look("accepted");
    await this.pane.locator("details.accepted summary").click();
    await this.text("coverage.title").click();
    await this.look("coverage");
    await this.text("coverage.title").click();

    const counts = this.pane.locator(".count");
    await counts.nth(1).click();
    await this.look("filter by severity");
    await this.pane.getByRole("searchbox").fill("どこにもない");
    await this.text("bar.shownNone").waitFor();
    await this.look("filter without a finding");
    await this.press("bar.showAll");

    await this.user.openSheet(SHEET);
    await this.user.type("A19", "花苗の購入価格が見込みを下回り、事業費が減少したため。");
    await this.pane.locator(".follow-note").waitFor();
    await this.look("edit followed");
  }

  async views(): Promise<void> {
    await this.openView("action.help");
    await this.look("help");
    await this.press("action.help");
    await this.openView("action.settings");
    await this.pane.getByRole("textbox", { name: this.settingsWords.costPercent }).fill("二割");
    await this.pane.getByRole("button", { name: this.settingsWords.save }).click();
    await this.pane.locator(".settings-foot .settings-error").waitFor();
    await this.look("settings with a mistake");
    await this.press("action.settings");
  }

  async situations(): Promise<void> {
    await this.refused(REFUSE_ALL, "unknown code");
    await this.user.situation(REFUSE_ALL);
    await this.user.situation("図形を読ませない");
    await this.press("action.validate");
    await this.settled();
    await this.pane.locator('.notice[data-tone="attention"]').waitFor();
    await this.text("coverage.title").click();
    await this.look("shapes not read");
    await this.text("coverage.title").click();
    await this.user.situation("図形を読ませない");
    await this.refused("次の呼び出しで接続を切る", "connection lost");
    await this.user.situation("やりとりを 1 KB までにする");
    await this.press("action.validate");
    await this.settled();
    await this.look("payload limit");
    await this.user.situation("やりとりを 1 KB までにする");
    await this.press("action.validate");
    await this.settled();

    await this.user.situation("別のブックを手前に出す");
    await this.jump();
    await this.look("another workbook in front");
    await this.user.situation("別のブックを手前に出す");
    await this.user.openSheet("1_成果_市政戦略課");
    await this.user.goTo("A19");
    await this.user.situation("選んだ行を隠す");
    await this.pane.locator(".finding-button").filter({ hasText: "J19" }).click();
    await this.pane.locator(".jump-trouble").waitFor();
    await this.look("cell out of sight");
    await this.user.situation("このシートを隠す");
    await this.jump();
    await this.pane.getByRole("button", { name: this.say("action.unhide") }).waitFor();
    await this.look("sheet hidden");

    await this.user.openSheet("11_検証_生涯学習課");
    await this.user.situation("このシートを保護する");
    await this.press("action.validate");
    await this.settled();
    await this.look("sheet protected");
    await this.pane.getByRole("switch", { name: this.say("follow.switch") }).click();
    await this.pane.getByRole("searchbox").fill("11_検証");
    await this.user.situation("このシートを削除する");
    await this.jump();
    await this.look("sheet deleted");
    await this.pane.getByRole("searchbox").fill("");

    await this.user.situation("閲覧モードにする");
    await this.press("action.validate");
    await this.settled();
    await this.look("view mode");
    await this.press("action.summary");
    await this.settled();
    await this.look("summary refused");
    await this.user.situation("閲覧モードにする");
    await this.press("action.summary");
    await this.settled();
    await this.look("summary");
    await this.press("action.clear");
    await this.settled();
    await this.look("highlights cleared");
  }

  async otherBooks(): Promise<void> {
    await this.check("指摘のないブック.xlsx", await cleanBook(), true);
    await this.look("no findings");
    await this.check("様式のないブック.xlsx", Buffer.from(await createWorkbook("x.xlsx").save()), false);
    await this.look("no forms");
  }

  /** Faults of ours: a rule that throws, then a result that cannot be drawn. */
  async faults(): Promise<void> {
    await this.page.route(/\.js(?:\?|$)/, async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      const broken = body.replace(/(id: *"over-budget"[\s\S]*?)subjects:/, '$1subjects: () => { throw new TypeError("Cannot read properties of undefined (reading \'cost\')"); }, unused:');
      await route.fulfill({ response: answer, body: broken });
    });
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.page.getByRole("button", { name: "開く", exact: true }).click()]);
    await chooser.setFiles(SAMPLE_PATH);
    await this.page.getByRole("tab", { name: SHEET }).waitFor();
    await this.text("first.title").waitFor();
    await this.press("action.validate");
    await this.text("failed.title").waitFor();
    await this.settled();
    await this.look("a rule failed");
    await paneFrame(this.page).evaluate(() => {
      Date.prototype.toLocaleTimeString = () => {
        throw new RangeError("Invalid time value");
      };
    });
    await this.press("action.validate");
    await this.text("crash.title").waitFor();
    await this.look("crash");
    await this.page.unrouteAll({ behavior: "ignoreErrors" });
  }

  /** Opens a book and checks it. @param isEdited the book before it was edited, so that the page asks first */
  private async check(name: string, buffer: Buffer, isEdited: boolean): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.page.getByRole("button", { name: "開く", exact: true }).click()]);
    await chooser.setFiles({ name, mimeType: XLSX, buffer });
    if (isEdited) await this.page.getByRole("button", { name: "保存せずに開く" }).click();
    await this.text("first.title").waitFor();
    await this.press("action.validate");
    await this.pane.locator(".result-header").waitFor();
    await this.settled();
  }

  private async refused(fault: string, state: string): Promise<void> {
    await this.user.situation(fault);
    await this.press("action.validate");
    await this.pane.locator('.notice[data-tone="trouble"]').waitFor();
    await this.look(state);
  }

  /** Presses the finding that was last gone to, or else the first. */
  private async jump(): Promise<void> {
    const current = this.pane.locator('.finding[data-current="true"] .finding-button');
    await ((await current.count()) > 0 ? current : this.pane.locator(".finding-button").first()).click();
    await this.pane.locator(".jump-trouble").waitFor();
  }

  /** Opens 使い方 or 設定 and waits for its rules, which come last. */
  private async openView(key: "action.help" | "action.settings"): Promise<void> {
    await this.press(key);
    await this.pane.locator(".help-rules dd, .settings-rules li").first().waitFor();
  }

  private say(key: MessageKey): string {
    return (this.language === "ja" ? ja : en)[key];
  }

  private text(key: MessageKey): Locator {
    return this.pane.getByText(this.say(key)).filter({ visible: true }).first();
  }

  private press(key: MessageKey): Promise<void> {
    return this.pane.getByRole("button", { name: this.say(key), exact: true }).click();
  }

  /** Until no task is at work. */
  private async settled(): Promise<void> {
    const check = this.pane.getByRole("button", { name: this.say("action.validate"), exact: true });
    await check.and(this.pane.locator(":enabled:not([aria-disabled=true])")).waitFor();
  }
}

async function cleanBook(): Promise<Buffer> {
  const model = await openWorkbook(readFileSync(SAMPLE_PATH), "clean.xlsx");
  model.change("user", () => {
    for (const { id, name } of [...model.sheets]) if (!CLEAN_SHEETS.includes(name)) model.deleteSheet(id);
  });
  return Buffer.from(await model.save());
}
