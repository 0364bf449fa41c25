import { areaFromA1 } from "../../core/address";
import type { ConditionalFormatModel, Rectangle } from "../model";
import type { StoredConditionalFormat } from "../model/state";
import { childOf, childrenOf } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { conditionalFormatId } from "../model/conditional-format-id";
import { isOn } from "./read-styles";

/** Conditional formats of a worksheet, first in priority first. */
export function readConditionalFormats(
  worksheet: XmlElement,
  differentials: readonly ConditionalFormatModel["format"][],
): StoredConditionalFormat[] {
  const taken = new Set<string>();
  const formats = childrenOf(worksheet, "conditionalFormatting").flatMap((group, groupIndex) => {
    const areas = readAreas(group.attributes.sqref ?? "");
    return childrenOf(group, "cfRule").map((rule, ruleIndex): StoredConditionalFormat => {
      const isCustom = rule.attributes.type === "expression";
      const formula = isCustom ? (childOf(rule, "formula")?.text ?? "") : "";
      const id = conditionalFormatId(`${rule.attributes.type ?? ""}|${formula}|${group.attributes.sqref ?? ""}`, taken);
      return {
        id, type: isCustom ? "custom" : "other", areas, formula,
        priority: Number(rule.attributes.priority ?? 1),
        stopIfTrue: isOn(rule.attributes.stopIfTrue),
        format: differentials[Number(rule.attributes.dxfId ?? -1)] ?? {},
        source: { group: groupIndex, rule: ruleIndex },
      };
    });
  });
  return formats.sort((a, b) => a.priority - b.priority);
}

/** Areas of "A1:B2 D4". */
export function readAreas(sqref: string): Rectangle[] {
  return sqref.split(/\s+/).flatMap((text) => areaFromA1(text) ?? []);
}
