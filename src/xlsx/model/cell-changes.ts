import { areaFromA1 } from "../../core/address";
import type { CellInput, HyperlinkModel, Rectangle, StyleChange } from "../model";
import type { Sheet } from "./sheet";
import { cellKey, keyColumn, keyRow, MAX_COLUMNS, MAX_ROWS } from "./state";
import type { SheetState, StoredCell, StoredConditionalFormat } from "./state";
import { withColumns } from "./columns";
import { isInside, originOf, overlaps, positionsOf, within } from "./rectangles";
import { shiftFormula } from "../text/shift-formula";
import { readInput } from "../text/read-input";
import { firstDayOf } from "../text/serial-date";
import { WorkbookEdits } from "./workbook-edits";

/** Changes of cells: contents, looks, sizes, merges, links. */
export abstract class CellChanges extends WorkbookEdits {
  setCell(sheetId: string, row: number, column: number, input: CellInput): void {
    this.edit(() => {
      const sheet = this.writable(sheetId, { top: row, left: column, bottom: row, right: column });
      const key = cellKey(row, column);
      const before = sheet.cells.get(key);
      const xf = sheet.xfAt(row, column);
      const style = this.styles.get(xf);
      const { kind, value, formula, quotePrefix, numberFormat } = readInput(input, style, firstDayOf(this.parts.date1904));
      const formatted = numberFormat !== undefined && style.numberFormat === "General";
      const isSameStyle = quotePrefix === style.quotePrefix && !formatted;
      const nextXf = isSameStyle ? xf : this.styles.derive(xf, { quotePrefix, ...(formatted && { numberFormat }) });
      if (kind === "empty" && formula === undefined) this.emptyCell(sheet, key, nextXf);
      else this.putCell(sheet, key, { kind, value, ...(formula !== undefined && { formula }), xf: nextXf, style: this.styles.get(nextXf) });
      if (before?.arrayRange !== undefined && formula === undefined) this.clearArray(sheet, before.arrayRange, key);
    });
  }

  setStyle(sheetId: string, area: Rectangle, style: StyleChange): void {
    this.edit(() => {
      const sheet = this.writable(sheetId, area);
      const isTall = area.bottom - area.top + 1 >= MAX_ROWS;
      const isWide = area.right - area.left + 1 >= MAX_COLUMNS;
      if (isTall) this.restyleColumns(sheet, area, style);
      else if (isWide) this.restyleRows(sheet, area, style);
      const keys = isTall || isWide ? [...sheet.cells.keys()].filter((key) => within(area, keyRow(key), keyColumn(key))) : positionsOf(area);
      const restyled = new Map<number, StoredCell>();
      const derived = new Map<number, number>();
      for (const key of keys) {
        const before = sheet.cells.get(key) ?? { kind: "empty" as const, value: "", xf: sheet.xfBelow(keyRow(key), keyColumn(key)) };
        const xf = derived.get(before.xf) ?? this.styles.derive(before.xf, style);
        derived.set(before.xf, xf);
        if (xf !== before.xf) restyled.set(key, { ...before, xf, style: this.styles.get(xf) });
      }
      this.putCells(sheet, restyled, "formats", area);
    });
  }

  clear(sheetId: string, area: Rectangle, what: "all" | "contents" | "formats"): void {
    this.edit(() => {
      const sheet = this.writable(sheetId, area);
      const cleared = new Map<number, StoredCell>();
      for (const [key, cell] of sheet.cells) {
        if (!within(area, keyRow(key), keyColumn(key))) continue;
        const xf = what === "contents" ? cell.xf : 0;
        const style = this.styles.get(xf);
        cleared.set(key, what === "formats" ? { ...cell, xf, style } : { kind: "empty", value: "", xf, style });
      }
      this.putCells(sheet, cleared, what === "formats" ? "formats" : "cells", area);
      if (what !== "contents") this.clearLooks(sheet, area);
      if (what === "formats") return;
      const links = [...sheet.state.hyperlinks].filter(([key]) => !within(area, keyRow(key), keyColumn(key)));
      if (links.length < sheet.state.hyperlinks.size) this.replaceState(sheet, { hyperlinks: new Map(links) }, "cells", [area]);
    });
  }

  setHyperlink(sheetId: string, row: number, column: number, link: HyperlinkModel | null): void {
    this.setHyperlinks(sheetId, [{ row, column, link }]);
  }

  setHyperlinks(sheetId: string, links: readonly { readonly row: number; readonly column: number; readonly link: HyperlinkModel | null }[]): void {
    if (links.length === 0) return;
    this.edit(() => {
      const sheet = this.known(sheetId);
      const areas = links.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
      for (const area of areas) this.writable(sheetId, area);
      const hyperlinks = new Map(sheet.state.hyperlinks);
      for (const { row, column, link } of links) {
        if (link) hyperlinks.set(cellKey(row, column), link);
        else hyperlinks.delete(cellKey(row, column));
      }
      this.replaceState(sheet, { hyperlinks }, "formats", areas);
    });
  }

  setColumnWidth(sheetId: string, column: number, pixels: number): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const columns = withColumns(sheet.state.columns, column, column, (range) => ({ ...range, ...(pixels > 0 && { width: pixels }), hidden: pixels === 0 }));
      this.replaceState(sheet, { columns }, "formats", [{ top: 0, left: column, bottom: MAX_ROWS - 1, right: column }]);
    });
  }

  setRowHeight(sheetId: string, row: number, pixels: number): void {
    this.setRowHeights(sheetId, new Map([[row, pixels]]));
  }

  setRowHeights(sheetId: string, heights: ReadonlyMap<number, number>): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const rows = new Map(sheet.state.rows);
      for (const [row, pixels] of heights) {
        const before = rows.get(row);
        rows.set(row, { ...before, height: pixels > 0 ? pixels : before?.height ?? sheet.metrics.defaultRowHeight, hidden: pixels === 0 });
      }
      this.replaceState(sheet, { rows }, "formats", [...heights.keys()].map((row) => ({ top: row, left: 0, bottom: row, right: MAX_COLUMNS - 1 })));
    });
  }

  /** Keeps the value of the top-left cell and empties the others, as Excel does. */
  merge(sheetId: string, area: Rectangle): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      for (const key of sheet.keysWithin(area)) {
        const cell = sheet.cells.get(key);
        if (cell && key !== cellKey(area.top, area.left) && cell.kind !== "empty") this.emptyCell(sheet, key, cell.xf);
      }
      const merges = [...sheet.state.merges.filter((merge) => !overlaps(merge, area)), area];
      this.replaceState(sheet, { merges }, "formats", [area]);
    });
  }

  unmerge(sheetId: string, area: Rectangle): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const merges = sheet.state.merges.filter((merge) => !overlaps(merge, area));
      if (merges.length < sheet.state.merges.length) this.replaceState(sheet, { merges }, "formats", [area]);
    });
  }

  /** Looks that do not stand in cells: those of whole rows and columns, merges, and conditional formats as far as they lie inside. */
  private clearLooks(sheet: Sheet, area: Rectangle): void {
    const { columns, rows, merges, conditionalFormats } = sheet.state;
    const isTall = area.top === 0 && area.bottom >= MAX_ROWS - 1;
    const isWide = area.left === 0 && area.right >= MAX_COLUMNS - 1;
    const plainColumns = columns.map((range) => (within(area, area.top, range.first) && within(area, area.top, range.last) ? { ...range, xf: 0 } : range));
    const plainRows = new Map([...rows].map(([row, { xf, ...info }]) => [row, row < area.top || row > area.bottom || xf === undefined ? { ...info, ...(xf !== undefined && { xf }) } : info]));
    const left = conditionalFormats.flatMap((format): StoredConditionalFormat[] => {
      const areas = format.areas.filter((part) => !isInside(part, area));
      if (areas.length === format.areas.length) return [format];
      return areas.length === 0 ? [] : [narrowed(format, areas)];
    });
    const change: Partial<SheetState> = {
      ...(isTall && columns.some(({ xf }) => xf !== 0) && { columns: plainColumns }),
      ...(isWide && [...rows.values()].some(({ xf }) => xf !== undefined) && { rows: plainRows }),
      ...(merges.some((merge) => overlaps(merge, area)) && { merges: merges.filter((merge) => !overlaps(merge, area)) }),
      ...(conditionalFormats.some(({ areas }) => areas.some((part) => isInside(part, area))) && { conditionalFormats: left.map((format, index) => ({ ...format, priority: index + 1 })) }),
    };
    if (Object.keys(change).length > 0) this.replaceState(sheet, change, "formats", [area]);
  }

  private clearArray(sheet: Sheet, range: string, master: number): void {
    const area = areaFromA1(range);
    for (const key of area ? sheet.keysWithin(area) : []) {
      const cell = sheet.cells.get(key);
      if (key !== master && cell) this.emptyCell(sheet, key, cell.xf);
    }
  }

  private restyleColumns(sheet: Sheet, area: Rectangle, style: StyleChange): void {
    const columns = withColumns(sheet.state.columns, area.left, area.right, (range) => ({ ...range, xf: this.styles.derive(range.xf, style) }));
    this.replaceState(sheet, { columns }, "formats", [area]);
  }

  private restyleRows(sheet: Sheet, area: Rectangle, style: StyleChange): void {
    const rows = new Map(sheet.state.rows);
    for (let row = area.top; row <= area.bottom; row += 1) {
      const before = rows.get(row) ?? { hidden: false };
      rows.set(row, { ...before, xf: this.styles.derive(before.xf ?? 0, style) });
    }
    this.replaceState(sheet, { rows }, "formats", [area]);
  }
}

/** The format on some of its areas only; its formulas go on naming the cells that they named. */
function narrowed(format: StoredConditionalFormat, areas: readonly Rectangle[]): StoredConditionalFormat {
  const [before, after] = [originOf(format.areas), originOf(areas)];
  const moved = (formula: string) => shiftFormula(formula, after.row - before.row, after.column - before.column);
  return { ...format, areas, formula: moved(format.formula), ...(format.condition !== undefined && { condition: moved(format.condition) }) };
}
