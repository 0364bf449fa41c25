import type { Rectangle } from "../model";
import { sizeOf, within } from "../model/rectangles";
import { cellKey, keyColumn, keyRow, type StoredCell } from "../model/state";

/**
 * Empties what a file holds below merged areas: some programs repeat the value of the first cell in all of them. Nobody sees it, and
 * the values of Excel are "" there. The looks stay, and in the file the cell stays as it is until somebody changes it. Formulas are left: others may refer to them.
 */
export function emptyCovered(cells: Map<number, StoredCell>, merges: readonly Rectangle[]): void {
  for (const area of merges) {
    // An area may be whole columns.
    if (sizeOf(area) > cells.size) {
      for (const key of [...cells.keys()]) if (within(area, keyRow(key), keyColumn(key))) empty(cells, key, area);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) empty(cells, cellKey(row, column), area);
  }
}

function empty(cells: Map<number, StoredCell>, key: number, { top, left }: Rectangle): void {
  const cell = cells.get(key);
  if (cell && cell.kind !== "empty" && cell.formula === undefined && key !== cellKey(top, left)) cells.set(key, { kind: "empty", value: "", style: cell.style, xf: cell.xf });
}
