import { fromA1 } from "../../core/address";
import type { CellStyleModel } from "../model";
import { cellKey, MAX_COLUMNS, MAX_ROWS } from "../model/state";
import type { RowInfo, StoredCell } from "../model/state";
import { decodeCellText } from "../package/cell-text";
import { damaged, tooLarge } from "../package/read-package";
import { readAttributes, readTag } from "../package/xml";
import { decodeEntities } from "../package/xml-text";
import type { Tag } from "../package/xml";
import { cellTextOfXml } from "./read-shared-strings";
import type { CellText } from "./read-shared-strings";
import { shiftFormula } from "../text/shift-formula";
import { dateToSerial } from "../text/serial-date";
import { fromStoredFormula } from "../text/stored-formula";
import { isOn } from "./read-styles";

export interface CellSources {
  readonly strings: readonly CellText[];
  readonly styles: readonly CellStyleModel[];
  /** What the sheets of the workbook may still hold. */
  readonly left: Room;
}

/** Cells, and letters of formulas that the cells of a shared group are given. */
interface Room {
  cells: number;
  letters: number;
}

/** 1,000 sheets of 60 × 60 hold 3.6 million cells; a million takes about half a gigabyte here. */
export const roomOfBook = (): Room => ({ cells: 5_000_000, letters: 30_000_000 });

export interface LoadedCells {
  readonly cells: Map<number, StoredCell>;
  readonly rows: Map<number, RowInfo>;
}

/** Formula of a shared group's first cell, and where it stands. */
interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
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
      const { kind, value, struck } = contentOf(attributes.t ?? "n", body, sources.strings);
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

function localName(tag: Tag): string {
  const colon = tag.name.indexOf(":");
  return colon < 0 ? tag.name : tag.name.slice(colon + 1);
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

interface Body {
  readonly value: string;
  readonly formula?: string;
  readonly formulaAttributes?: Readonly<Record<string, string>>;
  readonly inline?: CellText;
  /** Offset behind the cell's end tag. */
  readonly end: number;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function readBody(source: string, cell: Tag): Body {
  const closeStart = source.indexOf(`</${cell.name}>`, cell.end);
  if (closeStart < 0) throw damaged("セルが終わっていません。");
  const body: Writable<Body> = { value: "", end: closeStart + cell.name.length + 3 };
  for (let tag = readTag(source, cell.end); tag && tag.start < closeStart; tag = readTag(source, tag.end)) {
    const name = localName(tag);
    if (name === "row" || name === "c") throw damaged("セルが終わっていません。");
    if (tag.closing) continue;
    const textEnd = tag.selfClosing ? tag.end : source.indexOf(`</${tag.name}>`, tag.end);
    if (textEnd < 0 || textEnd > closeStart) throw damaged("セルが終わっていません。");
    const text = source.slice(tag.end, textEnd);
    if (name === "v") body.value = decodeEntities(text);
    else if (name === "f") {
      body.formula = fromStoredFormula(decodeEntities(text));
      body.formulaAttributes = readAttributes(source, tag);
    } else if (name === "is") {
      body.inline = inlineText(source.slice(tag.start, tag.selfClosing ? tag.end : textEnd + tag.name.length + 3));
      break;
    }
  }
  return body;
}

/** Most inline strings are one plain run; the others (with formatting or furigana) go through the tree. */
function inlineText(source: string): CellText {
  const plain = /^<is><t(?: xml:space="preserve")?>([^<\r]*)<\/t><\/is>$/.exec(source);
  return plain?.[1] === undefined ? cellTextOfXml(source) : { text: decodeCellText(decodeEntities(plain[1])) };
}

function contentOf(type: string, body: Body, strings: readonly CellText[]): Pick<StoredCell, "kind" | "value" | "struck"> {
  const { value } = body;
  if (type === "inlineStr") return textContent(body.inline ?? NO_TEXT);
  if (type === "s") return textContent(sharedString(strings, value));
  if (type === "str") return { kind: "string", value: decodeCellText(value) };
  if (value === "") return { kind: "empty", value: "" };
  if (type === "b") return { kind: "boolean", value: isOn(value) };
  if (type === "e") return { kind: "error", value };
  // A moment without a zone is the same day everywhere, whatever the zone of this machine.
  const number = type === "d" ? dateToSerial(new Date(/T/.test(value) && !/(?:Z|[+-][0-9:]+)$/.test(value) ? `${value}Z` : value)) : Number(value);
  return Number.isFinite(number) ? { kind: "number", value: number } : { kind: "string", value };
}

const NO_TEXT: CellText = { text: "" };

function textContent({ text, struck }: CellText): Pick<StoredCell, "kind" | "value" | "struck"> {
  return struck === undefined ? { kind: "string", value: text } : { kind: "string", value: text, struck };
}

/** A text that the file does not hold: reading it as empty would pass a form without its texts. */
function sharedString(strings: readonly CellText[], index: string): CellText {
  if (index === "") return NO_TEXT;
  const found = strings[Number(index)];
  if (found === undefined) throw damaged("文字列がありません。");
  return found;
}

/** Cells of a shared group but the first hold only the group's number; their formula is the first one's, moved. */
function formulaOf(body: Body, shared: Map<string, SharedFormula>, row: number, column: number, left: Room): string | undefined {
  const { formula, formulaAttributes: attributes } = body;
  if (formula === undefined || !attributes) return undefined;
  const group = attributes.t === "shared" ? attributes.si : undefined;
  if (group === undefined) return formula === "" ? undefined : formula;
  if (formula !== "") {
    shared.set(group, { formula, row, column });
    return formula;
  }
  const first = shared.get(group);
  if ((left.letters -= first?.formula.length ?? 0) < 0) throw tooLarge();
  return first && shiftFormula(first.formula, row - first.row, column - first.column);
}
