import { decodeCellText } from "../package/cell-text";
import { childrenOf, parseXml } from "../package/xml";
import type { XmlElement } from "../package/xml";

/** Plain texts of the shared strings part, by number. */
export function readSharedStrings(source: string | undefined): string[] {
  return source === undefined ? [] : childrenOf(parseXml(source), "si").map(plainText);
}

/** Text of a string item: its runs joined, furigana (rPh) left out. */
export function plainText(item: XmlElement): string {
  let text = "";
  for (const child of item.children) {
    if (child.name === "t") text += child.text;
    else if (child.name === "r") text += childrenOf(child, "t").map((run) => run.text).join("");
  }
  return decodeCellText(text.replaceAll("\r\n", "\n"));
}

/** The same for an inline string as it stands in a cell. */
export function plainTextOfXml(source: string): string {
  return plainText(parseXml(source));
}
