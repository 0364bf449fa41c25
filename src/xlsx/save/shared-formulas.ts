import type { Sheet } from "../model/sheet";
import { cellKey } from "../model/state";
import type { XmlElement } from "../package/xml";
import { formulaElement, places } from "./cell-places";

/** Cells of shared groups whose first cell, which alone holds the formula's text, is written anew. */
export function sharedWithReplaced(source: string, data: XmlElement, sheet: Sheet, changed: ReadonlySet<number>): Set<number> {
  const text = source.slice(data.openEnd, data.closeStart);
  if (!/t="shared"|t='shared'/.test(text)) return new Set();
  const members = new Map<string, number[]>();
  const broken = new Set<string>();
  for (const row of places(source, data, "row")) {
    for (const place of places(source, row, "c")) {
      const element = formulaElement(source, place);
      const group = /\bsi\s*=\s*["'](\d+)["']/.exec(/^<[^>]*>/.exec(element)?.[0] ?? "")?.[1];
      if (group === undefined) continue;
      const key = cellKey(row.index, place.index);
      const keys = members.get(group);
      if (keys) keys.push(key);
      else members.set(group, [key]);
      const isFirst = !/^<[^>]*\/>$|^<[^>]*><\//.test(element);
      if (isFirst && changed.has(key) && sheet.cells.get(key)?.formula !== sheet.originals.get(key)?.formula) broken.add(group);
    }
  }
  const keys = [...broken].flatMap((group) => members.get(group) ?? []);
  return new Set(keys.filter((key) => sheet.cells.get(key)?.formula !== undefined));
}
