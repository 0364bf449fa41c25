import type { XmlElement } from "./xml";
import { decodeEntities, encodeAttribute } from "./xml-text";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replacements in a text by offsets of the original; every byte outside of them stays. */
export class Splices {
  private readonly list: Splice[] = [];

  constructor(readonly source: string) {}

  replace(start: number, end: number, text: string): void {
    if (this.source.slice(start, end) !== text) this.list.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Adds a child behind the others; an empty-element tag, which must have no other change, gets an end tag. */
  append({ start, openEnd, closeStart, end, prefix, name }: Omit<XmlElement, "attributes" | "children" | "text">, xml: string): void {
    if (openEnd < end) this.insert(closeStart, xml);
    else this.replace(start, end, `${this.source.slice(start, end).replace(/\s*\/>$/, ">")}${xml}</${prefix}${name}>`);
  }

  remove(element: Pick<XmlElement, "start" | "end">): void {
    this.replace(element.start, element.end, "");
  }

  /** Sets attributes of a start tag; null takes one away. The others keep their bytes and order. */
  setAttributes(element: XmlElement, change: Readonly<Record<string, string | null>>): void {
    const tag = this.source.slice(element.start, element.openEnd);
    this.replace(element.start, element.openEnd, tagWith(tag, change));
  }

  /** The text with all replacements, in the order of their places; those at one place in the order in which they were asked for. */
  apply(): string {
    const sorted = this.list.map((splice, order) => ({ ...splice, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    let result = "";
    let at = 0;
    for (const { start, end, text } of sorted) {
      if (start < at) throw new Error(`Replacements overlap at ${start}`);
      result += this.source.slice(at, start) + text;
      at = end;
    }
    return result + this.source.slice(at);
  }
}

/** A start tag (or empty element) with attributes changed; those that were there keep their place. */
export function tagWith(tag: string, change: Readonly<Record<string, string | null>>): string {
  const closing = /\s*\/?>$/.exec(tag)?.[0] ?? ">";
  const head = tag.slice(0, tag.length - closing.length);
  const left = new Map(Object.entries(change));
  const kept = head.replace(ATTRIBUTE, (written, name: string, quoted: string) => {
    const value = left.get(name);
    left.delete(name);
    if (value === undefined || value === decodeEntities(quoted.slice(1, -1))) return written;
    return value === null ? "" : attribute(name, value);
  });
  return kept + [...left].map(([name, value]) => (value === null ? "" : attribute(name, value))).join("") + closing;
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

function attribute(name: string, value: string): string {
  return ` ${name}="${encodeAttribute(value)}"`;
}

/** Our own XML with the file's prefix on every element ("x:"), where the file uses one. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/**
 * Puts a child element in place of the one of the same name, or where the schema's order wants it; "" takes it away.
 * `order` lists the names of the parent's children.
 */
export function putChild(splices: Splices, parent: XmlElement, order: readonly string[], name: string, xml: string): void {
  const existing = parent.children.find((child) => child.name === name);
  if (existing) splices.replace(existing.start, existing.end, xml);
  else if (xml !== "") insertChild(splices, parent, order, name, xml);
}

/** Inserts behind the last child that belongs before (or beside) `name`. The parent must not be an empty-element tag. */
export function insertChild(splices: Splices, parent: XmlElement, order: readonly string[], name: string, xml: string): void {
  const rank = order.indexOf(name);
  const next = parent.children.find((child) => order.indexOf(child.name) > rank);
  splices.insert(next ? next.start : parent.closeStart, xml);
}
