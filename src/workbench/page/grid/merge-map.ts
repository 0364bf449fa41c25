import type { Rectangle } from "../../../xlsx/model";

/** Finds the merged area that covers a cell, without looking through all of them. */
export class MergeMap {
  private readonly byRow = new Map<number, Rectangle[]>();

  constructor(readonly merges: readonly Rectangle[]) {
    for (const merge of merges) {
      for (let row = merge.top; row <= merge.bottom; row += 1) {
        const list = this.byRow.get(row);
        if (list) list.push(merge);
        else this.byRow.set(row, [merge]);
      }
    }
  }

  /** The merged area over a cell, or undefined for a cell of its own. */
  at(row: number, column: number): Rectangle | undefined {
    return this.byRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
  }

  /** The merged area over a cell, or the cell itself as an area. */
  areaAt(row: number, column: number): Rectangle {
    return this.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** Merged areas that touch a row. */
  inRow(row: number): readonly Rectangle[] {
    return this.byRow.get(row) ?? [];
  }

  /** The smallest area around `area` that cuts no merged area in two. */
  expand(area: Rectangle): Rectangle {
    let grown = area;
    for (;;) {
      const next = this.merges.filter((merge) => intersects(merge, grown)).reduce(union, grown);
      if (isSameArea(next, grown)) return grown;
      grown = next;
    }
  }
}

/** True when two areas share a cell. */
export function intersects(a: Rectangle, b: Rectangle): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** The smallest area that holds both. */
export function union(a: Rectangle, b: Rectangle): Rectangle {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** True for the same four corners. */
export function isSameArea(a: Rectangle, b: Rectangle): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
