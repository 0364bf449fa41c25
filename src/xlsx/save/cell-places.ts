import { fromA1 } from "../../core/address";
import { endTagOf, localName, readAttributes, readTag } from "../package/xml-tags";
import type { XmlElement } from "../package/xml";
import type { Tag } from "../package/xml-tags";

/** A row or cell element where it stands in the source. */
export interface Place {
  readonly index: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** Rows of sheetData, or cells of a row, in the order of the file. Addresses may be left out. */
export function* places(source: string, parent: Pick<XmlElement, "openEnd" | "closeStart">, name: "row" | "c"): Generator<Place> {
  let index = -1;
  let tag = readTag(source, parent.openEnd);
  while (tag && tag.start < parent.closeStart) {
    const isWanted = !tag.closing && localName(tag) === name;
    if (!isWanted) {
      tag = readTag(source, tag.end);
      continue;
    }
    const { r } = readAttributes(source, tag);
    index = r === undefined ? index + 1 : name === "row" ? Number(r) - 1 : (fromA1(r)?.column ?? index + 1);
    const close = closeOf(source, tag);
    yield { index, start: tag.start, openEnd: tag.end, closeStart: close.start, end: close.end };
    tag = readTag(source, close.end);
  }
}

/** The formula of a cell as it is written; "" without one. */
export function formulaElement(source: string, place: Place): string {
  for (let tag = readTag(source, place.openEnd); tag && tag.start < place.closeStart; tag = readTag(source, tag.end)) {
    if (tag.closing || localName(tag) !== "f") continue;
    return source.slice(tag.start, closeOf(source, tag).end);
  }
  return "";
}

/** The end tag of an element; an empty-element tag has it at its own end. What was opened has an end tag for every element. */
function closeOf(source: string, tag: Tag): { readonly start: number; readonly end: number } {
  return (tag.selfClosing ? null : endTagOf(source, tag.name, tag.end)) ?? { start: tag.end, end: tag.end };
}
