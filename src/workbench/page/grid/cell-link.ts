import type { HyperlinkModel } from "../../../xlsx/model";
import type { Point } from "./movement";
import type { SheetGeometry } from "./sheet-geometry";

/** The link of a cell: one put on it, or the target of a HYPERLINK formula with a constant address. */
export function cellLink(geometry: SheetGeometry, point: Point): HyperlinkModel | null {
  const { top, left } = geometry.merges.areaAt(point.row, point.column);
  const own = geometry.sheet.hyperlink(top, left);
  if (own) return own;
  const formula = geometry.sheet.cell(top, left).formula;
  const address = formula && /^HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(formula)?.[1]?.replaceAll('""', '"');
  if (!address) return null;
  return address.startsWith("#")
    ? { documentReference: address.slice(1), address: null, screenTip: null }
    : { documentReference: null, address, screenTip: null };
}
