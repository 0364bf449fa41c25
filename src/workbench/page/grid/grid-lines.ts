import type { Axis } from "./axis";
import type { SheetGeometry, Span } from "./sheet-geometry";

/** The pale lines behind the cells: one element a row and one a column, kept while they stay in the window. */
export class GridLines {
  readonly element = document.createElement("div");
  private readonly rows = new Map<number, HTMLElement>();
  private readonly columns = new Map<number, HTMLElement>();

  constructor() {
    this.element.className = "gridlines";
    this.element.setAttribute("aria-hidden", "true");
  }

  show({ sheet, rows, columns }: SheetGeometry, window: Span): void {
    if (!sheet.showGridlines) return;
    this.update(this.rows, "row", "top", rows, window.top, window.bottom);
    this.update(this.columns, "column", "left", columns, window.left, window.right);
  }

  clear(): void {
    this.element.replaceChildren();
    this.rows.clear();
    this.columns.clear();
  }

  private update(drawn: Map<number, HTMLElement>, name: string, side: "top" | "left", axis: Axis, first: number, last: number): void {
    for (const [index, line] of drawn) {
      if (index >= first && index <= last) continue;
      line.remove();
      drawn.delete(index);
    }
    for (let index = first; index <= last; index += 1) {
      if (drawn.has(index) || axis.isHidden(index)) continue;
      const line = document.createElement("i");
      line.className = name;
      line.style[side] = `${axis.end(index) - 1}px`;
      drawn.set(index, line);
      this.element.append(line);
    }
  }
}
