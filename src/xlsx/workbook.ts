import type {
  CellInput, ChangeKind, ConditionalFormatModel, HyperlinkModel, ModelChange, Rectangle, Selection, SheetModel, StyleChange, WorkbookModel,
} from "./model";
import { ModelError } from "./model";
import { calculate } from "./calculate/calculate";
import type { CalculationContext } from "./calculate/calculate";
import { namesNow } from "./calculate/names";
import type { WorkbookPart } from "./read/read-workbook";
import { renameInFormula } from "./text/rename-in-formula";
import { quoteSheet } from "../core/address";
import { checkSheetName, nextSheetName } from "./model/sheet-name";
import { conditionalFormatId } from "./model/conditional-format-id";
import { History, takeBack } from "./model/history";
import type { Edit } from "./model/history";
import { Sheet } from "./model/sheet";
import { cellKey, keyColumn, keyRow, MAX_COLUMNS, MAX_ROWS } from "./model/state";
import type { SheetMetrics, SheetState, StoredCell } from "./model/state";
import type { StyleTable } from "./model/style-table";
import { withColumns } from "./model/columns";
import { compactChanges } from "./model/changes";
import { overlaps, positionsOf, within } from "./model/rectangles";
import type { Package } from "./package/read-package";
import { readInput } from "./text/read-input";

/** The workbook's own state besides its sheets. Immutable. */
export interface WorkbookState {
  readonly sheets: readonly Sheet[];
  readonly activeSheetId: string;
  readonly settings: ReadonlyMap<string, string>;
}

/** Where the opened package keeps what a save touches. */
export interface PackageLayout {
  readonly workbookPath: string;
  readonly stylesPath: string;
  /** Number of styles that the file holds. */
  readonly loadedStyles: number;
}

export interface WorkbookParts {
  readonly fileName: string;
  readonly package: Package;
  readonly styles: StyleTable;
  readonly state: WorkbookState;
  readonly metrics: SheetMetrics;
  readonly layout: PackageLayout;
  readonly date1904: boolean;
  readonly names: WorkbookPart["names"];
  /** A number that no sheet of this workbook has had. */
  readonly nextSheetNumber: () => number;
  readonly save: (workbook: Workbook) => Promise<Uint8Array>;
}

/** The model of one .xlsx file. See WorkbookModel for what its methods promise. */
export class Workbook implements WorkbookModel {
  readonly fileName: string;
  readonly styles: StyleTable;
  readonly opened: WorkbookState;
  readonly parts: WorkbookParts;
  state: WorkbookState;
  selection: Selection;
  /** Counts the changes, for caches. */
  version = 0;
  private readonly history = new History();
  private readonly listeners = new Set<(changes: readonly ModelChange[]) => void>();
  private step: { origin: ModelChange["origin"]; edits: Edit[]; told: ModelChange[] } | null = null;

  constructor(parts: WorkbookParts) {
    this.parts = parts;
    this.fileName = parts.fileName;
    this.styles = parts.styles;
    this.opened = parts.state;
    this.state = parts.state;
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    this.selection = { sheetId: parts.state.activeSheetId, areas: [area], activeRow: 0, activeColumn: 0 };
  }

  get sheets(): readonly Sheet[] { return this.state.sheets; }
  get activeSheetId(): string { return this.state.activeSheetId; }
  get settings(): ReadonlyMap<string, string> { return this.state.settings; }

  sheet(id: string): Sheet | undefined {
    return this.state.sheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.state.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** When `work` throws, what it had done is taken back and the error goes on. */
  change<T>(origin: "user" | "add-in", work: () => T): T {
    if (this.step) return work();
    const step = { origin, edits: [] as Edit[], told: [] as ModelChange[] };
    this.step = step;
    try {
      const result = work();
      if (step.edits.some((edit) => edit.tells.kind === "cells")) this.recalculate();
      this.step = null;
      if (step.edits.length > 0) this.history.push(step.edits);
      this.tell([...step.edits.map((edit) => edit.tells), ...step.told]);
      return result;
    } catch (error) {
      takeBack(step.edits);
      this.step = null;
      throw error;
    }
  }

  setCell(sheetId: string, row: number, column: number, input: CellInput): void {
    this.edit(() => {
      const sheet = this.writable(sheetId, { top: row, left: column, bottom: row, right: column });
      const key = cellKey(row, column);
      const before = sheet.cells.get(key);
      const xf = sheet.xfAt(row, column);
      const style = this.styles.get(xf);
      const { kind, value, formula, quotePrefix, numberFormat } = readInput(input, style);
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
      const restyle = (key: number, xf: number) => {
        const nextXf = this.styles.derive(xf, style);
        const before = sheet.cells.get(key);
        if (nextXf === xf && before) return;
        const content = before ?? { kind: "empty" as const, value: "" };
        this.putCell(sheet, key, { ...content, xf: nextXf, style: this.styles.get(nextXf) }, "formats");
      };
      if (area.bottom - area.top + 1 >= MAX_ROWS) this.restyleColumns(sheet, area, style);
      else if (area.right - area.left + 1 >= MAX_COLUMNS) this.restyleRows(sheet, area, style);
      else {
        for (const key of positionsOf(area)) restyle(key, sheet.xfAt(keyRow(key), keyColumn(key)));
        return;
      }
      for (const [key, cell] of [...sheet.cells]) if (within(area, keyRow(key), keyColumn(key))) restyle(key, cell.xf);
    });
  }

  clear(sheetId: string, area: Rectangle, what: "all" | "contents" | "formats"): void {
    this.edit(() => {
      const sheet = this.writable(sheetId, area);
      for (const [key, cell] of [...sheet.cells]) {
        if (!within(area, keyRow(key), keyColumn(key))) continue;
        if (what === "formats") this.putCell(sheet, key, { ...cell, xf: 0, style: this.styles.get(0) }, "formats");
        else this.emptyCell(sheet, key, what === "all" ? 0 : cell.xf);
      }
      if (what === "formats") return;
      const links = [...sheet.state.hyperlinks].filter(([key]) => !within(area, keyRow(key), keyColumn(key)));
      if (links.length < sheet.state.hyperlinks.size) this.replaceState(sheet, { hyperlinks: new Map(links) }, "cells", [area]);
    });
  }

  setHyperlink(sheetId: string, row: number, column: number, link: HyperlinkModel | null): void {
    const area = { top: row, left: column, bottom: row, right: column };
    this.edit(() => {
      const sheet = this.writable(sheetId, area);
      const hyperlinks = new Map(sheet.state.hyperlinks);
      if (link) hyperlinks.set(cellKey(row, column), link);
      else hyperlinks.delete(cellKey(row, column));
      this.replaceState(sheet, { hyperlinks }, "formats", [area]);
    });
  }

  setColumnWidth(sheetId: string, column: number, pixels: number): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const columns = withColumns(sheet.state.columns, column, column, (range) => ({ ...range, width: pixels, hidden: pixels === 0 }));
      this.replaceState(sheet, { columns }, "formats", [{ top: 0, left: column, bottom: MAX_ROWS - 1, right: column }]);
    });
  }

  setRowHeight(sheetId: string, row: number, pixels: number): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const before = sheet.state.rows.get(row);
      const rows = new Map(sheet.state.rows).set(row, { ...before, height: pixels > 0 ? pixels : before?.height ?? sheet.metrics.defaultRowHeight, hidden: pixels === 0 });
      this.replaceState(sheet, { rows }, "formats", [{ top: row, left: 0, bottom: row, right: MAX_COLUMNS - 1 }]);
    });
  }

  /** Keeps the value of the top-left cell and empties the others, as Excel does. */
  merge(sheetId: string, area: Rectangle): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      for (const key of positionsOf(area)) {
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

  addSheet(name: string | null): SheetModel {
    return this.edit(() => {
      const names = this.sheets.map((sheet) => sheet.name);
      const chosen = name ?? nextSheetName(names);
      checkSheetName(chosen, names);
      const sheet = this.newSheet(chosen);
      this.replaceWorkbook({ sheets: [...this.sheets, sheet] }, "structure");
      return sheet;
    });
  }

  deleteSheet(sheetId: string): void {
    this.edit(() => {
      const sheet = this.known(sheetId);
      const visible = this.sheets.filter((other) => other.visibility === "visible" && other !== sheet);
      if (visible.length === 0) throw new ModelError("InvalidOperation", "表示されているシートが 1 枚は必要です。");
      this.replaceWorkbook({ sheets: this.sheets.filter((other) => other !== sheet), ...this.activeWithout(sheet) }, "structure");
      this.renameInFormulas(sheet.name, "#REF!");
    });
  }

  renameSheet(sheetId: string, name: string): void {
    this.edit(() => {
      const sheet = this.known(sheetId);
      checkSheetName(name, this.sheets.filter((other) => other !== sheet).map((other) => other.name));
      this.renameInFormulas(sheet.name, `${quoteSheet(name)}!`);
      this.replaceState(sheet, { name }, "structure", []);
    });
  }

  setVisibility(sheetId: string, visibility: SheetModel["visibility"]): void {
    this.edit(() => {
      const sheet = this.known(sheetId);
      const others = this.sheets.filter((other) => other !== sheet && other.visibility === "visible");
      if (visibility !== "visible" && others.length === 0) throw new ModelError("InvalidOperation", "表示されているシートが 1 枚は必要です。");
      this.replaceState(sheet, { visibility }, "structure", []);
      if (visibility !== "visible" && this.activeSheetId === sheetId) this.replaceWorkbook(this.activeWithout(sheet), "selection");
    });
  }

  setProtected(sheetId: string, isProtected: boolean): void {
    this.edit(() => this.replaceState(this.known(sheetId), { isProtected }, "structure", []));
  }

  setFrozen(sheetId: string, rows: number, columns: number): void {
    this.edit(() => this.replaceState(this.known(sheetId), { frozen: { rows, columns } }, "structure", []));
  }

  setShowGridlines(sheetId: string, showGridlines: boolean): void {
    this.edit(() => this.replaceState(this.known(sheetId), { showGridlines }, "structure", []));
  }

  /** The new format comes first; the others move one back, as in Excel. */
  addConditionalFormat(sheetId: string, format: Omit<ConditionalFormatModel, "id" | "priority">): ConditionalFormatModel {
    return this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const before = sheet.state.conditionalFormats;
      const id = conditionalFormatId(format, new Set(before.map((other) => other.id)));
      const added: ConditionalFormatModel = { ...format, id, priority: 1 };
      const moved = before.map((other) => ({ ...other, priority: other.priority + 1 }));
      this.replaceState(sheet, { conditionalFormats: [added, ...moved] }, "formats", format.areas);
      return added;
    });
  }

  updateConditionalFormat(sheetId: string, id: string, change: Partial<Omit<ConditionalFormatModel, "id">>): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const before = this.conditionalFormat(sheet, id);
      const { source, ...content } = before;
      const onlyPriority = Object.keys(change).every((key) => key === "priority");
      const after = { ...content, ...change, ...(onlyPriority && source && { source }) };
      const conditionalFormats = sheet.state.conditionalFormats.map((format) => (format === before ? after : format)).sort((a, b) => a.priority - b.priority);
      this.replaceState(sheet, { conditionalFormats }, "formats", [...before.areas, ...after.areas]);
    });
  }

  deleteConditionalFormat(sheetId: string, id: string): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const gone = this.conditionalFormat(sheet, id);
      const conditionalFormats = sheet.state.conditionalFormats.filter((format) => format !== gone)
        .map((format) => (format.priority > gone.priority ? { ...format, priority: format.priority - 1 } : format));
      this.replaceState(sheet, { conditionalFormats }, "formats", gone.areas);
    });
  }

  activate(sheetId: string): void {
    this.edit(() => {
      const sheet = this.known(sheetId);
      if (sheet.visibility !== "visible") throw new ModelError("InvalidOperation", `シート「${sheet.name}」は非表示です。`);
      if (this.activeSheetId === sheetId) return;
      this.state = { ...this.state, activeSheetId: sheetId };
      this.note({ kind: "selection", sheetId, areas: [] });
    });
  }

  select(selection: Selection): void {
    this.edit(() => {
      this.activate(selection.sheetId);
      this.selection = selection;
      this.note({ kind: "selection", sheetId: selection.sheetId, areas: selection.areas });
    });
  }

  setSetting(key: string, json: string | null): void {
    this.edit(() => {
      const settings = new Map(this.state.settings);
      if (json === null) settings.delete(key);
      else settings.set(key, json);
      this.replaceWorkbook({ settings }, "settings");
    });
  }

  undo(): boolean {
    return this.travel(this.history.undo());
  }

  redo(): boolean {
    return this.travel(this.history.redo());
  }

  subscribe(listener: (changes: readonly ModelChange[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save(): Promise<Uint8Array> {
    return this.parts.save(this);
  }

  /** What formulas can name besides cells, as things stand now. */
  calculationContext(): CalculationContext {
    return { names: namesNow(this.parts.names, this.opened.sheets, this.sheets), date1904: this.parts.date1904 };
  }

  private edit<T>(work: () => T): T {
    return this.step ? work() : this.change("user", work);
  }

  private travel(step: readonly Edit[] | null): boolean {
    if (!step) return false;
    if (!this.sheet(this.activeSheetId)) this.state = { ...this.state, activeSheetId: this.sheets[0]?.id ?? "" };
    this.tell(step.map((edit) => ({ ...edit.tells, origin: "undo" })));
    return true;
  }

  private tell(changes: readonly ModelChange[]): void {
    if (changes.length === 0) return;
    this.version += 1;
    const told = compactChanges(changes);
    for (const listener of [...this.listeners]) listener(told);
  }

  private note(change: Omit<ModelChange, "origin">): void {
    this.step?.told.push({ ...change, origin: this.step.origin });
  }

  private record(kind: ChangeKind, sheetId: string | null, areas: readonly Rectangle[], redo: () => void, undo: () => void): void {
    if (!this.step) throw new Error("A change is recorded outside of a step");
    redo();
    this.step.edits.push({ undo, redo, tells: { kind, sheetId, areas, origin: this.step.origin } });
  }

  private putCell(sheet: Sheet, key: number, cell: StoredCell | undefined, kind: ChangeKind = "cells"): void {
    const before = sheet.cells.get(key);
    if (before === cell) return;
    const area = { top: keyRow(key), left: keyColumn(key), bottom: keyRow(key), right: keyColumn(key) };
    this.record(kind, sheet.id, [area], () => sheet.replaceCell(key, cell), () => sheet.replaceCell(key, before));
  }

  /** A place without contents keeps a record only where its style differs from its row's and column's. */
  private emptyCell(sheet: Sheet, key: number, xf: number): void {
    if (!sheet.cells.has(key)) return;
    this.putCell(sheet, key, { kind: "empty", value: "", xf, style: this.styles.get(xf) });
  }

  private clearArray(sheet: Sheet, range: string, master: number): void {
    for (const key of positionsOf(range)) {
      const cell = sheet.cells.get(key);
      if (key !== master && cell) this.emptyCell(sheet, key, cell.xf);
    }
  }

  private replaceState(sheet: Sheet, change: Partial<SheetState>, kind: ChangeKind, areas: readonly Rectangle[]): void {
    const before = sheet.state;
    const after = { ...before, ...change };
    this.record(kind, sheet.id, areas, () => { sheet.state = after; }, () => { sheet.state = before; });
  }

  private replaceWorkbook(change: Partial<WorkbookState>, kind: ChangeKind): void {
    const before = this.state;
    const after = { ...before, ...change };
    this.record(kind, null, [], () => { this.state = { ...after }; }, () => { this.state = { ...before }; });
  }

  private activeWithout(sheet: Sheet): Partial<WorkbookState> {
    if (this.activeSheetId !== sheet.id) return {};
    const position = this.sheets.indexOf(sheet);
    const visible = this.sheets.filter((other) => other !== sheet && other.visibility === "visible");
    const next = visible.find((other) => this.sheets.indexOf(other) > position) ?? visible[visible.length - 1];
    return next ? { activeSheetId: next.id } : {};
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

  /** Formulas follow a sheet's name, those of conditional formats too. */
  private renameInFormulas(before: string, after: string): void {
    for (const sheet of this.sheets) {
      for (const [key, cell] of sheet.formulaCount === 0 ? [] : [...sheet.cells]) {
        const formula = cell.formula === undefined ? undefined : renameInFormula(cell.formula, before, after);
        if (formula !== undefined && formula !== cell.formula) this.putCell(sheet, key, { ...cell, formula });
      }
      const formats = sheet.state.conditionalFormats;
      const renamed = formats.map((format) => {
        const formula = renameInFormula(format.formula, before, after);
        if (formula === format.formula) return format;
        return { ...format, formula, source: undefined };
      });
      if (renamed.some((format, index) => format !== formats[index])) this.replaceState(sheet, { conditionalFormats: renamed }, "formats", []);
    }
  }

  private newSheet(name: string): Sheet {
    const state: SheetState = {
      name, visibility: "visible", isProtected: false, tabColor: null, showGridlines: true, frozen: { rows: 0, columns: 0 },
      merges: [], conditionalFormats: [], shapes: [], hyperlinks: new Map(), columns: [], rows: new Map(),
    };
    return new Sheet(this.parts.nextSheetNumber(), null, state, new Map(), this.parts.metrics, this.styles);
  }

  private known(sheetId: string): Sheet {
    const sheet = this.sheet(sheetId);
    if (!sheet) throw new ModelError("ItemNotFound", "シートが見つかりません。");
    return sheet;
  }

  private unprotected(sheetId: string): Sheet {
    const sheet = this.known(sheetId);
    if (sheet.isProtected) throw new ModelError("AccessDenied", `シート「${sheet.name}」は保護されています。`);
    return sheet;
  }

  /** A protected sheet can be written to where every cell of the area is unlocked. */
  private writable(sheetId: string, area: Rectangle): Sheet {
    const sheet = this.known(sheetId);
    if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) {
      throw new ModelError("InvalidArgument", "シートの外のセルです。");
    }
    if (!sheet.isProtected) return sheet;
    // Asked only on protected sheets: it walks the whole area.
    const isLocked = positionsOf(area).some((key) => this.styles.get(sheet.xfAt(keyRow(key), keyColumn(key))).locked);
    return isLocked ? this.unprotected(sheetId) : sheet;
  }

  private conditionalFormat(sheet: Sheet, id: string) {
    const format = sheet.state.conditionalFormats.find((other) => other.id === id);
    if (!format) throw new ModelError("ItemNotFound", "条件付き書式が見つかりません。");
    return format;
  }

  private recalculate(): void {
    for (const { sheet, key, content } of calculate(this.sheets, this.calculationContext())) {
      const before = sheet.cells.get(key);
      if (before) this.putCell(sheet, key, { ...before, ...content });
    }
  }
}
