import { cellLooks } from "./cell-looks";
import type { CellArea, PlannedCell } from "./sheet-plan";

/** A text that needs more is seen in its cell, not on paper; Excel lets no row grow beyond 409 points. */
const MOST_LINES = 20;
/** Characters that an indent takes from its column, each step. */
const INDENT = 1.5;

/** Height of a row with this many lines of the standard font, in points: also for fonts with wide spacing such as 游ゴシック. */
export function heightOfLines(lines: number): number {
  return 4 + 17 * lines;
}

/** Width of a column with room for so many digits of the standard font, each about 8 pixels wide beside a padding of 5, in points (3/4 pixel). */
export function widthOfCharacters(characters: number): number {
  return (characters * 8 + 5) * 0.75;
}

/**
 * Lines of text in the rows of cells; a wrapped text takes as many as its column needs, and one line in a merged cell, which has
 * more room. Widths in characters of the standard font.
 */
export function rowLinesOf(cells: readonly PlannedCell[], columnWidths: readonly number[], merges: readonly CellArea[] = []): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { row, column, content, style } of cells) {
    const { wrap, indent = 0 } = cellLooks[style];
    const isMerged = merges.some(({ top, left }) => top === row && left === column);
    const needed = wrap && !isMerged && "text" in content ? linesOf(content.text, (columnWidths[column] ?? 0) - indent * INDENT) : 1;
    lines.set(row, Math.max(lines.get(row) ?? 1, Math.min(needed, MOST_LINES)));
  }
  return lines;
}

/** Lines that a text takes at a width. Japanese breaks anywhere, so the widths of the characters decide. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width));
  return text.split(/\r\n|\r|\n/u).reduce((sum, line) => sum + Math.max(1, foldLine(line, room).length), 0);
}

/** The text in lines of at most `width` half-width characters; a long one has no end of lines beyond what Excel shows. */
export function foldLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const character of text) {
    const size = halfWidths(character);
    if (used + size > width && line !== "") {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += character;
    used += size;
  }
  return line === "" ? lines : [...lines, line];
}

/** 2 for a full-width character, 1 for the others. */
function halfWidths(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xff && !(code >= 0xff61 && code <= 0xff9f) ? 2 : 1;
}
