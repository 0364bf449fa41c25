import { areaFromA1 } from "../../core/address";
import type { Rectangle } from "../model";
import { cellKey } from "./state";

/** Whether a cell lies in an area. */
export function within(area: Rectangle, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether two areas share a cell. */
export function overlaps(one: Rectangle, other: Rectangle): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** Whether all of `inner` lies in `outer`. */
export function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;
}

/** The cells that both areas hold; null when there are none. */
export function intersect(one: Rectangle, other: Rectangle): Rectangle | null {
  const area = {
    top: Math.max(one.top, other.top), left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** The smallest area that holds both. */
export function union(one: Rectangle, other: Rectangle): Rectangle {
  return {
    top: Math.min(one.top, other.top), left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom), right: Math.max(one.right, other.right),
  };
}

/** The top-left cell of the rectangle around all areas: the one that the formulas of a conditional format are written for. */
export function originOf(areas: readonly Rectangle[]): { readonly row: number; readonly column: number } {
  const { top, left } = areas.reduce(union, areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 });
  return { row: top, column: left };
}

/** How many cells an area has. */
export function sizeOf({ top, left, bottom, right }: Rectangle): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Keys of every cell of an area (or of an A1 range), row by row. */
export function positionsOf(area: Rectangle | string): number[] {
  const bounds = typeof area === "string" ? areaFromA1(area) : area;
  const keys: number[] = [];
  if (!bounds) return keys;
  for (let row = bounds.top; row <= bounds.bottom; row += 1) {
    for (let column = bounds.left; column <= bounds.right; column += 1) keys.push(cellKey(row, column));
  }
  return keys;
}
