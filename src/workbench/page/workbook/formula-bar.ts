import { areaFromA1, areaToA1 } from "../../../core/address";
import { make } from "../dom";
import { editText } from "../grid/edit-text";
import { editCommand } from "../grid/key-command";
import { runEditCommand } from "../grid/grid-commands";
import type { WorkbookGrid } from "../grid/workbook-grid";

/** Name box and formula bar of the active cell. */
export class FormulaBar {
  private readonly name = make("input", { class: "name-box", attributes: { "aria-label": "名前ボックス", spellcheck: "false", autocomplete: "off" } });
  private readonly input = make("textarea", { class: "formula-input", attributes: { "aria-label": "数式バー", rows: "1", spellcheck: "false" } });
  readonly element = make("div", { class: "formula-bar" }, this.name, make("span", { class: "formula-sign", text: "fx", attributes: { "aria-hidden": "true" } }), this.input);

  constructor(private readonly grid: WorkbookGrid, private readonly refuse: (message: string) => void) {
    this.name.addEventListener("keydown", (event) => this.goTo(event));
    this.name.addEventListener("focus", () => this.name.select());
    this.name.addEventListener("blur", () => this.show());
    this.input.addEventListener("focus", () => grid.edit("edit"));
    this.input.addEventListener("input", () => grid.session.setText(this.input.value, "bar"));
    this.input.addEventListener("keydown", (event) => this.press(event));
    grid.session.listen({
      began: (_place, text) => (this.input.value = text),
      textChanged: (text, by) => {
        if (by !== "bar") this.input.value = text;
      },
      ended: () => this.show(),
    });
    this.show();
  }

  /** Shows the active cell; leaves a text alone that is being edited. */
  show(): void {
    const { sheet, selection, session } = this.grid;
    const { row, column } = selection.active;
    if (document.activeElement !== this.name) this.name.value = areaToA1({ top: row, left: column, bottom: row, right: column });
    if (!session.isActive) this.input.value = editText(sheet, row, column);
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const command = editCommand(event, "edit");
    if (!command) return;
    event.preventDefault();
    if (command.do === "lineBreak") {
      this.input.setRangeText("\n", this.input.selectionStart, this.input.selectionEnd, "end");
      this.grid.session.setText(this.input.value, "bar");
      return;
    }
    runEditCommand(this.grid, command);
    if (!this.grid.session.isActive) this.grid.focus();
  }

  private goTo(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    const area = event.key === "Enter" ? areaFromA1(this.name.value.trim()) : null;
    if (event.key === "Enter" && !area) this.refuse("名前ボックスには B5 や B5:D9 のようなセル番地を入力してください。");
    this.grid.focus();
    if (area) {
      this.grid.selection.selectArea(area);
      this.grid.view.reveal({ row: area.top, column: area.left }, "amid");
    }
    this.show();
  }
}
