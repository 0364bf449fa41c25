import type { CellContent, CellInput } from "../../../xlsx/model";
import { sizeOf } from "../../../xlsx/model/rectangles";
import { HostError, invalidArgument } from "../host-error";
import { isEntireColumn, isEntireRow } from "../range-address";
import { assertCellsWritable } from "../scope";
import type { Json } from "../wire";
import type { RangeSubject } from "./range-subject";

/** Above this Excel answers null without an error (excel-facts, limits). */
const MOST_CELLS = 5_000_000;
/** Characters that a cell can hold, and those of a formula in it. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/**
 * A cell property as rows of values. Excel answers null for whole columns or rows and for more than 5,000,000 cells.
 */
export function readMatrix(range: RangeSubject, read: (row: number, column: number) => Json): Json {
  const { area } = range;
  if (isEntireColumn(area) || isEntireRow(area) || sizeOf(area) > MOST_CELLS) return null;
  const rows: Json[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: Json[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

export function readValues(range: RangeSubject): Json {
  const { sheet } = range;
  return readMatrix(range, (row, column) => sheet.cell(row, column).value);
}

export function readFormulas(range: RangeSubject): Json {
  const { sheet } = range;
  return readMatrix(range, (row, column) => formulaOf(sheet.cell(row, column)));
}

function formulaOf(cell: CellContent): Json {
  return cell.formula === undefined ? cell.value : `=${cell.formula}`;
}

export function readValueTypes(range: RangeSubject): Json {
  const { sheet } = range;
  const types = { empty: "Empty", number: "Double", string: "String", boolean: "Boolean", error: "Error" } as const;
  return readMatrix(range, (row, column) => types[sheet.cell(row, column).kind]);
}

/**
 * Writes a matrix of the range's own shape, or one value into every cell; null leaves a cell as it is.
 * @throws HostError InvalidArgument for another shape, whole columns or rows, and texts over 32,767 characters; AccessDenied
 */
export function writeMatrix(range: RangeSubject, value: Json, what: string, write: (row: number, column: number, value: Json) => void): void {
  const { area } = range;
  if (isEntireColumn(area) || isEntireRow(area)) throw invalidArgument(`${what}: 列全体・行全体には書き込めません`);
  const at = Array.isArray(value) ? matrixReader(range, value, what) : () => value;
  assertCellsWritable(range.scope, range.sheetId, area);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const entry = at(row - area.top, column - area.left);
      if (entry !== null) write(row, column, entry);
    }
  }
}

function matrixReader(range: RangeSubject, value: readonly Json[], what: string): (row: number, column: number) => Json {
  const fits = value.length === range.rows && value.every((row) => Array.isArray(row) && row.length === range.columns);
  if (!fits) {
    throw invalidArgument(`${what}: 配列の行数・列数が範囲（${range.rows} 行 ${range.columns} 列）と合いません`);
  }
  return (row, column) => {
    const cells = value[row];
    return Array.isArray(cells) ? ((cells as readonly Json[])[column] ?? null) : null;
  };
}

/** Writes values or formulas, read as Excel reads what is typed: "=A1" is a formula, "'=A1" a text, "" empties the cell. */
export function writeValues(range: RangeSubject, value: Json, what: string): void {
  const { model } = range.scope;
  writeMatrix(range, value, what, (row, column, entry) => model.setCell(range.sheetId, row, column, inputOf(entry, what)));
}

function inputOf(entry: Json, what: string): CellInput {
  if (typeof entry === "string") {
    if (entry === "") return { kind: "clear" };
    if (entry.length > LONGEST_TEXT) throw new HostError("InvalidArgument", `${what}: セルに入る文字は ${LONGEST_TEXT} 文字までです。`);
    if (/^[=+-]/.test(entry) && entry.length > LONGEST_FORMULA) throw new HostError("FormulaLengthExceedsLimit", `${what}: 数式は ${LONGEST_FORMULA} 文字までです。`);
    return { kind: "typed", text: entry };
  }
  if (typeof entry === "number" || typeof entry === "boolean") return { kind: "value", value: entry };
  throw invalidArgument(what);
}
