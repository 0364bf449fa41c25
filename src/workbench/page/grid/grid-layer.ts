import type { Rectangle } from "../../../xlsx/model";
import { cellElement, isBare, type ConditionsAt } from "./cell-element";
import { intersects } from "./merge-map";
import type { SheetGeometry, Span } from "./sheet-geometry";

/**
 * One of the up to four parts of the grid (scrolled, frozen rows, frozen columns, frozen corner). It holds elements only for
 * the cells of its window, one row element a row, and keeps those that stay when the window moves.
 */
export class GridLayer {
  readonly element: HTMLElement;
  private readonly lines: HTMLElement;
  private readonly cells: HTMLElement;
  private readonly selection: HTMLElement;
  private readonly rows = new Map<number, HTMLElement>();
  private window: Span | null = null;

  constructor(name: string, private geometry: SheetGeometry, private readonly conditionsAt: ConditionsAt) {
    this.element = part("layer", name);
    this.lines = part("gridlines");
    this.cells = part("cells");
    this.cells.setAttribute("role", "rowgroup");
    this.selection = part("selection");
    for (const hidden of [this.lines, this.selection]) hidden.setAttribute("aria-hidden", "true");
    this.element.append(this.lines, this.cells, this.selection);
  }

  /** Draws the cells of a window; only rows that are new are made, unless the columns changed. */
  show(window: Span): void {
    const before = this.window;
    if (before && before.left === window.left && before.right === window.right) {
      if (before.top === window.top && before.bottom === window.bottom) return;
    } else {
      this.removeRows();
    }
    this.window = window;
    const wanted = this.wantedRows(window);
    for (const [row, element] of this.rows) {
      const isWhole = row >= window.top && row <= window.bottom;
      if (wanted.has(row) && isWhole === (element.dataset.whole === "true")) continue;
      element.remove();
      this.rows.delete(row);
    }
    for (const row of wanted) if (!this.rows.has(row)) this.addRow(row, window);
    this.drawLines(window);
  }

  /** Forgets everything drawn: contents, formats or sizes changed. */
  invalidate(geometry: SheetGeometry): void {
    this.geometry = geometry;
    this.removeRows();
    this.window = null;
  }

  /** The element of a cell, when it is drawn; a cell without content gets one, so that it can be named to a screen reader. */
  cellAt(area: Rectangle, name: string): HTMLElement | null {
    const row = this.rows.get(area.top);
    if (!row) return null;
    const drawn = row.querySelector<HTMLElement>(`[data-cell="${name}"]`);
    if (drawn) return drawn;
    const made = cellElement(this.geometry, area, this.conditionsAt);
    row.append(made);
    return made;
  }

  setSelection(elements: readonly HTMLElement[]): void {
    this.selection.replaceChildren(...elements);
  }

  private wantedRows(window: Span): Set<number> {
    const wanted = new Set<number>();
    for (let row = window.top; row <= window.bottom; row += 1) {
      if (!this.geometry.isRowHidden(row)) wanted.add(row);
      for (const merge of this.geometry.merges.inRow(row)) if (intersects(merge, window)) wanted.add(merge.top);
    }
    return wanted;
  }

  private addRow(row: number, window: Span): void {
    const element = document.createElement("div");
    element.setAttribute("role", "row");
    element.setAttribute("aria-rowindex", String(row + 1));
    const isWhole = row >= window.top && row <= window.bottom;
    element.dataset.whole = String(isWhole);
    const merges = this.geometry.merges.inRow(row).filter((merge) => merge.top === row && intersects(merge, window));
    const areas = isWhole ? [...merges, ...this.singleCells(row, window)] : merges;
    areas.sort((a, b) => a.left - b.left);
    element.append(...areas.map((area) => cellElement(this.geometry, area, this.conditionsAt)));
    this.cells.append(element);
    this.rows.set(row, element);
  }

  private singleCells(row: number, window: Span): Rectangle[] {
    const areas: Rectangle[] = [];
    if (this.geometry.isRowHidden(row)) return areas;
    for (let column = window.left; column <= window.right; column += 1) {
      if (this.geometry.isColumnHidden(column) || this.geometry.merges.at(row, column)) continue;
      const isPlain = isBare(this.geometry, row, column) && this.conditionsAt(row, column).length === 0;
      if (!isPlain) areas.push({ top: row, left: column, bottom: row, right: column });
    }
    return areas;
  }

  private drawLines(window: Span): void {
    this.lines.replaceChildren();
    if (!this.geometry.sheet.showGridlines) return;
    const all = this.geometry.box(window);
    const draw = (css: string): void => {
      const line = document.createElement("i");
      line.style.cssText = css;
      this.lines.append(line);
    };
    for (let row = window.top; row <= window.bottom; row += 1) {
      if (!this.geometry.isRowHidden(row)) draw(`left:${all.x}px;width:${all.width}px;height:1px;top:${this.geometry.rows.end(row) - 1}px`);
    }
    for (let column = window.left; column <= window.right; column += 1) {
      if (!this.geometry.isColumnHidden(column)) draw(`top:${all.y}px;height:${all.height}px;width:1px;left:${this.geometry.columns.end(column) - 1}px`);
    }
  }

  private removeRows(): void {
    this.cells.replaceChildren();
    this.rows.clear();
  }
}

function part(...names: string[]): HTMLElement {
  const element = document.createElement("div");
  element.className = names.join(" ");
  return element;
}
