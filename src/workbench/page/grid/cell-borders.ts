import type { BorderLine, CellStyleModel, Rectangle } from "../../../xlsx/model";

export interface AreaBorders {
  readonly top?: BorderLine;
  readonly left?: BorderLine;
  readonly bottom?: BorderLine;
  readonly right?: BorderLine;
}

type StyleAt = (row: number, column: number) => CellStyleModel;

/**
 * Lines around an area: its own, else the neighbour's line on the shared edge. So each cell draws all that is to be seen
 * around it, and it does not matter which of two neighbours is painted last. A merged area has its right and bottom lines
 * in the cells at those edges, not in its first cell.
 */
export function areaBorders({ top, left, bottom, right }: Rectangle, styleAt: StyleAt): AreaBorders {
  const first = styleAt(top, left).borders;
  const isOneCell = top === bottom && left === right;
  const farColumn = isOneCell ? first : styleAt(top, right).borders;
  const farRow = isOneCell ? first : styleAt(bottom, left).borders;
  const farCorner = isOneCell ? first : styleAt(bottom, right).borders;
  return {
    top: first.top ?? farColumn.top ?? (top > 0 ? styleAt(top - 1, left).borders.bottom : undefined),
    left: first.left ?? farRow.left ?? (left > 0 ? styleAt(top, left - 1).borders.right : undefined),
    bottom: farRow.bottom ?? farCorner.bottom ?? styleAt(bottom + 1, left).borders.top,
    right: farColumn.right ?? farCorner.right ?? styleAt(top, right + 1).borders.left,
  };
}

export function hasLine(borders: AreaBorders): boolean {
  return Boolean(borders.top ?? borders.left ?? borders.bottom ?? borders.right);
}
