import type { ChartAxisModel, ChartCorner, ChartSeriesModel, ChartType } from "../model";
import { chartId, LABEL_PLACES, PLAIN_AXIS, seriesColor } from "../model/chart";
import type { LabelPlace, StoredChart } from "../model/chart";
import { MAX_COLUMNS, MAX_ROWS } from "../model/state";
import { readRelations } from "../package/relations";
import { childOf, childrenOf, descendantsOf, parseXml, prefixedAttribute } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { indexOf } from "./read-shapes";

/** English Metric Units in a pixel at 96 dots per inch. */
export const EMU_PER_PIXEL = 9525;
/** Stands in the chart parts that we write: only those can be written anew without losing anything. */
export const OUR_MARK = "<!-- kensho-checker chart -->";

/** Codes of files for the places of data labels. */
export const placeCodes: Readonly<Record<LabelPlace, string>> = {
  Top: "t", Bottom: "b", Left: "l", Right: "r", Center: "ctr", InsideEnd: "inEnd", InsideBase: "inBase", OutsideEnd: "outEnd",
};

/** The charts of a drawing part, in the order in which they lie over the cells. */
export function readCharts(text: (path: string) => string | undefined, drawing: string, sheetNumber: number): StoredChart[] {
  const source = text(drawing);
  if (source === undefined) return [];
  const relations = new Map(readRelations(text, drawing).map((relation) => [relation.id, relation.target]));
  return parseXml(source).children.flatMap((anchor, position) => {
    const frame = childOf(anchor, "graphicFrame");
    const relationId = frame && prefixedAttribute(descendantsOf(frame, "chart")[0] ?? frame, "id");
    const part = relationId === undefined ? undefined : relations.get(relationId);
    const chart = part === undefined ? undefined : text(part);
    if (!frame || relationId === undefined || part === undefined || chart === undefined) return [];
    const properties = descendantsOf(frame, "cNvPr")[0]?.attributes ?? {};
    const from = cornerOf(childOf(anchor, "from"));
    return [{
      ...readChart(chart), id: chartId(sheetNumber, Number(properties.id ?? position)), name: properties.name ?? "",
      from, to: childOf(anchor, "to") ? cornerOf(childOf(anchor, "to")) : from,
      source: { drawing, anchor: position, relationId, part },
    }];
  });
}

function cornerOf(marker: XmlElement | undefined): ChartCorner {
  const pixels = (name: string) => Math.round((Number(childOf(marker, name)?.text) || 0) / EMU_PER_PIXEL);
  return { row: indexOf(marker, "row", MAX_ROWS), column: indexOf(marker, "col", MAX_COLUMNS), x: pixels("colOff"), y: pixels("rowOff") };
}

function readChart(source: string): Pick<StoredChart, "type" | "title" | "legend" | "series" | "axes" | "plotsHidden" | "isOurs"> {
  const chart = childOf(parseXml(source), "chart");
  const plot = childOf(chart, "plotArea");
  const values = childrenOf(plot, "valAx");
  const series = (plot?.children ?? []).flatMap((group) => {
    const type = typeOf(group);
    const isSecondary = childrenOf(group, "axId").some(({ attributes }) => attributes.val === childOf(values[1], "axId")?.attributes.val);
    return type === null ? [] : childrenOf(group, "ser").map((element) => ({ order: Number(valueOf(element, "order") ?? 0), model: readSeries(element, type, isSecondary) }));
  }).sort((a, b) => a.order - b.order).map(({ model }, position) => (model.color === seriesColor({ ...model, color: null }, position) ? { ...model, color: null } : model));
  return {
    isOurs: source.includes(OUR_MARK),
    type: series[0]?.type ?? "ColumnClustered",
    title: titleOf(chart),
    legend: legendOf(childOf(chart, "legend")),
    series,
    ...(valueOf(chart, "plotVisOnly") === "0" && { plotsHidden: true }),
    axes: { category: readAxis(childOf(plot, "catAx")), value: readAxis(values[0]), secondaryValue: readAxis(values[1]) },
  };
}

function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val;
}

/** null for groups of other kinds (pies, areas), which are kept but not shown. */
function typeOf(group: XmlElement): ChartType | null {
  if (group.name === "lineChart") return valueOf(group, "marker") === "1" && childrenOf(group, "ser").some((series) => valueOf(childOf(series, "marker"), "symbol") !== "none") ? "LineMarkers" : "Line";
  if (group.name !== "barChart") return null;
  const form = valueOf(group, "barDir") === "bar" ? "Bar" : "Column";
  const grouping = valueOf(group, "grouping");
  return grouping === "stacked" ? `${form}Stacked` : grouping === "percentStacked" ? `${form}Stacked100` : `${form}Clustered`;
}

function readSeries(element: XmlElement, type: ChartType, isSecondary: boolean): ChartSeriesModel {
  const reference = (name: string) => descendantsOf(childOf(element, name) ?? NOTHING, "f")[0]?.text ?? null;
  const name = childOf(element, "tx");
  const named = reference("tx");
  const color = descendantsOf(childOf(element, "spPr") ?? NOTHING, "srgbClr")[0]?.attributes.val;
  return {
    name: named === null ? (childOf(name, "v")?.text ?? "") : `=${named}`,
    values: reference("val"), categories: reference("cat"), type, axisGroup: isSecondary ? "secondary" : "primary",
    color: color === undefined ? null : `#${color.toUpperCase()}`,
    ...readLabels(childOf(element, "dLbls")),
  };
}

function readLabels(labels: XmlElement | undefined): Pick<ChartSeriesModel, "dataLabels" | "labelFormat" | "labelPlace"> {
  const format = childOf(labels, "numFmt")?.attributes;
  const place = LABEL_PLACES.find((each) => placeCodes[each] === valueOf(labels, "dLblPos"));
  return {
    dataLabels: valueOf(labels, "showVal") === "1",
    ...(format?.sourceLinked === "0" && format.formatCode !== undefined && { labelFormat: format.formatCode }),
    ...(place && { labelPlace: place }),
  };
}

const NOTHING = parseXml("<nothing/>");

function titleOf(parent: XmlElement | undefined): string | null {
  const title = childOf(parent, "title");
  return title ? descendantsOf(title, "t").map(({ text }) => text).join("") : null;
}

function legendOf(legend: XmlElement | undefined): StoredChart["legend"] {
  if (!legend) return null;
  const places = { t: "top", b: "bottom", l: "left", r: "right", tr: "right" } as const;
  return places[(valueOf(legend, "legendPos") ?? "r") as keyof typeof places] ?? "right";
}

function readAxis(axis: XmlElement | undefined): ChartAxisModel {
  if (!axis) return PLAIN_AXIS;
  const scaling = childOf(axis, "scaling");
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  const format = childOf(axis, "numFmt")?.attributes;
  return {
    title: titleOf(axis), minimum: number(valueOf(scaling, "min")), maximum: number(valueOf(scaling, "max")),
    numberFormat: format?.sourceLinked === "0" ? (format.formatCode ?? null) : null,
    reversed: valueOf(scaling, "orientation") === "maxMin",
  };
}
