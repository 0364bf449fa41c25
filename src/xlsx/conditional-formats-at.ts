import { evaluateOn } from "./calculate/evaluate";
import type { ConditionalFormatModel, Rectangle, SheetModel, WorkbookModel } from "./model";
import { originOf, positionsOf, within } from "./model/rectangles";
import { Sheet } from "./model/sheet";
import { cellKey, keyColumn, keyRow } from "./model/state";
import type { StoredConditionalFormat } from "./model/state";
import { shiftFormula } from "./text/shift-formula";
import { Workbook } from "./workbook";

/** Cells that are evaluated together with the one that was asked for: about a screen. */
const BLOCK_ROWS = 64;
const BLOCK_COLUMNS = 32;
/** Unquoted ROW() and COLUMN() mean the cell that is formatted. */
const OWN_PLACE = /"(?:[^"]|"")*"|\b(ROW|COLUMN)\(\s*\)/gi;

interface Known {
  readonly version: number;
  /** Whether a rule holds for a cell, by the rule and the cell's key. */
  readonly holds: Map<StoredConditionalFormat, Map<number, boolean>>;
}

const known = new WeakMap<Workbook, Known>();

/**
 * Conditional formats that hold for a cell now, first in priority first; those behind one that says "stop" are left out.
 * Custom ones and those of Excel's others that compare a cell are evaluated; color scales, data bars, icons and rankings never hold.
 */
export function conditionalFormatsAt(book: WorkbookModel, sheet: SheetModel, row: number, column: number): readonly ConditionalFormatModel[] {
  if (!(book instanceof Workbook) || !(sheet instanceof Sheet)) return [];
  const found: ConditionalFormatModel[] = [];
  for (const format of sheet.state.conditionalFormats) {
    if (!format.areas.some((area) => within(area, row, column)) || !holds(book, sheet, format, row, column)) continue;
    found.push(format);
    if (format.stopIfTrue) break;
  }
  return found;
}

function holds(book: Workbook, sheet: Sheet, format: StoredConditionalFormat, row: number, column: number): boolean {
  const condition = format.type === "custom" ? format.formula : (format.condition ?? "");
  if (condition === "") return false;
  if (/^(?:TRUE|TRUE\(\)|1)$/i.test(condition)) return true;
  const cache = cacheOf(book);
  const results = cache.get(format) ?? new Map<number, boolean>();
  cache.set(format, results);
  const key = cellKey(row, column);
  if (!results.has(key)) evaluateBlock(book, sheet, format, condition, blockAround(row, column), results);
  return results.get(key) ?? false;
}

function cacheOf(book: Workbook): Known["holds"] {
  const cached = known.get(book);
  if (cached?.version === book.version) return cached.holds;
  const fresh: Known = { version: book.version, holds: new Map() };
  known.set(book, fresh);
  return fresh.holds;
}

function blockAround(row: number, column: number): Rectangle {
  const top = row - (row % BLOCK_ROWS);
  const left = column - (column % BLOCK_COLUMNS);
  return { top, left, bottom: top + BLOCK_ROWS - 1, right: left + BLOCK_COLUMNS - 1 };
}

/** References of the rule are relative to the top-left cell of all its areas. */
function evaluateBlock(book: Workbook, sheet: Sheet, format: StoredConditionalFormat, condition: string, block: Rectangle, results: Map<number, boolean>): void {
  const origin = originOf(format.areas);
  const keys = positionsOf(block).filter((key) => format.areas.some((area) => within(area, keyRow(key), keyColumn(key))));
  const formulas = keys.map((key) => {
    const shifted = shiftFormula(condition, keyRow(key) - origin.row, keyColumn(key) - origin.column);
    return shifted.replace(OWN_PLACE, (piece, name: string | undefined) => (name === undefined ? piece : String((/row/i.test(name) ? keyRow(key) : keyColumn(key)) + 1)));
  });
  const values = evaluateOn(sheet, book.sheets, book.calculationContext(), formulas);
  keys.forEach((key, index) => results.set(key, isTrue(values[index])));
}

function isTrue(content: { kind: string; value: string | number | boolean } | undefined): boolean {
  if (!content || content.kind === "error" || content.kind === "string") return false;
  return content.value !== false && content.value !== 0 && content.value !== "";
}
