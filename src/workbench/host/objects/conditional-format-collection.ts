import { integerOf, oneOf, textOf } from "../arguments";
import { apiNotFound, HostError, itemNotFound } from "../host-error";
import type { HostObject } from "../host-object";
import { defineClass } from "../host-object";
import { overlaps } from "../../../xlsx/model/rectangles";
import { assertUnprotected } from "../scope";
import type { Json } from "../wire";
import type { AreaGroup } from "./area-group";
import { sheetOfGroup } from "./area-group";
import { conditionalFormat } from "./conditional-format";

const types = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;

/** Excel.ConditionalFormatCollection: the rules that touch the range. */
export const conditionalFormatCollection = defineClass<AreaGroup>({
  name: "ConditionalFormatCollection",
  indexer: (group, key) => find(group, key) ?? missing(key),
  items: (group) => touching(group).map(({ id }) => conditionalFormat({ scope: group.scope, sheetId: group.sheetId, id })),
  methods: {
    add: { since: "1.6", writes: true, call: (group, [type]) => add(group, oneOf(type, types, "conditionalFormats.add")) },
    clearAll: { since: "1.6", writes: true, call: clearAll },
    getCount: { since: "1.6", call: (group) => touching(group).length },
    getItemAt: { since: "1.6", call: (group, [index]) => {
      const format = touching(group)[integerOf(index, "index")];
      return format ? conditionalFormat({ scope: group.scope, sheetId: group.sheetId, id: format.id }) : missing(index as Json);
    } },
    getItemOrNullObject: { since: "1.14", call: (group, [key]) => find(group, key as Json) },
  },
});

function touching(group: AreaGroup) {
  const formats = sheetOfGroup(group).conditionalFormats;
  return formats.filter((format) => format.areas.some((area) => group.areas.some((own) => overlaps(own, area))));
}

function find(group: AreaGroup, key: Json): HostObject | null {
  const id = textOf(key, "conditionalFormats.getItem");
  const format = touching(group).find((candidate) => candidate.id === id);
  return format ? conditionalFormat({ scope: group.scope, sheetId: group.sheetId, id }) : null;
}

function missing(key: Json): never {
  throw itemNotFound(`条件付き書式 ${JSON.stringify(key)}`);
}

function add(group: AreaGroup, type: (typeof types)[number]): HostObject {
  assertUnprotected(group.scope, group.sheetId);
  if (type !== "Custom") throw apiNotFound(`ConditionalFormatCollection.add(${type})`, "この代役が持つのは数式による書式だけです。");
  if (group.areas.length === 0) throw new HostError("InvalidArgument", "範囲がありません。");
  const { id } = group.scope.model.addConditionalFormat(group.sheetId, { type: "custom", areas: group.areas, formula: "", stopIfTrue: false, format: {} });
  return conditionalFormat({ scope: group.scope, sheetId: group.sheetId, id });
}

function clearAll(group: AreaGroup): null {
  assertUnprotected(group.scope, group.sheetId);
  for (const { id } of touching(group)) group.scope.model.deleteConditionalFormat(group.sheetId, id);
  return null;
}
