import type { Rectangle, Selection, WorkbookModel } from "../../../xlsx/model";
import { within } from "../../../xlsx/model/rectangles";
import { isSameArea } from "./merge-map";
import { between, COLUMN_COUNT, jump, nextWithin, ROW_COUNT, step, steps, type Direction, type Point } from "./movement";
import type { SheetGeometry } from "./sheet-geometry";

/** What moves the selection; the workbook keeps it, so that the add-in and the grid speak of the same one. */
export class GridSelection {
  /** The moving corner of a selection that is being extended; the active cell is the fixed one. */
  private head: Point | null = null;
  /** Column where a row of Tab keys began: Enter goes back to it, as in Excel. */
  private tabColumn: number | null = null;
  /** True while the workbook tells of a selection that was made here. */
  isOwn = false;

  constructor(
    private readonly model: WorkbookModel,
    private readonly geometry: () => SheetGeometry,
  ) {}

  get current(): Selection {
    return this.model.selection;
  }

  get active(): Point {
    return { row: this.current.activeRow, column: this.current.activeColumn };
  }

  /** The area that holds the active cell. */
  get area(): Rectangle {
    const { row, column } = this.active;
    const areas = this.current.areas;
    return areas.find((area) => within(area, row, column)) ?? areas[0] ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The cell that must stay visible: the moving corner, or the active cell. */
  get focus(): Point {
    return this.head ?? this.active;
  }

  /** Selects one cell (or its merged area); with `keep` beside what is selected already. */
  goTo(point: Point, keep = false): void {
    const area = this.geometry().merges.areaAt(point.row, point.column);
    this.head = null;
    this.select([...(keep ? this.current.areas : []), area], { row: area.top, column: area.left });
  }

  /** Selects an area whose first cell is active. */
  selectArea(area: Rectangle): void {
    this.head = { row: area.bottom, column: area.right };
    this.select([this.geometry().merges.expand(area)], { row: area.top, column: area.left });
  }

  /** Stretches the active area to a cell. */
  extendTo(point: Point): void {
    const { merges } = this.geometry();
    const anchor = merges.areaAt(this.active.row, this.active.column);
    this.head = point;
    const area = merges.expand(between({ row: anchor.top, column: anchor.left }, point));
    const others = this.current.areas.filter((other) => !within(other, this.active.row, this.active.column));
    this.select([...others, area], this.active);
  }

  /** Selects whole rows or columns from one to another. */
  selectLines(kind: "rows" | "columns", from: number, to: number, keep = false): void {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const area =
      kind === "rows" ? { top: low, bottom: high, left: 0, right: COLUMN_COUNT - 1 } : { top: 0, bottom: ROW_COUNT - 1, left: low, right: high };
    this.head = null;
    const active = kind === "rows" ? { row: from, column: 0 } : { row: 0, column: from };
    this.select([...(keep ? this.current.areas : []), area], active);
  }

  selectAll(): void {
    this.head = null;
    this.select([{ top: 0, left: 0, bottom: ROW_COUNT - 1, right: COLUMN_COUNT - 1 }], this.active);
  }

  /** Arrow keys: one cell, a page of `count` cells, or with `toEdge` to the end of the filled cells; `extend` with Shift. */
  move(direction: Direction, { count = 1, toEdge = false, extend = false } = {}): void {
    const from = extend ? this.focus : this.active;
    const geometry = this.geometry();
    const isFilled = (point: Point): boolean => geometry.sheet.cell(point.row, point.column).kind !== "empty";
    const to = toEdge ? jump(from, direction, geometry, isFilled, geometry.sheet.usedArea(true)) : steps(from, direction, count, geometry);
    this.tabColumn = null;
    if (extend) this.extendTo(to);
    else this.goTo(to);
  }

  /** Tab and Enter: round the selected area, or to the next cell when only one is selected. */
  advance(order: "rows" | "columns", backwards: boolean): void {
    const geometry = this.geometry();
    const single = isSameArea(this.area, geometry.merges.areaAt(this.active.row, this.active.column));
    if (!single || this.current.areas.length > 1) {
      this.select(this.current.areas, nextWithin(this.area, this.active, order, backwards, geometry));
      return;
    }
    const tabColumn = this.tabColumn;
    const direction: Direction = order === "rows" ? (backwards ? "left" : "right") : backwards ? "up" : "down";
    const start = order === "columns" && tabColumn !== null ? { row: this.active.row, column: tabColumn } : this.active;
    this.goTo(step(start, direction, geometry) ?? start);
    this.tabColumn = order === "rows" ? (tabColumn ?? start.column) : null;
  }

  /** Home: the first column; with `toStart` (Ctrl) the first cell that is not frozen. */
  home(toStart: boolean, extend: boolean): void {
    const { frozen } = this.geometry().sheet;
    const from = extend ? this.focus : this.active;
    const to = { row: toStart ? frozen.rows : from.row, column: frozen.columns };
    if (extend) this.extendTo(to);
    else this.goTo(to);
  }

  /** Ctrl+End: the last used cell. */
  end(extend: boolean): void {
    const used = this.geometry().sheet.usedArea(false);
    const to = { row: used?.bottom ?? 0, column: used?.right ?? 0 };
    if (extend) this.extendTo(to);
    else this.goTo(to);
  }

  /** Every wholly selected column (row) when `index` is one of them, else `index` alone. */
  selectedLines(kind: "rows" | "columns", index: number): number[] {
    const isRows = kind === "rows";
    const whole = this.current.areas.filter((area) => (isRows ? area.right === COLUMN_COUNT - 1 : area.bottom === ROW_COUNT - 1));
    const spans = whole.map((area): [number, number] => (isRows ? [area.top, area.bottom] : [area.left, area.right]));
    const limit = this.geometry().sheet.usedArea(false);
    if (!spans.some(([low, high]) => index >= low && index <= high)) return [index];
    const last = Math.max(index, (isRows ? limit?.bottom : limit?.right) ?? 0);
    return spans.flatMap(([low, high]) => Array.from({ length: Math.max(0, Math.min(high, last) - low + 1) }, (_, offset) => low + offset));
  }

  /** The selection was changed by somebody else: nothing of an earlier movement is left. */
  forget(): void {
    this.head = null;
    this.tabColumn = null;
  }

  private select(areas: readonly Rectangle[], active: Point): void {
    this.isOwn = true;
    try {
      this.model.select({ sheetId: this.geometry().sheet.id, areas, activeRow: active.row, activeColumn: active.column });
    } finally {
      this.isOwn = false;
    }
  }
}
