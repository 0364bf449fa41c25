import type { ChartModel, ChartSeriesModel, ChartType } from "../../../xlsx/model";
import { CHART_TYPES } from "../../../xlsx/model";
import { textOf } from "../arguments";
import { apiNotFound, invalidArgument, itemNotFound } from "../host-error";
import type { Argument } from "../host-object";
import { assertUnprotected, sheetOf } from "../scope";
import type { WorksheetSubject } from "./worksheet";

/** What the objects of a chart are about. */
export interface ChartSubject extends WorksheetSubject {
  readonly chartId: string;
}

export interface SeriesSubject extends ChartSubject {
  readonly index: number;
}

/** @throws HostError ItemNotFound once the chart is deleted */
export function chartOf({ scope, sheetId, chartId }: ChartSubject): ChartModel {
  const chart = sheetOf(scope, sheetId).charts.find(({ id }) => id === chartId);
  if (!chart) throw itemNotFound("グラフ");
  return chart;
}

/** @throws HostError AccessDenied on a protected sheet, ItemNotFound once the chart is deleted */
export function changeChart({ scope, sheetId, chartId }: ChartSubject, change: Partial<Omit<ChartModel, "id" | "isOurs">>): null {
  assertUnprotected(scope, sheetId);
  scope.model.updateChart(sheetId, chartId, change);
  return null;
}

/** @throws HostError ItemNotFound where the chart has no such series (any more) */
export function seriesOf(subject: SeriesSubject): ChartSeriesModel {
  const series = chartOf(subject).series[subject.index];
  if (!series) throw itemNotFound(`系列 ${subject.index}`);
  return series;
}

/** As changeChart, of one series. */
export function changeSeries(subject: SeriesSubject, change: Partial<ChartSeriesModel>): null {
  const before = seriesOf(subject);
  return changeChart(subject, { series: chartOf(subject).series.map((series) => (series === before ? { ...series, ...change } : series)) });
}

/** A kind of chart that the model has; "Line" and its kin, columns and bars. */
export function chartTypeOf(argument: Argument | undefined): ChartType {
  const text = textOf(argument, "chartType");
  const found = CHART_TYPES.find((type) => type.toLowerCase() === text.toLowerCase());
  if (!found) throw apiNotFound(`ChartType ${text}`, "この代役にはない種類のグラフです。");
  return found;
}

/** A text that Excel limits to 255 characters. */
export function shortText(argument: Argument | undefined, what: string): string {
  const text = textOf(argument, what);
  if (text.length > 255) throw invalidArgument(`${what}: 255 文字を超えています`);
  return text;
}
