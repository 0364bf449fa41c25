import type { BorderLine, CellStyleModel, Rectangle } from "../../../xlsx/model";

export interface AreaBorders {
  readonly top?: BorderLine;
  readonly left?: BorderLine;
  readonly bottom?: BorderLine;
  readonly right?: BorderLine;
}

type StyleAt = (row: number, column: number) => CellStyleModel;

/** Lines around an area. A merged area has its right and bottom lines in the cells at those edges, not in its first cell. */
export function areaBorders(area: Rectangle, styleAt: StyleAt): AreaBorders {
  const first = styleAt(area.top, area.left).borders;
  if (area.top === area.bottom && area.left === area.right) return first;
  const farColumn = styleAt(area.top, area.right).borders;
  const farRow = styleAt(area.bottom, area.left).borders;
  const farCorner = styleAt(area.bottom, area.right).borders;
  return {
    top: first.top ?? farColumn.top,
    left: first.left ?? farRow.left,
    bottom: farRow.bottom ?? farCorner.bottom,
    right: farColumn.right ?? farCorner.right,
  };
}

export function hasLine(borders: AreaBorders): boolean {
  return Boolean(borders.top ?? borders.left ?? borders.bottom ?? borders.right);
}
