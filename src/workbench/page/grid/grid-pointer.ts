import type { GridSelection } from "./grid-selection";
import type { GridView } from "./grid-view";
import { HEADER_HEIGHT, HEADER_WIDTH } from "./headers";
import { within } from "../../../xlsx/model/rectangles";
import type { Point } from "./movement";

/** Pixels around the end of a header in which it is resized. */
const GRIP = 4;
/** Milliseconds between two steps of scrolling while the mouse is dragged out of the grid. */
const DRAG_SCROLL = 60;

export type Place =
  | { readonly on: "cell"; readonly point: Point }
  | { readonly on: "columns" | "rows"; readonly index: number; readonly edgeOf: number | null }
  | { readonly on: "corner" };

export interface PointerActions {
  /** Before anything is selected: an edit that is going on is committed. False keeps the mouse from acting. */
  settle(): boolean;
  edit(): void;
  /** A cell was clicked without dragging. */
  clicked(point: Point): void;
  resize(kind: "columns" | "rows", index: number, pixels: number): void;
  autoFit(kind: "columns" | "rows", index: number): void;
}

/** Mouse and pen on the grid: select, extend, drag, resize headers. */
export class GridPointer {
  constructor(
    private readonly view: GridView,
    private readonly selection: GridSelection,
    private readonly actions: PointerActions,
  ) {
    const { scroller } = view;
    scroller.addEventListener("pointerdown", (event) => this.press(event));
    scroller.addEventListener("dblclick", (event) => this.doubleClick(event));
    scroller.addEventListener("pointermove", (event) => this.hover(event));
    // Focus stays in the cell editor; the browser would move it to the scroller.
    scroller.addEventListener("mousedown", (event) => event.preventDefault());
  }

  private placeAt(event: MouseEvent): Place {
    const { geometry, scroller } = this.view;
    const bounds = scroller.getBoundingClientRect();
    const { x, y } = this.view.sheetPosition(event.clientX, event.clientY);
    const onColumns = event.clientY - bounds.top < HEADER_HEIGHT;
    const onRows = event.clientX - bounds.left < HEADER_WIDTH;
    if (onColumns && onRows) return { on: "corner" };
    if (onColumns) return { on: "columns", index: geometry.columns.indexAt(x), edgeOf: edgeAt(geometry.columns, x) };
    if (onRows) return { on: "rows", index: geometry.rows.indexAt(y), edgeOf: edgeAt(geometry.rows, y) };
    return { on: "cell", point: { row: geometry.rows.indexAt(y), column: geometry.columns.indexAt(x) } };
  }

  private press(event: PointerEvent): void {
    const { scroller } = this.view;
    const bounds = scroller.getBoundingClientRect();
    const isOnScrollbar = event.clientX - bounds.left >= scroller.clientWidth || event.clientY - bounds.top >= scroller.clientHeight;
    if (event.button !== 0 || isOnScrollbar || !this.actions.settle()) return;
    const place = this.placeAt(event);
    if (place.on === "corner") return this.selection.selectAll();
    if (place.on !== "cell" && place.edgeOf !== null) return this.dragEdge(event, place.on, place.edgeOf);
    const keep = event.ctrlKey || event.metaKey;
    if (place.on === "cell") {
      if (event.shiftKey) this.selection.extendTo(place.point);
      else this.selection.goTo(place.point, keep);
      return this.dragCells(event, place.point);
    }
    const { index, on } = place;
    const { active } = this.selection;
    const from = event.shiftKey ? (on === "rows" ? active.row : active.column) : index;
    this.selection.selectLines(on, from, index, keep);
    this.follow(event, (moved) => {
      const now = this.placeAt(moved);
      if (now.on === on) this.selection.selectLines(on, from, now.index);
    });
  }

  private dragCells(event: PointerEvent, start: Point): void {
    let last = start;
    let hasMoved = false;
    let latest: MouseEvent = event;
    const extend = (): void => {
      const point = this.pointWithin(latest);
      if (point.row === last.row && point.column === last.column) return;
      last = point;
      hasMoved = true;
      this.selection.extendTo(point);
    };
    const timer = window.setInterval(() => {
      if (this.scrollOutside(latest)) extend();
    }, DRAG_SCROLL);
    this.follow(
      event,
      (moved) => {
        latest = moved;
        extend();
      },
      () => {
        window.clearInterval(timer);
        if (!hasMoved && !event.shiftKey && !event.ctrlKey) this.actions.clicked(start);
      },
    );
  }

  private dragEdge(event: PointerEvent, kind: "columns" | "rows", index: number): void {
    const axis = this.view.geometry[kind];
    const start = axis.size(index);
    const origin = kind === "columns" ? event.clientX : event.clientY;
    const guide = document.createElement("div");
    guide.className = `resize-guide ${kind}`;
    this.view.element.append(guide);
    const bounds = this.view.element.getBoundingClientRect();
    let size = start;
    const show = (moved: MouseEvent): void => {
      const now = kind === "columns" ? moved.clientX : moved.clientY;
      size = Math.max(0, start + now - origin);
      guide.style[kind === "columns" ? "left" : "top"] = `${now - (kind === "columns" ? bounds.left : bounds.top)}px`;
    };
    show(event);
    this.follow(event, show, () => {
      guide.remove();
      if (size !== start) this.actions.resize(kind, index, size);
    });
  }

  /** Follows the mouse until it is released, wherever it goes. */
  private follow(event: PointerEvent, move: (moved: MouseEvent) => void, done?: () => void): void {
    const { scroller } = this.view;
    scroller.setPointerCapture(event.pointerId);
    const end = (): void => {
      scroller.removeEventListener("pointermove", move);
      scroller.removeEventListener("pointerup", end);
      scroller.removeEventListener("pointercancel", end);
      done?.();
    };
    scroller.addEventListener("pointermove", move);
    scroller.addEventListener("pointerup", end);
    scroller.addEventListener("pointercancel", end);
  }

  private pointWithin(event: MouseEvent): Point {
    const bounds = this.view.scroller.getBoundingClientRect();
    const clientX = Math.min(Math.max(event.clientX, bounds.left + HEADER_WIDTH), bounds.left + this.view.scroller.clientWidth - 1);
    const clientY = Math.min(Math.max(event.clientY, bounds.top + HEADER_HEIGHT), bounds.top + this.view.scroller.clientHeight - 1);
    const { x, y } = this.view.sheetPosition(clientX, clientY);
    return { row: this.view.geometry.rows.indexAt(y), column: this.view.geometry.columns.indexAt(x) };
  }

  /** Scrolls towards a mouse that left the cells; answers whether it did. */
  private scrollOutside(event: MouseEvent): boolean {
    const bounds = this.view.scroller.getBoundingClientRect();
    const beyond = (at: number, low: number, high: number): number => (at < low ? at - low : at > high ? at - high : 0);
    const x = beyond(event.clientX, bounds.left + HEADER_WIDTH, bounds.left + this.view.scroller.clientWidth);
    const y = beyond(event.clientY, bounds.top + HEADER_HEIGHT, bounds.top + this.view.scroller.clientHeight);
    if (x === 0 && y === 0) return false;
    this.view.scroller.scrollBy(x, y);
    return true;
  }

  private doubleClick(event: MouseEvent): void {
    const place = this.placeAt(event);
    if (place.on === "cell" && within(this.selection.area, place.point.row, place.point.column)) this.actions.edit();
    else if ((place.on === "columns" || place.on === "rows") && place.edgeOf !== null) this.actions.autoFit(place.on, place.edgeOf);
  }

  private hover(event: PointerEvent): void {
    if (event.buttons !== 0) return;
    const place = this.placeAt(event);
    const cursor = place.on === "columns" || place.on === "rows" ? (place.edgeOf === null ? "default" : place.on === "columns" ? "col-resize" : "row-resize") : "";
    this.view.scroller.style.cursor = cursor;
  }
}

/** The row or column whose end is at a position, within the grip. */
function edgeAt(axis: GridView["geometry"]["rows"], position: number): number | null {
  const index = axis.indexAt(position);
  if (axis.end(index) - position <= GRIP) return index;
  if (index > 0 && position - axis.start(index) < GRIP) return index - 1;
  return null;
}
