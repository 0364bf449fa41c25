import type { ModelChange, WorkbookModel } from "../../xlsx/model";
import { LAST_COLUMN, LAST_ROW, showLocal } from "./range-address";
import type { Registrations } from "./scope";
import { WORKBOOK_TARGET, WorksheetEvent } from "./objects/worksheet-events";
import type { Json } from "./wire";

/** One entry of a richApiMessage. */
export interface RichApiMessage {
  /** 65536: an event of the rich API; 2: an action that a keyboard shortcut asks for. */
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON of the event's arguments. */
  readonly message: string;
}

const EVENT_CATEGORY = 65_536;
const ACTION_CATEGORY = 2;
const ACTION_DISPATCH = 1000;
const WHOLE_SHEET = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** The message by which Excel asks for the action of a keyboard shortcut: its name and arguments, of which there are none. */
export function actionMessage(name: string): RichApiMessage {
  return { messageCategory: ACTION_CATEGORY, messageType: ACTION_DISPATCH, targetId: "", message: JSON.stringify([name, ""]) };
}

/** Turns changes of the model into the events that the add-in has registered. */
export class EventPump {
  /** Names by id. */
  private sheetNames: ReadonlyMap<string, string>;
  /** Hidden rows by id of the sheet. */
  private readonly hiddenRows = new Map<string, readonly number[]>();
  private activeId: string;

  constructor(
    private readonly model: WorkbookModel,
    private readonly registrations: Registrations,
    private readonly send: (entries: readonly RichApiMessage[]) => void,
  ) {
    this.sheetNames = namesOf(model);
    this.activeId = model.activeSheetId;
    for (const { id, hiddenRows } of model.sheets) this.hiddenRows.set(id, hiddenRows);
  }

  /** Called with each notice of the model. */
  take(changes: readonly ModelChange[]): void {
    const entries = [...this.structure(changes), ...changes.flatMap((change) => this.ofChange(change)), ...this.activation()];
    if (entries.length > 0) this.send(entries);
  }

  private ofChange(change: ModelChange): readonly RichApiMessage[] {
    if (change.sheetId === null || !this.model.sheet(change.sheetId)) return [];
    const { sheetId } = change;
    const areas = change.areas.length > 0 ? change.areas : [WHOLE_SHEET];
    const address = areas.map(showLocal).join(",");
    const source = sourceOf(change);
    switch (change.kind) {
      case "cells":
        return this.event(WorksheetEvent.changed, sheetId, {
          address, source, worksheetId: sheetId, changeType: "RangeEdited", triggerSource: change.origin === "add-in" ? "ThisLocalAddin" : "Unknown",
        });
      case "calculated":
        return this.event(WorksheetEvent.calculated, sheetId, { address, worksheetId: sheetId });
      case "formats":
        return [...this.event(WorksheetEvent.formatChanged, sheetId, { address, source, worksheetId: sheetId }), ...this.hiding(sheetId, source)];
      case "selection":
        return this.event(WorksheetEvent.selectionChanged, sheetId, { address, worksheetId: sheetId });
      default:
        return [];
    }
  }

  private structure(changes: readonly ModelChange[]): readonly RichApiMessage[] {
    const change = changes.find(({ kind }) => kind === "structure");
    if (!change) return [];
    const before = this.sheetNames;
    this.sheetNames = namesOf(this.model);
    const added = [...this.sheetNames.keys()].filter((id) => !before.has(id));
    const deleted = [...before.keys()].filter((id) => !this.sheetNames.has(id));
    const source = sourceOf(change);
    return [
      ...[...this.sheetNames].flatMap(([id, nameAfter]) => {
        const nameBefore = before.get(id) ?? nameAfter;
        return nameBefore === nameAfter ? [] : this.event(WorksheetEvent.nameChanged, id, { source, worksheetId: id, nameBefore, nameAfter });
      }),
      ...added.flatMap((id) => this.event(WorksheetEvent.added, id, { source, worksheetId: id })),
      ...deleted.flatMap((id) => this.event(WorksheetEvent.deleted, id, { source, worksheetId: id })),
    ];
  }

  /** One event for the rows that were hidden and one for those that were shown, by hand, by a filter or by a group. */
  private hiding(sheetId: string, source: string): readonly RichApiMessage[] {
    const before = this.hiddenRows.get(sheetId) ?? [];
    const after = this.model.sheet(sheetId)?.hiddenRows ?? [];
    this.hiddenRows.set(sheetId, after);
    const news = [["Hidden", without(after, before)], ["Unhidden", without(before, after)]] as const;
    return news.flatMap(([changeType, rows]) => (rows.length === 0 ? [] : this.event(WorksheetEvent.rowHiddenChanged, sheetId, {
      address: rows.map((row) => `${row + 1}:${row + 1}`).join(","), changeType, source, worksheetId: sheetId,
    })));
  }

  private activation(): readonly RichApiMessage[] {
    const left = this.activeId;
    const entered = this.model.activeSheetId;
    if (left === entered) return [];
    this.activeId = entered;
    return [
      ...this.event(WorksheetEvent.deactivated, left, { worksheetId: left }),
      ...this.event(WorksheetEvent.activated, entered, { worksheetId: entered }),
    ];
  }

  /** To the sheet's own listeners and to those of the collection. */
  private event(messageType: number, sheetId: string, args: { readonly [key: string]: Json }): readonly RichApiMessage[] {
    return [sheetId, WORKBOOK_TARGET]
      .filter((target) => this.registrations.has(messageType, target))
      .map((targetId) => ({ messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(args) }));
  }
}

function namesOf(model: WorkbookModel): ReadonlyMap<string, string> {
  return new Map(model.sheets.map(({ id, name }) => [id, name]));
}

function sourceOf({ origin }: ModelChange): string {
  return origin === "remote" ? "Remote" : "Local";
}

function without(rows: readonly number[], others: readonly number[]): readonly number[] {
  const known = new Set(others);
  return rows.filter((row) => !known.has(row));
}
