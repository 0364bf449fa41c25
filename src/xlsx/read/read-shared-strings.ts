import { decodeCellText } from "../package/cell-text";
import { childOf, childrenOf, parseXml } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { isOn } from "./read-styles";

/** A text as its cell shows it, and how much of it is struck through by formats of its runs. */
export interface CellText {
  readonly text: string;
  readonly struck?: "all" | "part";
}

/** Texts of the shared strings part, by number. */
export function readSharedStrings(source: string | undefined): CellText[] {
  return source === undefined ? [] : childrenOf(parseXml(source), "si").map(cellText);
}

/** Text of a string item: its runs joined, furigana (rPh) left out. */
function plainText(item: XmlElement): string {
  let text = "";
  for (const child of item.children) {
    if (child.name === "t") text += child.text;
    else if (child.name === "r") text += childrenOf(child, "t").map((run) => run.text).join("");
  }
  return decodeCellText(text.replaceAll("\r\n", "\n"));
}

/** The same for an inline string as it stands in a cell. */
export function cellTextOfXml(source: string): CellText {
  return cellText(parseXml(source));
}

function cellText(item: XmlElement): CellText {
  const text = plainText(item);
  const runs = childrenOf(item, "r").filter((run) => childrenOf(run, "t").some((part) => part.text.trim() !== ""));
  const struck = runs.filter((run) => isStruck(childOf(run, "rPr")));
  return struck.length === 0 ? { text } : { text, struck: struck.length === runs.length ? "all" : "part" };
}

function isStruck(format: XmlElement | undefined): boolean {
  const strike = childOf(format, "strike");
  return strike !== undefined && isOn(strike.attributes.val ?? "1");
}
