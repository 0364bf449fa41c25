import { areaToA1 } from "../core/address";
import type { PlannedChart, PlannedSeries } from "../summary/sheet-plan";

/** Queues the charts: one of the planned name is given the new figures and its place, others are added. `existing` are the names on the sheet. */
export function drawCharts(sheet: Excel.Worksheet, charts: readonly PlannedChart[], existing: ReadonlySet<string>): void {
  for (const planned of charts) {
    const isNew = !existing.has(planned.name);
    const chart = isNew ? addChart(sheet, planned) : sheet.charts.getItem(planned.name);
    planned.series.forEach((series, index) => {
      const drawn = isNew && index > 0 ? chart.series.add(series.name) : chart.series.getItemAt(index);
      drawn.setValues(columnOf(sheet, planned, series.column));
      drawn.setXAxisValues(columnOf(sheet, planned, planned.categoryColumn));
      if (isNew) dress(drawn, series);
    });
    const { top, left, bottom, right } = planned.area;
    chart.setPosition(areaToA1({ top, left, bottom: top, right: left }), areaToA1({ top: bottom, left: right, bottom, right }));
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
function dress(drawn: Excel.ChartSeries, { name, kind, color }: PlannedSeries): void {
  drawn.name = name;
  if (kind === "rate-line") {
    drawn.chartType = Excel.ChartType.lineMarkers;
    drawn.axisGroup = Excel.ChartAxisGroup.secondary;
    drawn.format.line.color = color;
  } else {
    drawn.format.fill.setSolidColor(color);
  }
  drawn.hasDataLabels = kind === "rate-line";
}

function finishChart(chart: Excel.Chart, { title, unit, stacked, series }: PlannedChart): void {
  chart.title.text = title;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.valueAxis.title.text = unit;
  chart.axes.valueAxis.numberFormat = "#,##0";
  if (series.some(({ kind }) => kind === "rate-line")) {
    const rates = chart.axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary);
    rates.numberFormat = "0%";
    rates.minimum = 0;
  }
  if (stacked) series.forEach((_, index) => void (chart.series.getItemAt(index).hasDataLabels = true));
}

function columnOf(sheet: Excel.Worksheet, { rows }: PlannedChart, column: number): Excel.Range {
  return sheet.getRangeByIndexes(rows.first, column, rows.last - rows.first + 1, 1);
}
