import type { CellLike, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import { areaFromA1 } from "../../core/address";
import { sizeOf } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import { cellKey, MAX_ROWS } from "../model/state";
import type { StoredCell } from "../model/state";
import { boundRanges, cutRanges, LARGE_RANGE } from "./bound-ranges";
import type { LastCell, RangeBudget } from "./bound-ranges";
import { CellAdapter } from "./cell-adapter";
import type { ScratchCell } from "./cell-adapter";
import type { CalculationContext } from "./formula-reach";

/** A formula cell (or a cell that an array formula fills) whose value came out different. */
export interface Recalculated {
  readonly sheet: Sheet;
  readonly key: number;
  readonly content: Pick<StoredCell, "kind" | "value">;
}

/** What Excel shows where its own calculation gives up; here for a formula over more cells than can be calculated. */
export const REFUSED = "#CALC!";
/** The content of such a formula. */
export const UNKNOWN = { kind: "error", value: REFUSED } as const;

/** Bounds of all of a calculation's ranges: where the values of all its sheets end, and what the ranges may cost. */
export interface RangeBounds {
  readonly end: LastCell;
  readonly budget: RangeBudget;
}

/** A sheet as the engine sees it. */
export class SheetAdapter implements WorksheetLike {
  readonly name: string;
  readonly dimensions: WorksheetLike["dimensions"];
  private readonly cells = new Map<number, CellAdapter>();
  private readonly rows = new Map<number, CellAdapter[]>();
  private readonly refused: Recalculated[] = [];
  private scratchRow = MAX_ROWS;

  /**
   * @param isNeeded false for a sheet whose cells no formula looks at: it is there by name, and empty
   * @param isDue whether the formula of a cell is calculated; the others count as the values that they have
   * @param known contents by key that go before those of the cells
   */
  constructor(
    private readonly sheet: Sheet, readonly id: number, isNeeded: boolean, isDue: (cell: StoredCell) => boolean, readonly bounds: RangeBounds,
    known?: ReadonlyMap<number, Recalculated["content"]>,
  ) {
    this.name = sheet.name;
    this.dimensions = null;
    if (!isNeeded) return;
    // From A1 on: the position that MATCH finds in a whole column counts from its first row.
    this.dimensions = sheet.usedArea(true) && { top: 1, left: 1, bottom: bounds.end.row + 1, right: bounds.end.column + 1 };
    const arrays = arrayRangesOf(sheet, isDue);
    const covered = coveredCells(sheet);
    for (const [key, cell] of sheet.cells) {
      const { formula } = cell;
      const { kind, value } = known?.get(key) ?? cell;
      if (kind === "empty" && formula === undefined && !arrays.has(key)) continue;
      const bounded = formula !== undefined && isDue(cell) ? this.bounded(formula, cell.arrayRange) : undefined;
      // A formula that has no value and gets none counts as an error, lest others take it for an empty cell.
      const isUnknown = formula !== undefined && kind === "empty" && typeof bounded !== "string";
      if (isUnknown) this.refused.push({ sheet, key, content: UNKNOWN });
      this.addCell(key, isUnknown ? UNKNOWN : { kind, value, ...(typeof bounded === "string" && { formula: bounded }) }, arrays.get(key), covered.has(key));
    }
  }

  eachRow(first: unknown, second?: (row: RowLike, rowNumber: number) => void): void {
    const callback = (second ?? first) as (row: RowLike, rowNumber: number) => void;
    for (const [number, cells] of this.rows) callback(new RowAdapter(cells, this.sheet.rowHeight(number - 1) === 0), number);
  }

  findCell(row: number, col: number): CellLike | undefined {
    return this.cells.get(cellKey(row - 1, col - 1));
  }

  getCell(row: number, col: number): CellLike {
    const key = cellKey(row - 1, col - 1);
    return this.cells.get(key) ?? this.addCell(key, this.sheet.cells.get(key), undefined, false);
  }

  /** A formula that stands below the last row, where no reference can reach it; answers its value after the calculation. */
  addFormula(formula: string): () => Pick<StoredCell, "kind" | "value"> {
    const bounded = this.bounded(formula);
    if (bounded === null) return () => UNKNOWN;
    this.scratchRow += 1;
    const adapter = this.addCell(cellKey(this.scratchRow, 0), { kind: "empty", value: "", formula: bounded }, undefined, false);
    return () => adapter.content();
  }

  results(): Recalculated[] {
    const found = [...this.refused];
    for (const cell of this.cells.values()) {
      const content = cell.outcome();
      if (content) found.push({ sheet: this.sheet, key: cell.key, content });
    }
    return found;
  }

  /** null for a formula that the engine could not take; it fills the whole range of an array formula. */
  private bounded(formula: string, arrayRange?: string): string | null {
    const { end, budget } = this.bounds;
    const filled = arrayRange === undefined ? null : areaFromA1(arrayRange);
    return filled && sizeOf(filled) > LARGE_RANGE ? null : boundRanges(formula, end, budget);
  }

  private addCell(key: number, cell: ScratchCell | undefined, arrayRange: string | undefined, isCovered: boolean): CellAdapter {
    const adapter = new CellAdapter(key, cell, arrayRange, isCovered);
    this.cells.set(key, adapter);
    const row = this.rows.get(adapter.row);
    if (row) row.push(adapter);
    else this.rows.set(adapter.row, [adapter]);
    return adapter;
  }
}

class RowAdapter implements RowLike {
  constructor(private readonly cells: readonly CellAdapter[], readonly hidden: boolean) {}

  eachCell(first: unknown, second?: (cell: CellLike, colNumber: number) => void): void {
    const callback = (second ?? first) as (cell: CellLike, colNumber: number) => void;
    for (const cell of this.cells) callback(cell, cell.col);
  }
}

/** Every cell that an array formula fills, with the range of the formula. */
function arrayRangesOf(sheet: Sheet, isDue: (cell: StoredCell) => boolean): Map<number, string> {
  const ranges = new Map<number, string>();
  for (const cell of sheet.cells.values()) {
    const area = cell.arrayRange === undefined ? null : areaFromA1(cell.arrayRange);
    if (!area || cell.arrayRange === undefined || sizeOf(area) > LARGE_RANGE || !isDue(cell)) continue;
    for (const key of sheet.keysWithin(area)) ranges.set(key, cell.arrayRange);
  }
  return ranges;
}

/** Cells of merged areas but their top-left. */
function coveredCells(sheet: Sheet): Set<number> {
  const covered = new Set<number>();
  for (const merge of sheet.merges) {
    const first = cellKey(merge.top, merge.left);
    for (const key of sheet.keysWithin(merge)) if (key !== first) covered.add(key);
  }
  return covered;
}

/** The workbook as the engine sees it. */
export function workbookOf(adapters: SheetAdapter[], { names, date1904 }: CalculationContext): WorkbookLike {
  const byName = new Map(adapters.map((adapter) => [adapter.name.toLowerCase(), adapter]));
  const end = adapters[0]?.bounds.end ?? { row: 0, column: 0 };
  const cutNames = names.map((entry) => ({
    ...entry, ranges: entry.ranges.map((range) => cutRanges(range, end)),
    ...(entry.formulaExpression !== undefined && { formulaExpression: cutRanges(entry.formulaExpression, end) }),
  }));
  return {
    worksheets: adapters,
    getWorksheet: (id) => adapters.find((adapter) => adapter.id === id) ?? byName.get(String(id).toLowerCase()),
    definedNames: { getAllEntries: () => [...cutNames], getAllNames: () => [...cutNames] },
    properties: { date1904 },
  };
}
