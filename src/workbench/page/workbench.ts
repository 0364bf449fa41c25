import type { WorkbookModel } from "../../xlsx/model";
import { conditionalFormatsAt } from "../../xlsx/conditional-formats-at";
import { openWorkbook } from "../../xlsx/open-workbook";
import { offerHost } from "../attach/stand-in-link";
import { createHost, type OfficeHost } from "../host/create-host";
import { readManifest, type ManifestButton, type ManifestContents } from "./chrome/manifest-buttons";
import { Notice } from "./chrome/notice";
import { Pane } from "./chrome/pane";
import { Ribbon } from "./chrome/ribbon";
import { actionFor, readShortcuts } from "./chrome/shortcuts";
import { TitleBar, type TitleActions } from "./chrome/title-bar";
import { make } from "./dom";
import { acceptDrops, askToDiscard, download, pickFile } from "./files";
import { listenToFileKeys } from "./file-keys";
import { followLink } from "./follow-link";
import { changeMessage, openMessage } from "./messages";
import { pageOptions } from "./page-options";
import { listenToPartKeys } from "./part-keys";
import { watchTrips } from "./trip-meter";
import { isUnsaved } from "./unsaved";
import { openInNewWindow } from "./windows";
import { WorkbookScreen } from "./workbook/workbook-screen";

/** Milliseconds after which nobody believes any more that a file is being opened. */
const OPENING_LIMIT = 60_000;

/** The page: one open workbook with the pane beside it. Opening another file exchanges both. */
export class Workbench {
  private readonly options = pageOptions(window.location.search);
  private readonly notice = new Notice();
  private readonly ribbon = new Ribbon();
  private readonly pane = new Pane();
  private readonly actions: TitleActions = {
    open: () => this.pick(),
    save: () => void this.save(),
    undo: () => this.model?.undo(),
    redo: () => this.model?.redo(),
  };
  private readonly title = new TitleBar(this.actions);
  private readonly body = make("div", { class: "body" }, this.pane.element);
  private manifest: ManifestContents = { name: "", groups: [], shortcuts: "" };
  private model: WorkbookModel | null = null;
  private host: OfficeHost | null = null;
  private screen: WorkbookScreen | null = null;
  private stopWatching: () => void = () => undefined;
  private hasUnsavedEdits = false;
  /** Counts the files that were asked for: only the last one is shown, whichever takes longer. */
  private asked = 0;

  constructor(private readonly page: HTMLElement) {
    page.append(make("header", {}, this.title.element, this.ribbon.element, this.notice.element), this.body);
    listenToPartKeys(page);
    listenToFileKeys(page, this.actions);
    acceptDrops(page, (file) => void this.openFile(file));
    window.addEventListener("beforeunload", (event) => {
      if (this.hasUnsavedEdits || this.screen?.grid.session.isChanged) event.preventDefault();
    });
  }

  /** Reads the ribbon's buttons and the add-in's name from the manifest. */
  async loadManifest(address: string): Promise<void> {
    try {
      this.manifest = readManifest(await textOf(address), this.options.locale);
      this.ribbon.show(this.manifest, (button) => this.press(button));
      if (this.manifest.shortcuts) this.listenTo(await textOf(this.manifest.shortcuts));
    } catch (error) {
      this.notice.problem(`リボンとショートカットを用意できません。manifest.xml を確かめてください。（${error instanceof Error ? error.message : String(error)}）`);
    }
  }

  /** Ahead of the grid: a shortcut is not typed. As in Excel on the web they work while the sheets, not the pane, have the focus. */
  private listenTo(shortcutsJson: string): void {
    const shortcuts = readShortcuts(shortcutsJson);
    this.page.addEventListener("keydown", (event) => {
      const action = actionFor(event, shortcuts);
      if (action === null) return;
      event.preventDefault();
      event.stopPropagation();
      this.host?.invokeAction(action);
    }, { capture: true });
  }

  /** Opens a workbook; what cannot be opened is told, and the workbook that is open stays. */
  async open(bytes: Uint8Array, fileName: string): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    this.notice.remark(`「${fileName}」を開いています…`, OPENING_LIMIT);
    try {
      const model = await openWorkbook(bytes, fileName);
      if (turn === this.asked) this.show(model);
    } catch (error) {
      if (turn === this.asked) this.notice.problem(openMessage(fileName, error));
    }
  }

  private show(model: WorkbookModel): void {
    this.stopWatching();
    this.screen?.close();
    this.notice.clear();
    const host = createHost(model, {
      locale: this.options.locale,
      ...(this.options.apiSet !== null && { apiSet: this.options.apiSet }),
      onShowPane: (isShown) => (isShown ? this.pane.show() : this.pane.hide()),
      onOpenWorkbook: (bytes) => {
        if (!openInNewWindow(bytes)) this.notice.problem("ブラウザーが新しいウィンドウを止めました。このページにポップアップを許してから、もう一度押してください。");
      },
    });
    const screen = new WorkbookScreen(model, host, {
      conditionsAt: (sheet, row, column) => conditionalFormatsAt(model, sheet, row, column).map(({ format }) => format),
      failed: (error) => this.notice.problem(changeMessage(error)),
      refuse: (message) => this.notice.problem(message),
      follow: (link) => followLink(model, link, (message) => this.notice.problem(message)),
      save: () => void this.save(),
      open: () => this.pick(),
      editing: (isEditing) => (host.faults.editMode = isEditing),
    });
    Object.assign(this, { model, host, screen, hasUnsavedEdits: false });
    const stopTrips = watchTrips(() => host.counters, (text) => screen.status.showTrips(text));
    const stopEdits = model.subscribe((changes) => {
      if (changes.some(isUnsaved)) this.markUnsaved(true);
    });
    this.stopWatching = () => {
      stopTrips();
      stopEdits();
    };
    this.body.prepend(screen.element);
    this.title.show(model.fileName, false);
    offerHost(window, host, { theme: this.options.theme });
    this.pane.load(this.manifest.name);
    screen.grid.focus();
    if (model.sheets.every((sheet) => sheet.usedArea(true) === null)) this.notice.remark(`「${model.fileName}」には、値の入ったセルがありません。`, 10_000);
  }

  private markUnsaved(hasUnsavedEdits: boolean): void {
    this.hasUnsavedEdits = hasUnsavedEdits;
    this.title.show(this.model?.fileName ?? "", hasUnsavedEdits);
  }

  private pick(): void {
    pickFile((file) => void this.openFile(file));
  }

  /** What is being typed belongs to the workbook: opening another one asks about it. */
  private async openFile(file: File): Promise<void> {
    if (this.screen?.grid.commit() === false) return;
    const present = this.model?.fileName ?? "";
    if (this.hasUnsavedEdits && !(await askToDiscard(present, () => this.save()))) return;
    await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** Offers the workbook as a download; answers whether it could be written. */
  private async save(): Promise<boolean> {
    if (!this.model || !this.screen?.grid.commit()) return false;
    try {
      const { fileName } = this.model;
      const packed = this.model.save();
      // Before the wait: what is changed while the file is packed is not in it.
      this.markUnsaved(false);
      download(await packed, fileName);
      this.notice.remark(`「${fileName}」を保存しました（ブラウザーのダウンロード先）。`);
      return true;
    } catch (error) {
      this.markUnsaved(true);
      this.notice.problem(`保存できませんでした。（${error instanceof Error ? error.message : String(error)}）`);
      return false;
    }
  }

  private async press(button: ManifestButton): Promise<void> {
    if (button.action.kind === "show-pane") return this.pane.show({ focus: true });
    try {
      await this.host?.invokeCommand(button.action.name);
    } catch (error) {
      this.notice.problem(`「${button.label}」を実行できませんでした。（${error instanceof Error ? error.message : String(error)}）`);
    }
  }
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  return answer.text();
}
