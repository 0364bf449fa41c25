import { columnName, fromA1 } from "../../core/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/state";

const LETTERS = "[A-Za-z_\\u0080-\\uffff]";
/** In this order: texts, quoted sheet names, table references in brackets, cells, whole columns and rows, other words (kept). */
const PIECES = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'!?",
    "\\[[^\\]]*\\]",
    `(?<![A-Za-z0-9_.\\u0080-\\uffff$])\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![A-Za-z0-9_.(!$])`,
    `(?<![A-Za-z0-9_.\\u0080-\\uffff$:])\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![A-Za-z0-9_.(!$])`,
    `\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}(?![A-Za-z0-9_.(!\\u0080-\\uffff])`,
    `${LETTERS}[A-Za-z0-9_.\\u0080-\\uffff]*!?`,
    "[0-9.]+(?:[Ee][+-]?[0-9]+)?",
  ].join("|"),
  "g",
);

/**
 * The formula as it reads `rows` and `columns` further down and right: relative references move, absolute ones ($) stay.
 * A reference that would leave the sheet becomes #REF!, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (piece) => {
    if (/^["'[]/.test(piece)) return piece;
    if (piece.includes(":")) {
      const parts = piece.split(":").map((part) => (/[A-Za-z]/.test(part) ? shiftColumn(part, columns) : shiftRow(part, rows)));
      return parts.includes(null) ? "#REF!" : parts.join(":");
    }
    const cell = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]+)$/.exec(piece);
    if (!cell) return piece;
    const column = shiftColumn(`${cell[1] ?? ""}${cell[2] ?? ""}`, columns);
    const row = shiftRow(`${cell[3] ?? ""}${cell[4] ?? ""}`, rows);
    return column === null || row === null ? "#REF!" : column + row;
  });
}

function shiftColumn(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const at = fromA1(`${text}1`);
  if (!at || at.column >= MAX_COLUMNS) return text;
  const column = at.column + by;
  return column < 0 || column >= MAX_COLUMNS ? null : columnName(column);
}

function shiftRow(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const row = Number(text) + by;
  return row < 1 || row > MAX_ROWS ? null : String(row);
}
