import { areaFromA1, columnName, toA1 } from "../../core/address";
import type { ConditionalFormatModel, Rectangle } from "../model";
import type { StoredConditionalFormat } from "../model/state";
import { childOf, childrenOf } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { originOf } from "../model/rectangles";
import { conditionalFormatId } from "../model/conditional-format-id";
import { isOn } from "./read-styles";

/** Conditional formats of a worksheet, first in priority first. */
export function readConditionalFormats(
  worksheet: XmlElement,
  differentials: readonly ConditionalFormatModel["format"][],
): StoredConditionalFormat[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  const formats = childrenOf(worksheet, "conditionalFormatting").flatMap((group, groupIndex) => {
    const areas = readAreas(group.attributes.sqref ?? "");
    return childrenOf(group, "cfRule").map((rule, ruleIndex): StoredConditionalFormat => {
      const isCustom = rule.attributes.type === "expression";
      const formula = isCustom ? (childOf(rule, "formula")?.text ?? "") : "";
      const type = isCustom ? "custom" : "other";
      const id = conditionalFormatId({ type, formula, areas }, taken, isCustom ? "" : rule.attributes.type, copies);
      return {
        id, type, areas, formula,
        priority: Number(rule.attributes.priority ?? 1),
        stopIfTrue: isOn(rule.attributes.stopIfTrue),
        format: differentials[Number(rule.attributes.dxfId ?? -1)] ?? {},
        source: { group: groupIndex, rule: ruleIndex },
        ...(!isCustom && { condition: conditionOf(rule, areas) }),
      };
    });
  });
  return formats.sort((a, b) => a.priority - b.priority);
}

const OPERATORS: Readonly<Record<string, string>> = {
  lessThan: "<", lessThanOrEqual: "<=", equal: "=", notEqual: "<>", greaterThanOrEqual: ">=", greaterThan: ">",
};

/** A rule of another type as a formula for the top-left cell of its areas; "" where it cannot be said as one. */
function conditionOf(rule: XmlElement, areas: readonly Rectangle[]): string {
  const [first = "", second = ""] = childrenOf(rule, "formula").map((formula) => formula.text);
  if (areas.length === 0) return "";
  const cell = toA1(originOf(areas));
  const { type, operator = "" } = rule.attributes;
  if (type === "cellIs") {
    if (operator === "between") return `AND(${cell}>=(${first}),${cell}<=(${second}))`;
    if (operator === "notBetween") return `OR(${cell}<(${first}),${cell}>(${second}))`;
    return OPERATORS[operator] === undefined ? "" : `${cell}${OPERATORS[operator]}(${first})`;
  }
  if (type === "duplicateValues" || type === "uniqueValues") {
    const count = areas.map((area) => `COUNTIF(${absolute(area)},${cell})`).join("+");
    return `AND(${cell}<>"",${count}${type === "uniqueValues" ? "=1" : ">1"})`;
  }
  // containsText, beginsWith, containsBlanks, containsErrors, timePeriod and their opposites bring a formula of their own.
  return first !== "" && !["colorScale", "dataBar", "iconSet", "top10", "aboveAverage"].includes(type ?? "") ? first : "";
}

function absolute({ top, left, bottom, right }: Rectangle): string {
  return `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}

/** Areas of "A1:B2 D4". */
function readAreas(sqref: string): Rectangle[] {
  return sqref.split(/\s+/).flatMap((text) => areaFromA1(text) ?? []);
}
