import type { Rectangle } from "../../../xlsx/model";
import type { ConditionsAt } from "./cell-element";
import { GridLayer } from "./grid-layer";
import { HEADER_HEIGHT, HEADER_WIDTH, HeaderStrip } from "./headers";
import type { SheetGeometry, Span } from "./sheet-geometry";

type LayerName = "main" | "top" | "left" | "corner";

/** Rows and columns that the scroll bars span. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The scrolled content of the grid: four layers of cells and four strips of headers, kept in place by the browser (sticky). */
export class GridFrame {
  readonly element = div("grid-content");
  private readonly charts = div("charts");
  private readonly layers: Readonly<Record<LayerName, GridLayer>>;
  private readonly strips = {
    columns: new HeaderStrip("columns", false),
    rows: new HeaderStrip("rows", false),
    frozenColumns: new HeaderStrip("columns", true),
    frozenRows: new HeaderStrip("rows", true),
  };

  constructor(private geometry: SheetGeometry, conditionsAt: ConditionsAt) {
    const layer = (name: LayerName): GridLayer => new GridLayer(name, geometry, conditionsAt);
    this.layers = { main: layer("main"), top: layer("top"), left: layer("left"), corner: layer("corner") };
    this.layers.main.element.append(this.charts);
    const parts = [...this.allLayers(), ...Object.values(this.strips)];
    this.element.append(...parts.map((part) => part.element), div("grid-corner"));
  }

  allLayers(): readonly GridLayer[] {
    return Object.values(this.layers);
  }

  /** The layer on which a cell lies. */
  layerOf(area: Rectangle): GridLayer {
    const { rows, columns } = this.geometry.sheet.frozen;
    if (area.top < rows) return area.left < columns ? this.layers.corner : this.layers.top;
    return area.left < columns ? this.layers.left : this.layers.main;
  }

  /** Forgets what is drawn: another sheet, or other contents. */
  reset(geometry: SheetGeometry): void {
    this.geometry = geometry;
    for (const layer of this.allLayers()) layer.invalidate(geometry);
  }

  /** Puts the pictures of charts over the scrolled cells. */
  showCharts(pictures: readonly HTMLElement[]): void {
    this.charts.replaceChildren(...pictures);
  }

  /** Sizes of the content and of everything that stays in place; only after a change of sheet, sizes or extent. */
  layOut(extent: Extent): void {
    const { layers, strips } = this;
    const width = this.geometry.columns.start(extent.columns);
    const height = this.geometry.rows.start(extent.rows);
    const frozen = this.geometry.frozenSize();
    setSize(this.element, width + HEADER_WIDTH, height + HEADER_HEIGHT);
    setSize(layers.main.element, width, height);
    setSize(layers.top.element, width, frozen.height);
    setSize(layers.left.element, frozen.width, height);
    setSize(layers.corner.element, frozen.width, frozen.height);
    setSize(strips.columns.element, width, HEADER_HEIGHT);
    setSize(strips.rows.element, HEADER_WIDTH, height);
    setSize(strips.frozenColumns.element, frozen.width, HEADER_HEIGHT);
    setSize(strips.frozenRows.element, HEADER_WIDTH, frozen.height);
    this.element.classList.toggle("has-frozen-rows", frozen.height > 0);
    this.element.classList.toggle("has-frozen-columns", frozen.width > 0);
  }

  showCells(window: Span): void {
    const { rows, columns } = this.geometry.sheet.frozen;
    const below = { ...window, top: Math.max(window.top, rows) };
    const beside = { left: Math.max(window.left, columns) };
    this.layers.main.show({ ...below, ...beside });
    if (rows > 0) this.layers.top.show({ ...window, ...beside, top: 0, bottom: rows - 1 });
    if (columns > 0) this.layers.left.show({ ...below, left: 0, right: columns - 1 });
    if (rows > 0 && columns > 0) this.layers.corner.show({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
  }

  showHeaders(window: Span, selected: readonly Rectangle[]): void {
    const { rows, columns, sheet } = this.geometry;
    this.strips.columns.show(columns, Math.max(window.left, sheet.frozen.columns), window.right, selected);
    this.strips.rows.show(rows, Math.max(window.top, sheet.frozen.rows), window.bottom, selected);
    this.strips.frozenColumns.show(columns, 0, sheet.frozen.columns - 1, selected);
    this.strips.frozenRows.show(rows, 0, sheet.frozen.rows - 1, selected);
  }
}

function setSize(element: HTMLElement, width: number, height: number): void {
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}

/** An element of a class. */
export function div(name: string): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  return element;
}
