import type { SheetModel } from "../../../xlsx/model";
import { booleanOf, colorOf, integerOf, oneOf, optionalText, textOf } from "../arguments";
import { HostError, invalidArgument } from "../host-error";
import type { Argument, HostObject } from "../host-object";
import { defineClass } from "../host-object";
import { LAST_COLUMN, LAST_ROW, parseAddresses } from "../range-address";
import type { Scope } from "../scope";
import { assertInFront, assertUnprotected, assertWritable, sheetOf } from "../scope";
import type { Json } from "../wire";
import { autoFilter } from "./auto-filter";
import { chartCollection } from "./charts";
import { freezePanes } from "./freeze-panes";
import { pageLayout } from "./page-layout";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { RangeAreasSubject, RangeSubject } from "./range-subject";
import { shapesOfSheet } from "./shapes";
import { registrationMethods } from "./worksheet-events";
import { worksheetProtection } from "./worksheet-protection";

/** One sheet, by its id: a renamed or moved sheet is still the same. */
export interface WorksheetSubject {
  readonly scope: Scope;
  readonly sheetId: string;
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const WHOLE_SHEET = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** Excel.Worksheet */
export const worksheet: (subject: WorksheetSubject) => HostObject = defineClass<WorksheetSubject>({
  name: "Worksheet",
  identity: ({ scope, sheetId }) => ({ Id: sheetOf(scope, sheetId).id }),
  properties: {
    id: { since: "1.1", get: ({ sheetId }) => sheetId },
    name: { since: "1.1", get: (subject) => sheet(subject).name, set: (subject, value) => rename(subject, textOf(value, "name")) },
    position: { since: "1.1", get: ({ scope, sheetId }) => scope.model.sheets.findIndex(({ id }) => id === sheetId) },
    // The library reads showGridlines but writes it under its older name.
    gridlines: { since: "internal", set: setGridlines },
    showGridlines: { since: "1.8", get: (subject) => sheet(subject).showGridlines, set: setGridlines },
    tabColor: { since: "1.7", get: (subject) => sheet(subject).tabColor ?? "", set: (subject, value) => {
      assertWritable(subject.scope);
      subject.scope.model.setTabColor(subject.sheetId, value === "" ? null : colorOf(value, "tabColor"));
    } },
    visibility: { since: "1.1", get: (subject) => visibilities[sheet(subject).visibility], set: (subject, value) => {
      const wanted = oneOf(value, Object.values(visibilities), "visibility");
      setVisibility(subject, wanted === "Visible" ? "visible" : wanted === "Hidden" ? "hidden" : "veryHidden");
    } },
  },
  navigation: {
    autoFilter: { since: "1.9", to: (subject) => autoFilter(subject) },
    charts: { since: "1.1", to: (subject) => chartCollection(subject) },
    freezePanes: { since: "1.7", to: (subject) => freezePanes(subject) },
    pageLayout: { since: "1.9", to: (subject) => pageLayout(subject) },
    protection: { since: "1.2", to: (subject) => worksheetProtection(subject) },
    shapes: { since: "1.9", to: (subject) => shapesOfSheet(subject) },
  },
  methods: {
    activate: { since: "1.1", writes: true, call: activate },
    calculate: { since: "1.6", call: () => null },
    delete: { since: "1.1", writes: true, call: remove },
    getCell: { since: "1.1", call: (subject, [row, column]) => cells(subject, integerOf(row, "row"), integerOf(column, "column"), 1, 1) },
    getNextOrNullObject: { since: "1.5", call: (subject, [visibleOnly]) => neighbour(subject, 1, visibleOnly === true) },
    getPreviousOrNullObject: { since: "1.5", call: (subject, [visibleOnly]) => neighbour(subject, -1, visibleOnly === true) },
    getRange: { since: "1.1", call: (subject, [address]) => getRange(subject, optionalText(address, "address")) },
    getRangeByIndexes: { since: "1.7", call: (subject, [row, column, rows, columns]) =>
      cells(subject, integerOf(row, "startRow"), integerOf(column, "startColumn"), integerOf(rows, "rowCount"), integerOf(columns, "columnCount")) },
    getRanges: { since: "1.9", call: (subject, [address]) => getRanges(subject, optionalText(address, "address")) },
    getUsedRange: { since: "1.1", call: (subject, [valuesOnly]) => used(subject, valuesOnly === true) ?? cells(subject, 0, 0, 1, 1) },
    getUsedRangeOrNullObject: { since: "1.4", call: (subject, [valuesOnly]) => used(subject, valuesOnly === true) },
    showOutlineLevels: { since: "1.10", writes: true, call: showOutlineLevels },
    _GetSheetById: { since: "internal", call: ({ scope }, [id]) => worksheet({ scope, sheetId: sheetOf(scope, textOf(id, "id")).id }) },
    ...registrationMethods<WorksheetSubject>(["DataChanged", "Activated", "Deactivated", "SelectionChanged", "FormatChanged", "Calculated", "RowHiddenChanged"], ({ sheetId }) => sheetId),
  },
});

function sheet({ scope, sheetId }: WorksheetSubject): SheetModel {
  return sheetOf(scope, sheetId);
}

function cells({ scope, sheetId }: WorksheetSubject, row: number, column: number, rows: number, columns: number): HostObject {
  return range(new RangeSubject(scope, sheetId, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }));
}

function getRange(subject: WorksheetSubject, address: string | null): HostObject {
  const { scope, sheetId } = subject;
  if (address === null) return range(new RangeSubject(scope, sheetId, WHOLE_SHEET));
  const [area, more] = parseAddresses(address, sheet(subject).name);
  if (!area || more) throw invalidArgument(address);
  return range(new RangeSubject(scope, sheetId, area));
}

function getRanges(subject: WorksheetSubject, address: string | null): HostObject {
  const { scope, sheetId } = subject;
  const areas = address === null ? [WHOLE_SHEET] : parseAddresses(address, sheet(subject).name);
  return rangeAreas(new RangeAreasSubject(scope, sheetId, areas));
}

function used({ scope, sheetId }: WorksheetSubject, valuesOnly: boolean): HostObject | null {
  const area = sheetOf(scope, sheetId).usedArea(valuesOnly);
  return area && range(new RangeSubject(scope, sheetId, area));
}

function rename(subject: WorksheetSubject, name: string): void {
  assertWritable(subject.scope);
  subject.scope.model.renameSheet(subject.sheetId, name);
}

function setGridlines({ scope, sheetId }: WorksheetSubject, value: Json): void {
  assertWritable(scope);
  scope.model.setShowGridlines(sheetId, booleanOf(value, "showGridlines"));
}

function setVisibility({ scope, sheetId }: WorksheetSubject, visibility: SheetModel["visibility"]): void {
  assertWritable(scope);
  scope.model.setVisibility(sheetId, visibility);
}

/** 0 leaves rows, or columns, as they are. */
function showOutlineLevels({ scope, sheetId }: WorksheetSubject, [rowLevels, columnLevels]: readonly Argument[]): null {
  assertUnprotected(scope, sheetId);
  for (const [line, argument] of [["row", rowLevels], ["column", columnLevels]] as const) {
    const levels = integerOf(argument, `${line}Levels`);
    if (levels < 0 || levels > 8) throw invalidArgument(`${line}Levels: ${levels}`);
    if (levels > 0) scope.model.showOutlineLevels(sheetId, line, levels);
  }
  return null;
}

function activate(subject: WorksheetSubject): null {
  assertInFront(subject.scope);
  const { name, visibility } = sheet(subject);
  if (visibility !== "visible") throw new HostError("InvalidOperation", `非表示のシート「${name}」はアクティブにできません。`);
  subject.scope.model.activate(subject.sheetId);
  return null;
}

/** A very hidden sheet answers GeneralException, by Excel's design (office-js #365); another workbook in front InvalidSelection. */
function remove(subject: WorksheetSubject): null {
  const { scope, sheetId } = subject;
  if (scope.faults.otherWorkbookInFront) throw new HostError("InvalidSelection", "別のブックが前面にあります。");
  assertWritable(scope);
  if (sheet(subject).visibility === "veryHidden") throw new HostError("GeneralException", "完全に非表示のシートは削除できません。");
  scope.model.deleteSheet(sheetId);
  return null;
}

function neighbour({ scope, sheetId }: WorksheetSubject, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const { sheets } = scope.model;
  let index = sheets.findIndex(({ id }) => id === sheetId) + step;
  for (let next = sheets[index]; next; next = sheets[(index += step)]) {
    if (!visibleOnly || next.visibility === "visible") return worksheet({ scope, sheetId: next.id });
  }
  return null;
}

