import type { Box } from "./read-fields";
import type { TokenRow } from "./token";

/** Cells in a line of a list, and lines below each other. A text with its numbering takes fewer cells, a remark fewer lines. */
const LEAST_CELLS = 4;
const LEAST_LINES = 3;

/**
 * Row where a list begins below the form (実施状況の一覧, with or without a line over its headings): behind an empty row below the last label
 * of a box, lines of many cells. Infinity without one.
 */
export function rowOfListBelow(rows: readonly TokenRow[]): number {
  let index = rows.length - 1;
  while (index >= 0 && !labelsBox(rows[index])) index -= 1;
  for (index += 1; index < rows.length; index += 1) {
    const line = rows[index];
    if (line && line.row - (rows[index - 1]?.row ?? 0) > 1 && (isList(rows, index) || isTitle(rows, index))) return line.row;
  }
  return Infinity;
}

/** 番号, 備考 and 区分 head lists too, and nobody reads what they label. */
function labelsBox(line: TokenRow | undefined): boolean {
  return line !== undefined && line.labelled && line.tokens.some(({ label }) => label !== null && ((label.field !== null && label.field !== "foreign") || label.title !== null));
}

function isTitle(rows: readonly TokenRow[], index: number): boolean {
  const [title, first, second] = [rows[index], rows[index + 1], rows[index + 2]];
  if (!title || first?.row !== title.row + 1) return false;
  return isList(rows, index + 1) || (isNamed(title) && isEntry(first) && second?.row === first.row + 1 && isEntry(second));
}

/** 催しの一覧: the line over a list that may be short and narrow. */
function isNamed({ count, tokens: [title] }: TokenRow): boolean {
  return count === 1 && typeof title?.value === "string" && title.value.length <= LONGEST_TITLE && !/[。、]/u.test(title.value);
}

const LONGEST_TITLE = 20;

/** Short words and figures, more than a text with its numbering has. */
function isEntry({ count, tokens }: TokenRow): boolean {
  return (count > 2 || (count === 2 && typeof tokens[1]?.value === "number")) && tokens.every(({ text }) => text.length <= LONGEST_TITLE && !text.includes("。"));
}

/** Lines of many cells that follow each other without a gap. */
function isList(rows: readonly TokenRow[], from: number): boolean {
  for (let index = from; index < from + LEAST_LINES; index += 1) {
    const line = rows[index];
    if (!line || line.count < LEAST_CELLS || (index > from && line.row - (rows[index - 1]?.row ?? 0) > 1)) return false;
  }
  return true;
}

/**
 * Whether the boxes of the last line of labels hold their texts. Where one does not, the list may be what was written in it: a plan of 今後の取組.
 * Nobody gives a 理由 in that way.
 */
export function holdTexts(boxes: readonly Box[] | undefined): boolean {
  return boxes !== undefined && boxes.every(({ role, tokens }) => role === "unknown" || role === "reason" || tokens.some(({ blank }) => !blank));
}
