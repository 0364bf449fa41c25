import type { Area } from "../core/address";
import { groupBy } from "../core/group-by";

/** Cells that a larger rectangle may hold beyond what is needed, rather than being two ranges (a range costs about 600 bytes). */
const SPARE_CELLS = 60;

/**
 * Joins areas into few rectangles per sheet that hold them all: neighbours grow together as long as little is read in vain.
 * Areas of one sheet are taken from top to bottom; the order of the sheets is kept.
 */
export function groupAreas(areas: readonly Area[]): readonly Area[] {
  return [...groupBy(areas, ({ sheet }) => sheet).values()].flatMap(groupOneSheet);
}

/** Number of cells of an area. */
export function cellCount(area: Omit<Area, "sheet">): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function groupOneSheet(areas: readonly Area[]): readonly Area[] {
  const groups: { box: Area; needed: number }[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const needed = cellCount(area);
    const group = groups.find(({ box, needed: others }) => cellCount(join(box, area)) <= others + needed + SPARE_CELLS);
    if (group) {
      group.box = join(group.box, area);
      group.needed += needed;
    } else {
      groups.push({ box: area, needed });
    }
  }
  return groups.map(({ box }) => box);
}

function join(a: Area, b: Area): Area {
  return {
    sheet: a.sheet,
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
