import { chartPoints } from "../chart-values";
import type { ChartCorner, SheetModel } from "../model";
import type { StoredChart } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { RELATIONSHIPS, XML_HEAD } from "../package/namespaces";
import type { PackageEdit } from "../package/package-edit";
import { descendantsOf, parseXml } from "../package/xml";
import { encodeAttribute } from "../package/xml-text";
import { EMU_PER_PIXEL } from "../read/read-charts";
import { chartXml } from "./chart-xml";
import { Splices } from "../package/splices";

const OPEN_XML = "http://schemas.openxmlformats.org";
const TYPE = "application/vnd.openxmlformats-officedocument";
const NAMESPACES = `xmlns:xdr="${OPEN_XML}/drawingml/2006/spreadsheetDrawing" xmlns:a="${OPEN_XML}/drawingml/2006/main"`;

interface Book {
  sheetByName(name: string): SheetModel | undefined;
}

/**
 * Writes the charts of a sheet that were added or changed and takes deleted ones away; shapes and other charts keep their bytes.
 * Answers the relationship of a drawing that the sheet did not have before, for its drawing element; null without.
 */
export function writeCharts(edit: PackageEdit, sheetPath: string, sheet: Sheet, book: Book): string | null {
  const { charts } = sheet.state;
  const opened = sheet.openedState.charts;
  if (charts === opened) return null;
  const existing = edit.relations(sheetPath).find(({ kind }) => kind === "drawing")?.target;
  if (existing === undefined && charts.length === 0) return null;
  const drawing = existing ?? newDrawing(edit);
  const source = edit.text(drawing) ?? "";
  const root = parseXml(source);
  const splices = new Splices(source);
  for (const before of opened) {
    const anchor = before.source && root.children[before.source.anchor];
    if (!before.source || !anchor || charts.some(({ source: kept }) => kept === before.source)) continue;
    splices.remove(anchor);
    edit.cut(drawing, [before.source.relationId]);
  }
  let lastId = descendantsOf(root, "cNvPr").reduce((most, { attributes }) => Math.max(most, Number(attributes.id ?? 0)), 1);
  let added = "";
  for (const chart of charts) {
    if (opened.includes(chart)) continue;
    const text = chartXml(chart, (reference) => chartPoints(book, reference));
    const anchor = chart.source && root.children[chart.source.anchor];
    if (chart.source && anchor) {
      edit.write(chart.source.part, text);
      const shapeId = Number(descendantsOf(anchor, "cNvPr")[0]?.attributes.id ?? 0);
      splices.replace(anchor.start, anchor.end, anchorXml(chart, shapeId, chart.source.relationId));
      continue;
    }
    const part = edit.freePath("xl/charts/chart", ".xml");
    edit.write(part, text);
    edit.setContentType(part, `${TYPE}.drawingml.chart+xml`);
    lastId += 1;
    added += anchorXml(chart, lastId, edit.relate(drawing, `${RELATIONSHIPS}/chart`, `/${part}`));
  }
  if (added !== "") splices.append(root, added);
  edit.write(drawing, splices.apply());
  return existing === undefined ? edit.relate(sheetPath, `${RELATIONSHIPS}/drawing`, `/${drawing}`) : null;
}

function newDrawing(edit: PackageEdit): string {
  const path = edit.freePath("xl/drawings/drawing", ".xml");
  edit.write(path, `${XML_HEAD}<xdr:wsDr ${NAMESPACES}></xdr:wsDr>`);
  edit.setContentType(path, `${TYPE}.drawing+xml`);
  return path;
}

/** The frame of a chart over the cells; it declares the namespaces itself, whatever prefixes the drawing uses. */
function anchorXml({ name, from, to }: StoredChart, shapeId: number, relationId: string): string {
  return `<xdr:twoCellAnchor ${NAMESPACES}>${cornerXml("from", from)}${cornerXml("to", to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shapeId}" name="${encodeAttribute(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
    + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    + `<a:graphic><a:graphicData uri="${OPEN_XML}/drawingml/2006/chart"><c:chart xmlns:c="${OPEN_XML}/drawingml/2006/chart" xmlns:r="${RELATIONSHIPS}" r:id="${relationId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

function cornerXml(name: "from" | "to", { row, column, x, y }: ChartCorner): string {
  const units = (pixels: number) => Math.round(pixels * EMU_PER_PIXEL);
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${units(x)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${units(y)}</xdr:rowOff></xdr:${name}>`;
}
