import { toReference } from "../../../core/address";
import type { ChartSeriesModel, ChartType, Rectangle, SheetModel } from "../../../xlsx/model";

/** Series of a range, as Excel finds them: headings are the first row and column where these hold texts; the longer side is the categories'. */
export function seriesOfRange(sheet: SheetModel, area: Rectangle, type: ChartType, seriesBy: "Auto" | "Columns" | "Rows"): ChartSeriesModel[] {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const byColumns = seriesBy === "Auto" ? height >= width : seriesBy === "Columns";
  const isHeading = (row: number, column: number) => sheet.cell(row, column).kind === "string" || (row === area.top && column === area.left && sheet.cell(row, column).kind === "empty");
  const top = height > 1 && isHeading(area.top, area.right) ? area.top + 1 : area.top;
  const left = width > 1 && isHeading(area.bottom, area.left) ? area.left + 1 : area.left;
  const reference = (from: Partial<Rectangle>) => toReference({ ...area, top, left, ...from, sheet: sheet.name });
  const one = (name: string | null, categories: string | null, values: string): ChartSeriesModel => ({
    name: name === null ? "" : `=${name}`, categories, values, type, axisGroup: "primary", color: null, dataLabels: false,
  });
  const series: ChartSeriesModel[] = [];
  if (byColumns) {
    const categories = left > area.left ? reference({ left: area.left, right: left - 1 }) : null;
    for (let column = left; column <= area.right; column += 1) {
      const name = top > area.top ? reference({ top: area.top, bottom: area.top, left: column, right: column }) : null;
      series.push(one(name, categories, reference({ left: column, right: column })));
    }
    return series;
  }
  const categories = top > area.top ? reference({ top: area.top, bottom: top - 1 }) : null;
  for (let row = top; row <= area.bottom; row += 1) {
    const name = left > area.left ? reference({ top: row, bottom: row, left: area.left, right: area.left }) : null;
    series.push(one(name, categories, reference({ top: row, bottom: row })));
  }
  return series;
}
