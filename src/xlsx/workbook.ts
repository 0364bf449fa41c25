import type { ConditionalFormatModel, PageSetupModel, Rectangle, Selection, WorkbookModel } from "./model";
import { ModelError } from "./model";
import { conditionalFormatId } from "./model/conditional-format-id";
import type { Sheet } from "./model/sheet";
import { SheetChanges } from "./model/sheet-changes";

/** The model of one .xlsx file. See WorkbookModel for what its methods promise. */
export class Workbook extends SheetChanges implements WorkbookModel {
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

  private conditionalFormat(sheet: Sheet, id: string) {
    const format = sheet.state.conditionalFormats.find((other) => other.id === id);
    if (!format) throw new ModelError("ItemNotFound", "条件付き書式が見つかりません。");
    return format;
  }
}
