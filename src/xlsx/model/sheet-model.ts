import type { CellStyleModel } from "./cell-style";
import type { ChartModel } from "./chart";
import type { PageSetupModel } from "./page-setup";

export type ScalarKind = "empty" | "number" | "string" | "boolean" | "error";

/** A cell's content after calculation. Errors hold their text ("#DIV/0!") in `value`; empty cells hold "". */
export interface CellContent {
  readonly kind: ScalarKind;
  readonly value: string | number | boolean;
  /** Formula without the leading "="; undefined for a constant. */
  readonly formula?: string;
  readonly style: CellStyleModel;
  /** Letters of a text that are struck through by formats of their own: all of them or some. */
  readonly struck?: "all" | "part";
}

export type LineKind = "row" | "column";

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A conditional format with a formula of its own (type "custom"); others are kept as they are and shown where possible. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: "custom" | "other";
  readonly areas: readonly Rectangle[];
  /** Without the leading "="; "" for type "other". */
  readonly formula: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly format: {
    readonly fill?: string;
    readonly fontColor?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly borderColor?: string;
  };
}

export interface HyperlinkModel {
  /** "'Sheet'!A1", or null for a web address */
  readonly documentReference: string | null;
  readonly address: string | null;
  readonly screenTip: string | null;
}

export interface ShapeModel {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly area: Rectangle;
  /** In the selection pane, or with a group: nobody sees it. */
  readonly hidden?: true;
  /** Groups of shapes that it is in, the outermost first. */
  readonly groups?: readonly { readonly id: string; readonly name: string }[];
}

export interface SheetModel {
  /** Stable for the sheet's life, whatever its name: "{00000000-0001-0000-0000-000000000000}". */
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Rectangle[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  /** Shapes with text over the cells (text boxes). */
  readonly shapes: readonly ShapeModel[];
  readonly pageSetup: PageSetupModel;
  /** Charts over the cells, the last one on top. */
  readonly charts: readonly ChartModel[];
  /** Cells with filter buttons in their first row; null without. */
  readonly autoFilter: Rectangle | null;
  /** True when that filter has criteria, which keep rows from sight. */
  readonly isFiltered: boolean;
  cell(row: number, column: number): CellContent;
  /** Calls back for every cell with a value, in no particular order: a sheet may hold one at its far corner and little else. */
  eachValue(callback: (row: number, column: number, value: CellContent["value"]) => void): void;
  /** What the cell displays (number format and Japanese eras applied). */
  displayedText(row: number, column: number): string;
  hyperlink(row: number, column: number): HyperlinkModel | null;
  /** Pixels at 100 %; 0 when hidden. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  readonly hiddenRows: readonly number[];
  /** Depth in the outline: 0 outside of every group, up to 7. */
  outlineLevel(line: LineKind, index: number): number;
  /** Deepest level of the sheet's lines. */
  outlineDepth(line: LineKind): number;
  /** Smallest rectangle holding every value (valuesOnly) or every value and format; null when there is none. */
  usedArea(valuesOnly: boolean): Rectangle | null;
}
