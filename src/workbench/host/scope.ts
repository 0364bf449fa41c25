import type { Rectangle, SheetModel, WorkbookModel } from "../../xlsx/model";
import { HostError, itemNotFound } from "./host-error";
import type { HostObject } from "./host-object";

/** Situations of Excel that a test or the workbench page can switch on. */
export interface Faults {
  /** The user is editing a cell: calls fail, or wait when the add-in asked for that. */
  editMode: boolean;
  /** Another workbook has the focus: select, activate and add fail with GeneralException, delete and the active sheet with InvalidSelection. */
  otherWorkbookInFront: boolean;
  /** The workbook is open for reading only (view mode): every write is refused. */
  readOnly: boolean;
  /** Milliseconds that each round trip takes on top. */
  latencyMs: number;
  /** Bytes that a request or an answer may have; null for no limit. Excel on the web refuses more than 5 MB. */
  payloadLimit: number | null;
  /** Members that this Excel refuses, as some versions, platforms and files make it do. */
  refusals: readonly Refusal[];
}

/** A member ("Worksheet.shapes", or "*" for any) that is refused with a code, on one sheet (id) only where one is named. */
export interface Refusal {
  readonly member: string;
  readonly code: string;
  readonly sheet?: string;
}

/** What the objects of one host share. */
export interface Scope {
  readonly model: WorkbookModel;
  readonly faults: Readonly<Faults>;
  readonly references: References;
  readonly registrations: Registrations;
  /** Asked by Office.addin.showAsTaskpane and hide. */
  readonly showPane: (visible: boolean) => void;
  /** Shows a workbook (the .xlsx file) in a window of its own; missing where nothing can. */
  readonly openWorkbook?: (bytes: Uint8Array) => void;
  /** The page takes ribbon commands from now on. */
  readonly commandsReady: () => void;
  paneVisible: boolean;
}

/** Objects that the library asked to keep between batches (_KeepReference). */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private last = 0;

  keep(object: HostObject): string {
    this.last += 1;
    const id = `{reference-${this.last}}`;
    this.objects.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }

  get count(): number {
    return this.objects.size;
  }
}

/** Which events the add-in listens to: event id and target (a sheet's id, or "Workbook"). */
export class Registrations {
  private readonly keys = new Set<string>();

  add(eventId: number, target: string): void {
    this.keys.add(`${eventId} ${target}`);
  }

  remove(eventId: number, target: string): void {
    this.keys.delete(`${eventId} ${target}`);
  }

  has(eventId: number, target: string): boolean {
    return this.keys.has(`${eventId} ${target}`);
  }

  clear(): void {
    this.keys.clear();
  }
}

/** The sheet of an id. @throws HostError ItemNotFound when it was deleted meanwhile */
export function sheetOf(scope: Scope, sheetId: string): SheetModel {
  const sheet = scope.model.sheet(sheetId);
  if (!sheet) throw itemNotFound(`シート ${sheetId}`);
  return sheet;
}

/** @throws HostError AccessDenied in a workbook that is open for reading only */
export function assertWritable(scope: Scope): void {
  if (scope.faults.readOnly) throw new HostError("AccessDenied", "読み取り専用で開かれているブックには書き込めません。");
}

/** @throws HostError AccessDenied on a protected sheet: its formats, rules and structure cannot change */
export function assertUnprotected(scope: Scope, sheetId: string): void {
  assertWritable(scope);
  const sheet = sheetOf(scope, sheetId);
  if (sheet.isProtected) throw new HostError("AccessDenied", `保護されたシート「${sheet.name}」は変更できません。`);
}

/** @throws HostError AccessDenied when the area holds a locked cell of a protected sheet */
export function assertCellsWritable(scope: Scope, sheetId: string, area: Rectangle): void {
  assertWritable(scope);
  const sheet = sheetOf(scope, sheetId);
  if (!sheet.isProtected) return;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (sheet.cell(row, column).style.locked) {
        throw new HostError("AccessDenied", `保護されたシート「${sheet.name}」のロックされたセルには書き込めません。`);
      }
    }
  }
}

/** select, activate and add need this workbook's window in front. @throws HostError GeneralException */
export function assertInFront(scope: Scope): void {
  if (scope.faults.otherWorkbookInFront) throw new HostError("GeneralException", "別のブックが前面にあります。");
}
