import type { ModelChange, Rectangle } from "../model";
import { union } from "./rectangles";

const MAX_AREAS = 500;

/** One notice per kind and sheet; neighbouring cells are joined, and very many areas become the rectangle around them. */
export function compactChanges(changes: readonly ModelChange[]): ModelChange[] {
  const groups = new Map<string, { change: ModelChange; areas: Rectangle[] }>();
  for (const change of changes) {
    const key = `${change.kind}|${change.sheetId ?? ""}`;
    const group = groups.get(key) ?? { change, areas: [] };
    groups.set(key, group);
    for (const area of change.areas) {
      const last = group.areas[group.areas.length - 1];
      const joined = last && joinRight(last, area);
      if (joined) group.areas[group.areas.length - 1] = joined;
      else group.areas.push(area);
    }
  }
  return [...groups.values()].map(({ change, areas }) => ({ ...change, areas: areas.length > MAX_AREAS ? [areas.reduce(union)] : areas }));
}

function joinRight(one: Rectangle, next: Rectangle): Rectangle | null {
  const follows = one.top === next.top && one.bottom === next.bottom && next.left <= one.right + 1 && next.left >= one.left;
  return follows ? { ...one, right: Math.max(one.right, next.right) } : null;
}
