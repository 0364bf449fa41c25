import type { Rectangle } from "../../../xlsx/model";
import { booleanOf, textOf } from "../arguments";
import { HostError } from "../host-error";
import { defineClass } from "../host-object";
import type { Scope } from "../scope";
import { application } from "./application";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { RangeAreasSubject, RangeSubject } from "./range-subject";
import { settingCollection } from "./setting-collection";
import { createAndOpenWorkbook } from "./workbook-created";
import { worksheetCollection } from "./worksheet-collection";

export interface WorkbookSubject {
  readonly scope: Scope;
}

/** Excel.Workbook, at the root of every batch. */
export const workbook = defineClass<WorkbookSubject>({
  name: "Workbook",
  properties: {
    name: { since: "1.7", get: ({ scope }) => scope.model.fileName },
    readOnly: { since: "1.8", get: ({ scope }) => scope.faults.readOnly },
  },
  navigation: {
    application: { since: "1.1", to: ({ scope }) => application({ scope }) },
    settings: { since: "1.4", to: ({ scope }) => settingCollection({ scope }) },
    worksheets: { since: "1.1", to: ({ scope }) => worksheetCollection({ scope }) },
    _Runtime: { since: "1.5", to: () => runtime(undefined) },
  },
  methods: {
    getActiveCell: { since: "1.7", call: ({ scope }) => {
      const { sheetId, activeRow, activeColumn } = selectionOf(scope);
      return range(new RangeSubject(scope, sheetId, { top: activeRow, bottom: activeRow, left: activeColumn, right: activeColumn }));
    } },
    getSelectedRange: { since: "1.1", call: ({ scope }) => range(new RangeSubject(scope, selectionOf(scope).sheetId, onlyArea(selectionOf(scope).areas))) },
    getSelectedRanges: { since: "1.9", call: ({ scope }) => rangeAreas(new RangeAreasSubject(scope, selectionOf(scope).sheetId, selectionOf(scope).areas)) },
    /** On the web the library asks an object of the page around the workbook for it, which is the root of such a batch. */
    createAndOpenWorkbook: { since: "internal", call: ({ scope }, [base64]) => {
      createAndOpenWorkbook(scope, base64);
      return null;
    } },
    _RemoveReference: { since: "internal", call: ({ scope }, [id]) => {
      scope.references.remove(textOf(id, "_RemoveReference"));
      return null;
    } },
    _RemoveAllReferences: { since: "internal", call: ({ scope }) => {
      scope.references.clear();
      return null;
    } },
    _GetReferenceCount: { since: "internal", call: ({ scope }) => scope.references.count },
  },
});

/** Excel.Runtime */
const runtime = defineClass<undefined>({
  name: "Runtime",
  properties: { enableEvents: { since: "1.8", get: () => true, set: (_, value) => {
    if (!booleanOf(value, "enableEvents")) throw new HostError("NotImplemented", "この代役はイベントを止められません。");
  } } },
});

/** With another workbook in front there is no selection of this one (office-js #5319). */
function selectionOf(scope: Scope): Scope["model"]["selection"] {
  if (scope.faults.otherWorkbookInFront) throw new HostError("InvalidSelection", "別のブックが前面にあります。");
  return scope.model.selection;
}

function onlyArea(areas: readonly Rectangle[]): Rectangle {
  const [area, more] = areas;
  if (!area || more) throw new HostError("InvalidSelection", "選択されている範囲が一つではありません。");
  return area;
}
