import { toA1 } from "../../../core/address";
import type { Rectangle, Selection, SheetModel } from "../../../xlsx/model";
import type { ConditionsAt } from "./cell-element";
import { chartPictures, type ChartBook } from "./chart-pictures";
import { div, GridFrame, type Extent } from "./grid-frame";
import { HEADER_HEIGHT, HEADER_WIDTH } from "./headers";
import { isSameArea } from "./merge-map";
import type { Point } from "./movement";
import { selectionElements } from "./selection-overlay";
import { SheetGeometry, type Box, type Span } from "./sheet-geometry";

/** Cells drawn beyond the visible ones, so that a scroll shows no gaps before the next frame. */
const SPARE_PIXELS = 320;
/** The window moves by whole steps of rows and columns: each scroll draws a little, none draws much. */
const STEP = 4;
/** Empty room after the last used cell. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 12;

/** The picture of one sheet: what of it is drawn, where it is scrolled to, and what is selected. */
export class GridView {
  readonly element = div("grid");
  readonly scroller = div("grid-scroller");
  geometry: SheetGeometry;
  private readonly frame: GridFrame;
  private extent: Extent = { rows: 0, columns: 0 };
  private window: Span | null = null;
  /** Scroll position as of the last drawing: asking the browser after a change would make it lay out at once. */
  private scrolled = { x: 0, y: 0 };
  private selection: Selection | null = null;
  private copied: Rectangle | null = null;
  private activeElement: HTMLElement | null = null;
  private readonly resizes = new ResizeObserver(() => this.draw());

  constructor(sheet: SheetModel, conditionsOf: (sheet: SheetModel) => ConditionsAt, private readonly book: ChartBook) {
    this.geometry = new SheetGeometry(sheet);
    this.frame = new GridFrame(this.geometry, (row, column) => conditionsOf(this.geometry.sheet)(row, column));
    this.scroller.id = "grid";
    this.scroller.setAttribute("role", "grid");
    this.scroller.tabIndex = 0;
    this.scroller.append(this.frame.element);
    this.element.append(this.scroller);
    this.scroller.addEventListener("scroll", () => this.draw(), { passive: true });
    this.resizes.observe(this.scroller);
    this.showSheet(sheet);
  }

  /** Shows a sheet from its top, or again the same sheet after a change (which keeps the scroll position). */
  showSheet(sheet: SheetModel): void {
    const isOther = sheet.id !== this.geometry.sheet.id;
    this.geometry = new SheetGeometry(sheet);
    if (isOther) this.extent = { rows: 0, columns: 0 };
    this.frame.reset(this.geometry);
    this.frame.showCharts(chartPictures(this.book, sheet));
    this.scroller.setAttribute("aria-label", sheet.name);
    this.layOut();
    if (isOther) this.scroller.scrollTo(0, 0);
    this.window = null;
    this.draw();
  }

  /** No more drawing: the grid is taken away. */
  stop(): void {
    this.resizes.disconnect();
  }

  /** Shows what is selected; `copied` is the area with the marching frame. Answers the element of the active cell. */
  showSelection(selection: Selection, copied: Rectangle | null): HTMLElement | null {
    this.selection = selection;
    this.copied = copied;
    this.drawSelection();
    this.drawHeaders();
    return this.activeElement;
  }

  /**
   * Scrolls so far that a cell can be seen, beside the frozen ones: just so far for a step ("near"), or with cells around it
   * for a jump ("amid").
   */
  reveal(point: Point, how: "near" | "amid" = "near"): void {
    this.growTo(point);
    const { merges, sheet } = this.geometry;
    const area = merges.areaAt(point.row, point.column);
    const box = this.geometry.box({ ...area, bottom: point.row === area.top ? area.bottom : point.row });
    const frozen = this.geometry.frozenSize();
    const view = { width: this.scroller.clientWidth - HEADER_WIDTH, height: this.scroller.clientHeight - HEADER_HEIGHT };
    let { scrollLeft, scrollTop } = this.scroller;
    if (area.left >= sheet.frozen.columns) scrollLeft = shifted(scrollLeft, box.x, box.width, frozen.width, view.width, "near");
    if (area.top >= sheet.frozen.rows) scrollTop = shifted(scrollTop, box.y, box.height, frozen.height, view.height, how);
    this.scroller.scrollTo(scrollLeft, scrollTop);
    this.draw();
  }

  /** Where an area is on the grid's element now; may lie outside of the visible part. */
  viewBox(area: Rectangle): Box {
    const box = this.geometry.box(area);
    const { frozen } = this.geometry.sheet;
    const x = box.x + HEADER_WIDTH - (area.left < frozen.columns ? 0 : this.scrolled.x);
    const y = box.y + HEADER_HEIGHT - (area.top < frozen.rows ? 0 : this.scrolled.y);
    return { ...box, x, y };
  }

  /** Position on the sheet, in pixels, of a place on the screen; negative on the headers. */
  sheetPosition(clientX: number, clientY: number): { x: number; y: number } {
    const bounds = this.scroller.getBoundingClientRect();
    const frozen = this.geometry.frozenSize();
    const x = clientX - bounds.left - HEADER_WIDTH;
    const y = clientY - bounds.top - HEADER_HEIGHT;
    return { x: x < frozen.width ? x : x + this.scroller.scrollLeft, y: y < frozen.height ? y : y + this.scroller.scrollTop };
  }

  /** Rows that fit on the screen, for PageUp and PageDown. */
  pageRows(): number {
    const { scrollTop, clientHeight } = this.scroller;
    const first = this.geometry.rows.indexAt(scrollTop);
    const last = this.geometry.rows.indexAt(scrollTop + clientHeight - HEADER_HEIGHT - this.geometry.frozenSize().height);
    return Math.max(1, last - first - 1);
  }

  private layOut(): void {
    const { sheet, rows, columns } = this.geometry;
    const used = sheet.usedArea(false);
    this.extent = {
      rows: Math.min(rows.count, Math.max(this.extent.rows, (used?.bottom ?? 0) + SPARE_ROWS)),
      columns: Math.min(columns.count, Math.max(this.extent.columns, (used?.right ?? 0) + SPARE_COLUMNS)),
    };
    this.scroller.setAttribute("aria-rowcount", String(this.extent.rows));
    this.scroller.setAttribute("aria-colcount", String(this.extent.columns));
    this.frame.layOut(this.extent);
  }

  private growTo(point: Point): void {
    if (point.row + 2 < this.extent.rows && point.column + 2 < this.extent.columns) return;
    this.extent = { rows: Math.max(this.extent.rows, point.row + SPARE_ROWS), columns: Math.max(this.extent.columns, point.column + SPARE_COLUMNS) };
    this.layOut();
  }

  private draw(): void {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    this.scrolled = { x: scrollLeft, y: scrollTop };
    const seen = this.geometry.span(scrollLeft, scrollTop, clientWidth, clientHeight);
    if (seen.bottom + 3 >= this.extent.rows || seen.right + 1 >= this.extent.columns) this.growTo({ row: seen.bottom, column: seen.right });
    const x = Math.max(0, scrollLeft - SPARE_PIXELS);
    const y = Math.max(0, scrollTop - SPARE_PIXELS);
    const window = stepped(this.geometry.span(x, y, scrollLeft - x + clientWidth + SPARE_PIXELS, scrollTop - y + clientHeight + SPARE_PIXELS));
    if (this.window && isSameArea(this.window, window)) return;
    this.window = window;
    this.frame.showCells(window);
    this.drawHeaders();
    this.drawSelection();
  }

  private drawHeaders(): void {
    if (this.window) this.frame.showHeaders(this.window, this.selection?.areas ?? []);
  }

  private drawSelection(): void {
    const { selection, window, geometry } = this;
    if (!selection || !window || selection.sheetId !== geometry.sheet.id) return;
    const bounds = geometry.box({ ...window, top: 0, left: 0 });
    const shown = { x: -4, y: -4, width: bounds.width + 4 + SPARE_PIXELS, height: bounds.height + 4 + SPARE_PIXELS };
    for (const layer of this.frame.allLayers()) layer.setSelection(selectionElements(geometry, selection, this.copied, shown));
    this.markActive(selection);
  }

  private markActive({ activeRow, activeColumn }: Selection): void {
    const area = this.geometry.merges.areaAt(activeRow, activeColumn);
    const name = toA1({ row: area.top, column: area.left });
    const cell = this.frame.layerOf(area).cellAt(area);
    if (this.activeElement && this.activeElement !== cell) {
      this.activeElement.removeAttribute("aria-selected");
      this.activeElement.removeAttribute("aria-label");
      this.activeElement.removeAttribute("id");
    }
    this.activeElement = cell;
    if (!cell) return;
    cell.id = "active-cell";
    cell.setAttribute("aria-selected", "true");
    cell.setAttribute("aria-label", `${name} ${this.geometry.sheet.displayedText(area.top, area.left)}`.trim());
  }
}

/** The scroll position nearest to `scroll` that shows a cell; after a jump the cell comes to the upper third. */
function shifted(scroll: number, start: number, size: number, frozen: number, view: number, how: "near" | "amid"): number {
  const isBefore = start - scroll < frozen;
  const isBehind = start + size - scroll > view;
  if (!isBefore && !isBehind) return scroll;
  if (how === "amid") return Math.max(0, start - frozen - (view - frozen) / 3);
  return isBefore ? start - frozen : Math.min(start - frozen, start + size - view + 2);
}

function stepped({ top, left, bottom, right }: Span): Span {
  return { top: top - (top % STEP), left: left - (left % STEP), bottom: bottom + STEP - (bottom % STEP), right: right + STEP - (right % STEP) };
}
