import { OpenError } from "../model/errors";
import { endTagOf, readAttributes, readTag, XmlError } from "./xml-tags";
import { decodeEntities } from "./xml-text";

/** XML of an .xlsx part as a tree that remembers its offsets, so that a save can replace an element and leave every other byte alone. */
export interface XmlElement {
  /** Name without its namespace prefix. */
  readonly name: string;
  /** Prefix with its colon ("x:"), or "". */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved. */
  readonly text: string;
  /** Offsets in the source: start of "<name", end of the start tag, start of the end tag, end of the element. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** Elements of a part: the shared strings of a very large book have some millions, and each takes some hundred bytes here. */
const MAX_ELEMENTS = 5_000_000;

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[]; fullName: string };

/**
 * Parses a part. The content of an element named `opaque` (sheetData) is not entered: it is read apart, without a tree.
 * @throws XmlError when the text is not well-formed, OpenError when it is too large
 */
export function parseXml(source: string, opaque?: string): XmlElement {
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let at = 0;
  let count = 0;
  for (let tag = readTag(source, 0); tag; tag = readTag(source, at)) {
    const parent = stack[stack.length - 1];
    if (parent && tag.start > at) parent.text += decodeEntities(source.slice(at, tag.start));
    at = tag.end;
    if (tag.name === "![CDATA[") {
      if (parent) parent.text += source.slice(tag.start + 9, tag.end - 3);
      continue;
    }
    if (tag.closing) {
      const closed = stack.pop();
      if (!closed || closed.fullName !== tag.name) throw new XmlError(`</${tag.name}> closes nothing`, tag.start);
      closed.closeStart = tag.start;
      closed.end = tag.end;
      if (stack.length === 0) root = closed;
      continue;
    }
    if (root) throw new XmlError("There is more than one root", tag.start);
    count += 1;
    if (count > MAX_ELEMENTS) throw new OpenError("too-large", "要素が多すぎるため、開けません。");
    const colon = tag.name.indexOf(":");
    const element: Open = {
      fullName: tag.name, name: tag.name.slice(colon + 1), prefix: tag.name.slice(0, colon + 1),
      attributes: readAttributes(source, tag), children: [], text: "",
      start: tag.start, openEnd: tag.end, closeStart: tag.end, end: tag.end,
    };
    if (parent) parent.children.push(element);
    if (tag.selfClosing) {
      if (!parent) root = element;
      continue;
    }
    stack.push(element);
    if (element.name === opaque) {
      const close = endTagOf(source, tag.name, tag.end);
      if (!close) throw new XmlError(`<${tag.name}> does not end`, tag.start);
      at = close.start;
    }
  }
  if (!root || stack.length > 0) throw new XmlError("The document does not end", source.length);
  return root;
}

/** The first child of that name, without regard to its prefix. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children of that name, in document order. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? element.children.filter((child) => child.name === name) : [];
}

/**
 * Every element of this name below `element`, in document order; what stands in for something that a program may not know (mc:Fallback)
 * is passed over. Without recursion: a file may nest deeper than the call stack.
 */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...element.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    if (next.name === "Fallback") continue;
    for (const child of [...next.children].reverse()) waiting.push(child);
  }
  return found;
}

/** An attribute by its name without prefix: the id of `r:id`, whatever prefix the file gave the namespace. */
export function prefixedAttribute(element: XmlElement, name: string): string | undefined {
  const key = Object.keys(element.attributes).find((full) => full.endsWith(`:${name}`));
  return key === undefined ? undefined : element.attributes[key];
}
