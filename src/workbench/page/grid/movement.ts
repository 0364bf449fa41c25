import type { Rectangle } from "../../../xlsx/model";
import type { MergeMap } from "./merge-map";

/** Rows and columns of a worksheet, as in Excel. */
export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

export interface Point {
  readonly row: number;
  readonly column: number;
}

export type Direction = "up" | "down" | "left" | "right";

/** What a movement has to know of the sheet. */
export interface Ground {
  readonly merges: MergeMap;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
}

/** The cell reached by one arrow key: over merged areas in one step, past hidden rows and columns; null at the edge of the sheet. */
export function step(from: Point, direction: Direction, ground: Ground): Point | null {
  const area = ground.merges.areaAt(from.row, from.column);
  let next = beside(area, from, direction);
  while (isOnSheet(next)) {
    const hidden = isVertical(direction) ? ground.isRowHidden(next.row) : ground.isColumnHidden(next.column);
    if (!hidden) return next;
    next = beside(pointArea(next), next, direction);
  }
  return null;
}

/** Several steps of one arrow key (a page); stops at the edge. */
export function steps(from: Point, direction: Direction, count: number, ground: Ground): Point {
  let at = from;
  for (let done = 0; done < count; done += 1) {
    const next = step(at, direction, ground);
    if (!next) return at;
    at = next;
  }
  return at;
}

/**
 * The cell reached by Ctrl+arrow: the end of the filled stretch, or the next filled cell, or the edge of the sheet.
 * @param isFilled true for a cell that shows something (a merged area counts at its top-left cell)
 * @param used no cell outside is filled, so the search ends there
 */
export function jump(from: Point, direction: Direction, ground: Ground, isFilled: (point: Point) => boolean, used: Rectangle | null): Point {
  const first = step(from, direction, ground);
  if (!first) return from;
  const filledAt = (point: Point): boolean => {
    const area = ground.merges.areaAt(point.row, point.column);
    return isFilled({ row: area.top, column: area.left });
  };
  const walkFilled = filledAt(from) && filledAt(first);
  let at = first;
  for (;;) {
    if (!walkFilled && filledAt(at)) return at;
    const next = isPast(at, direction, used) ? null : step(at, direction, ground);
    if (!next) return walkFilled ? at : edge(at, direction);
    if (walkFilled && !filledAt(next)) return at;
    at = next;
  }
}

/** The next cell for Tab or Enter: inside a selected area it goes round, one merged area counts once. */
export function nextWithin(area: Rectangle, from: Point, order: "rows" | "columns", backwards: boolean, ground: Ground): Point {
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const total = width * height;
  const along = order === "rows" ? width : height;
  let index = order === "rows" ? (from.row - area.top) * width + from.column - area.left : (from.column - area.left) * height + from.row - area.top;
  for (let tried = 0; tried < total; tried += 1) {
    index = (index + (backwards ? -1 : 1) + total) % total;
    const major = Math.floor(index / along);
    const minor = index % along;
    const point = order === "rows" ? { row: area.top + major, column: area.left + minor } : { row: area.top + minor, column: area.left + major };
    const merge = ground.merges.at(point.row, point.column);
    const isCovered = merge !== undefined && (merge.top !== point.row || merge.left !== point.column);
    if (!isCovered && !ground.isRowHidden(point.row) && !ground.isColumnHidden(point.column)) return point;
  }
  return from;
}

/** The area between two corners, in any order. */
export function between(a: Point, b: Point): Rectangle {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

function isVertical(direction: Direction): boolean {
  return direction === "up" || direction === "down";
}

function pointArea(point: Point): Rectangle {
  return { top: point.row, left: point.column, bottom: point.row, right: point.column };
}

function beside(area: Rectangle, from: Point, direction: Direction): Point {
  switch (direction) {
    case "up":
      return { row: area.top - 1, column: from.column };
    case "down":
      return { row: area.bottom + 1, column: from.column };
    case "left":
      return { row: from.row, column: area.left - 1 };
    case "right":
      return { row: from.row, column: area.right + 1 };
  }
}

function isOnSheet(point: Point): boolean {
  return point.row >= 0 && point.column >= 0 && point.row < ROW_COUNT && point.column < COLUMN_COUNT;
}

function isPast(point: Point, direction: Direction, used: Rectangle | null): boolean {
  if (!used) return true;
  if (direction === "up") return point.row < used.top;
  if (direction === "down") return point.row > used.bottom;
  if (direction === "left") return point.column < used.left;
  return point.column > used.right;
}

function edge(point: Point, direction: Direction): Point {
  switch (direction) {
    case "up":
      return { row: 0, column: point.column };
    case "down":
      return { row: ROW_COUNT - 1, column: point.column };
    case "left":
      return { row: point.row, column: 0 };
    case "right":
      return { row: point.row, column: COLUMN_COUNT - 1 };
  }
}
