import type { Rectangle, ShapeModel } from "../model";
import { MAX_COLUMNS, MAX_ROWS } from "../model/state";
import { childOf, childrenOf, descendantsOf, parseXml } from "../package/xml";
import type { XmlElement } from "../package/xml";

/** Groups that a shape is said to be in; a file may nest them without end, no person does. */
const DEEPEST = 10;

/** Shapes with text of a drawing part (text boxes and other shapes), in the order in which they lie over the cells. */
export function readShapes(source: string): readonly ShapeModel[] {
  return parseXml(source).children.flatMap(anchorsIn).flatMap((anchor) => {
    const area = areaOf(anchor);
    return withGroups(anchor).flatMap(({ shape, groups, isAway }) => {
      const body = childOf(shape, "txBody");
      const text = body ? textOf(body) : "";
      const { hidden, ...own } = namesOf(shape, "nvSpPr");
      return text === "" ? [] : [{ ...own, text, area, ...((hidden || isAway) && { hidden: true as const }), ...(groups.length > 0 && { groups }) }];
    });
  });
}

interface OpenGroup {
  readonly names: { readonly id: string; readonly name: string };
  /** Itself, or one of the groups around it. */
  readonly hidden: boolean;
  /** Where it ends in the source. */
  readonly end: number;
}

interface GroupedShape {
  readonly shape: XmlElement;
  /** The outermost first. */
  readonly groups: NonNullable<ShapeModel["groups"]>;
  /** One of them is hidden. */
  readonly isAway: boolean;
}

/** The shapes below an anchor with the groups around each. Without recursion: groups may nest deeper than the call stack. */
function withGroups(anchor: XmlElement): readonly GroupedShape[] {
  const groups = descendantsOf(anchor, "grpSp");
  const around: OpenGroup[] = [];
  let next = 0;
  return descendantsOf(anchor, "sp").map((shape) => {
    for (let group = groups[next]; group && group.start < shape.start; group = groups[next]) {
      leave(around, group.start);
      const { hidden, ...names } = namesOf(group, "nvGrpSpPr");
      around.push({ names, hidden: hidden || around.at(-1)?.hidden === true, end: group.end });
      next += 1;
    }
    leave(around, shape.start);
    return { shape, groups: around.slice(0, DEEPEST).map(({ names }) => names), isAway: around.at(-1)?.hidden === true };
  });
}

function leave(around: OpenGroup[], place: number): void {
  while ((around.at(-1)?.end ?? Infinity) <= place) around.pop();
}

function namesOf(element: XmlElement, holder: "nvSpPr" | "nvGrpSpPr"): { readonly id: string; readonly name: string; readonly hidden: boolean } {
  const { id = "", name = "", hidden = "" } = childOf(childOf(element, holder), "cNvPr")?.attributes ?? {};
  return { id, name, hidden: ["1", "true"].includes(hidden) };
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
