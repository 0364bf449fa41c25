import type { ChartAxisModel, ChartModel, ChartSeriesModel } from "../model";
import { seriesColor, shapeOf } from "../model/chart";
import { RELATIONSHIPS, XML_HEAD } from "../package/namespaces";
import { encodeAttribute, encodeXml } from "../package/xml-text";
import { OUR_MARK, placeCodes } from "../read/read-charts";
import type { ChartPoint } from "../chart-values";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Numbers of the axes: category and value, for each of the two groups. */
const AXES = { primary: { category: 1001, value: 1002 }, secondary: { category: 2001, value: 2002 } } as const;

/** The cells of a reference, for the copies of them that a chart part holds. */
export type PointsOf = (reference: string | null) => readonly ChartPoint[];

/** A chart part. Children stand in the order of the schema, which Excel insists on. */
export function chartXml(chart: ChartModel, pointsOf: PointsOf): string {
  const { title, legend } = chart;
  const hasSecondary = chart.series.some(({ axisGroup }) => axisGroup === "secondary");
  const isBar = shapeOf(chart.type).form === "bar";
  return `${XML_HEAD}${OUR_MARK}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>`
    + `${title === null ? "" : titleXml(title, 1400)}<c:autoTitleDeleted val="${title === null ? 1 : 0}"/><c:plotArea><c:layout/>${groupsXml(chart, pointsOf)}`
    + axesXml(chart, isBar) + (hasSecondary ? secondaryAxesXml(chart, isBar) : "")
    + `</c:plotArea>${legend === null ? "" : `<c:legend><c:legendPos val="${legend[0]}"/><c:overlay val="0"/></c:legend>`}<c:plotVisOnly val="${chart.plotsHidden ? 0 : 1}"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

/** Series of one kind on one pair of axes form a group; each keeps its place in the order of all. */
function groupsXml(chart: ChartModel, pointsOf: PointsOf): string {
  const groups = new Map<string, { series: ChartSeriesModel; order: number }[]>();
  chart.series.forEach((series, order) => {
    const key = `${series.axisGroup}|${series.type}`;
    groups.set(key, [...(groups.get(key) ?? []), { series, order }]);
  });
  // Lines come last, so that they lie over the columns.
  const sorted = [...groups.values()].sort(([a], [b]) => Number(a?.series.type.startsWith("Line")) - Number(b?.series.type.startsWith("Line")));
  if (sorted.length === 0) sorted.push([]);
  return sorted.map((members) => groupXml(members, members[0]?.series.type ?? chart.type, members[0]?.series.axisGroup ?? "primary", pointsOf)).join("");
}

function groupXml(members: readonly { series: ChartSeriesModel; order: number }[], type: ChartModel["type"], axisGroup: ChartSeriesModel["axisGroup"], pointsOf: PointsOf): string {
  const { form, stacking } = shapeOf(type);
  const series = members.map(({ series: one, order }) => seriesXml(one, order, pointsOf)).join("");
  const { category, value } = AXES[axisGroup];
  const axes = `<c:axId val="${category}"/><c:axId val="${value}"/>`;
  if (form === "line") return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  const overlap = stacking === "clustered" ? "" : '<c:overlap val="100"/>';
  return `<c:barChart><c:barDir val="${form === "bar" ? "bar" : "col"}"/><c:grouping val="${stacking}"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${overlap}${axes}</c:barChart>`;
}

function seriesXml(series: ChartSeriesModel, order: number, pointsOf: PointsOf): string {
  const isLine = shapeOf(series.type).form === "line";
  // Spelt out, not as the theme's accents: a book without a theme would have none.
  const fill = `<a:solidFill><a:srgbClr val="${seriesColor(series, order).slice(1)}"/></a:solidFill>`;
  const look = isLine ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill;
  const marker = series.type === "LineMarkers" ? `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}</c:spPr></c:marker>` : '<c:marker><c:symbol val="none"/></c:marker>';
  const labels = series.dataLabels ? labelsXml(series) : "";
  return `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>${nameXml(series.name, pointsOf)}<c:spPr>${look}</c:spPr>${isLine ? marker : '<c:invertIfNegative val="0"/>'}${labels}`
    + (series.categories === null ? "" : `<c:cat>${textsXml(series.categories, pointsOf(series.categories))}</c:cat>`)
    + (series.values === null ? "" : `<c:val>${numbersXml(series.values, pointsOf(series.values))}</c:val>`)
    + `${isLine ? '<c:smooth val="0"/>' : ""}</c:ser>`;
}

function labelsXml({ labelFormat, labelPlace }: ChartSeriesModel): string {
  const format = labelFormat === undefined ? "" : `<c:numFmt formatCode="${encodeAttribute(labelFormat)}" sourceLinked="0"/>`;
  const place = labelPlace === undefined ? "" : `<c:dLblPos val="${placeCodes[labelPlace]}"/>`;
  return `<c:dLbls>${format}${place}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function nameXml(name: string, pointsOf: PointsOf): string {
  if (name === "") return "";
  if (!name.startsWith("=")) return `<c:tx><c:v>${encodeXml(name)}</c:v></c:tx>`;
  return `<c:tx>${textsXml(name.slice(1), pointsOf(name.slice(1)))}</c:tx>`;
}

function textsXml(reference: string, points: readonly ChartPoint[]): string {
  const items = points.map(({ text }, index) => (text === "" ? "" : `<c:pt idx="${index}"><c:v>${encodeXml(text)}</c:v></c:pt>`)).join("");
  return `<c:strRef><c:f>${encodeXml(reference)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${items}</c:strCache></c:strRef>`;
}

function numbersXml(reference: string, points: readonly ChartPoint[]): string {
  const items = points.map(({ value }, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join("");
  const format = encodeXml(points[0]?.numberFormat ?? "General");
  return `<c:numRef><c:f>${encodeXml(reference)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${points.length}"/>${items}</c:numCache></c:numRef>`;
}

function axesXml({ axes }: ChartModel, isBar: boolean): string {
  const { category, value } = AXES.primary;
  return categoryAxisXml(axes.category, { id: category, crosses: value, deleted: false, place: isBar ? "l" : "b" })
    + valueAxisXml(axes.value, { id: value, crosses: category, place: isBar ? "b" : "l", gridlines: true, side: axes.category.reversed ? "max" : "autoZero" });
}

/** The second group has a category axis of its own, which is not shown. */
function secondaryAxesXml({ axes }: ChartModel, isBar: boolean): string {
  const { category, value } = AXES.secondary;
  return categoryAxisXml({ ...axes.category, title: null }, { id: category, crosses: value, deleted: true, place: isBar ? "l" : "b" })
    + valueAxisXml(axes.secondaryValue, { id: value, crosses: category, place: isBar ? "t" : "r", gridlines: false, side: axes.category.reversed ? "autoZero" : "max" });
}

function headXml(id: number, { minimum, maximum, reversed, title }: ChartAxisModel, deleted: boolean, place: string, gridlines: boolean): string {
  const bounds = (maximum === null ? "" : `<c:max val="${maximum}"/>`) + (minimum === null ? "" : `<c:min val="${minimum}"/>`);
  return `<c:axId val="${id}"/><c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/>${bounds}</c:scaling><c:delete val="${deleted ? 1 : 0}"/><c:axPos val="${place}"/>`
    + (gridlines ? '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' : "")
    + (title === null ? "" : titleXml(title, 1000));
}

function formatXml({ numberFormat }: ChartAxisModel): string {
  return numberFormat === null ? '<c:numFmt formatCode="General" sourceLinked="1"/>' : `<c:numFmt formatCode="${encodeAttribute(numberFormat)}" sourceLinked="0"/>`;
}

const TICKS = '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';

function categoryAxisXml(axis: ChartAxisModel, { id, crosses, deleted, place }: { id: number; crosses: number; deleted: boolean; place: string }): string {
  return `<c:catAx>${headXml(id, axis, deleted, place, false)}${formatXml(axis)}${TICKS}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxisXml(axis: ChartAxisModel, { id, crosses, place, gridlines, side }: { id: number; crosses: number; place: string; gridlines: boolean; side: string }): string {
  return `<c:valAx>${headXml(id, axis, false, place, gridlines)}${formatXml(axis)}${TICKS}<c:crossAx val="${crosses}"/><c:crosses val="${side}"/><c:crossBetween val="between"/></c:valAx>`;
}

/** @param size hundredths of a point */
function titleXml(text: string, size: number): string {
  const run = `<a:r><a:rPr lang="ja-JP" sz="${size}" b="1"/><a:t>${encodeXml(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="1"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
