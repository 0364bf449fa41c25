import type { SheetModel } from "../../../xlsx/model";
import { optionalText, textOf } from "../arguments";
import { HostError, itemNotFound } from "../host-error";
import type { HostObject } from "../host-object";
import { defineClass } from "../host-object";
import type { Scope } from "../scope";
import { assertInFront, assertWritable } from "../scope";
import { worksheet } from "./worksheet";
import { registrationMethods, WORKBOOK_TARGET } from "./worksheet-events";

export interface CollectionSubject {
  readonly scope: Scope;
}

/** Excel.WorksheetCollection, in tab order. */
export const worksheetCollection = defineClass<CollectionSubject>({
  name: "WorksheetCollection",
  indexer: ({ scope }, key) => {
    const name = textOf(key, "getItem");
    return find(scope, name) ?? missing(name);
  },
  items: ({ scope }) => scope.model.sheets.map(({ id }) => worksheet({ scope, sheetId: id })),
  methods: {
    add: { since: "1.1", writes: true, call: ({ scope }, [name]) => add(scope, optionalText(name, "name")) },
    getActiveWorksheet: { since: "1.1", call: ({ scope }) => active(scope) },
    getCount: { since: "1.4", call: ({ scope }, [visibleOnly]) => among(scope, visibleOnly === true).length },
    getFirst: { since: "1.5", call: ({ scope }, [visibleOnly]) => at(scope, among(scope, visibleOnly === true)[0]) },
    getItemOrNullObject: { since: "1.4", call: ({ scope }, [key]) => find(scope, textOf(key, "getItemOrNullObject")) },
    getLast: { since: "1.5", call: ({ scope }, [visibleOnly]) => at(scope, among(scope, visibleOnly === true).at(-1)) },
    ...registrationMethods<CollectionSubject>(
      ["DataChanged", "Activated", "Deactivated", "Added", "Deleted", "SelectionChanged", "FormatChanged", "Calculated", "RowHiddenChanged", "NameChanged"], () => WORKBOOK_TARGET,
    ),
  },
});

/** By id or by name, as Excel's getItem. */
function find(scope: Scope, key: string): HostObject | null {
  const found = scope.model.sheet(key) ?? scope.model.sheetByName(key);
  return found ? worksheet({ scope, sheetId: found.id }) : null;
}

function missing(key: string): never {
  throw itemNotFound(`シート「${key}」`);
}

/** @throws HostError InvalidSelection while another workbook is in front (office-js #6365) */
function active(scope: Scope): HostObject {
  if (scope.faults.otherWorkbookInFront) throw new HostError("InvalidSelection", "別のブックが前面にあります。");
  return worksheet({ scope, sheetId: scope.model.activeSheetId });
}

function among(scope: Scope, visibleOnly: boolean): readonly SheetModel[] {
  return scope.model.sheets.filter(({ visibility }) => !visibleOnly || visibility === "visible");
}

function at(scope: Scope, found: SheetModel | undefined): HostObject {
  return found ? worksheet({ scope, sheetId: found.id }) : missing("");
}

/** The new sheet comes last and is not activated, as in Excel. */
function add(scope: Scope, name: string | null): HostObject {
  assertInFront(scope);
  assertWritable(scope);
  return worksheet({ scope, sheetId: scope.model.addSheet(name).id });
}
