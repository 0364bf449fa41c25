/** Kinds of charts that the model draws and writes, by their names in Office.js. */
export const CHART_TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100", "Line", "LineMarkers",
] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** A corner of a chart: pixels at 100 % from the top-left of a cell. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Places of data labels by their names in Office.js. */
export const LABEL_PLACES = ["Top", "Bottom", "Left", "Right", "Center", "InsideEnd", "InsideBase", "OutsideEnd"] as const;

export type LabelPlace = (typeof LABEL_PLACES)[number];

export interface ChartSeriesModel {
  /** A text, or a reference with its equals sign: "='集計'!$B$1". */
  readonly name: string;
  /** References without the equals sign: "'集計'!$B$2:$B$9"; null while none is set. */
  readonly values: string | null;
  readonly categories: string | null;
  readonly type: ChartType;
  readonly axisGroup: "primary" | "secondary";
  /** "#RRGGBB", or null for the next colour of the theme. */
  readonly color: string | null;
  /** Whether the values stand beside the columns. */
  readonly dataLabels: boolean;
  /** Number format code of these values; left out for that of the cells. */
  readonly labelFormat?: string;
  /** Where they stand; left out for where the program puts them. */
  readonly labelPlace?: LabelPlace;
}

export interface ChartAxisModel {
  readonly title: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Excel number format code, or null for that of the cells. */
  readonly numberFormat: string | null;
  /** Largest first; for bars: the first category on top. */
  readonly reversed: boolean;
}

/** A chart that lies over the cells of a sheet. */
export interface ChartModel {
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly title: string | null;
  readonly legend: "top" | "bottom" | "left" | "right" | null;
  readonly series: readonly ChartSeriesModel[];
  readonly axes: Readonly<Record<"category" | "value" | "secondaryValue", ChartAxisModel>>;
  /** Whether cells in hidden rows and columns are drawn as well. */
  readonly plotsHidden?: boolean;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  /** False for charts that somebody else made: they stay as they are, or go. */
  readonly isOurs: boolean;
}

/** Where a chart stands in the file that it was read from. */
export interface ChartSource {
  readonly drawing: string;
  /** Position among the anchors of the drawing. */
  readonly anchor: number;
  readonly relationId: string;
  readonly part: string;
}

export interface StoredChart extends ChartModel {
  readonly source?: ChartSource;
}

export const PLAIN_AXIS: ChartAxisModel = { title: null, minimum: null, maximum: null, numberFormat: null, reversed: false };

/** Accents of the standard theme. */
const CHART_COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** Colour of a series at a position. */
export function seriesColor({ color }: ChartSeriesModel, position: number): string {
  return color ?? CHART_COLORS[position % CHART_COLORS.length] ?? CHART_COLORS[0];
}

/** How the columns, bars or lines of a type lie. */
export function shapeOf(type: ChartType): { readonly form: "column" | "bar" | "line"; readonly stacking: "clustered" | "stacked" | "percentStacked" } {
  const form = type.startsWith("Line") ? "line" : type.startsWith("Bar") ? "bar" : "column";
  return { form, stacking: type.endsWith("100") ? "percentStacked" : type.endsWith("Stacked") ? "stacked" : "clustered" };
}

/** Id in the form that Excel gives to charts, of the sheet's number and the shape's. */
export function chartId(sheetNumber: number, shape: number): string {
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, "0");
  return `{00000000-0008-0000-${hex(sheetNumber - 1, 4)}-${hex(shape, 8)}0000}`;
}
