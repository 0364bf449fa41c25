import type { SheetModel } from "../../../xlsx/model";
import { make } from "../dom";
import type { WorkbookGrid } from "../grid/workbook-grid";

/** Tabs of the visible sheets, with one tab stop: arrow keys go from tab to tab. */
export class SheetTabs {
  private readonly list = make("div", { class: "tab-list", attributes: { role: "tablist", "aria-label": "シート" } });
  readonly element = make(
    "div",
    { class: "sheet-tabs" },
    make("button", { class: "tab-scroll", text: "◂", title: "前のシートを見る", onClick: () => this.list.scrollBy({ left: -240 }) }),
    make("button", { class: "tab-scroll", text: "▸", title: "次のシートを見る", onClick: () => this.list.scrollBy({ left: 240 }) }),
    this.list,
  );
  private shown = "";

  constructor(private readonly grid: WorkbookGrid) {
    this.list.addEventListener("keydown", (event) => this.press(event));
    this.list.addEventListener("wheel", (event) => this.list.scrollBy({ left: event.deltaY + event.deltaX }), { passive: true });
    this.show();
  }

  show(): void {
    const { model, sheet: active } = this.grid;
    const sheets = visibleSheets(model.sheets);
    const state = sheets.map((sheet) => `${sheet.id} ${sheet.name} ${sheet.tabColor ?? ""} ${sheet.id === active.id ? "*" : ""}`).join("\n");
    if (state === this.shown) return;
    this.shown = state;
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...sheets.map((sheet) => this.tab(sheet, sheet.id === active.id)));
    const selected = this.list.querySelector<HTMLElement>("[aria-selected=true]");
    selected?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) selected?.focus();
  }

  /** Goes to the sheet before or after the active one, as Ctrl+PageUp and Ctrl+PageDown do. */
  step(by: 1 | -1): void {
    const sheets = visibleSheets(this.grid.model.sheets);
    const next = sheets[sheets.findIndex((sheet) => sheet.id === this.grid.sheet.id) + by];
    if (next) this.activate(next);
  }

  private tab(sheet: SheetModel, isActive: boolean): HTMLElement {
    const tab = make("button", {
      class: "sheet-tab",
      text: sheet.name,
      attributes: { role: "tab", "aria-selected": String(isActive), "aria-controls": "grid", tabindex: isActive ? "0" : "-1" },
      onClick: () => {
        this.activate(sheet);
        this.grid.focus();
      },
    });
    if (sheet.tabColor) tab.style.setProperty("--tab-color", sheet.tabColor);
    return tab;
  }

  private activate(sheet: SheetModel): void {
    if (this.grid.commit()) this.grid.model.select(this.grid.lastSelection(sheet));
  }

  private press(event: KeyboardEvent): void {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      this.step(event.key === "ArrowRight" ? 1 : -1);
    }
    if (event.key === "Escape" || event.key === "ArrowUp") this.grid.focus();
  }
}

function visibleSheets(sheets: readonly SheetModel[]): SheetModel[] {
  return sheets.filter((sheet) => sheet.visibility === "visible");
}
