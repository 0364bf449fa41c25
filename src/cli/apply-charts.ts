import { toReference } from "../core/address";
import type { PlannedChart, PlannedSeries } from "../summary/sheet-plan";
import { PLAIN_AXIS, type ChartModel, type ChartSeriesModel, type SheetModel, type WorkbookModel } from "../xlsx/model";

/** Draws planned charts into the model; one of the same name is replaced. */
export function applyCharts(model: WorkbookModel, sheet: SheetModel, charts: readonly PlannedChart[]): void {
  for (const planned of charts) {
    for (const { id, name } of sheet.charts) if (name === planned.name) model.deleteChart(sheet.id, id);
    model.addChart(sheet.id, chartOf(sheet.name, planned));
  }
}

function chartOf(sheet: string, planned: PlannedChart): Omit<ChartModel, "id" | "isOurs"> {
  const { name, title, stacked, unit, series, area } = planned;
  return {
    name,
    title,
    type: stacked ? "ColumnStacked" : "ColumnClustered",
    legend: "bottom",
    plotsHidden: true,
    series: series.map((each) => seriesOf(sheet, planned, each)),
    axes: { category: PLAIN_AXIS, value: { ...PLAIN_AXIS, title: unit, numberFormat: "#,##0" }, secondaryValue: { ...PLAIN_AXIS, minimum: 0, numberFormat: "0%" } },
    from: { row: area.top, column: area.left, x: 0, y: 0 },
    to: { row: area.bottom + 1, column: area.right + 1, x: 0, y: 0 },
  };
}

function seriesOf(sheet: string, { rows, categoryColumn, stacked, labelFormat, labelsRates }: PlannedChart, { name, column, kind, color }: PlannedSeries): ChartSeriesModel {
  const reference = (at: number): string => toReference({ sheet, top: rows.first, left: at, bottom: rows.last, right: at });
  const isLine = kind === "rate-line";
  return {
    name,
    values: reference(column),
    categories: reference(categoryColumn),
    type: isLine ? "LineMarkers" : stacked ? "ColumnStacked" : "ColumnClustered",
    axisGroup: isLine ? "secondary" : "primary",
    color,
    dataLabels: isLine ? labelsRates : stacked,
    ...(isLine ? labelsRates && { labelPlace: "Top" } : stacked && { labelFormat }),
  };
}
