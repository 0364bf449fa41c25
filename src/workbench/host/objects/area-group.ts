import type { CellContent, CellStyleModel, Rectangle, SheetModel, StyleChange } from "../../../xlsx/model";
import { intersect } from "../../../xlsx/model/rectangles";
import type { Scope } from "../scope";
import { assertUnprotected, sheetOf } from "../scope";

/** Cells that a format or a rule is about: one area of a Range, several of a RangeAreas. */
export interface AreaGroup {
  readonly scope: Scope;
  readonly sheetId: string;
  readonly areas: readonly Rectangle[];
}

export function sheetOfGroup({ scope, sheetId }: AreaGroup): SheetModel {
  return sheetOf(scope, sheetId);
}

/** Value that all cells share; null where they differ, as Excel answers for a mixed range. */
export function uniform<Value extends string | number | boolean | null>(group: AreaGroup, read: (style: CellStyleModel, cell: CellContent) => Value): Value | null {
  const sheet = sheetOfGroup(group);
  const [first] = group.areas;
  if (!first) return null;
  const readAt = (row: number, column: number): Value => {
    const cell = sheet.cell(row, column);
    return read(cell.style, cell);
  };
  const value = readAt(first.top, first.left);
  const used = sheet.usedArea(false);
  for (const area of group.areas) {
    // Beyond the used cells all look alike: whole columns cost no more than their used part.
    const looked = used ? intersect(area, { ...used, bottom: used.bottom + 1, right: used.right + 1 }) : null;
    if (looked && !every(looked, (row, column) => readAt(row, column) === value)) return null;
  }
  return value;
}

function every(area: Rectangle, holds: (row: number, column: number) => boolean): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) if (!holds(row, column)) return false;
  }
  return true;
}

/** @throws HostError AccessDenied on a protected sheet */
export function restyle({ scope, sheetId, areas }: AreaGroup, change: StyleChange): void {
  assertUnprotected(scope, sheetId);
  for (const area of areas) scope.model.setStyle(sheetId, area, change);
}
