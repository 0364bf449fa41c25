import type { Rectangle } from "../../../xlsx/model";
import { overlaps } from "../../../xlsx/model/rectangles";
import { cellElement, isBare, type ConditionsAt } from "./cell-element";
import { GridLines } from "./grid-lines";
import type { SheetGeometry, Span } from "./sheet-geometry";

interface DrawnRow {
  readonly element: HTMLElement;
  /** By the first column of the cell; null where a cell shows nothing and has no element. */
  readonly cells: Map<number, HTMLElement | null>;
}

/**
 * One of the up to four parts of the grid (scrolled, frozen rows, frozen columns, frozen corner). It holds elements only for
 * the cells of its window, and keeps those that stay when the window moves.
 */
export class GridLayer {
  readonly element: HTMLElement;
  private readonly lines: GridLines;
  private readonly cells: HTMLElement;
  private readonly selection: HTMLElement;
  private readonly rows = new Map<number, DrawnRow>();
  private window: Span | null = null;

  constructor(name: string, private geometry: SheetGeometry, private readonly conditionsAt: ConditionsAt) {
    this.element = part("layer", name);
    this.lines = new GridLines();
    this.cells = part("cells");
    this.cells.setAttribute("role", "rowgroup");
    this.selection = part("selection");
    this.selection.setAttribute("aria-hidden", "true");
    this.element.append(this.lines.element, this.cells, this.selection);
  }

  /** Draws the cells of a window; only what is new is made. */
  show(window: Span): void {
    this.window = window;
    const wanted = this.areasByRow(window);
    for (const [row, drawn] of this.rows) {
      if (wanted.has(row)) continue;
      drawn.element.remove();
      this.rows.delete(row);
    }
    for (const [row, areas] of wanted) this.showRow(row, areas, window);
    this.lines.show(this.geometry, window);
  }

  /** Forgets everything drawn: contents, formats or sizes changed. */
  invalidate(geometry: SheetGeometry): void {
    this.geometry = geometry;
    this.cells.replaceChildren();
    this.rows.clear();
    this.lines.clear();
    this.window = null;
  }

  /** The element of a cell, when its row is drawn; a cell that shows nothing gets one, so that it can be named to a screen reader. */
  cellAt(area: Rectangle): HTMLElement | null {
    const row = this.rows.get(area.top);
    if (!row || !this.window || !overlaps(area, this.window)) return null;
    const drawn = row.cells.get(area.left);
    if (drawn) return drawn;
    const made = cellElement(this.geometry, area, this.conditionsAt);
    row.cells.set(area.left, made);
    row.element.append(made);
    markRow(row.element, area.top);
    return made;
  }

  setSelection(elements: readonly HTMLElement[]): void {
    this.selection.replaceChildren(...elements);
  }

  /** Merged areas by their first row, which may lie above the window, and an empty list for every other row of the window. */
  private areasByRow(window: Span): Map<number, Rectangle[]> {
    const wanted = new Map<number, Rectangle[]>();
    for (let row = window.top; row <= window.bottom; row += 1) {
      if (!this.geometry.isRowHidden(row) && !wanted.has(row)) wanted.set(row, []);
      for (const merge of this.geometry.merges.inRow(row)) {
        const isFirstSeen = row === Math.max(merge.top, window.top);
        if (!isFirstSeen || !overlaps(merge, window)) continue;
        const list = wanted.get(merge.top);
        if (list) list.push(merge);
        else wanted.set(merge.top, [merge]);
      }
    }
    return wanted;
  }

  private showRow(row: number, merges: readonly Rectangle[], window: Span): void {
    const drawn = this.rows.get(row) ?? this.addRow(row);
    const kept = new Set(merges.map((merge) => merge.left));
    const isInside = row >= window.top && row <= window.bottom && !this.geometry.isRowHidden(row);
    for (const [column, cell] of drawn.cells) {
      if (kept.has(column) || (isInside && column >= window.left && column <= window.right)) continue;
      cell?.remove();
      drawn.cells.delete(column);
    }
    const made: HTMLElement[] = [];
    const add = (area: Rectangle): void => {
      if (drawn.cells.has(area.left)) return;
      const cell = cellElement(this.geometry, area, this.conditionsAt);
      drawn.cells.set(area.left, cell);
      made.push(cell);
    };
    merges.forEach(add);
    if (isInside) this.addSingles(row, window, drawn, add);
    if (made.length > 0) drawn.element.append(...made);
    markRow(drawn.element, row);
  }

  private addSingles(row: number, window: Span, drawn: DrawnRow, add: (area: Rectangle) => void): void {
    for (let column = window.left; column <= window.right; column += 1) {
      if (drawn.cells.has(column) || this.geometry.isColumnHidden(column) || this.geometry.merges.at(row, column)) continue;
      if (isBare(this.geometry, row, column) && this.conditionsAt(row, column).length === 0) drawn.cells.set(column, null);
      else add({ top: row, left: column, bottom: row, right: column });
    }
  }

  private addRow(row: number): DrawnRow {
    const element = document.createElement("div");
    this.cells.append(element);
    const drawn: DrawnRow = { element, cells: new Map() };
    this.rows.set(row, drawn);
    return drawn;
  }
}

/** A row without a single cell is none to a screen reader. */
function markRow(element: HTMLElement, row: number): void {
  if (element.childElementCount > 0) {
    element.setAttribute("role", "row");
    element.setAttribute("aria-rowindex", String(row + 1));
  } else {
    element.setAttribute("role", "presentation");
    element.removeAttribute("aria-rowindex");
  }
}

function part(...names: string[]): HTMLElement {
  const element = document.createElement("div");
  element.className = names.join(" ");
  return element;
}
