import type { Rectangle, SheetModel } from "../../../xlsx/model";
import { intersect } from "../../../xlsx/model/rectangles";
import { assertUnprotected } from "../scope";
import type { AreaGroup } from "./area-group";
import { sheetOfGroup } from "./area-group";

/** Pixels of a half-width character and of a line at 11 points; full-width characters take two. */
const CHARACTER = 7;
const LINE = 24;
const PADDING = 5;

/** Widths by the longest text of each column: an estimate, since no font is measured here. */
export function autofitColumns(group: AreaGroup): null {
  forUsed(group, (sheet, area) => {
    for (let column = area.left; column <= area.right; column += 1) {
      let widest = 0;
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (const line of sheet.displayedText(row, column).split("\n")) widest = Math.max(widest, halfWidths(line));
      }
      if (widest > 0) group.scope.model.setColumnWidth(group.sheetId, column, widest * CHARACTER + PADDING);
    }
  });
  return null;
}

/** Heights by the lines that each row's texts take in their columns. */
export function autofitRows(group: AreaGroup): null {
  forUsed(group, (sheet, area) => {
    for (let row = area.top; row <= area.bottom; row += 1) {
      let lines = 1;
      for (let column = area.left; column <= area.right; column += 1) lines = Math.max(lines, linesOf(sheet, row, column));
      group.scope.model.setRowHeight(group.sheetId, row, lines * LINE);
    }
  });
  return null;
}

function forUsed(group: AreaGroup, work: (sheet: SheetModel, area: Rectangle) => void): void {
  assertUnprotected(group.scope, group.sheetId);
  const sheet = sheetOfGroup(group);
  const used = sheet.usedArea(false);
  if (!used) return;
  for (const area of group.areas) {
    const inside = intersect(area, used);
    if (inside) work(sheet, inside);
  }
}

function linesOf(sheet: SheetModel, row: number, column: number): number {
  const texts = sheet.displayedText(row, column).split("\n");
  if (!sheet.cell(row, column).style.wrap) return texts.length;
  const room = Math.max(1, Math.floor(sheet.columnWidth(column) / CHARACTER));
  return texts.reduce((lines, text) => lines + Math.max(1, Math.ceil(halfWidths(text) / room)), 0);
}

function halfWidths(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}
