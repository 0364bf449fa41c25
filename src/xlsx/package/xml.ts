import { OpenError } from "../model/errors";
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

/** The text is not well-formed XML. */
export class XmlError extends Error {
  constructor(message: string, readonly offset: number) {
    super(`${message} (${offset})`);
    this.name = "XmlError";
  }
}

/** A start tag as found by `readTag`. `attributeFrom`–`attributeTo` bound the attributes in the source. */
export interface Tag {
  name: string;
  start: number;
  end: number;
  closing: boolean;
  selfClosing: boolean;
  attributeFrom: number;
  attributeTo: number;
}

/**
 * The next tag at or after `from`, or null at the end. Comments, processing instructions and declarations are passed over;
 * CDATA must not stand between `from` and the tag (use parseXml where it may). Entity declarations are refused, as Excel refuses them.
 */
export function readTag(source: string, from: number): Tag | null {
  let start = source.indexOf("<", from);
  for (;;) {
    if (start < 0) return null;
    const next = source.charCodeAt(start + 1);
    if (next === 63) start = source.indexOf("<", skipTo(source, "?>", start));
    else if (next === 33) {
      if (source.startsWith("<!DOCTYPE", start)) throw new XmlError("A document type is not allowed", start);
      if (source.startsWith("<![CDATA[", start)) return { name: "![CDATA[", start, end: skipTo(source, "]]>", start), closing: false, selfClosing: true, attributeFrom: 0, attributeTo: 0 };
      start = source.indexOf("<", skipTo(source, "-->", start));
    } else break;
  }
  const closing = source.charCodeAt(start + 1) === 47;
  const nameFrom = start + (closing ? 2 : 1);
  let at = nameFrom;
  for (let code = source.charCodeAt(at); !(code <= 32 || code === 47 || code === 62); code = source.charCodeAt(++at)) {
    if (Number.isNaN(code)) throw new XmlError("A tag does not end", start);
  }
  const name = source.slice(nameFrom, at);
  if (name === "") throw new XmlError("A tag has no name", start);
  const attributeFrom = at;
  for (;;) {
    const code = source.charCodeAt(at);
    if (Number.isNaN(code)) throw new XmlError("A tag does not end", start);
    if (code === 62) break;
    if (code === 34 || code === 39) {
      at = source.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) throw new XmlError("An attribute does not end", start);
    }
    at += 1;
  }
  const selfClosing = source.charCodeAt(at - 1) === 47;
  return { name, start, end: at + 1, closing, selfClosing, attributeFrom, attributeTo: selfClosing ? at - 1 : at };
}

/** Name of a tag without its namespace prefix. */
export function localName({ name }: Pick<Tag, "name">): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Where the next end tag of this name begins and where it ends ("</c>", "</c >"), for what is read without a tree; null without one. */
export function endTagOf(source: string, name: string, from: number): { readonly start: number; readonly end: number } | null {
  const mark = `</${name}`;
  for (let start = source.indexOf(mark, from); start >= 0; start = source.indexOf(mark, start + mark.length)) {
    let at = start + mark.length;
    while (source.charCodeAt(at) <= 32) at += 1;
    if (source.charCodeAt(at) === 62) return { start, end: at + 1 };
  }
  return null;
}

function skipTo(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw new XmlError(`"${mark}" is missing`, from);
  return at + mark.length;
}

/** Attributes of a tag by their full name ("r:id"), entities resolved. Scanned by hand: a big book has millions of them. */
export function readAttributes(source: string, tag: Pick<Tag, "attributeFrom" | "attributeTo">): Record<string, string> {
  const attributes: Record<string, string> = {};
  const to = tag.attributeTo;
  let at = tag.attributeFrom;
  for (;;) {
    while (at < to && source.charCodeAt(at) <= 32) at += 1;
    if (at >= to) return attributes;
    const equals = source.indexOf("=", at);
    if (equals < 0 || equals >= to) throw new XmlError("An attribute has no value", at);
    let open = equals + 1;
    while (source.charCodeAt(open) <= 32) open += 1;
    const quote = source[open];
    const close = quote === '"' || quote === "'" ? source.indexOf(quote, open + 1) : -1;
    if (close < 0 || close >= to) throw new XmlError("An attribute is not quoted", at);
    attributes[source.slice(at, equals).trimEnd()] = decodeEntities(source.slice(open + 1, close));
    at = close + 1;
  }
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
