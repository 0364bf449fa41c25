import { childOf } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { WORKSHEET_ORDER } from "./schema-order";
import { putChild, tagWith, withPrefix } from "../package/splices";
import type { Splices } from "../package/splices";

interface ElementPatch {
  /** null takes an attribute away. */
  readonly attributes?: Readonly<Record<string, string | null>>;
  /** XML of children by their name, without a prefix; "" takes one away. */
  readonly children?: Readonly<Record<string, string>>;
  /** Names of all children in the schema's order; wanted where there are children. */
  readonly order?: readonly string[];
}

/** Changes one child of a worksheet: attributes and children that are not named keep their bytes; an element that says nothing goes. */
export function patchElement(splices: Splices, root: XmlElement, name: string, { attributes = {}, children = {}, order = [] }: ElementPatch): void {
  const { prefix } = root;
  const element = childOf(root, name);
  const tag = element ? splices.source.slice(element.start, element.openEnd) : withPrefix(`<${name}>`, prefix);
  const parts = new Map((element?.children ?? []).map((child) => [child.name, splices.source.slice(child.start, child.end)]));
  for (const [child, xml] of Object.entries(children)) {
    if (xml === "") parts.delete(child);
    else parts.set(child, withPrefix(xml, prefix));
  }
  const head = tagWith(tag, attributes).replace(/\s*\/?>$/, "");
  const body = [...parts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, xml]) => xml).join("");
  const isIdle = body === "" && !/\s/.test(head);
  putChild(splices, root, WORKSHEET_ORDER, name, isIdle ? "" : body === "" ? `${head}/>` : `${head}>${body}</${prefix}${name}>`);
}
