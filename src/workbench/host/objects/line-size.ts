import { numberWithin } from "../arguments";
import { isEntireColumn, isEntireRow } from "../range-address";
import { assertUnprotected } from "../scope";
import type { Json } from "../wire";
import type { AreaGroup } from "./area-group";
import { sheetOfGroup } from "./area-group";
import { POINTS_PER_PIXEL } from "./points";

export type Line = "column" | "row";

/** RangeFormat.columnWidth and rowHeight in points; null where the lines differ. */
export function lineSize(group: AreaGroup, line: Line): Json {
  const sheet = sheetOfGroup(group);
  const sizes = new Set(linesOf(group, line).map((index) => (line === "row" ? sheet.rowHeight(index) : sheet.columnWidth(index))));
  const [pixels] = sizes;
  return sizes.size === 1 && pixels !== undefined ? pixels * POINTS_PER_PIXEL : null;
}

/** Points of the highest row; and of the widest column, 255 characters of 7 pixels with a padding of 5. */
const LARGEST = { row: 409.5, column: (255 * 7 + 5) * POINTS_PER_PIXEL };

/** @throws HostError InvalidArgument beyond what a row or column can be; AccessDenied on a protected sheet */
export function setLineSize(group: AreaGroup, line: Line, value: Json): void {
  const what = line === "row" ? "rowHeight" : "columnWidth";
  const pixels = numberWithin(value, 0, LARGEST[line], what) / POINTS_PER_PIXEL;
  const { scope, sheetId } = group;
  assertUnprotected(scope, sheetId);
  const lines = linesOf(group, line);
  if (line === "row") scope.model.setRowHeights(sheetId, new Map(lines.map((row) => [row, pixels])));
  else for (const column of lines) scope.model.setColumnWidth(sheetId, column, pixels);
}

/** Lines that the group covers. Of whole columns the used rows count, of whole rows the used columns: the rest has the standard size. */
function linesOf(group: AreaGroup, line: Line): readonly number[] {
  const used = sheetOfGroup(group).usedArea(false);
  const found = new Set<number>();
  for (const area of group.areas) {
    const [from, to] = line === "row"
      ? [area.top, isEntireColumn(area) ? (used?.bottom ?? 0) : area.bottom]
      : [area.left, isEntireRow(area) ? (used?.right ?? 0) : area.right];
    for (let index = from; index <= to; index += 1) found.add(index);
  }
  return [...found];
}
