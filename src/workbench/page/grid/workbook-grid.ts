import type { HyperlinkModel, ModelChange, Selection, SheetModel, WorkbookModel } from "../../../xlsx/model";
import { fittingSize } from "./auto-fit";
import { CellEditor } from "./cell-editor";
import type { ConditionsAt } from "./cell-element";
import { EditSession, type EditMode } from "./edit-session";
import { editText } from "./edit-text";
import { GridClipboard } from "./grid-clipboard";
import { runEditCommand, runGridCommand } from "./grid-commands";
import { GridPointer } from "./grid-pointer";
import { GridSelection } from "./grid-selection";
import { GridView } from "./grid-view";
import { editCommand, gridCommand } from "./key-command";
import { cellLink } from "./cell-link";

/** What the grid asks of the page around it. */
export interface GridActions {
  /** An action was refused; the error says why. */
  failed(error: unknown): void;
  follow(link: HyperlinkModel): void;
  switchSheet(step: 1 | -1): void;
  save(): void;
  open(): void;
}

/** The grid of the active sheet: shows it, and turns keys, mouse and clipboard into changes of the workbook. */
export class WorkbookGrid {
  readonly view: GridView;
  readonly session = new EditSession();
  readonly selection: GridSelection;
  readonly editor: CellEditor;
  readonly clipboard: GridClipboard;
  private readonly lastSelections = new Map<string, Selection>();

  constructor(readonly model: WorkbookModel, conditionsAt: (sheet: SheetModel) => ConditionsAt, readonly actions: GridActions) {
    this.view = new GridView(this.sheet, conditionsAt, model);
    this.selection = new GridSelection(model, () => this.view.geometry);
    this.editor = new CellEditor(this.session, (text) => this.edit("enter", text));
    this.clipboard = new GridClipboard(this);
    this.view.element.append(this.editor.element);
    this.editor.element.addEventListener("keydown", (event) => this.press(event));
    this.view.scroller.addEventListener("scroll", () => this.placeEditor(), { passive: true });
    this.listenToPointer();
    this.keepSelectionOnSheet();
    this.showSelection();
  }

  get sheet(): SheetModel {
    const sheet = this.model.sheet(this.model.activeSheetId) ?? this.model.sheets[0];
    if (!sheet) throw new Error("A workbook has at least one sheet");
    return sheet;
  }

  focus(): void {
    this.editor.focus();
  }

  /** The model changed: draws what the change can have touched. */
  update(changes: readonly ModelChange[]): void {
    const isOtherSheet = this.sheet.id !== this.view.geometry.sheet.id;
    const isContent = changes.some((change) => change.kind !== "selection" && change.kind !== "settings");
    if (isOtherSheet || isContent) this.view.showSheet(this.sheet);
    if (changes.some((change) => change.kind === "cells")) this.clipboard.forgetFrame();
    this.keepSelectionOnSheet();
    if (!this.selection.isOwn && changes.some((change) => change.kind === "selection")) {
      this.selection.forget();
      this.view.reveal(this.selection.active, "amid");
    }
    this.showSelection();
  }

  /** Draws the selection and puts the editor over the active cell. */
  showSelection(): void {
    const selection = this.model.selection;
    this.lastSelections.set(selection.sheetId, selection);
    const active = this.view.showSelection(selection, this.clipboard.frameOn(this.sheet));
    this.placeEditor();
    const { element } = this.editor;
    if (active) element.setAttribute("aria-activedescendant", active.id);
    else element.removeAttribute("aria-activedescendant");
  }

  /** Scrolls to the cell that a movement went to. */
  revealSelection(): void {
    this.view.reveal(this.selection.focus);
    this.placeEditor();
  }

  /** Begins to edit the active cell; `text` replaces what it holds. */
  edit(mode: EditMode, text?: string): void {
    const { row, column } = this.selection.active;
    const original = editText(this.sheet, row, column);
    this.view.reveal({ row, column });
    this.placeEditor();
    this.session.begin({ sheetId: this.sheet.id, row, column }, original, text ?? original, mode);
  }

  /** Ends an edit and writes it; false when the workbook refused the text, which then stays in the editor. */
  commit(): boolean {
    const { mode } = this.session;
    const edited = this.session.end();
    if (!edited) return true;
    const { place, text } = edited;
    const isDone = this.change(() => {
      this.model.setCell(place.sheetId, place.row, place.column, { kind: "typed", text });
      // A line break that was typed (Alt+Enter) turns on wrapping, as in Excel.
      if (text.includes("\n")) this.model.setStyle(place.sheetId, { top: place.row, left: place.column, bottom: place.row, right: place.column }, { wrap: true });
    });
    if (!isDone) this.session.begin(place, editText(this.sheet, place.row, place.column), text, mode);
    return isDone;
  }

  /** Runs one change by a person, undone in one step; a refusal is told, and answers false. */
  change(work: () => void): boolean {
    try {
      this.model.change("user", work);
      return true;
    } catch (error) {
      this.actions.failed(error);
      return false;
    }
  }

  /** The selection that a sheet had when it was left. */
  lastSelection(sheet: SheetModel): Selection {
    const first = { top: 0, left: 0, bottom: 0, right: 0 };
    return this.lastSelections.get(sheet.id) ?? { sheetId: sheet.id, areas: [first], activeRow: 0, activeColumn: 0 };
  }

  private listenToPointer(): void {
    this.view.scroller.addEventListener("pointerdown", () => this.focus());
    this.view.scroller.addEventListener("focus", () => this.focus());
    new GridPointer(this.view, this.selection, {
      settle: () => this.commit(),
      edit: () => this.edit("edit"),
      clicked: (point) => {
        const link = cellLink(this.view.geometry, point);
        if (link) this.actions.follow(link);
      },
      resize: (kind, index, pixels) => this.resize(kind, index, pixels),
      autoFit: (kind, index) => this.resize(kind, index, fittingSize(this.view.geometry, kind, index)),
    });
  }

  /** Several wholly selected columns or rows get the same size, as in Excel. */
  private resize(kind: "columns" | "rows", index: number, pixels: number): void {
    const { id } = this.sheet;
    const indexes = this.selection.selectedLines(kind, index);
    this.change(() => {
      for (const one of indexes) {
        if (kind === "columns") this.model.setColumnWidth(id, one, pixels);
        else this.model.setRowHeight(id, one, pixels);
      }
    });
  }

  private press(event: KeyboardEvent): void {
    // 229 is a key that belongs to an IME, also where isComposing is told too late.
    if (event.isComposing || event.keyCode === 229) return;
    const edit = this.session.isActive ? editCommand(event, this.session.mode) : null;
    const command = this.session.isActive ? null : gridCommand(event);
    if (!edit && !command) return;
    event.preventDefault();
    if (edit) runEditCommand(this, edit);
    if (command) runGridCommand(this, command);
  }

  private placeEditor(): void {
    const { row, column } = this.session.place ?? this.selection.active;
    const area = this.view.geometry.merges.areaAt(row, column);
    this.editor.place(this.view.viewBox(area), this.sheet.cell(area.top, area.left).style);
  }

  /** A sheet that was activated, or whose neighbour was deleted, shows the selection that it had. */
  private keepSelectionOnSheet(): void {
    if (this.model.selection.sheetId !== this.sheet.id) this.model.select(this.lastSelection(this.sheet));
  }
}
