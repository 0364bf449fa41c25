import { make } from "../dom";
import type { WorkbookGrid } from "../grid/workbook-grid";

/** Buttons 1, 2, 3… left of the row numbers, as in Excel: how deep the grouped rows of the sheet are opened. Away where no row is grouped. */
export class OutlineLevels {
  readonly element = make("div", { class: "outline-levels", attributes: { role: "group", "aria-label": "行のグループ" } });
  private depth = 0;

  constructor(private readonly grid: WorkbookGrid) {
    this.element.hidden = true;
    this.show();
  }

  /** Shows as many buttons as the active sheet has levels. */
  show(): void {
    const depth = this.grid.sheet.outlineDepth("row");
    if (depth === this.depth) return;
    this.depth = depth;
    this.element.hidden = depth === 0;
    this.element.replaceChildren(...Array.from({ length: depth === 0 ? 0 : depth + 1 }, (_, index) => this.button(index + 1)));
  }

  private button(level: number): HTMLElement {
    return make("button", { class: "outline-level", text: String(level), title: `${level} 段目まで表示`, attributes: { "aria-label": `${level} 段目まで表示` }, onClick: () => this.open(level) });
  }

  private open(level: number): void {
    const { grid } = this;
    if (grid.commit()) grid.change(() => grid.model.showOutlineLevels(grid.sheet.id, "row", level));
    grid.focus();
  }
}
