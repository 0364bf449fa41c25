import type { Rectangle, SheetModel } from "../model";
import { MAX_COLUMNS, MAX_ROWS } from "../model/state";
import { childOf, childrenOf, descendantsOf, parseXml } from "../package/xml";
import type { XmlElement } from "../package/xml";

type Shapes = SheetModel["shapes"];

/** Shapes with text of a drawing part (text boxes and other shapes), in the order in which they lie over the cells. */
export function readShapes(source: string): Shapes {
  return parseXml(source).children.flatMap(anchorsIn).flatMap((anchor) => {
    const area = areaOf(anchor);
    return descendantsOf(anchor, "sp").flatMap((shape) => {
      const body = childOf(shape, "txBody");
      const properties = descendantsOf(shape, "cNvPr")[0]?.attributes ?? {};
      const text = body ? textOf(body) : "";
      const isHidden = ["1", "true"].includes(properties.hidden ?? "");
      return text === "" ? [] : [{ id: properties.id ?? "", name: properties.name ?? "", text, area, ...(isHidden && { hidden: true as const }) }];
    });
  });
}

/** Newer kinds of shapes have their anchor inside an mc:AlternateContent. */
function anchorsIn(element: XmlElement): readonly XmlElement[] {
  return element.name === "AlternateContent" ? childrenOf(element, "Choice").slice(0, 1).flatMap(({ children }) => children) : [element];
}

/** Paragraphs are lines; a br is a line break inside one. */
function textOf(body: XmlElement): string {
  return body.children.filter(({ name }) => name === "p").map((paragraph) => {
    return paragraph.children.map((part) => (part.name === "br" ? "\n" : (childOf(part, "t")?.text ?? ""))).join("");
  }).join("\n");
}

/** Cells that a shape covers; one that is anchored at a single cell or nowhere has a single cell. */
function areaOf(anchor: XmlElement): Rectangle {
  const from = cornerOf(childOf(anchor, "from")) ?? { row: 0, column: 0 };
  const to = cornerOf(childOf(anchor, "to")) ?? from;
  return { top: from.row, left: from.column, bottom: Math.max(from.row, to.row), right: Math.max(from.column, to.column) };
}

function cornerOf(marker: XmlElement | undefined): { row: number; column: number } | null {
  return marker ? { row: indexOf(marker, "row", MAX_ROWS), column: indexOf(marker, "col", MAX_COLUMNS) } : null;
}

/** Row or column of a marker, zero-based; a file may say one that no sheet has. */
export function indexOf(marker: XmlElement | undefined, name: "row" | "col", count: number): number {
  return Math.min(Math.max(0, Math.trunc(Number(childOf(marker, name)?.text)) || 0), count - 1);
}
