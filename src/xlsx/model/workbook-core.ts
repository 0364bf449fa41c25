import type { ChangeKind, ModelChange, Rectangle, Selection } from "../model";
import { ModelError } from "../model";
import { calculate } from "../calculate/calculate";
import type { CalculationContext } from "../calculate/formula-reach";
import { namesNow } from "../calculate/names";
import { History, takeBack } from "./history";
import type { Edit } from "./history";
import type { Sheet } from "./sheet";
import { keyColumn, keyRow, MAX_COLUMNS, MAX_ROWS } from "./state";
import type { SheetState, StoredCell } from "./state";
import type { StyleTable } from "./style-table";
import { compactChanges } from "./changes";
import { positionsOf, sizeOf } from "./rectangles";
import type { WorkbookParts, WorkbookState } from "./workbook-parts";

/** Larger areas of a protected sheet count as locked. */
const MAX_CHECKED_CELLS = 1_000_000;

/** What is being done. */
interface Step {
  readonly origin: ModelChange["origin"];
  readonly edits: Edit[];
  readonly told: ModelChange[];
  /** The last replacement of each sheet's state. */
  readonly states: Map<Sheet, StateEdit>;
}

interface StateEdit {
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

  protected putCell(sheet: Sheet, key: number, cell: StoredCell | undefined, kind: ChangeKind = "cells"): void {
    const before = sheet.cells.get(key);
    if (before === cell) return;
    const area = { top: keyRow(key), left: keyColumn(key), bottom: keyRow(key), right: keyColumn(key) };
    this.record(kind, sheet.id, [area], () => sheet.replaceCell(key, cell), () => sheet.replaceCell(key, before));
  }

  /** Many cells of one area as one thing that was done. */
  protected putCells(sheet: Sheet, cells: ReadonlyMap<number, StoredCell>, kind: ChangeKind, area: Rectangle): void {
    if (cells.size === 0) return;
    const before = [...cells.keys()].map((key) => [key, sheet.cells.get(key)] as const);
    const put = (list: Iterable<readonly [number, StoredCell | undefined]>) => () => {
      for (const [key, cell] of list) sheet.replaceCell(key, cell);
    };
    this.record(kind, sheet.id, [area], put(cells), put(before));
  }

  /** A place without contents keeps a record only where its style differs from its row's and column's. */
  protected emptyCell(sheet: Sheet, key: number, xf: number): void {
    if (!sheet.cells.has(key)) return;
    this.putCell(sheet, key, { kind: "empty", value: "", xf, style: this.styles.get(xf) });
  }

  /** Replacements that follow each other are one edit: those between them, of a thousand links say, would all be kept for an undo. */
  protected replaceState(sheet: Sheet, change: Partial<SheetState>, kind: ChangeKind, areas: readonly Rectangle[]): void {
    const before = sheet.state;
    const after = { ...before, ...change };
    const last = this.step?.states.get(sheet);
    if (last?.kind === kind) {
      sheet.state = last.after = after;
      for (const area of areas) last.areas.push(area);
      return;
    }
    const edit: StateEdit = { kind, after, areas: [...areas] };
    this.step?.states.set(sheet, edit);
    this.record(kind, sheet.id, edit.areas, () => { sheet.state = edit.after; }, () => { sheet.state = before; });
  }

  protected replaceWorkbook(change: Partial<WorkbookState>, kind: ChangeKind): void {
    const before = this.state;
    const after = { ...before, ...change };
    this.record(kind, null, [], () => { this.state = { ...after }; }, () => { this.state = { ...before }; });
  }

  protected known(sheetId: string): Sheet {
    const sheet = this.sheet(sheetId);
    if (!sheet) throw new ModelError("ItemNotFound", "シートが見つかりません。");
    return sheet;
  }

  protected unprotected(sheetId: string): Sheet {
    const sheet = this.known(sheetId);
    if (sheet.isProtected) throw new ModelError("AccessDenied", `シート「${sheet.name}」は保護されているため、変更できません。`);
    return sheet;
  }

  /** A protected sheet can be written to where every cell of the area is unlocked. */
  protected writable(sheetId: string, area: Rectangle): Sheet {
    const sheet = this.known(sheetId);
    if (area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) {
      throw new ModelError("InvalidArgument", "シートの外のセルです。");
    }
    if (!sheet.isProtected) return sheet;
    // Asked only on protected sheets: it walks the whole area.
    const isHuge = sizeOf(area) > MAX_CHECKED_CELLS;
    const isLocked = isHuge || positionsOf(area).some((key) => this.styles.get(sheet.xfAt(keyRow(key), keyColumn(key))).locked);
    return isLocked ? this.unprotected(sheetId) : sheet;
  }

  private recalculate(changed: ReadonlySet<Sheet>): void {
    for (const { sheet, key, content } of calculate(this.sheets, this.calculationContext(), changed)) {
      const before = sheet.cells.get(key);
      if (before) this.putCell(sheet, key, { ...before, ...content }, "calculated");
    }
  }
}
