import { areaToA1 } from "../../core/address";
import type { Rectangle } from "../model";
import { originOf } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import type { StoredConditionalFormat } from "../model/state";
import { insertChild, withPrefix } from "../package/splices";
import type { Splices } from "../package/splices";
import { childrenOf } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { encodeXml } from "../package/xml-text";
import { shiftFormula } from "../text/shift-formula";
import { WORKSHEET_ORDER } from "./schema-order";
import type { StyleWriter } from "./style-writer";

/** Takes deleted rules away, follows the others to their place in the order and to the areas that are left to them, and adds ours. */
export function patchConditionalFormats(splices: Splices, root: XmlElement, { state, openedState }: Sheet, styles: StyleWriter): void {
  const formats = state.conditionalFormats;
  childrenOf(root, "conditionalFormatting").forEach((group, groupIndex) => {
    const rules = childrenOf(group, "cfRule");
    const from = (list: readonly StoredConditionalFormat[], rule: number) => list.find(({ source }) => source?.group === groupIndex && source.rule === rule);
    const kept = rules.map((_, rule) => from(formats, rule));
    // The rules of a group share its areas, and lose the same of them.
    const areas = kept.find((format) => format !== undefined)?.areas;
    if (!areas) return splices.remove(group);
    const before = from(openedState.conditionalFormats, 0)?.areas ?? areas;
    if (areas !== before) splices.setAttributes(group, { sqref: sqrefOf(areas) });
    rules.forEach((rule, index) => {
      const format = kept[index];
      if (!format) return splices.remove(rule);
      if (Number(rule.attributes.priority ?? 1) !== format.priority) splices.setAttributes(rule, { priority: String(format.priority) });
      if (areas !== before) moveFormulas(splices, rule, before, areas);
    });
  });
  const added = formats.filter((format) => format.type === "custom" && !format.source).map((format) => ruleXml(format, styles)).join("");
  if (added !== "") insertChild(splices, root, WORKSHEET_ORDER, "conditionalFormatting", withPrefix(added, root.prefix));
}

/** The formulas of a rule are written for the origin of its areas. */
function moveFormulas(splices: Splices, rule: XmlElement, before: readonly Rectangle[], after: readonly Rectangle[]): void {
  const [from, to] = [originOf(before), originOf(after)];
  for (const { text, openEnd, closeStart } of childrenOf(rule, "formula")) {
    const moved = shiftFormula(text, to.row - from.row, to.column - from.column);
    if (moved !== text) splices.replace(openEnd, closeStart, encodeXml(moved));
  }
}

function ruleXml(format: StoredConditionalFormat, styles: StyleWriter): string {
  const stop = format.stopIfTrue ? ' stopIfTrue="1"' : "";
  return `<conditionalFormatting sqref="${sqrefOf(format.areas)}"><cfRule type="expression" dxfId="${styles.differential(format.format)}" priority="${format.priority}"${stop}>`
    + `<formula>${encodeXml(format.formula)}</formula></cfRule></conditionalFormatting>`;
}

function sqrefOf(areas: readonly Rectangle[]): string {
  return areas.map(areaToA1).join(" ");
}
