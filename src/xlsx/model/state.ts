import type { CellContent, ConditionalFormatModel, HyperlinkModel, LineKind, PageSetupModel, Rectangle, SheetModel } from "../model";
import type { StoredChart } from "./chart";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A cell with the number of its style in the style table. Records are never changed, only replaced: an undo puts the old one back. */
export interface StoredCell extends CellContent {
  readonly xf: number;
  /** Range over which an array formula of this cell is spread ("B2:B9"). */
  readonly arrayRange?: string;
}

/** Settings of the columns first…last (zero-based, inclusive). `attributes` are those of the file's col element. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
  /** Pixels, or undefined for the sheet's default. */
  readonly width?: number;
  readonly hidden: boolean;
  readonly xf: number;
  /** Depth in the outline, 1 to 7; undefined outside. */
  readonly level?: number;
  /** True where the group that this line sums up is hidden. */
  readonly collapsed?: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface RowInfo {
  /** Pixels, or undefined for the sheet's default. */
  readonly height?: number;
  readonly hidden: boolean;
  /** Style of the row's cells that have none of their own; undefined without. */
  readonly xf?: number;
  /** Depth in the outline, 1 to 7; undefined outside. */
  readonly level?: number;
  /** True where the group that this line sums up is hidden. */
  readonly collapsed?: boolean;
}

/** Where a rule stands in the file that it was read from; one that was added or rewritten has none. */
export interface StoredConditionalFormat extends ConditionalFormatModel {
  readonly source?: { readonly group: number; readonly rule: number };
  /** For rules of Excel's other types that can be shown: a condition as a formula, relative to the origin of its areas. */
  readonly condition?: string;
}

/** Everything of a sheet but its cells. Immutable: a change makes a new one. */
export interface SheetState {
  readonly name: string;
  readonly visibility: SheetModel["visibility"];
  readonly isProtected: boolean;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Rectangle[];
  readonly conditionalFormats: readonly StoredConditionalFormat[];
  readonly shapes: SheetModel["shapes"];
  readonly pageSetup: PageSetupModel;
  readonly autoFilter: Rectangle | null;
  readonly isFiltered: boolean;
  readonly charts: readonly StoredChart[];
  /** Whether lines that sum up a group stand behind it. */
  readonly summaryBehind: Readonly<Record<LineKind, boolean>>;
  /** By cell key. */
  readonly hyperlinks: ReadonlyMap<number, HyperlinkModel>;
  readonly columns: readonly ColumnRange[];
  readonly rows: ReadonlyMap<number, RowInfo>;
}

/** Widths and heights where a sheet says nothing, in pixels; `digitWidth` is the width of a digit of the standard font. */
export interface SheetMetrics {
  readonly digitWidth: number;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
}

/** One number for a position, for use as a key. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Row of a cell's key. */
export function keyRow(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

/** Column of a cell's key. */
export function keyColumn(key: number): number {
  return key % MAX_COLUMNS;
}
