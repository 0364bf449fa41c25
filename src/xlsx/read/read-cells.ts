import { fromA1 } from "../../core/address";
import type { CellStyleModel } from "../model";
import { cellKey, MAX_COLUMNS, MAX_ROWS } from "../model/state";
import type { RowInfo, StoredCell } from "../model/state";
import { damaged, tooLarge } from "../package/read-package";
import { localName, readAttributes, readTag } from "../package/xml-tags";
import { contentOf, formulaOf, readBody } from "./read-cell";
import type { Room, SharedFormula, Writable } from "./read-cell";
import type { CellText } from "./read-shared-strings";
import { isOn } from "./read-styles";

export interface CellSources {
  readonly strings: readonly CellText[];
  readonly styles: readonly CellStyleModel[];
  /** Serial number of the workbook's day 0. */
  readonly firstDay: number;
  /** What the sheets of the workbook may still hold. */
  readonly left: Room;
}

/** 1,000 sheets of 60 × 60 hold 3.6 million cells; a million takes about half a gigabyte here. */
export const roomOfBook = (): Room => ({ cells: 5_000_000, letters: 30_000_000 });

export interface LoadedCells {
  readonly cells: Map<number, StoredCell>;
  readonly rows: Map<number, RowInfo>;
}

const PIXELS_PER_POINT = 4 / 3;

/**
 * Cells and rows between `from` and `to` (the content of sheetData), read in one pass without a tree.
 * Addresses may be left out; a cell then follows the one before it.
 */
export function readCells(source: string, from: number, to: number, sources: CellSources): LoadedCells {
  const cells = new Map<number, StoredCell>();
  const rows = new Map<number, RowInfo>();
  const shared = new Map<string, SharedFormula>();
  /** The records of cells without content, one for all of a style: most cells of a form are such. */
  const blanks: StoredCell[] = [];
  let row = -1;
  let column = -1;
  for (let tag = readTag(source, from); tag && tag.start < to; tag = readTag(source, tag.end)) {
    if (tag.closing) continue;
    const name = localName(tag);
    if (name === "row") {
      const attributes = readAttributes(source, tag);
      row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
      if (!isOnSheet(row, 0)) throw damaged("シートの外に行があります。");
      column = -1;
      const info = readRow(attributes);
      if (info) rows.set(row, info);
    } else if (name === "c") {
      const attributes = readAttributes(source, tag);
      const at = attributes.r === undefined ? null : fromA1(attributes.r);
      column = at ? at.column : column + 1;
      if (at) row = at.row;
      if (!isOnSheet(row, column)) throw damaged("シートの外にセルがあります。");
      if ((sources.left.cells -= 1) < 0) throw tooLarge();
      const written = Number(attributes.s ?? 0);
      const xf = sources.styles[written] ? written : 0;
      const style = sources.styles[xf];
      if (!style) continue;
      const key = cellKey(row, column);
      if (tag.selfClosing) {
        cells.set(key, (blanks[xf] ??= { kind: "empty", value: "", style, xf }));
        continue;
      }
      const body = readBody(source, tag);
      tag.end = body.end;
      const { kind, value, struck } = contentOf(attributes.t ?? "n", body, sources);
      const formula = formulaOf(body, shared, row, column, sources.left);
      // Property by property: the engine gives every object that begins with a spread a hidden class of its own, as large as the cell.
      const cell: Writable<StoredCell> = { kind, value, style, xf };
      if (formula !== undefined) cell.formula = formula;
      if (struck !== undefined) cell.struck = struck;
      if (formula !== undefined && body.formulaAttributes?.t === "array") cell.arrayRange = body.formulaAttributes.ref ?? "";
      cells.set(key, cell);
    }
  }
  return { cells, rows };
}

/** False also where a row's number is no number. A cell far outside would make lists of that length. */
function isOnSheet(row: number, column: number): boolean {
  return row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
}

function readRow(attributes: Readonly<Record<string, string>>): RowInfo | null {
  const styled = isOn(attributes.customFormat) && attributes.s !== undefined;
  const hidden = isOn(attributes.hidden);
  const level = Number(attributes.outlineLevel ?? 0);
  const collapsed = isOn(attributes.collapsed);
  if (attributes.ht === undefined && !styled && !hidden && level === 0 && !collapsed) return null;
  return {
    hidden,
    ...(attributes.ht !== undefined && { height: Math.round(Number(attributes.ht) * PIXELS_PER_POINT) }),
    ...(styled && { xf: Number(attributes.s) }),
    ...(level > 0 && { level }),
    ...(collapsed && { collapsed }),
  };
}
