import { RELATIONSHIPS } from "../package/namespaces";
import type { XmlElement } from "../package/xml";

/** " r:id=…" with the prefix that the file gave to relationships (a strict file has another namespace for them), or with a declaration of its own. */
export function relationshipAttribute(root: XmlElement, id: string): string {
  const declared = Object.entries(root.attributes).find(([name, value]) => name.startsWith("xmlns:") && value.endsWith("/relationships"))?.[0].slice("xmlns:".length);
  return declared === undefined ? ` xmlns:r="${RELATIONSHIPS}" r:id="${id}"` : ` ${declared}:id="${id}"`;
}
