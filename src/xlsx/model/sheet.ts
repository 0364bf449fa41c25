import type { CellContent, HyperlinkModel, LineKind, Rectangle, SheetModel } from "../model";
import { sheetGuid } from "./sheet-guid";
import { displayText } from "../text/display-text";
import { outlineDepth } from "./outline";
import { positionsOf, sizeOf, within } from "./rectangles";
import { cellKey, keyColumn, keyRow } from "./state";
import type { SheetMetrics, SheetState, StoredCell } from "./state";
import type { StyleTable } from "./style-table";

/** A sheet of a workbook. Read it freely; only the workbook changes it (replaceCell, replaceState). */
export class Sheet implements SheetModel {
  readonly id: string;
  private readonly displayed = new Map<number, { of: StoredCell; text: string }>();
  private readonly used = new Map<boolean, Rectangle | null>();
  /** Number of cells with a formula. */
  formulaCount = 0;
  /** What the file held at the cells that were changed since it was opened; undefined for an empty place. */
  readonly originals = new Map<number, StoredCell | undefined>();
  /** The state as it was opened (or added), for a save to compare with. */
  readonly openedState: SheetState;

  constructor(
    /** The file's own number of the sheet (sheetId), never given twice. */
    readonly number: number,
    /** Path of the worksheet's part in the opened package; null for a new sheet. */
    readonly part: string | null,
    public state: SheetState,
    readonly cells: Map<number, StoredCell>,
    readonly metrics: SheetMetrics,
    private readonly styles: StyleTable,
    /** Serial number of day 0: not 0 where the workbook counts its days from 1904. */
    private readonly firstDay: number,
  ) {
    this.openedState = state;
    this.id = sheetGuid(number);
    for (const cell of cells.values()) if (cell.formula !== undefined) this.formulaCount += 1;
  }

  get name() { return this.state.name; }
  get visibility() { return this.state.visibility; }
  get isProtected() { return this.state.isProtected; }
  get tabColor() { return this.state.tabColor; }
  get showGridlines() { return this.state.showGridlines; }
  get frozen() { return this.state.frozen; }
  get merges() { return this.state.merges; }
  get conditionalFormats() { return this.state.conditionalFormats; }
  get shapes() { return this.state.shapes; }
  get charts() { return this.state.charts; }
  get autoFilter() { return this.state.autoFilter; }
  get isFiltered() { return this.state.isFiltered; }
  get pageSetup() { return this.state.pageSetup; }

  cell(row: number, column: number): CellContent {
    return this.cells.get(cellKey(row, column)) ?? this.emptyCell(row, column);
  }

  eachValue(callback: (row: number, column: number, value: CellContent["value"]) => void): void {
    for (const [key, { kind, value }] of this.cells) if (kind !== "empty") callback(keyRow(key), keyColumn(key), value);
  }

  displayedText(row: number, column: number): string {
    const key = cellKey(row, column);
    const cell = this.cells.get(key);
    if (!cell || cell.kind === "empty") return "";
    if (cell.kind === "string" && cell.style.numberFormat === "General") return String(cell.value);
    const known = this.displayed.get(key);
    if (known?.of === cell) return known.text;
    const text = displayText(cell, cell.style.numberFormat, this.firstDay);
    this.displayed.set(key, { of: cell, text });
    return text;
  }

  hyperlink(row: number, column: number): HyperlinkModel | null {
    return this.state.hyperlinks.get(cellKey(row, column)) ?? null;
  }

  columnWidth(column: number): number {
    const range = this.columnRange(column);
    if (range?.hidden) return 0;
    return range?.width ?? this.metrics.defaultColumnWidth;
  }

  rowHeight(row: number): number {
    const info = this.state.rows.get(row);
    if (info?.hidden) return 0;
    return info?.height ?? this.metrics.defaultRowHeight;
  }

  get hiddenRows(): readonly number[] {
    return [...this.state.rows].flatMap(([row, { hidden }]) => (hidden ? [row] : []));
  }

  outlineLevel(line: LineKind, index: number): number {
    return (line === "row" ? this.state.rows.get(index)?.level : this.columnRange(index)?.level) ?? 0;
  }

  outlineDepth(line: LineKind): number {
    return outlineDepth(this.state, line);
  }

  /** Keys of the cells that stand in an area, which may have billions of places. */
  keysWithin(area: Rectangle): number[] {
    if (sizeOf(area) <= this.cells.size) return positionsOf(area).filter((key) => this.cells.has(key));
    return [...this.cells.keys()].filter((key) => within(area, keyRow(key), keyColumn(key)));
  }

  usedArea(valuesOnly: boolean): Rectangle | null {
    const known = this.used.get(valuesOnly);
    if (known !== undefined) return known;
    const area = this.findUsedArea(valuesOnly);
    this.used.set(valuesOnly, area);
    return area;
  }

  /** Whether anything of the sheet is not as it was opened. */
  get isTouched(): boolean {
    return this.originals.size > 0 || this.state !== this.openedState;
  }

  /** Number of the style at a place: the cell's own, else its row's, else its column's. */
  xfAt(row: number, column: number): number {
    return this.cells.get(cellKey(row, column))?.xf ?? this.xfBelow(row, column);
  }

  /** Number of the style that a place has from its row or column. */
  xfBelow(row: number, column: number): number {
    return this.state.rows.get(row)?.xf ?? this.columnRange(column)?.xf ?? 0;
  }

  replaceCell(key: number, cell: StoredCell | undefined): void {
    const before = this.cells.get(key);
    if (!this.originals.has(key)) this.originals.set(key, before);
    this.formulaCount += (cell?.formula === undefined ? 0 : 1) - (before?.formula === undefined ? 0 : 1);
    if (cell) this.cells.set(key, cell);
    else this.cells.delete(key);
    this.used.clear();
  }

  private columnRange(column: number) {
    return this.state.columns.find(({ first, last }) => first <= column && column <= last);
  }

  private emptyCell(row: number, column: number): CellContent {
    return { kind: "empty", value: "", style: this.styles.get(this.xfAt(row, column)) };
  }

  private findUsedArea(valuesOnly: boolean): Rectangle | null {
    let top = Infinity, left = Infinity, bottom = -1, right = -1;
    for (const [key, cell] of this.cells) {
      if (cell.kind === "empty" && cell.formula === undefined && (valuesOnly || cell.xf === 0)) continue;
      const row = keyRow(key);
      const column = keyColumn(key);
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }
}
