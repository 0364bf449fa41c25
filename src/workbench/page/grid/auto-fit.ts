import { fontStack } from "./font-stack";
import { textWidth } from "./measure-text";
import type { SheetGeometry } from "./sheet-geometry";

const PADDING = 9;
/** Line height of cell text, as in cell-look.ts. */
const LINE = 1.25;
const PIXELS_PER_POINT = 96 / 72;

/** Pixels at which the longest text of a column, or the most lines of a row, fit; merged cells do not count, as in Excel. */
export function fittingSize(geometry: SheetGeometry, kind: "columns" | "rows", index: number): number {
  const { sheet, merges } = geometry;
  const used = sheet.usedArea(true);
  const present = geometry[kind].size(index);
  if (!used) return present;
  const isColumn = kind === "columns";
  let size = 0;
  for (let other = isColumn ? used.top : used.left; other <= (isColumn ? used.bottom : used.right); other += 1) {
    const [row, column] = isColumn ? [other, index] : [index, other];
    const text = sheet.displayedText(row, column);
    if (text === "" || merges.at(row, column)) continue;
    const { style } = sheet.cell(row, column);
    const font = `${style.font.bold ? "bold " : ""}${style.font.size}pt ${fontStack(style.font.name)}`;
    const lines = text.split("\n");
    if (isColumn) size = Math.max(size, ...lines.map((line) => textWidth(line, font) + PADDING));
    else size = Math.max(size, lineCount(lines, font, style.wrap ? geometry.columns.size(column) : Infinity) * style.font.size * PIXELS_PER_POINT * LINE + 3);
  }
  return size === 0 ? present : Math.ceil(size);
}

function lineCount(lines: readonly string[], font: string, width: number): number {
  return lines.reduce((count, line) => count + Math.max(1, Math.ceil(textWidth(line, font) / Math.max(1, width - 6))), 0);
}
