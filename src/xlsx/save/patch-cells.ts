import { areaToA1 } from "../../core/address";
import type { Sheet } from "../model/sheet";
import { keyColumn, keyRow } from "../model/state";
import type { RowInfo, StoredCell } from "../model/state";
import type { XmlElement } from "../package/xml";
import { formulaElement, places } from "./cell-places";
import type { Place } from "./cell-places";
import { cellXml, typeOf, valueXml } from "./cell-xml";
import { sharedWithReplaced } from "./shared-formulas";
import { tagWith, withPrefix } from "../package/splices";
import type { Splices } from "../package/splices";

interface CellPatch {
  readonly sheet: Sheet;
  readonly source: string;
  readonly prefix: string;
  readonly xfOf: (xf: number) => number;
  /** Cells whose formula has to be written out because the first cell of their shared group goes. */
  readonly unshared: ReadonlySet<number>;
}

/** Rewrites the changed rows and cells of sheetData. Answers whether a formula was added, changed or taken away. */
export function patchCells(splices: Splices, data: XmlElement, sheet: Sheet, xfOf: (xf: number) => number): boolean {
  const { source } = splices;
  const changed = changedKeys(sheet);
  const changedRows = rowsThatChanged(sheet);
  if (changed.size === 0 && changedRows.size === 0) return false;
  const unshared = sharedWithReplaced(source, data, sheet, changed);
  const patch: CellPatch = { sheet, source, prefix: data.prefix, xfOf, unshared };
  const byRow = new Map<number, number[]>([...changedRows].map((row) => [row, []]));
  for (const key of [...new Set([...changed, ...unshared])].sort((a, b) => a - b)) {
    const row = keyRow(key);
    const keys = byRow.get(row);
    if (keys) keys.push(key);
    else byRow.set(row, [key]);
  }
  const rows = [...places(source, data, "row")];
  const known = new Set(rows.map(({ index }) => index));
  for (const row of rows) {
    const keys = byRow.get(row.index);
    if (keys) splices.replace(row.start, row.end, patchedRow(patch, row, keys));
  }
  const added = [...byRow].filter(([row]) => !known.has(row)).sort(([a], [b]) => a - b);
  let text = "";
  let next = 0;
  for (const [row, keys] of added) {
    while ((rows[next]?.index ?? Infinity) < row) {
      if (text !== "") splices.insert(rows[next]?.start ?? 0, text);
      text = "";
      next += 1;
    }
    text += newRow(patch, row, keys);
  }
  placeTail(splices, data, rows[next], text);
  return [...changed].some((key) => sheet.cells.get(key)?.formula !== sheet.originals.get(key)?.formula) || unshared.size > 0;
}

function placeTail(splices: Splices, data: XmlElement, before: Place | undefined, text: string): void {
  if (text === "") return;
  if (before) splices.insert(before.start, text);
  else splices.append(data, text);
}

function changedKeys(sheet: Sheet): Set<number> {
  const keys = [...sheet.originals].filter(([key, original]) => !sameCell(sheet.cells.get(key), original)).map(([key]) => key);
  return new Set(keys);
}

function sameCell(one: StoredCell | undefined, other: StoredCell | undefined): boolean {
  if (one === other) return true;
  return sameContent(one, other) && one?.xf === other?.xf;
}

function sameContent(one: StoredCell | undefined, other: StoredCell | undefined): boolean {
  return one !== undefined && other !== undefined && one.formula === other.formula && one.kind === other.kind && Object.is(one.value, other.value);
}

function rowsThatChanged(sheet: Sheet): Set<number> {
  const before = sheet.openedState.rows;
  const after = sheet.state.rows;
  if (before === after) return new Set();
  return new Set([...after.keys(), ...before.keys()].filter((row) => JSON.stringify(before.get(row)) !== JSON.stringify(after.get(row))));
}

function patchedRow(patch: CellPatch, row: Place, keys: readonly number[]): string {
  const { source, prefix } = patch;
  const cells = [...places(source, row, "c")];
  const info = patch.sheet.state.rows.get(row.index);
  const lastBefore = cells[cells.length - 1]?.index ?? -1;
  const grows = keys.some((key) => keyColumn(key) > lastBefore || keyColumn(key) < (cells[0]?.index ?? 0));
  const before = patch.sheet.openedState.rows.get(row.index);
  const isChanged = JSON.stringify(info) !== JSON.stringify(before);
  const tag = tagWith(source.slice(row.start, row.openEnd), {
    ...(isChanged && rowAttributes(info, before, patch)),
    ...(grows && { spans: null }),
  });
  let body = "";
  let at = row.openEnd;
  let next = 0;
  for (const key of keys) {
    while ((cells[next]?.index ?? Infinity) < keyColumn(key)) next += 1;
    const cell = cells[next];
    const isThere = cell?.index === keyColumn(key);
    const until = cell ? cell.start : row.openEnd === row.end ? row.openEnd : row.closeStart;
    body += source.slice(at, until) + patchedCell(patch, key, isThere ? cell : undefined);
    at = isThere ? cell.end : until;
  }
  body += source.slice(at, row.openEnd === row.end ? row.openEnd : row.closeStart);
  return body === "" ? tag : `${tag.replace(/\s*\/>$/, ">")}${body}</${prefix}row>`;
}

function newRow(patch: CellPatch, row: number, keys: readonly number[]): string {
  const cells = keys.map((key) => patchedCell(patch, key, undefined)).join("");
  const info = patch.sheet.state.rows.get(row);
  if (cells === "" && !info) return "";
  const tag = tagWith(`<row r="${row + 1}">`, rowAttributes(info, undefined, patch));
  return withPrefix(tag, patch.prefix) + cells + withPrefix("</row>", patch.prefix);
}

/** Heights are stored in points. */
function rowAttributes(info: RowInfo | undefined, before: RowInfo | undefined, { xfOf }: CellPatch): Record<string, string | null> {
  const height = info?.height === undefined ? null : String(info.height * 0.75);
  return {
    ...(info?.height !== before?.height && { ht: height, customHeight: height === null ? null : "1" }),
    hidden: info?.hidden ? "1" : null,
    s: info?.xf === undefined ? null : String(xfOf(info.xf)),
    customFormat: info?.xf === undefined ? null : "1",
    outlineLevel: info?.level === undefined ? null : String(info.level),
    collapsed: info?.collapsed ? "1" : null,
  };
}

function patchedCell(patch: CellPatch, key: number, place: Place | undefined): string {
  const { sheet, source, prefix, xfOf } = patch;
  const cell = sheet.cells.get(key);
  const original = sheet.originals.has(key) ? sheet.originals.get(key) : cell;
  if (!cell) return "";
  const xf = xfOf(cell.xf);
  if (!place || !original || patch.unshared.has(key)) return newCell(patch, key, cell, xf);
  const tag = source.slice(place.start, place.openEnd);
  if (sameContent(cell, original)) return tagWith(tag, { s: String(xf) }) + source.slice(place.openEnd, place.end);
  const formula = cell.formula !== undefined && cell.formula === original.formula && !patch.unshared.has(key) ? formulaElement(source, place) : "";
  if (formula === "") return newCell(patch, key, cell, xf);
  const body = formula + withPrefix(valueXml(cell), prefix);
  return `${tagWith(tag, { s: xf === 0 ? null : String(xf), t: typeOf(cell) })}${body}</${prefix}c>`;
}

/** A place that holds nothing and looks like its row and column needs no element. */
function newCell({ sheet, prefix }: CellPatch, key: number, cell: StoredCell, xf: number): string {
  const isPlain = cell.kind === "empty" && cell.formula === undefined && cell.xf === 0;
  if (isPlain && sheet.xfBelow(keyRow(key), keyColumn(key)) === 0) return "";
  return withPrefix(cellXml(keyRow(key), keyColumn(key), cell, xf), prefix);
}

/** The used range as A1, for the dimension element. */
export function dimensionOf(sheet: Sheet): string {
  const used = sheet.usedArea(false);
  return used ? areaToA1(used) : "A1";
}
