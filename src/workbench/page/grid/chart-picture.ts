import { chartPoints, seriesName } from "../../../xlsx/chart-values";
import type { ChartModel, ChartSeriesModel, SheetModel } from "../../../xlsx/model";
import { seriesColor, shapeOf } from "../../../xlsx/model";

const SVG = "http://www.w3.org/2000/svg";
/** Pixels around the plot for title, labels and legend. */
const ROOM = { top: 34, right: 52, bottom: 48, left: 72 };
/** Lines of a scale, more or less. */
const STEPS = 5;

export interface ChartBook {
  sheetByName(name: string): SheetModel | undefined;
}

interface Drawn {
  readonly series: ChartSeriesModel;
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
}

interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A simple picture of a chart: columns or bars, lines over them, values at the side; close to Excel's, not equal to it. */
export function chartPicture(book: ChartBook, chart: ChartModel, width: number, height: number): SVGSVGElement {
  const picture = element("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": [chart.name, chart.title ?? ""].join(" ").trim() }) as SVGSVGElement;
  picture.append(element("rect", { x: 0.5, y: 0.5, width: Math.max(0, width - 1), height: Math.max(0, height - 1), fill: "#fff", stroke: "#d0d0d0" }));
  if (chart.title !== null) picture.append(label(chart.title, width / 2, 22, "middle", 15));
  const drawn = chart.series.map((series, index): Drawn => ({
    series, name: seriesName(book, series.name), color: seriesColor(series, index), values: chartPoints(book, series.values).map(({ value }) => value),
  }));
  const plot = { x: ROOM.left, y: ROOM.top, width: Math.max(10, width - ROOM.left - ROOM.right), height: Math.max(10, height - ROOM.top - ROOM.bottom) };
  const categories = chartPoints(book, chart.series[0]?.categories ?? null).map(({ text }) => text);
  const count = Math.max(categories.length, ...drawn.map(({ values }) => values.length), 1);
  const isBar = shapeOf(chart.type).form === "bar";
  for (const group of ["primary", "secondary"] as const) {
    const members = drawn.filter(({ series }) => series.axisGroup === group);
    if (members.length === 0) continue;
    const top = topOf(chart.axes[group === "primary" ? "value" : "secondaryValue"].maximum, members, count);
    drawScale(picture, plot, top, group, isBar);
    drawBlocks(picture, plot, members.filter(({ series }) => shapeOf(series.type).form !== "line"), count, top, isBar);
    for (const one of members.filter(({ series }) => shapeOf(series.type).form === "line")) drawLine(picture, plot, one, count, top);
  }
  categories.forEach((text, index) => {
    const middle = (index + 0.5) / count;
    picture.append(isBar ? label(text, plot.x - 6, plot.y + middle * plot.height + 4, "end") : label(text, plot.x + middle * plot.width, plot.y + plot.height + 16, "middle"));
  });
  if (chart.legend !== null) drawLegend(picture, drawn, width, height);
  return picture;
}

/** The least 1, 2 or 5 (times a power of ten) that gives no more than STEPS steps up to `top`. */
function stepOf(top: number): number {
  const least = top / STEPS;
  const unit = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((digit) => digit * unit >= least * 0.999) ?? 10) * unit;
}

/** A whole number of steps above every value, or the chart's own bound. */
function topOf(bound: number | null, members: readonly Drawn[], count: number): number {
  if (bound !== null) return bound;
  const { stacking } = shapeOf(members[0]?.series.type ?? "ColumnClustered");
  if (stacking === "percentStacked") return 1;
  const sums = Array.from({ length: count }, (_, index) => members.reduce((sum, { values }) => sum + Math.max(0, values[index] ?? 0), 0));
  const highest = Math.max(...(stacking === "stacked" ? sums : members.flatMap(({ values }) => values.map((value) => value ?? 0))), 0);
  // Rates are drawn up to 100 %.
  if (highest <= 1) return 1;
  return Math.ceil(highest / stepOf(highest)) * stepOf(highest);
}

function drawScale(picture: SVGSVGElement, plot: Plot, top: number, group: "primary" | "secondary", isBar: boolean): void {
  const step = stepOf(top);
  for (let value = 0; value <= top * 1.001; value += step) {
    const share = value / top;
    const text = top <= 1 ? `${Math.round(value * 100)}%` : value.toLocaleString("ja-JP", { maximumFractionDigits: 1 });
    const x = plot.x + share * plot.width;
    const y = plot.y + (1 - share) * plot.height;
    if (isBar) picture.append(label(text, x, plot.y + plot.height + 16, "middle"));
    else picture.append(label(text, group === "primary" ? plot.x - 6 : plot.x + plot.width + 6, y + 4, group === "primary" ? "end" : "start"));
    if (group === "secondary") continue;
    picture.append(element("line", isBar ? { x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height, stroke: "#d9d9d9" } : { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, stroke: "#d9d9d9" }));
  }
}

function drawBlocks(picture: SVGSVGElement, plot: Plot, members: readonly Drawn[], count: number, top: number, isBar: boolean): void {
  const { stacking } = shapeOf(members[0]?.series.type ?? "ColumnClustered");
  const along = isBar ? plot.height : plot.width;
  const across = isBar ? plot.width : plot.height;
  const slot = along / count;
  const thickness = (slot * 0.6) / (stacking === "clustered" ? Math.max(1, members.length) : 1);
  for (let index = 0; index < count; index += 1) {
    const sum = members.reduce((all, { values }) => all + Math.max(0, values[index] ?? 0), 0);
    let base = 0;
    members.forEach(({ values, color }, position) => {
      const value = Math.max(0, values[index] ?? 0);
      const share = stacking === "percentStacked" ? (sum === 0 ? 0 : value / sum) : value / top;
      const length = Math.min(1, share) * across;
      const start = index * slot + slot * 0.2 + (stacking === "clustered" ? position * thickness : 0);
      const box = isBar ? { x: plot.x + base, y: plot.y + start, width: length, height: thickness } : { x: plot.x + start, y: plot.y + across - base - length, width: thickness, height: length };
      picture.append(element("rect", { ...box, fill: color }));
      if (stacking !== "clustered") base += length;
    });
  }
}

function drawLine(picture: SVGSVGElement, plot: Plot, { values, color, series }: Drawn, count: number, top: number): void {
  const points = values.flatMap((value, index) => (value === null ? [] : [{ x: plot.x + ((index + 0.5) / count) * plot.width, y: plot.y + (1 - Math.min(1, value / top)) * plot.height }]));
  picture.append(element("polyline", { points: points.map(({ x, y }) => `${x},${y}`).join(" "), fill: "none", stroke: color, "stroke-width": 2.5 }));
  if (series.type === "LineMarkers") for (const { x, y } of points) picture.append(element("circle", { cx: x, cy: y, r: 4, fill: color }));
}

function drawLegend(picture: SVGSVGElement, drawn: readonly Drawn[], width: number, height: number): void {
  const slot = Math.min(120, width / Math.max(1, drawn.length));
  const start = (width - slot * drawn.length) / 2;
  drawn.forEach(({ name, color }, index) => {
    picture.append(element("rect", { x: start + index * slot, y: height - 20, width: 10, height: 10, fill: color }), label(name, start + index * slot + 14, height - 11, "start"));
  });
}

function label(text: string, x: number, y: number, anchor: string, size = 12): SVGElement {
  const made = element("text", { x, y, "text-anchor": anchor, "font-size": size, fill: "#404040" });
  made.textContent = text;
  return made;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
