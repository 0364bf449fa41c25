import { areaFromA1, areaToA1, toA1 } from "../../core/address";
import type { HyperlinkModel, Rectangle } from "../model";
import type { Sheet } from "../model/sheet";
import { keyColumn, keyRow } from "../model/state";
import type { ColumnRange } from "../model/state";
import { childOf, childrenOf, parseXml } from "../package/xml";
import { encodeAttribute } from "../package/xml-text";
import type { XmlElement } from "../package/xml";
import { linkedKeys, widthToPixels } from "../read/read-sheet";
import { dimensionOf, patchCells } from "./patch-cells";
import { outlineDepth } from "../model/outline";
import { patchConditionalFormats } from "./patch-conditional-formats";
import { patchElement } from "./patch-element";
import { patchPageSetup } from "./patch-page-setup";
import { patchSheetProperties } from "./patch-sheet-properties";
import { putChild, Splices, tagWith, withPrefix } from "../package/splices";
import { relationshipAttribute } from "./relationship-attribute";
import type { StyleWriter } from "./style-writer";
import { WORKSHEET_ORDER } from "./schema-order";

/** What a sheet's part needs of the rest of the package while it is written. */
export interface SheetContext {
  readonly styles: StyleWriter;
  /** Adds a relationship from the sheet to a web address; its id. */
  readonly linkTo: (address: string) => string;
  /** Whether the sheet is in front now, and was when the file was opened. */
  readonly isActive: boolean;
  readonly wasActive: boolean;
  /** Relationship of a drawing that the sheet gets; null where it has one already or needs none. */
  readonly drawingId: string | null;
}

export interface PatchedSheet {
  readonly source: string;
  readonly formulasChanged: boolean;
}

/** The worksheet part with what changed written anew; the same text when nothing did. */
export function patchSheet(source: string, sheet: Sheet, context: SheetContext): PatchedSheet {
  const root = parseXml(source, "sheetData");
  const splices = new Splices(source);
  const put = (name: string, xml: string) => putChild(splices, root, WORKSHEET_ORDER, name, withPrefix(xml, root.prefix));
  const { state, openedState: opened } = sheet;
  const data = childOf(root, "sheetData");
  const formulasChanged = data ? patchCells(splices, data, sheet, context.styles.xf) : false;
  patchSheetProperties(splices, root, sheet);
  patchOutlineDepth(splices, root, sheet);
  patchDimension(splices, root, sheet);
  patchPageSetup(splices, root, sheet);
  patchView(splices, root, sheet, context);
  if (state.columns !== opened.columns) put("cols", columnsXml(state.columns, sheet, context.styles));
  if (state.merges !== opened.merges) put("mergeCells", mergesXml(state.merges));
  if (state.isProtected !== opened.isProtected) put("sheetProtection", state.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "");
  // With the same cells the file's own element stays, with its conditions.
  if (JSON.stringify(state.autoFilter) !== JSON.stringify(opened.autoFilter)) put("autoFilter", state.autoFilter ? `<autoFilter ref="${areaToA1(state.autoFilter)}"/>` : "");
  if (state.conditionalFormats !== opened.conditionalFormats) patchConditionalFormats(splices, root, sheet, context.styles);
  if (state.hyperlinks !== opened.hyperlinks) put("hyperlinks", hyperlinksXml(source, root, sheet, context));
  if (context.drawingId !== null) put("drawing", `<drawing${relationshipAttribute(root, context.drawingId)}/>`);
  return { source: splices.apply(), formulasChanged };
}

/** How many levels the margin of the sheet has to show. */
function patchOutlineDepth(splices: Splices, root: XmlElement, { state, openedState, metrics }: Sheet): void {
  const attributes: Record<string, string | null> = {};
  for (const [line, name] of [["row", "outlineLevelRow"], ["column", "outlineLevelCol"]] as const) {
    const now = outlineDepth(state, line);
    if (now !== outlineDepth(openedState, line)) attributes[name] = now === 0 ? null : String(now);
  }
  if (Object.keys(attributes).length === 0) return;
  if (!childOf(root, "sheetFormatPr")) attributes.defaultRowHeight = String(metrics.defaultRowHeight * 0.75);
  patchElement(splices, root, "sheetFormatPr", { attributes });
}

/** The dimension only ever grows: a file may say more than is used, never less. */
function patchDimension(splices: Splices, root: XmlElement, sheet: Sheet): void {
  const element = childOf(root, "dimension");
  const used = sheet.usedArea(false);
  const said = areaFromA1(element?.attributes.ref ?? "");
  if (!element || !used || sheet.originals.size === 0) return;
  const isInside = said && said.top <= used.top && said.left <= used.left && said.bottom >= used.bottom && said.right >= used.right;
  if (!isInside) splices.setAttributes(element, { ref: dimensionOf(sheet) });
}

function patchView(splices: Splices, root: XmlElement, sheet: Sheet, { isActive, wasActive }: SheetContext): void {
  const { state, openedState: opened } = sheet;
  const frozenChanged = JSON.stringify(state.frozen) !== JSON.stringify(opened.frozen);
  const gridChanged = state.showGridlines !== opened.showGridlines;
  if (!frozenChanged && !gridChanged && isActive === wasActive) return;
  const views = childrenOf(childOf(root, "sheetViews"), "sheetView");
  const [view] = views;
  if (!view) {
    const xml = `<sheetViews><sheetView${state.showGridlines ? "" : ' showGridLines="0"'}${isActive ? ' tabSelected="1"' : ""} workbookViewId="0">${paneXml(state.frozen)}</sheetView></sheetViews>`;
    putChild(splices, root, WORKSHEET_ORDER, "sheetViews", withPrefix(xml, root.prefix));
    return;
  }
  const attributes = {
    ...(gridChanged && { showGridLines: state.showGridlines ? null : "0" }),
    ...(isActive !== wasActive && { tabSelected: isActive ? "1" : null }),
  };
  if (!frozenChanged) return splices.setAttributes(view, attributes);
  const kept = view.children.filter(({ name }) => name !== "pane" && name !== "selection");
  const tag = tagWith(splices.source.slice(view.start, view.openEnd), attributes).replace(/\s*\/>$/, ">");
  const rest = kept.map((child) => splices.source.slice(child.start, child.end)).join("");
  splices.replace(view.start, view.end, `${tag}${withPrefix(paneXml(state.frozen), root.prefix)}${rest}</${root.prefix}sheetView>`);
}

function paneXml({ rows, columns }: { rows: number; columns: number }): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<pane${split} topLeftCell="${toA1({ row: rows, column: columns })}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** Widths that were not touched keep the file's own number. */
function columnsXml(columns: readonly ColumnRange[], { metrics: { digitWidth, defaultColumnWidth } }: Sheet, styles: StyleWriter): string {
  const written = columns.map(({ first, last, width, hidden, xf, level, collapsed, attributes }) => {
    const said = attributes.width;
    // A column that was never sized has the standard width; Excel wants it said where the column is hidden or grouped.
    const pixels = width ?? defaultColumnWidth;
    const sameWidth = said !== undefined && (width === undefined || width === widthToPixels(Number(said), digitWidth));
    const size: Record<string, string> = { width: sameWidth ? said : String(Math.ceil((pixels / digitWidth) * 256) / 256), ...(width !== undefined && { customWidth: "1" }) };
    const all: Record<string, string> = { ...attributes, min: String(first + 1), max: String(last + 1), ...size };
    return tagWith("<col/>", {
      ...all, style: xf === 0 ? null : String(styles.xf(xf)), hidden: hidden ? "1" : null,
      outlineLevel: level === undefined ? null : String(level), collapsed: collapsed ? "1" : null,
    });
  });
  return written.length === 0 ? "" : `<cols>${written.join("")}</cols>`;
}

function mergesXml(merges: readonly Rectangle[]): string {
  if (merges.length === 0) return "";
  return `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`).join("")}</mergeCells>`;
}

/** Links that were not touched keep their bytes; the others are written one by one. */
function hyperlinksXml(source: string, root: XmlElement, sheet: Sheet, context: SheetContext): string {
  const left = new Map(sheet.state.hyperlinks);
  let kept = "";
  for (const element of childrenOf(childOf(root, "hyperlinks"), "hyperlink")) {
    const area = areaFromA1(element.attributes.ref ?? "");
    const keys = (area ? linkedKeys(area) : []).filter((key) => sheet.openedState.hyperlinks.has(key));
    // Beyond the bound of links that are read there are none to compare with.
    if (keys.length > 0 && !keys.every((key) => left.get(key) === sheet.openedState.hyperlinks.get(key))) continue;
    for (const key of keys) left.delete(key);
    // Taken over as it stands: the caller adds the prefix to our own elements only where they have none.
    const bytes = source.slice(element.start, element.end);
    kept += root.prefix === "" ? bytes : bytes.replaceAll(`<${root.prefix}`, "<").replaceAll(`</${root.prefix}`, "</");
  }
  const added = [...left].map(([key, link]) => hyperlinkXml(key, link, root, context)).join("");
  return kept + added === "" ? "" : `<hyperlinks>${kept}${added}</hyperlinks>`;
}

function hyperlinkXml(key: number, link: HyperlinkModel, root: XmlElement, { linkTo }: SheetContext): string {
  const target = link.address === null ? "" : relationshipAttribute(root, linkTo(link.address));
  const location = link.documentReference === null ? "" : ` location="${encodeAttribute(link.documentReference)}"`;
  const tip = link.screenTip === null ? "" : ` tooltip="${encodeAttribute(link.screenTip)}"`;
  return `<hyperlink ref="${toA1({ row: keyRow(key), column: keyColumn(key) })}"${target}${location}${tip}/>`;
}
