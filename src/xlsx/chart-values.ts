import { areaFromA1, splitReference } from "../core/address";
import type { SheetModel } from "./model";
import { intersect, sizeOf } from "./model/rectangles";

export interface ChartPoint {
  /** As displayed. */
  readonly text: string;
  /** null where the cell holds no number. */
  readonly value: number | null;
  readonly numberFormat: string;
}

/** A chart with more points shows none of them apart; a file may name billions. */
const MOST_POINTS = 100_000;

interface Book {
  sheetByName(name: string): SheetModel | undefined;
}

/** The cells of "'Sheet'!$B$2:$B$9" in order, of whole columns as far as the sheet is used; none where the reference leads nowhere. */
export function chartPoints(book: Book, reference: string | null): ChartPoint[] {
  const parts = splitReference(reference ?? "");
  const sheet = parts && book.sheetByName(parts.sheet);
  const named = areaFromA1(parts?.local ?? "");
  const points: ChartPoint[] = [];
  if (!sheet || !named) return points;
  const used = sheet.usedArea(true) ?? { bottom: 0, right: 0 };
  const area = sizeOf(named) <= MOST_POINTS ? named : intersect(named, { top: 0, left: 0, bottom: used.bottom, right: used.right });
  if (!area || sizeOf(area) > MOST_POINTS) return points;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const { value, style } = sheet.cell(row, column);
      points.push({ text: sheet.displayedText(row, column), value: typeof value === "number" ? value : null, numberFormat: style.numberFormat });
    }
  }
  return points;
}

/** Name of a series as it is shown: a text, or what stands in the cell that it names. */
export function seriesName(book: Book, name: string): string {
  return name.startsWith("=") ? (chartPoints(book, name.slice(1))[0]?.text ?? "") : name;
}
