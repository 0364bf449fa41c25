import { areaFromA1, splitReference } from "../core/address";
import type { SheetModel } from "./model";

export interface ChartPoint {
  /** As displayed. */
  readonly text: string;
  /** null where the cell holds no number. */
  readonly value: number | null;
  readonly numberFormat: string;
}

interface Book {
  sheetByName(name: string): SheetModel | undefined;
}

/** The cells of "'Sheet'!$B$2:$B$9" in order; none where the reference leads nowhere. */
export function chartPoints(book: Book, reference: string | null): ChartPoint[] {
  const parts = splitReference(reference ?? "");
  const area = areaFromA1(parts?.local ?? "");
  const sheet = parts && book.sheetByName(parts.sheet);
  const points: ChartPoint[] = [];
  if (!area || !sheet) return points;
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
