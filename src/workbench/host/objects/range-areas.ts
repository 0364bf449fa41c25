import { integerOf, optionalText } from "../arguments";
import { itemNotFound } from "../host-error";
import type { HostObject } from "../host-object";
import { defineClass } from "../host-object";
import { isEntireColumn, isEntireRow, LAST_COLUMN, LAST_ROW, showAddress } from "../range-address";
import { intersect, sizeOf } from "../../../xlsx/model/rectangles";
import { clearRange } from "./clear-range";
import { conditionalFormatCollection } from "./conditional-format-collection";
import { namedStyle } from "./named-style";
import { range } from "./range";
import { rangeFormat } from "./range-format";
import { keptIdentity, RangeAreasSubject, RangeSubject } from "./range-subject";
import { worksheet } from "./worksheet";

/** Excel.RangeAreas */
export const rangeAreas: (subject: RangeAreasSubject) => HostObject = defineClass<RangeAreasSubject>({
  name: "RangeAreas",
  identity: keptIdentity,
  properties: {
    address: { since: "1.9", get: ({ sheet, areas }) => areas.map((area) => showAddress(sheet.name, area)).join(",") },
    addressLocal: { since: "1.9", get: ({ sheet, areas }) => areas.map((area) => showAddress(sheet.name, area)).join(",") },
    areaCount: { since: "1.9", get: ({ areas }) => areas.length },
    cellCount: { since: "1.9", get: ({ areas }) => areas.reduce((sum, area) => sum + sizeOf(area), 0) },
    isEntireColumn: { since: "1.9", get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { since: "1.9", get: ({ areas }) => areas.every(isEntireRow) },
    style: namedStyle("1.9", (subject) => subject),
  },
  navigation: {
    areas: { since: "1.9", to: (subject) => rangeCollection(subject) },
    conditionalFormats: { since: "1.9", to: (subject) => conditionalFormatCollection(subject) },
    format: { since: "1.9", to: (subject) => rangeFormat(subject) },
    worksheet: { since: "1.9", to: ({ scope, sheetId }) => worksheet({ scope, sheetId }) },
  },
  methods: {
    clear: { since: "1.9", writes: true, call: (subject, [applyTo]) => {
      for (const part of parts(subject)) clearRange(part, optionalText(applyTo, "applyTo"));
      return null;
    } },
    getEntireColumn: { since: "1.9", call: (subject) => withAreas(subject, subject.areas.map((area) => ({ ...area, top: 0, bottom: LAST_ROW }))) },
    getEntireRow: { since: "1.9", call: (subject) => withAreas(subject, subject.areas.map((area) => ({ ...area, left: 0, right: LAST_COLUMN }))) },
    getUsedRangeAreasOrNullObject: { since: "1.9", call: (subject, [valuesOnly]) => {
      const used = subject.sheet.usedArea(valuesOnly === true);
      const areas = subject.areas.flatMap((area) => (used && intersect(area, used)) ?? []);
      return areas.length > 0 ? withAreas(subject, areas) : null;
    } },
    _KeepReference: { since: "internal", call: (subject) => {
      subject.referenceId ??= subject.scope.references.keep(rangeAreas(subject));
      return null;
    } },
  },
});

/** Excel.RangeCollection */
const rangeCollection = defineClass<RangeAreasSubject>({
  name: "RangeCollection",
  items: (subject) => parts(subject).map((part) => range(part)),
  methods: {
    getCount: { since: "1.9", call: ({ areas }) => areas.length },
    getItemAt: { since: "1.9", call: (subject, [index]) => {
      const part = parts(subject)[integerOf(index, "index")];
      if (!part) throw itemNotFound(`範囲 ${JSON.stringify(index)}`);
      return range(part);
    } },
  },
});

function parts({ scope, sheetId, areas }: RangeAreasSubject): readonly RangeSubject[] {
  return areas.map((area) => new RangeSubject(scope, sheetId, area));
}

function withAreas({ scope, sheetId }: RangeAreasSubject, areas: RangeAreasSubject["areas"]): HostObject {
  return rangeAreas(new RangeAreasSubject(scope, sheetId, areas));
}
