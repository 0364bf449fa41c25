import type { RangeSubject } from "./range-subject";

/** Office.js measures in points; the model in pixels at 100 %. */
export const POINTS_PER_PIXEL = 0.75;

function sum(from: number, to: number, size: (index: number) => number): number {
  let pixels = 0;
  for (let index = from; index < to; index += 1) pixels += size(index);
  return pixels * POINTS_PER_PIXEL;
}

export const pointsWidth = ({ sheet, area }: RangeSubject): number => sum(area.left, area.right + 1, (column) => sheet.columnWidth(column));
export const pointsLeft = ({ sheet, area }: RangeSubject): number => sum(0, area.left, (column) => sheet.columnWidth(column));
export const pointsHeight = ({ sheet, area }: RangeSubject): number => sum(area.top, area.bottom + 1, (row) => sheet.rowHeight(row));
export const pointsTop = ({ sheet, area }: RangeSubject): number => sum(0, area.top, (row) => sheet.rowHeight(row));
