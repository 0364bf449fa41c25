import type { ChartSeriesModel, SheetModel } from "../model";
import { ModelError } from "../model";
import { quoteSheet } from "../../core/address";
import { firstDayOf } from "../text/serial-date";
import { renameInFormula } from "../text/rename-in-formula";
import { ChartChanges } from "./chart-changes";
import { STANDARD_PAGE } from "./page-setup";
import { Sheet } from "./sheet";
import { checkSheetName, nextSheetName } from "./sheet-name";
import type { SheetState } from "./state";
import type { WorkbookState } from "./workbook-parts";

/** Changes of the list of sheets, all of which Excel refuses while the workbook's structure is protected. */
export abstract class SheetChanges extends ChartChanges {
  addSheet(name: string | null): SheetModel {
    return this.editStructure(() => {
      const names = this.sheets.map((sheet) => sheet.name);
      const chosen = name ?? nextSheetName(names);
      checkSheetName(chosen, names);
      const sheet = this.newSheet(chosen);
      this.replaceWorkbook({ sheets: [...this.sheets, sheet] }, "structure");
      return sheet;
    });
  }

  deleteSheet(sheetId: string): void {
    this.editStructure(() => {
      const sheet = this.known(sheetId);
      const visible = this.sheets.filter((other) => other.visibility === "visible" && other !== sheet);
      if (visible.length === 0) throw new ModelError("InvalidOperation", "表示されているシートが 1 枚は必要です。");
      this.replaceWorkbook({ sheets: this.sheets.filter((other) => other !== sheet), ...this.activeWithout(sheet) }, "structure");
      this.renameInFormulas(sheet.name, "#REF!");
    });
  }

  renameSheet(sheetId: string, name: string): void {
    this.editStructure(() => {
      const sheet = this.known(sheetId);
      checkSheetName(name, this.sheets.filter((other) => other !== sheet).map((other) => other.name));
      this.renameInFormulas(sheet.name, `${quoteSheet(name)}!`);
      this.replaceState(sheet, { name }, "structure", []);
    });
  }

  setVisibility(sheetId: string, visibility: SheetModel["visibility"]): void {
    this.editStructure(() => {
      const sheet = this.known(sheetId);
      const others = this.sheets.filter((other) => other !== sheet && other.visibility === "visible");
      if (visibility !== "visible" && others.length === 0) throw new ModelError("InvalidOperation", "表示されているシートが 1 枚は必要です。");
      this.replaceState(sheet, { visibility }, "structure", []);
      if (visibility !== "visible" && this.activeSheetId === sheetId) this.replaceWorkbook(this.activeWithout(sheet), "selection");
    });
  }

  private editStructure<T>(work: () => T): T {
    return this.edit(() => {
      if (this.parts.isStructureProtected) {
        throw new ModelError("AccessDenied", "ブックの構成が保護されているため、シートを足す・消す・名前を変える・隠す・再表示することはできません。");
      }
      return work();
    });
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
    return new Sheet(this.parts.nextSheetNumber(), null, state, new Map(), this.parts.metrics, this.styles, firstDayOf(this.parts.date1904));
  }
}
