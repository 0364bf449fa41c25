import { decodeEntities } from "./xml-text";

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
