import type { ChangeKind, ModelChange, Rectangle, Selection } from "../model";
import type { CalculationContext } from "../calculate/formula-reach";
import { namesNow } from "../calculate/names";
import { History, takeBack } from "./history";
import type { Edit } from "./history";
import type { Sheet } from "./sheet";
import type { SheetState } from "./state";
import type { StyleTable } from "./style-table";
import { compactChanges } from "./changes";
import type { WorkbookParts, WorkbookState } from "./workbook-parts";

/** What is being done. */
interface Step {
  readonly origin: ModelChange["origin"];
  readonly edits: Edit[];
  readonly told: ModelChange[];
  /** The last replacement of each sheet's state. */
  readonly states: Map<Sheet, StateEdit>;
}

/** Replacements of a sheet's state that follow each other in a step. */
export interface StateEdit {
  readonly kind: ChangeKind;
  after: SheetState;
  readonly areas: Rectangle[];
}

/** State of a workbook and the way in which every change of it is made: as steps that calculate once, tell once and can be undone. */
export abstract class WorkbookCore {
  readonly fileName: string;
  readonly styles: StyleTable;
  readonly opened: WorkbookState;
  readonly parts: WorkbookParts;
  state: WorkbookState;
  selection: Selection;
  /** Counts the changes, for caches. */
  version = 0;
  private indexed: { readonly sheets: readonly Sheet[]; readonly byId: ReadonlyMap<string, Sheet> } | null = null;
  private byName: ReadonlyMap<string, Sheet> = new Map();
  private readonly history = new History();
  private readonly listeners = new Set<(changes: readonly ModelChange[]) => void>();
  private step: Step | null = null;

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
  get isSigned(): boolean { return this.parts.isSigned; }

  sheet(id: string): Sheet | undefined {
    if (this.indexed?.sheets !== this.state.sheets) this.indexed = { sheets: this.state.sheets, byId: new Map(this.state.sheets.map((sheet) => [sheet.id, sheet])) };
    return this.indexed.byId.get(id);
  }

  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    const found = this.byName.get(wanted);
    if (found?.name.toLowerCase() === wanted && this.sheet(found.id) === found) return found;
    // Not there, or renamed since the list was made.
    this.byName = new Map(this.state.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    return this.byName.get(wanted);
  }

  /** When `work` throws, what it had done is taken back and the error goes on. */
  change<T>(origin: "user" | "add-in" | "remote", work: () => T): T {
    if (this.step) return work();
    const step: Step = { origin, edits: [], told: [], states: new Map() };
    this.step = step;
    let result: T;
    try {
      result = work();
      const changed = step.edits.flatMap(({ tells: { kind, sheetId } }) => (kind === "cells" && sheetId !== null ? (this.sheet(sheetId) ?? []) : []));
      if (changed.length > 0) this.recalculate(new Set(changed));
    } catch (error) {
      takeBack(step.edits);
      throw error;
    } finally {
      this.step = null;
    }
    if (step.edits.length > 0) this.history.push(step.edits);
    this.tell([...step.edits.map((edit) => edit.tells), ...step.told]);
    return result;
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

  /** What formulas can name besides cells, as things stand now. */
  calculationContext(): CalculationContext {
    return { names: namesNow(this.parts.names, this.opened.sheets, this.sheets), date1904: this.parts.date1904 };
  }

  /** The last replacement of each sheet's state in this step. */
  protected get states(): Step["states"] | undefined {
    return this.step?.states;
  }

  protected edit<T>(work: () => T): T {
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

  protected note(change: Omit<ModelChange, "origin">): void {
    this.step?.told.push({ ...change, origin: this.step.origin });
  }

  protected record(kind: ChangeKind, sheetId: string | null, areas: readonly Rectangle[], redo: () => void, undo: () => void): void {
    if (!this.step) throw new Error("A change is recorded outside of a step");
    redo();
    this.step.edits.push({ undo, redo, tells: { kind, sheetId, areas, origin: this.step.origin } });
  }

  /** Writes the new results of formulas that followed from changes on these sheets. */
  protected abstract recalculate(changed: ReadonlySet<Sheet>): void;
}
