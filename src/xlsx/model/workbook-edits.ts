import { calculate } from "../calculate/calculate";
import type { ChangeKind, Rectangle } from "../model";
import { ModelError } from "../model";
import { positionsOf, sizeOf } from "./rectangles";
import type { Sheet } from "./sheet";
import { keyColumn, keyRow, MAX_COLUMNS, MAX_ROWS } from "./state";
import type { SheetState, StoredCell } from "./state";
import { WorkbookCore } from "./workbook-core";
import type { StateEdit } from "./workbook-core";
import type { WorkbookState } from "./workbook-parts";

/** Larger areas of a protected sheet count as locked. */
const MAX_CHECKED_CELLS = 1_000_000;

/** The smallest changes of a workbook, of which all others are made, and what has to be asked before one. */
export abstract class WorkbookEdits extends WorkbookCore {
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
    const last = this.states?.get(sheet);
    if (last?.kind === kind) {
      sheet.state = last.after = after;
      for (const area of areas) last.areas.push(area);
      return;
    }
    const edit: StateEdit = { kind, after, areas: [...areas] };
    this.states?.set(sheet, edit);
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

  protected recalculate(changed: ReadonlySet<Sheet>): void {
    for (const { sheet, key, content } of calculate(this.sheets, this.calculationContext(), changed)) {
      const before = sheet.cells.get(key);
      if (before) this.putCell(sheet, key, { ...before, ...content }, "calculated");
    }
  }
}
