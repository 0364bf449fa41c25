import { readFile } from "node:fs/promises";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { openPage } from "./stand-in-page";

/** What a clerk does on the page that `npm start` opens, by role and Japanese name. */
export class WorkbenchDriver {
  readonly pane: FrameLocator;
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    this.pane = page.frameLocator("iframe");
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  /** Opens the page and waits until grid and pane are there. */
  async open(url: string): Promise<void> {
    await openPage(this.page, url);
    await this.page.getByRole("tab", { name: "表紙" }).waitFor();
    await this.button("検証").waitFor();
  }

  /** A button of the pane. */
  button(name: string): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  /** Heading of the result, such as 指摘 12件. */
  resultHeading(): Locator {
    return this.pane.getByRole("heading", { name: /^検証結果/ });
  }

  /** Clicks 検証 and waits for a new result. */
  async validate(): Promise<string> {
    await this.button("検証").click();
    await this.button("検証").and(this.pane.locator(":enabled")).waitFor();
    await this.resultHeading().waitFor();
    return (await this.resultHeading().textContent()) ?? "";
  }

  private items(): Locator {
    return this.pane.getByRole("group", { name: "指摘の一覧" }).getByRole("listitem");
  }

  /** Texts of all findings in order. Only those near the visible strip are in the page, so this scrolls through the list. */
  async findings(): Promise<string[]> {
    const found = new Map<number, string>();
    for await (const item of this.scrolled()) found.set(item.position, item.text);
    return [...found.entries()].sort(([a], [b]) => a - b).map(([, text]) => text);
  }

  /** Scrolls to the finding with that text and clicks it. */
  async clickFinding(text: RegExp): Promise<void> {
    for await (const item of this.scrolled()) {
      if (!text.test(item.text)) continue;
      await this.items().and(this.pane.locator(`[aria-posinset="${item.position}"]`)).getByRole("button").first().click();
      return;
    }
    throw new Error(`No finding says ${String(text)}.`);
  }

  private async *scrolled(): AsyncGenerator<{ position: number; text: string }> {
    const group = this.pane.getByRole("group", { name: "指摘の一覧" });
    await group.waitFor();
    await group.hover({ position: { x: 20, y: 60 }, force: true });
    await this.page.mouse.wheel(0, -100_000);
    let last = -1;
    for (;;) {
      await this.page.waitForTimeout(150);
      const shown = await this.items().evaluateAll((nodes) =>
        nodes.map((node) => ({ position: Number(node.getAttribute("aria-posinset")), text: node.textContent ?? "" })));
      for (const item of shown) yield item;
      const furthest = Math.max(...shown.map(({ position }) => position), 0);
      if (furthest === last) return;
      last = furthest;
      await this.page.mouse.wheel(0, 300);
    }
  }

  /** Waits until the sheet of that name is in front. */
  async waitForActiveSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Address in the name box. */
  async selectedCell(): Promise<string> {
    return this.page.getByRole("textbox", { name: "名前ボックス" }).inputValue();
  }

  async goTo(address: string): Promise<void> {
    const box = this.page.getByRole("textbox", { name: "名前ボックス" });
    await box.fill(address);
    await box.press("Enter");
  }

  /** Moves there, types and confirms, as with the keyboard. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Enter");
  }

  /** Moves there and answers the cell's element (the top-left of a merged area). */
  async cell(address: string): Promise<Locator> {
    await this.goTo(address);
    return this.page.locator(`[role="gridcell"][data-cell="${address}"]`).first();
  }

  async cellText(address: string): Promise<string> {
    return ((await (await this.cell(address)).textContent()) ?? "").trim();
  }

  /** Background colour as the screen shows it. */
  async background(address: string): Promise<string> {
    return (await this.cell(address)).evaluate((element) => getComputedStyle(element).backgroundColor);
  }

  /** Makes a situation of Excel, or ends it, through the stand-in's menu 状況を試す. */
  async situation(label: string): Promise<void> {
    const menu = this.page.locator("details.situations");
    await menu.locator("summary").click();
    await menu.getByText(label, { exact: true }).click();
    await menu.locator("summary").click();
  }

  /** Opens a file through the picker. */
  async openFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.page.getByRole("button", { name: "開く", exact: true }).click(),
    ]);
    await chooser.setFiles(file);
  }

  /** Clicks 保存 and answers the file. */
  async save(): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "保存", exact: true }).click(),
    ]);
    return readFile(await download.path());
  }
}
