import type { Rectangle } from "../../../xlsx/model";
import { subjectOf, textOf } from "../arguments";
import { apiNotFound, invalidArgument, itemNotFound } from "../host-error";
import type { Argument, HostObject } from "../host-object";
import { defineClass, isHostObject } from "../host-object";
import { parseAddresses } from "../range-address";
import { assertUnprotected, sheetOf } from "../scope";
import { range } from "./range";
import { RangeSubject } from "./range-subject";
import type { WorksheetSubject } from "./worksheet";

/** Excel.AutoFilter. The stand-in keeps where the buttons stand and whether the file came with criteria; it filters no rows itself. */
export const autoFilter = defineClass<WorksheetSubject>({
  name: "AutoFilter",
  properties: {
    enabled: { since: "1.9", get: (subject) => areaOf(subject) !== null },
    isDataFiltered: { since: "1.9", get: ({ scope, sheetId }) => sheetOf(scope, sheetId).isFiltered },
  },
  methods: {
    apply: { since: "1.9", writes: true, call: apply },
    getRange: { since: "1.9", call: (subject) => found(subject) ?? missing() },
    getRangeOrNullObject: { since: "1.9", call: found },
    remove: { since: "1.9", writes: true, call: (subject) => change(subject, null) },
  },
});

function areaOf({ scope, sheetId }: WorksheetSubject): Rectangle | null {
  return sheetOf(scope, sheetId).autoFilter;
}

function found(subject: WorksheetSubject): HostObject | null {
  const area = areaOf(subject);
  return area && range(new RangeSubject(subject.scope, subject.sheetId, area));
}

function missing(): never {
  throw itemNotFound("オートフィルター");
}

/** A filter over one cell, whole rows or columns reaches as far as the sheet is used. */
function apply(subject: WorksheetSubject, [cells, , criteria]: readonly Argument[]): null {
  if (criteria !== undefined && criteria !== null) throw apiNotFound("AutoFilter.apply(criteria)", "この代役は行を絞り込みません。");
  const { scope, sheetId } = subject;
  const { name } = sheetOf(scope, sheetId);
  const [area, more] = isHostObject(cells) ? [subjectOf(cells, RangeSubject, "range").area] : parseAddresses(textOf(cells, "range"), name);
  if (!area || more) throw invalidArgument("autoFilter.apply: 範囲は一つだけ指定してください");
  const used = sheetOf(scope, sheetId).usedArea(false);
  if (!used) throw invalidArgument("autoFilter.apply: 空のシートです");
  return change(subject, { ...area, bottom: Math.min(area.bottom, Math.max(area.top, used.bottom)), right: Math.min(area.right, Math.max(area.left, used.right)) });
}

function change({ scope, sheetId }: WorksheetSubject, area: Rectangle | null): null {
  assertUnprotected(scope, sheetId);
  scope.model.setAutoFilter(sheetId, area);
  return null;
}
