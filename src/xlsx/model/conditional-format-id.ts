import { areaToA1 } from "../../core/address";
import type { ConditionalFormatModel } from "../model";

/**
 * Id of a conditional format, made of what it says: files keep no ids, and a format should have the same one after reopening.
 * A second format that says the same gets the next free one.
 * @param copies how many say the same, by what they say, where many ids are given one after another
 */
export function conditionalFormatId(
  format: Pick<ConditionalFormatModel, "type" | "formula" | "areas">, taken: Set<string>, otherType = "", copies = new Map<string, number>(),
): string {
  const content = `${format.type}${otherType}|${format.formula}|${format.areas.map(areaToA1).join(" ")}`;
  for (let copy = copies.get(content) ?? 0; ; copy += 1) {
    const digits = [0, 1, 2, 3].map((part) => hash(`${part}|${copy}|${content}`).toString(16).padStart(8, "0")).join("").toUpperCase();
    const id = `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}}`;
    if (taken.has(id)) continue;
    taken.add(id);
    copies.set(content, copy + 1);
    return id;
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
