import type { Area } from "../core/address";
import type { PlannedCell } from "../summary/sheet-plan";

export type Rectangle = Omit<Area, "sheet">;

/**
 * Where the cells of each group stand, as few rectangles: cells of a row join, and equal stretches of consecutive rows join.
 * Groups come in the order of their first cell from the top left; cells whose group is undefined are left out.
 */
export function areasBy<Group extends string>(
  cells: readonly PlannedCell[],
  groupOf: (cell: PlannedCell) => Group | undefined,
): ReadonlyMap<Group, readonly Rectangle[]> {
  const areas = new Map<Group, Rectangle[]>();
  const open = new Map<string, number>();
  for (const { group, row, left, right } of stretches(cells, groupOf)) {
    const list = areas.get(group) ?? [];
    areas.set(group, list);
    const key = `${group} ${left} ${right}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : list[index];
    if (index !== undefined && above?.bottom === row - 1) {
      list[index] = { ...above, bottom: row };
    } else {
      open.set(key, list.push({ top: row, left, bottom: row, right }) - 1);
    }
  }
  return areas;
}

interface Stretch<Group> {
  readonly group: Group;
  readonly row: number;
  readonly left: number;
  right: number;
}

/** Neighbours of one group within a row, in reading order. */
function stretches<Group>(cells: readonly PlannedCell[], groupOf: (cell: PlannedCell) => Group | undefined): readonly Stretch<Group>[] {
  const found: Stretch<Group>[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const group = groupOf(cell);
    if (group === undefined) continue;
    const { row, column } = cell;
    const last = found[found.length - 1];
    if (last && last.group === group && last.row === row && last.right === column - 1) last.right = column;
    else found.push({ group, row, left: column, right: column });
  }
  return found;
}
