import type { Rectangle, SheetModel } from "../../../xlsx/model";
import { Axis } from "./axis";
import { MergeMap } from "./merge-map";
import { COLUMN_COUNT, ROW_COUNT, type Ground } from "./movement";

/** A place in pixels, from the top-left cell of the sheet. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Rows and columns that a layer draws; both ends belong to it. */
export type Span = Rectangle;

/** Where the cells of one sheet lie, at 100 %. Made anew when widths, heights or merged areas change. */
export class SheetGeometry implements Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeMap;

  constructor(readonly sheet: SheetModel) {
    this.rows = new Axis((row) => sheet.rowHeight(row), ROW_COUNT);
    this.columns = new Axis((column) => sheet.columnWidth(column), COLUMN_COUNT);
    this.merges = new MergeMap(sheet.merges);
  }

  isRowHidden(row: number): boolean {
    return this.rows.isHidden(row);
  }

  isColumnHidden(column: number): boolean {
    return this.columns.isHidden(column);
  }

  box(area: Rectangle): Box {
    const x = this.columns.start(area.left);
    const y = this.rows.start(area.top);
    return { x, y, width: this.columns.end(area.right) - x, height: this.rows.end(area.bottom) - y };
  }

  /** Pixels of the rows and columns that stay in place. */
  frozenSize(): { width: number; height: number } {
    const { rows, columns } = this.sheet.frozen;
    return { width: this.columns.start(columns), height: this.rows.start(rows) };
  }

  /** Cells inside a window of pixels. */
  span(x: number, y: number, width: number, height: number): Span {
    return {
      top: this.rows.indexAt(y),
      left: this.columns.indexAt(x),
      bottom: this.rows.indexAt(y + Math.max(0, height - 1)),
      right: this.columns.indexAt(x + Math.max(0, width - 1)),
    };
  }
}
