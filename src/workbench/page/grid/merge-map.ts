import type { Rectangle } from "../../../xlsx/model";
import { overlaps, union } from "../../../xlsx/model/rectangles";

/** Merged areas of more rows are looked through one by one. */
const TALL = 10_000;

/** Finds the merged area that covers a cell, without looking through all of them. */
export class MergeMap {
  private readonly byRow = new Map<number, Rectangle[]>();
  private readonly tall: readonly Rectangle[];

  constructor(readonly merges: readonly Rectangle[]) {
    this.tall = merges.filter(({ top, bottom }) => bottom - top >= TALL);
    for (const merge of merges) {
      if (merge.bottom - merge.top >= TALL) continue;
      for (let row = merge.top; row <= merge.bottom; row += 1) {
        const list = this.byRow.get(row);
        if (list) list.push(merge);
        else this.byRow.set(row, [merge]);
      }
    }
  }

  /** The merged area over a cell, or undefined for a cell of its own. */
  at(row: number, column: number): Rectangle | undefined {
    return this.inRow(row).find((merge) => column >= merge.left && column <= merge.right);
  }

  /** The merged area over a cell, or the cell itself as an area. */
  areaAt(row: number, column: number): Rectangle {
    return this.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** Merged areas that touch a row. */
  inRow(row: number): readonly Rectangle[] {
    const here = this.byRow.get(row) ?? [];
    return this.tall.length === 0 ? here : [...here, ...this.tall.filter(({ top, bottom }) => top <= row && row <= bottom)];
  }

  /** The smallest area around `area` that cuts no merged area in two. */
  expand(area: Rectangle): Rectangle {
    let grown = area;
    for (;;) {
      const next = this.merges.filter((merge) => overlaps(merge, grown)).reduce(union, grown);
      if (isSameArea(next, grown)) return grown;
      grown = next;
    }
  }
}

/** True for the same four corners. */
export function isSameArea(a: Rectangle, b: Rectangle): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
