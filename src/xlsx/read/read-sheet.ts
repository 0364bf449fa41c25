import { areaFromA1 } from "../../core/address";
import type { HyperlinkModel, Rectangle } from "../model";
import { positionsOf, sizeOf } from "../model/rectangles";
import { cellKey, MAX_COLUMNS } from "../model/state";
import type { ColumnRange, SheetMetrics, SheetState, StoredCell } from "../model/state";
import type { Relation } from "../package/relations";
import { childOf, childrenOf, parseXml, prefixedAttribute } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { readCells } from "./read-cells";
import type { CellSources, LoadedCells } from "./read-cells";
import type { ColorReader } from "./colors";
import { emptyCovered } from "./empty-covered";
import { readConditionalFormats } from "./read-conditional-formats";
import { readPageSetup } from "./read-page-setup";
import { isOn } from "./read-styles";
import type { LoadedStyles } from "./read-styles";

export interface SheetSources extends CellSources {
  readonly color: ColorReader;
  readonly differentials: LoadedStyles["differentials"];
  readonly digitWidth: number;
}

export interface LoadedSheet extends LoadedCells {
  readonly state: Omit<SheetState, "name" | "visibility" | "shapes" | "charts">;
  readonly metrics: SheetMetrics;
}

/** A worksheet part as data. `relations` are those of the part (addresses of hyperlinks). */
export function readSheet(source: string, relations: readonly Relation[], sources: SheetSources): LoadedSheet {
  const root = parseXml(source, "sheetData");
  const data = childOf(root, "sheetData");
  const { cells, rows } = data ? readCells(source, data.openEnd, data.closeStart, sources) : { cells: new Map<number, StoredCell>(), rows: new Map<never, never>() };
  const filter = childOf(root, "autoFilter");
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  const merges = childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap(({ attributes }) => areaFromA1(attributes.ref ?? "") ?? []);
  emptyCovered(cells, merges);
  const metrics = readMetrics(childOf(root, "sheetFormatPr"), sources.digitWidth);
  return {
    cells, rows, metrics,
    state: {
      isProtected: isOn(childOf(root, "sheetProtection")?.attributes.sheet),
      tabColor: sources.color(childOf(childOf(root, "sheetPr"), "tabColor")),
      showGridlines: view?.attributes.showGridLines === undefined || isOn(view.attributes.showGridLines),
      frozen: readFrozen(childOf(view, "pane")),
      merges,
      conditionalFormats: readConditionalFormats(root, sources.differentials),
      hyperlinks: readHyperlinks(childOf(root, "hyperlinks"), relations),
      columns: childrenOf(childOf(root, "cols"), "col").flatMap((column) => readColumn(column, metrics) ?? []),
      rows,
      pageSetup: readPageSetup(root),
      autoFilter: areaFromA1(filter?.attributes.ref ?? ""),
      isFiltered: childOf(filter, "filterColumn") !== undefined,
      summaryBehind: readSummaryPlace(childOf(childOf(root, "sheetPr"), "outlinePr")),
    },
  };
}

/** Excel widens the standard column to a multiple of eight pixels. */
function readMetrics(format: XmlElement | undefined, digitWidth: number): SheetMetrics {
  const { defaultColWidth, baseColWidth, defaultRowHeight } = format?.attributes ?? {};
  const standard = Math.ceil((Number(baseColWidth ?? 8) * digitWidth + 5) / 8) * 8;
  return {
    digitWidth,
    defaultColumnWidth: defaultColWidth === undefined ? standard : widthToPixels(Number(defaultColWidth), digitWidth),
    defaultRowHeight: Math.round(Number(defaultRowHeight ?? 15) * (4 / 3)),
  };
}

/** Pixels of a width in digits of the standard font (ECMA-376 18.3.1.13). */
export function widthToPixels(width: number, digitWidth: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}

/** null for columns that no sheet has. */
function readColumn(column: XmlElement, metrics: SheetMetrics): ColumnRange | null {
  const { min, max, width, hidden, style, outlineLevel, collapsed } = column.attributes;
  const first = Number(min) - 1;
  const last = Math.min(Number(max), MAX_COLUMNS) - 1;
  if (!(first >= 0 && first <= last)) return null;
  return {
    first, last, hidden: isOn(hidden), xf: Number(style ?? 0),
    ...(width !== undefined && { width: widthToPixels(Number(width), metrics.digitWidth) }),
    ...(Number(outlineLevel ?? 0) > 0 && { level: Number(outlineLevel) }),
    ...(isOn(collapsed) && { collapsed: true }),
    attributes: column.attributes,
  };
}

function readSummaryPlace(outline: XmlElement | undefined): SheetState["summaryBehind"] {
  const { summaryBelow, summaryRight } = outline?.attributes ?? {};
  return { row: summaryBelow === undefined || isOn(summaryBelow), column: summaryRight === undefined || isOn(summaryRight) };
}

function readFrozen(pane: XmlElement | undefined): SheetState["frozen"] {
  const { state, xSplit, ySplit } = pane?.attributes ?? {};
  const isFrozen = state === "frozen" || state === "frozenSplit";
  return isFrozen ? { rows: Number(ySplit ?? 0), columns: Number(xSplit ?? 0) } : { rows: 0, columns: 0 };
}

/** A link over several cells counts for each of them, up to a bound: a link over whole columns is one to its first cell. */
const MAX_LINKED_CELLS = 10_000;
/** Links of a sheet; further ones are not followed, and kept as they are. */
const MAX_LINKS = 1_000_000;

function readHyperlinks(parent: XmlElement | undefined, relations: readonly Relation[]): Map<number, HyperlinkModel> {
  const links = new Map<number, HyperlinkModel>();
  const targets = new Map(relations.map((relation) => [relation.id, relation.target]));
  let left = MAX_LINKS;
  for (const element of childrenOf(parent, "hyperlink")) {
    const area = areaFromA1(element.attributes.ref ?? "");
    const id = prefixedAttribute(element, "id");
    if (!area) continue;
    const link: HyperlinkModel = {
      documentReference: element.attributes.location ?? null,
      address: targets.get(id ?? "") ?? null,
      screenTip: element.attributes.tooltip ?? null,
    };
    const keys = linkedKeys(area);
    left -= keys.length;
    if (left < 0) break;
    for (const key of keys) links.set(key, link);
  }
  return links;
}

/** Keys of the cells that a link of this area counts for. */
export function linkedKeys(area: Rectangle): number[] {
  return sizeOf(area) > MAX_LINKED_CELLS ? [cellKey(area.top, area.left)] : positionsOf(area);
}
