import { make } from "../dom";

export interface TitleActions {
  open(): void;
  save(): void;
  undo(): void;
  redo(): void;
}

/** File name, and what concerns the whole file. */
export class TitleBar {
  private readonly name = make("span", { class: "file-name-text" });
  private readonly unsaved = make("span", { class: "file-name-unsaved" });
  readonly element: HTMLElement;

  constructor(actions: TitleActions) {
    const buttons = [
      make("button", { class: "title-button", text: "開く", title: "別の .xlsx を開く (Ctrl+O)", onClick: () => actions.open() }),
      make("button", { class: "title-button", text: "保存", title: ".xlsx として保存 (Ctrl+S)", onClick: () => actions.save() }),
      make("button", { class: "title-button", text: "↶", title: "元に戻す (Ctrl+Z)", attributes: { "aria-label": "元に戻す" }, onClick: () => actions.undo() }),
      make("button", { class: "title-button", text: "↷", title: "やり直し (Ctrl+Y)", attributes: { "aria-label": "やり直し" }, onClick: () => actions.redo() }),
    ];
    const note = make("span", { class: "title-note", text: "開発用の表計算画面" });
    this.element = make("div", { class: "title-bar" }, make("div", { class: "title-buttons" }, ...buttons), make("h1", { class: "file-name" }, this.name, this.unsaved), note);
  }

  show(fileName: string, hasUnsavedEdits: boolean): void {
    this.name.textContent = fileName;
    this.name.title = fileName;
    this.unsaved.textContent = hasUnsavedEdits ? "（未保存の変更あり）" : "";
    document.title = fileName;
  }
}
