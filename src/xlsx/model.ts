/**
 * A workbook as data: what the stand-in for Excel shows and changes, and what the command line reads and writes.
 * Every position is zero-based. Styles are shared and immutable: a change makes a new style.
 */

import type { StyleChange } from "./model/cell-style";
import type { ChartModel } from "./model/chart";
import type { Lines, PageSetupModel } from "./model/page-setup";
import type { ConditionalFormatModel, HyperlinkModel, LineKind, Rectangle, SheetModel } from "./model/sheet-model";

export type { BorderLine, CellStyleModel, StyleChange } from "./model/cell-style";
export { ModelError, OpenError } from "./model/errors";
export { A4 } from "./model/page-setup";
export { CHART_TYPES, LABEL_PLACES, PLAIN_AXIS, seriesColor, shapeOf } from "./model/chart";
export type { ChartAxisModel, ChartCorner, ChartModel, ChartSeriesModel, ChartType } from "./model/chart";
export type { HeaderFooterTexts, Lines, PageSetupModel } from "./model/page-setup";
export type { CellContent, ConditionalFormatModel, HyperlinkModel, LineKind, Rectangle, ScalarKind, ShapeModel, SheetModel } from "./model/sheet-model";

export interface Selection {
  readonly sheetId: string;
  readonly areas: readonly Rectangle[];
  readonly activeRow: number;
  readonly activeColumn: number;
}

export type CellInput =
  /** As a person types it, or as Office.js sets values: "=A1" is a formula, "1,684" a number, "'=x" a text. */
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "clear" };

/** cells: somebody wrote contents; calculated: results of formulas that followed from it. */
export type ChangeKind = "cells" | "calculated" | "formats" | "structure" | "selection" | "settings";

export interface ModelChange {
  readonly kind: ChangeKind;
  /** null when the whole workbook changed. */
  readonly sheetId: string | null;
  readonly areas: readonly Rectangle[];
  /** remote: another person who has the workbook open at the same time. */
  readonly origin: "user" | "add-in" | "remote" | "undo" | "load";
}

/** The workbook. Every change goes through a method, inside `change`, so that it recalculates once, tells once and can be undone. */
export interface WorkbookModel {
  readonly fileName: string;
  /** In tab order. */
  readonly sheets: readonly SheetModel[];
  readonly activeSheetId: string;
  readonly selection: Selection;
  /** Office.js document settings (Office.context.document.settings and workbook.settings): key → JSON text. */
  readonly settings: ReadonlyMap<string, string>;
  /** Whether the opened file has a digital signature. It is over the file's bytes: a changed workbook is saved without. */
  readonly isSigned: boolean;
  sheet(id: string): SheetModel | undefined;
  sheetByName(name: string): SheetModel | undefined;

  /** Runs `work` as one step: one recalculation, one notice to listeners, one undo entry. */
  change<T>(origin: "user" | "add-in" | "remote", work: () => T): T;
  setCell(sheetId: string, row: number, column: number, input: CellInput): void;
  setStyle(sheetId: string, area: Rectangle, style: StyleChange): void;
  /** Removes contents, formats (with merges and the conditional formats inside) or both; hyperlinks with the contents. Sizes, groups and filters stay. */
  clear(sheetId: string, area: Rectangle, what: "all" | "contents" | "formats"): void;
  setHyperlink(sheetId: string, row: number, column: number, link: HyperlinkModel | null): void;
  /** The same for many cells of a sheet. */
  setHyperlinks(sheetId: string, links: readonly { readonly row: number; readonly column: number; readonly link: HyperlinkModel | null }[]): void;
  setColumnWidth(sheetId: string, column: number, pixels: number): void;
  setRowHeight(sheetId: string, row: number, pixels: number): void;
  /** The same for many rows: pixels by row. */
  setRowHeights(sheetId: string, heights: ReadonlyMap<number, number>): void;
  merge(sheetId: string, area: Rectangle): void;
  unmerge(sheetId: string, area: Rectangle): void;
  /** @throws ModelError AccessDenied while the workbook's structure is protected; so do deleting, renaming, hiding and showing */
  addSheet(name: string | null): SheetModel;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  setVisibility(sheetId: string, visibility: SheetModel["visibility"]): void;
  setProtected(sheetId: string, isProtected: boolean): void;
  setFrozen(sheetId: string, rows: number, columns: number): void;
  setShowGridlines(sheetId: string, show: boolean): void;
  /** Hides lines, or shows them as high and wide as they were before. */
  setHidden(sheetId: string, line: LineKind, lines: Lines, hidden: boolean): void;
  /** Puts lines one level deeper into the outline. @throws ModelError InvalidOperation below the seventh level */
  group(sheetId: string, line: LineKind, lines: Lines): void;
  ungroup(sheetId: string, line: LineKind, lines: Lines): void;
  /** Hides or shows the grouped ones among the lines. @throws ModelError InvalidArgument where none is grouped */
  setDetailsHidden(sheetId: string, line: LineKind, lines: Lines, hidden: boolean): void;
  /** Shows grouped lines of the first levels (1: only what stands outside of every group) and hides deeper ones. */
  showOutlineLevels(sheetId: string, line: LineKind, levels: number): void;
  /** Whether the line that sums a group up stands behind it (below, to the right), as Excel has it by default. */
  setSummaryBehind(sheetId: string, line: LineKind, behind: boolean): void;
  /** "#RRGGBB", or null for none. */
  setTabColor(sheetId: string, color: string | null): void;
  addChart(sheetId: string, chart: Omit<ChartModel, "id" | "isOurs">): ChartModel;
  /** @throws ModelError InvalidOperation for a chart that somebody else made */
  updateChart(sheetId: string, id: string, change: Partial<Omit<ChartModel, "id" | "isOurs">>): void;
  deleteChart(sheetId: string, id: string): void;
  setAutoFilter(sheetId: string, area: Rectangle | null): void;
  setPageSetup(sheetId: string, change: Partial<PageSetupModel>): void;
  addConditionalFormat(sheetId: string, format: Omit<ConditionalFormatModel, "id" | "priority">): ConditionalFormatModel;
  updateConditionalFormat(sheetId: string, id: string, change: Partial<Omit<ConditionalFormatModel, "id">>): void;
  deleteConditionalFormat(sheetId: string, id: string): void;
  activate(sheetId: string): void;
  select(selection: Selection): void;
  setSetting(key: string, json: string | null): void;
  undo(): boolean;
  redo(): boolean;
  /** Listener is told after each change; answers a function that stops it. */
  subscribe(listener: (changes: readonly ModelChange[]) => void): () => void;
  /** The workbook as .xlsx: the opened package with only the changed parts rewritten. */
  save(): Promise<Uint8Array>;
}
