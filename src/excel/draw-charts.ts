import { areaToA1 } from "../core/address";
import type { PlannedChart, PlannedSeries } from "../summary/sheet-plan";

/** Charts of a sheet by name, with the names of their series where those are known. */
export type ExistingCharts = ReadonlyMap<string, readonly string[] | null>;

/**
 * Queues the charts: one of the planned name is given the new figures and its place, and keeps what the user made of its looks.
 * Others are added; so is one whose series are not ours any more, in place of the old one.
 */
export function drawCharts(sheet: Excel.Worksheet, charts: readonly PlannedChart[], existing: ExistingCharts): void {
  for (const planned of charts) {
    const known = existing.get(planned.name);
    const names = planned.series.map(({ name }) => name);
    const places = known === null ? names.map((_, index) => index) : names.map((name) => known?.indexOf(name) ?? -1);
    const isNew = places.includes(-1);
    if (known && isNew) sheet.charts.getItem(planned.name).delete();
    const chart = isNew ? addChart(sheet, planned) : sheet.charts.getItem(planned.name);
    planned.series.forEach((series, index) => {
      const drawn = isNew && index > 0 ? chart.series.add(series.name) : chart.series.getItemAt(isNew ? index : (places[index] ?? index));
      drawn.setValues(columnOf(sheet, planned, series.column));
      drawn.setXAxisValues(columnOf(sheet, planned, planned.categoryColumn));
      if (isNew) dress(drawn, series, planned);
    });
    const { top, left, bottom, right } = planned.area;
    chart.setPosition(areaToA1({ top, left, bottom: top, right: left }), areaToA1({ top: bottom, left: right, bottom, right }));
    chart.plotVisibleOnly = false;
    if (isNew) finishChart(chart, planned);
  }
}

function addChart(sheet: Excel.Worksheet, planned: PlannedChart): Excel.Chart {
  const type = planned.stacked ? Excel.ChartType.columnStacked : Excel.ChartType.columnClustered;
  const chart = sheet.charts.add(type, columnOf(sheet, planned, planned.series[0]?.column ?? planned.categoryColumn), Excel.ChartSeriesBy.columns);
  chart.name = planned.name;
  return chart;
}

/** What the user may change afterwards: names, colours, labels. */
function dress(drawn: Excel.ChartSeries, { name, kind, color }: PlannedSeries, { stacked, labelFormat, labelsRates }: PlannedChart): void {
  drawn.name = name;
  if (kind === "rate-line") {
    drawn.chartType = Excel.ChartType.lineMarkers;
    drawn.axisGroup = Excel.ChartAxisGroup.secondary;
    drawn.format.line.color = color;
    if (!labelsRates) return;
    drawn.hasDataLabels = true;
    drawn.dataLabels.position = Excel.ChartDataLabelPosition.top;
    return;
  }
  drawn.format.fill.setSolidColor(color);
  if (!stacked) return;
  drawn.hasDataLabels = true;
  drawn.dataLabels.numberFormat = labelFormat;
}

function finishChart(chart: Excel.Chart, { title, unit, series }: PlannedChart): void {
  chart.title.text = title;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.valueAxis.title.text = unit;
  chart.axes.valueAxis.numberFormat = "#,##0";
  if (series.some(({ kind }) => kind === "rate-line")) {
    const rates = chart.axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary);
    rates.numberFormat = "0%";
    rates.minimum = 0;
  }
}

function columnOf(sheet: Excel.Worksheet, { rows }: PlannedChart, column: number): Excel.Range {
  return sheet.getRangeByIndexes(rows.first, column, rows.last - rows.first + 1, 1);
}
