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
    top: first.top ?? farColumn.top ?? (top > 0 ? edgeOf(styleAt(top - 1, left).borders.bottom) : undefined),
    left: first.left ?? farRow.left ?? (left > 0 ? edgeOf(styleAt(top, left - 1).borders.right) : undefined),
    bottom: farRow.bottom ?? farCorner.bottom ?? edgeOf(styleAt(bottom + 1, left).borders.top),
    right: farColumn.right ?? farCorner.right ?? edgeOf(styleAt(top, right + 1).borders.left),
  };
}

/** Two cells share one pixel; of a neighbour's heavy line only that pixel lies in this cell. */
function edgeOf(line: BorderLine | undefined): BorderLine | undefined {
  if (!line || !HEAVY.has(line.style)) return line;
  return { ...line, style: line.style.startsWith("mediumDash") ? "dashed" : "thin" };
}

const HEAVY = new Set(["medium", "thick", "double", "mediumDashed", "mediumDashDot", "mediumDashDotDot", "slantDashDot"]);

export function hasLine(borders: AreaBorders): boolean {
  return Boolean(borders.top ?? borders.left ?? borders.bottom ?? borders.right);
}
