/** A cell of a workbook. Row and column are zero-based; A1 text is made and read only in this file. */
export interface Cell {
  /** Sheet name as shown on its tab. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet; both corners belong to it. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LETTERS = 26;
const CODE_OF_A = 65;

/** Column letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let rest = column + 1;
  let name = "";
  while (rest > 0) {
    const digit = (rest - 1) % LETTERS;
    name = String.fromCharCode(CODE_OF_A + digit) + name;
    rest = Math.floor((rest - 1) / LETTERS);
  }
  return name;
}

/** A1 address without the sheet: {row: 19, column: 9} → "J20". */
export function toA1(cell: { readonly row: number; readonly column: number }): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** A1 range without the sheet: "B2:L40"; a single cell stays "B2". */
export function areaToA1(area: Omit<Area, "sheet">): string {
  const start = toA1({ row: area.top, column: area.left });
  const end = toA1({ row: area.bottom, column: area.right });
  return start === end ? start : `${start}:${end}`;
}

/** Whole rows, zero-based and inclusive: 0, 2 → "$1:$3". */
export function rowsToA1(first: number, last: number): string {
  return `$${first + 1}:$${last + 1}`;
}

/** First and last of "$1:$3" as zero-based rows; null when the text names no whole rows. */
export function rowsFromA1(text: string): { first: number; last: number } | null {
  const match = /^\$?([1-9][0-9]{0,6}):\$?([1-9][0-9]{0,6})$/.exec(text);
  if (!match) return null;
  const ends = [Number(match[1]) - 1, Number(match[2]) - 1];
  return { first: Math.min(...ends), last: Math.max(...ends) };
}

/** Whole columns, zero-based and inclusive: 0, 2 → "$A:$C". */
export function columnsToA1(first: number, last: number): string {
  return `$${columnName(first)}:$${columnName(last)}`;
}

/** First and last of "$A:$C" as zero-based columns; null when the text names no whole columns. */
export function columnsFromA1(text: string): { first: number; last: number } | null {
  const match = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  const area = match && areaFromA1(`${match[1]}1:${match[2]}1`);
  return area ? { first: area.left, last: area.right } : null;
}

/** Reference that does not move: 'Sheet'!$B$2:$L$40. */
export function toReference(area: Area): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const start = corner(area.top, area.left);
  const end = corner(area.bottom, area.right);
  return `${quoteSheet(area.sheet)}!${start === end ? start : `${start}:${end}`}`;
}

/** Sheet and rest of "'My sheet'!$A$1:$B$2"; null without a sheet's name. */
export function splitReference(text: string): { sheet: string; local: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return sheet !== undefined && match?.[3] !== undefined ? { sheet, local: match[3] } : null;
}

/** Zero-based row and column of "J20" or "$J$20". Returns null when the text is not an A1 address. */
export function fromA1(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i.exec(text);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Corners of "B2:L40" or "B2". Returns null when the text is not an A1 range. */
export function areaFromA1(text: string): Omit<Area, "sheet"> | null {
  const [first = "", second = first] = text.split(":");
  const start = fromA1(first);
  const end = fromA1(second);
  if (!start || !end) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** Sheet name as it stands in a formula or link: always quoted, inner apostrophes doubled. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
