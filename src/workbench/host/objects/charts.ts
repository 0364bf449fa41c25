import { chartBox, chartCorners } from "../../../xlsx/chart-place";
import type { ChartModel } from "../../../xlsx/model";
import { PLAIN_AXIS } from "../../../xlsx/model";
import { booleanOf, integerOf, numberOf, oneOf, subjectOf, textOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../host-error";
import type { Argument, HostObject, PropertyMember } from "../host-object";
import { defineClass, isHostObject } from "../host-object";
import { parseAddresses } from "../range-address";
import { assertUnprotected, sheetOf } from "../scope";
import { chartAxes } from "./chart-axes";
import { chartLegend, chartTitle } from "./chart-parts";
import { seriesCollection } from "./chart-series";
import { seriesOfRange } from "./chart-source";
import { changeChart, chartOf, chartTypeOf, shortText } from "./chart-subject";
import type { ChartSubject } from "./chart-subject";
import { POINTS_PER_PIXEL } from "./points";
import { RangeSubject } from "./range-subject";
import { worksheet } from "./worksheet";
import type { WorksheetSubject } from "./worksheet";

/** A new chart is 360 by 216 points, as in Excel. */
const NEW_BOX = { left: 0, top: 0, width: 480, height: 288 };
const directions = ["Auto", "Columns", "Rows"] as const;

/** Excel.ChartCollection */
export const chartCollection: (subject: WorksheetSubject) => HostObject = defineClass<WorksheetSubject>({
  name: "ChartCollection",
  indexer: (subject, key) => find(subject, key) ?? missing(key),
  items: (subject) => charts(subject).map(({ id }) => chart({ ...subject, chartId: id })),
  properties: { count: { since: "1.1", get: (subject) => charts(subject).length } },
  methods: {
    add: { since: "1.1", writes: true, call: add },
    getCount: { since: "1.4", call: (subject) => charts(subject).length },
    getItem: { since: "1.1", call: (subject, [name]) => find(subject, name) ?? missing(name) },
    getItemAt: { since: "1.1", call: (subject, [index]) => {
      const found = charts(subject)[integerOf(index, "index")];
      return found ? chart({ ...subject, chartId: found.id }) : missing(index);
    } },
    getItemOrNullObject: { since: "1.4", call: (subject, [name]) => find(subject, name) },
  },
});

/** Excel.Chart */
const chart: (subject: ChartSubject) => HostObject = defineClass<ChartSubject>({
  name: "Chart",
  identity: ({ chartId }) => ({ Id: chartId }),
  properties: {
    chartType: { since: "1.7", get: (subject) => chartOf(subject).type, set: (subject, value) => {
      const type = chartTypeOf(value);
      changeChart(subject, { type, series: chartOf(subject).series.map((series) => ({ ...series, type })) });
    } },
    height: length("height"),
    id: { since: "1.7", get: ({ chartId }) => chartId },
    left: length("left"),
    name: { since: "1.1", get: (subject) => chartOf(subject).name, set: (subject, value) => changeChart(subject, { name: shortText(value, "name") }) },
    plotVisibleOnly: { since: "1.8", get: (subject) => !chartOf(subject).plotsHidden, set: (subject, value) => changeChart(subject, { plotsHidden: !booleanOf(value, "plotVisibleOnly") }) },
    top: length("top"),
    width: length("width"),
  },
  navigation: {
    axes: { since: "1.1", to: (subject) => chartAxes(subject) },
    legend: { since: "1.1", to: (subject) => chartLegend(subject) },
    series: { since: "1.1", to: (subject) => seriesCollection(subject) },
    title: { since: "1.1", to: (subject) => chartTitle(subject) },
    worksheet: { since: "1.2", to: ({ scope, sheetId }) => worksheet({ scope, sheetId }) },
  },
  methods: {
    delete: { since: "1.1", writes: true, call: ({ scope, sheetId, chartId }) => {
      assertUnprotected(scope, sheetId);
      scope.model.deleteChart(sheetId, chartId);
      return null;
    } },
    setData: { since: "1.1", writes: true, call: (subject, [source, seriesBy]) => changeChart(subject, { series: seriesFrom(chartOf(subject).type, source, seriesBy) }) },
    setPosition: { since: "1.1", writes: true, call: setPosition },
  },
});

function charts({ scope, sheetId }: WorksheetSubject): readonly ChartModel[] {
  return sheetOf(scope, sheetId).charts;
}

/** By name, or by id as the library asks after the first answer. */
function find(subject: WorksheetSubject, key: Argument | undefined): HostObject | null {
  const wanted = textOf(key, "charts.getItem");
  const found = charts(subject).find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  return found ? chart({ ...subject, chartId: found.id }) : null;
}

function missing(key: Argument | undefined): never {
  throw itemNotFound(`グラフ ${JSON.stringify(key)}`);
}

function add(subject: WorksheetSubject, [type, source, seriesBy]: readonly Argument[]): HostObject {
  const { scope, sheetId } = subject;
  assertUnprotected(scope, sheetId);
  const kind = chartTypeOf(type);
  const names = new Set(charts(subject).map(({ name }) => name));
  let number = charts(subject).length + 1;
  while (names.has(`グラフ ${number}`)) number += 1;
  const { id } = scope.model.addChart(sheetId, {
    name: `グラフ ${number}`, type: kind, title: null, legend: "bottom", series: seriesFrom(kind, source, seriesBy),
    axes: { category: PLAIN_AXIS, value: PLAIN_AXIS, secondaryValue: PLAIN_AXIS }, ...chartCorners(sheetOf(scope, sheetId), NEW_BOX),
  });
  return chart({ ...subject, chartId: id });
}

function seriesFrom(type: ChartModel["type"], source: Argument | undefined, seriesBy: Argument | undefined): ChartModel["series"] {
  const { sheet, area } = subjectOf(source, RangeSubject, "sourceData");
  return seriesOfRange(sheet, area, type, seriesBy === undefined || seriesBy === null ? "Auto" : oneOf(seriesBy, directions, "seriesBy"));
}

/** Covers the cells from the first to the last; with one cell alone only the place changes. */
function setPosition(subject: ChartSubject, [start, end]: readonly Argument[]): null {
  const sheet = sheetOf(subject.scope, subject.sheetId);
  const area = (cell: Argument | undefined): RangeSubject["area"] => {
    if (isHostObject(cell)) return subjectOf(cell, RangeSubject, "startCell").area;
    const [found, more] = parseAddresses(textOf(cell, "startCell"), sheet.name);
    if (!found || more) throw invalidArgument("setPosition");
    return found;
  };
  const first = area(start);
  const from = { row: first.top, column: first.left, x: 0, y: 0 };
  if (end === undefined || end === null) {
    const { width, height } = chartBox(sheet, chartOf(subject));
    const { left, top } = chartBox(sheet, { from, to: from });
    return changeChart(subject, chartCorners(sheet, { left, top, width, height }));
  }
  const last = area(end);
  return changeChart(subject, { from, to: { row: last.bottom + 1, column: last.right + 1, x: 0, y: 0 } });
}

/** A side of the chart's frame in points. */
function length(side: "left" | "top" | "width" | "height"): PropertyMember<ChartSubject> {
  const sheet = ({ scope, sheetId }: ChartSubject) => sheetOf(scope, sheetId);
  return {
    since: "1.1",
    get: (subject) => chartBox(sheet(subject), chartOf(subject))[side] * POINTS_PER_PIXEL,
    set: (subject, value) => {
      const points = numberOf(value, side);
      if (points < 0) throw invalidArgument(`${side}: ${points}`);
      changeChart(subject, chartCorners(sheet(subject), { ...chartBox(sheet(subject), chartOf(subject)), [side]: points / POINTS_PER_PIXEL }));
    },
  };
}
