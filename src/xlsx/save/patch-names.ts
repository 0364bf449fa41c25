import { columnsToA1, quoteSheet, rowsToA1, toReference } from "../../core/address";
import { followSheets } from "../calculate/names";
import type { Sheet } from "../model/sheet";
import type { SheetState } from "../model/state";
import { childOf, childrenOf } from "../package/xml";
import { encodeXml } from "../package/xml-text";
import type { XmlElement } from "../package/xml";
import { WORKBOOK_ORDER } from "./schema-order";
import { putChild, withPrefix } from "../package/splices";
import type { Splices } from "../package/splices";

/** Excel's own names of a sheet: attributes besides the name, and what they say; "" for none. */
const BUILT_IN: readonly { readonly name: string; readonly attributes: string; readonly textOf: (state: SheetState) => string }[] = [
  { name: "_xlnm.Print_Area", attributes: "", textOf: ({ name, pageSetup }) => (pageSetup.printArea ?? []).map((area) => toReference({ ...area, sheet: name })).join(",") },
  { name: "_xlnm.Print_Titles", attributes: "", textOf: printTitles },
  // Excel keeps the filter's cells under this hidden name, too.
  { name: "_xlnm._FilterDatabase", attributes: ' hidden="1"', textOf: ({ name, autoFilter }) => (autoFilter ? toReference({ ...autoFilter, sheet: name }) : "") },
];

/**
 * Names follow renamed sheets; names of a deleted sheet go, and what named its cells becomes #REF!.
 * Excel's own names of a sheet (print titles, print area) are written anew where the sheet's state changed.
 */
export function patchNames(splices: Splices, root: XmlElement, opened: readonly Sheet[], now: readonly Sheet[]): void {
  const list = childOf(root, "definedNames");
  const elements = childrenOf(list, "definedName");
  const added: string[] = [];
  const written = new Map<XmlElement, string>();
  for (const [position, sheet] of now.entries()) {
    for (const { name, attributes, textOf } of BUILT_IN) {
      const text = textOf(sheet.state);
      // A renamed sheet alone changes nothing here: its names are followed like all others.
      if (text === textOf({ ...sheet.openedState, name: sheet.name })) continue;
      const existing = elements.find((element) => element.attributes.name === name && element.attributes.localSheetId === String(opened.indexOf(sheet)));
      if (existing) written.set(existing, text);
      else added.push(`<definedName name="${name}" localSheetId="${position}"${attributes}>${encodeXml(text)}</definedName>`);
    }
  }
  const isSame = now.length === opened.length && now.every((sheet, index) => sheet === opened[index] && sheet.name === sheet.openedState.name);
  const follow = (text: string) => (isSame ? text : followSheets(text, opened, now));
  let kept = 0;
  for (const element of elements) {
    const { localSheetId } = element.attributes;
    const owner = localSheetId === undefined ? undefined : opened[Number(localSheetId)];
    const position = owner ? now.indexOf(owner) : -1;
    const text = written.get(element) ?? follow(element.text);
    if (text === "" || (localSheetId !== undefined && position < 0)) {
      splices.remove(element);
      continue;
    }
    kept += 1;
    if (localSheetId !== undefined) splices.setAttributes(element, { localSheetId: String(position) });
    if (text !== element.text) splices.replace(element.openEnd, element.closeStart, encodeXml(text));
  }
  const xml = withPrefix(added.join(""), root.prefix);
  if (!list) putChild(splices, root, WORKBOOK_ORDER, "definedNames", xml === "" ? "" : `<${root.prefix}definedNames>${xml}</${root.prefix}definedNames>`);
  else if (xml !== "") splices.append(list, xml);
  else if (kept === 0 && elements.length > 0) removeEmptied(splices, list, elements);
}

/** A list without names is not allowed; its names are taken away already, what is left are its tags. */
function removeEmptied(splices: Splices, list: XmlElement, elements: readonly XmlElement[]): void {
  splices.replace(list.start, elements[0]?.start ?? list.openEnd, "");
  splices.replace(elements[elements.length - 1]?.end ?? list.closeStart, list.end, "");
}

function printTitles({ name, pageSetup: { titleRows, titleColumns } }: SheetState): string {
  const sheet = quoteSheet(name);
  return [
    titleColumns && `${sheet}!${columnsToA1(titleColumns.first, titleColumns.last)}`,
    titleRows && `${sheet}!${rowsToA1(titleRows.first, titleRows.last)}`,
  ].filter((part) => part !== null).join(",");
}
