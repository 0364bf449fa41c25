import type { ChartSeriesModel, ConditionalFormatModel, PageSetupModel, Rectangle, Selection, SheetModel, WorkbookModel } from "./model";
import { ModelError } from "./model";
import { renameInFormula } from "./text/rename-in-formula";
import { quoteSheet } from "../core/address";
import { checkSheetName, nextSheetName } from "./model/sheet-name";
import { conditionalFormatId } from "./model/conditional-format-id";
import { STANDARD_PAGE } from "./model/page-setup";
import { Sheet } from "./model/sheet";
import type { SheetState } from "./model/state";
import { ChartChanges } from "./model/chart-changes";
import type { WorkbookState } from "./model/workbook-parts";

/** The model of one .xlsx file. See WorkbookModel for what its methods promise. */
export class Workbook extends ChartChanges implements WorkbookModel {
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

  setTabColor(sheetId: string, tabColor: string | null): void {
    this.edit(() => this.replaceState(this.known(sheetId), { tabColor }, "structure", []));
  }

  /** Where a filter with criteria goes or moves, the rows that it kept from sight are shown. */
  setAutoFilter(sheetId: string, autoFilter: Rectangle | null): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const { autoFilter: before, isFiltered } = sheet;
      if (JSON.stringify(before) === JSON.stringify(autoFilter)) return;
      this.replaceState(sheet, { autoFilter, isFiltered: false }, "structure", []);
      if (before && isFiltered) this.setHidden(sheetId, "row", { first: before.top + 1, last: Math.max(before.top + 1, before.bottom) }, false);
    });
  }

  setPageSetup(sheetId: string, change: Partial<PageSetupModel>): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      this.replaceState(sheet, { pageSetup: { ...sheet.pageSetup, ...change } }, "structure", []);
    });
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

  save(): Promise<Uint8Array> {
    return this.parts.save(this);
  }

  private activeWithout(sheet: Sheet): Partial<WorkbookState> {
    if (this.activeSheetId !== sheet.id) return {};
    const position = this.sheets.indexOf(sheet);
    const visible = this.sheets.filter((other) => other !== sheet && other.visibility === "visible");
    const next = visible.find((other) => this.sheets.indexOf(other) > position) ?? visible[visible.length - 1];
    return next ? { activeSheetId: next.id } : {};
  }

  /** Formulas follow a sheet's name, those of conditional formats too. */
  private renameInFormulas(before: string, after: string): void {
    for (const sheet of this.sheets) {
      for (const [key, cell] of sheet.formulaCount === 0 ? [] : [...sheet.cells]) {
        const formula = cell.formula === undefined ? undefined : renameInFormula(cell.formula, before, after);
        if (formula !== undefined && formula !== cell.formula) this.putCell(sheet, key, { ...cell, formula });
      }
      this.renameInCharts(sheet, before, after);
      const formats = sheet.state.conditionalFormats;
      const renamed = formats.map((format) => {
        const formula = renameInFormula(format.formula, before, after);
        if (formula === format.formula) return format;
        return { ...format, formula, source: undefined };
      });
      if (renamed.some((format, index) => format !== formats[index])) this.replaceState(sheet, { conditionalFormats: renamed }, "formats", []);
    }
  }

  private renameInCharts(sheet: Sheet, before: string, after: string): void {
    const renamed = (text: string) => renameInFormula(text, before, after);
    const follow = (reference: string | null) => (reference === null ? null : renamed(reference));
    const isStale = ({ name, values, categories }: ChartSeriesModel) => [name.startsWith("=") ? name : null, values, categories].some((reference) => reference !== null && renamed(reference) !== reference);
    const charts = sheet.state.charts.map((chart) => (!chart.isOurs || !chart.series.some(isStale) ? chart : {
      ...chart, series: chart.series.map((series) => ({
        ...series, name: series.name.startsWith("=") ? renamed(series.name) : series.name, values: follow(series.values), categories: follow(series.categories),
      })),
    }));
    if (charts.some((chart, index) => chart !== sheet.state.charts[index])) this.replaceState(sheet, { charts }, "formats", []);
  }

  private newSheet(name: string): Sheet {
    const state: SheetState = {
      name, visibility: "visible", isProtected: false, tabColor: null, showGridlines: true, frozen: { rows: 0, columns: 0 },
      merges: [], conditionalFormats: [], shapes: [], hyperlinks: new Map(), columns: [], rows: new Map(), pageSetup: STANDARD_PAGE, autoFilter: null, isFiltered: false, charts: [],
      summaryBehind: { row: true, column: true },
    };
    return new Sheet(this.parts.nextSheetNumber(), null, state, new Map(), this.parts.metrics, this.styles);
  }

  private conditionalFormat(sheet: Sheet, id: string) {
    const format = sheet.state.conditionalFormats.find((other) => other.id === id);
    if (!format) throw new ModelError("ItemNotFound", "条件付き書式が見つかりません。");
    return format;
  }
}
