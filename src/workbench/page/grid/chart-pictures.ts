import { chartBox } from "../../../xlsx/chart-place";
import type { SheetModel } from "../../../xlsx/model";
import { chartPicture, type ChartBook } from "./chart-picture";

export type { ChartBook } from "./chart-picture";

/** The charts of a sheet where they lie over its cells; one whose cells are all hidden has no picture. */
export function chartPictures(book: ChartBook, sheet: SheetModel): HTMLElement[] {
  return sheet.charts.flatMap((chart) => {
    const { left, top, width, height } = chartBox(sheet, chart);
    if (width === 0 || height === 0) return [];
    const frame = document.createElement("div");
    frame.className = "chart";
    frame.style.left = `${left}px`;
    frame.style.top = `${top}px`;
    frame.append(chartPicture(book, chart, width, height));
    return [frame];
  });
}
