import { toReference } from "../../../core/address";
import { seriesName } from "../../../xlsx/chart-values";
import { LABEL_PLACES, seriesColor } from "../../../xlsx/model";
import { booleanOf, colorOf, integerOf, oneOf, optionalText, subjectOf, textOf } from "../arguments";
import { invalidArgument } from "../host-error";
import type { Argument } from "../host-object";
import { defineClass } from "../host-object";
import { changeChart, changeSeries, chartOf, chartTypeOf, seriesOf, shortText } from "./chart-subject";
import type { ChartSubject, SeriesSubject } from "./chart-subject";
import { RangeSubject } from "./range-subject";

/** Excel.ChartSeriesCollection */
export const seriesCollection = defineClass<ChartSubject>({
  name: "ChartSeriesCollection",
  items: (subject) => chartOf(subject).series.map((_, index) => chartSeries({ ...subject, index })),
  properties: { count: { since: "1.1", get: (subject) => chartOf(subject).series.length } },
  methods: {
    add: { since: "1.7", writes: true, call: (subject, [name, index]) => {
      const { series, type } = chartOf(subject);
      if (index !== undefined && index !== null) throw invalidArgument("series.add: この代役は末尾にだけ加えます");
      const added = { name: optionalText(name, "name") ?? "", values: null, categories: series[0]?.categories ?? null, type, axisGroup: "primary" as const, color: null, dataLabels: false };
      changeChart(subject, { series: [...series, added] });
      return chartSeries({ ...subject, index: series.length });
    } },
    getCount: { since: "1.4", call: (subject) => chartOf(subject).series.length },
    getItemAt: { since: "1.1", call: (subject, [index]) => {
      const found = { ...subject, index: integerOf(index, "index") };
      seriesOf(found);
      return chartSeries(found);
    } },
  },
});

/** Excel.ChartSeries */
const chartSeries = defineClass<SeriesSubject>({
  name: "ChartSeries",
  properties: {
    axisGroup: { since: "1.8", get: (subject) => (seriesOf(subject).axisGroup === "secondary" ? "Secondary" : "Primary"), set: (subject, value) => {
      changeSeries(subject, { axisGroup: oneOf(value, ["Primary", "Secondary"], "axisGroup") === "Secondary" ? "secondary" : "primary" });
    } },
    chartType: { since: "1.7", get: (subject) => seriesOf(subject).type, set: (subject, value) => changeSeries(subject, { type: chartTypeOf(value) }) },
    hasDataLabels: { since: "1.7", get: (subject) => seriesOf(subject).dataLabels, set: (subject, value) => changeSeries(subject, { dataLabels: booleanOf(value, "hasDataLabels") }) },
    name: { since: "1.1", get: (subject) => seriesName(subject.scope.model, seriesOf(subject).name), set: (subject, value) => changeSeries(subject, { name: shortText(value, "name") }) },
  },
  navigation: {
    dataLabels: { since: "1.8", to: (subject) => seriesLabels(subject) },
    format: { since: "1.1", to: (subject) => seriesFormat(subject) },
  },
  methods: {
    delete: { since: "1.7", writes: true, call: (subject) => {
      const gone = seriesOf(subject);
      return changeChart(subject, { series: chartOf(subject).series.filter((series) => series !== gone) });
    } },
    setValues: { since: "1.7", writes: true, call: (subject, [source]) => changeSeries(subject, { values: referenceOf(source) }) },
    setXAxisValues: { since: "1.7", writes: true, call: (subject, [source]) => changeSeries(subject, { categories: referenceOf(source) }) },
  },
});

/** Excel.ChartDataLabels */
const seriesLabels = defineClass<SeriesSubject>({
  name: "ChartDataLabels",
  properties: {
    numberFormat: { since: "1.8", get: (subject) => seriesOf(subject).labelFormat ?? "General", set: (subject, value) => changeSeries(subject, { labelFormat: textOf(value, "numberFormat") }) },
    position: { since: "1.1", get: (subject) => seriesOf(subject).labelPlace ?? "BestFit", set: (subject, value) => changeSeries(subject, { labelPlace: oneOf(value, LABEL_PLACES, "position") }) },
  },
});

/** Excel.ChartSeriesFormat. The model has one colour a series: that of its columns, or of its line. */
const seriesFormat = defineClass<SeriesSubject>({
  name: "ChartSeriesFormat",
  navigation: {
    fill: { since: "1.1", to: (subject) => seriesFill(subject) },
    line: { since: "1.1", to: (subject) => seriesLine(subject) },
  },
});

/** Excel.ChartFill */
const seriesFill = defineClass<SeriesSubject>({
  name: "ChartFill",
  methods: {
    setSolidColor: { since: "1.1", writes: true, call: (subject, [color]) => changeSeries(subject, { color: colorOf(color, "color") }) },
  },
});

/** Excel.ChartLineFormat */
const seriesLine = defineClass<SeriesSubject>({
  name: "ChartLineFormat",
  properties: {
    color: { since: "1.1", get: (subject) => seriesColor(seriesOf(subject), subject.index), set: (subject, value) => changeSeries(subject, { color: colorOf(value, "color") }) },
  },
});

function referenceOf(source: Argument | undefined): string {
  const { sheet, area } = subjectOf(source, RangeSubject, "sourceData");
  return toReference({ ...area, sheet: sheet.name });
}
