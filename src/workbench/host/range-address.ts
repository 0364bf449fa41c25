import { areaFromA1, areaToA1, columnName, quoteSheet } from "../../core/address";
import type { Rectangle } from "../../xlsx/model";
import { invalidArgument } from "./host-error";

/** Last row and column of a sheet in Excel 2007 and later, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
/** Excel's limit for an address string, in characters. */
const LONGEST_ADDRESS = 8_192;

export function isEntireColumn(area: Rectangle): boolean {
  return area.top === 0 && area.bottom === LAST_ROW;
}

export function isEntireRow(area: Rectangle): boolean {
  return area.left === 0 && area.right === LAST_COLUMN;
}

export function isInSheet(area: Rectangle): boolean {
  return area.top >= 0 && area.left >= 0 && area.bottom >= area.top && area.right >= area.left
    && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
}

/**
 * Areas of an address as Worksheet.getRange and getRanges take it: "B2:L40", "A:C", "1:3", "A1,C3", "A1;C3", with this sheet's name or without.
 * @throws HostError InvalidArgument for anything else, and for more than 8,192 characters
 */
export function parseAddresses(text: string, sheetName: string): readonly Rectangle[] {
  if (text.length > LONGEST_ADDRESS) throw invalidArgument(`アドレスが ${LONGEST_ADDRESS} 文字を超えています`);
  return splitAddresses(text).map((part) => parseAddress(part.trim(), sheetName));
}

/** Commas and semicolons separate, but not inside a quoted sheet name. */
function splitAddresses(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [text];
}

function parseAddress(text: string, sheetName: string): Rectangle {
  const mark = text.lastIndexOf("!");
  if (mark >= 0 && unquote(text.slice(0, mark)).toLowerCase() !== sheetName.toLowerCase()) throw invalidArgument(text);
  const local = text.slice(mark + 1);
  const area = areaFromA1(complete(local));
  if (!area || local.split(":").length > 2 || !isInSheet(area)) throw invalidArgument(text);
  return area;
}

function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Whole columns and rows as corners: "A:C" → "A1:C1048576". */
function complete(local: string): string {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(local);
  if (columns) return `${columns[1]}1:${columns[2]}${LAST_ROW + 1}`;
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(local);
  if (rows) return `A${rows[1]}:${columnName(LAST_COLUMN)}${rows[2]}`;
  return local;
}

/** Address as Range.address shows it: "Sheet1!B2:L40", "'P 01'!A:C". */
export function showAddress(sheetName: string, area: Rectangle): string {
  return `${needsQuotes(sheetName) ? quoteSheet(sheetName) : sheetName}!${showLocal(area)}`;
}

export function showLocal(area: Rectangle): string {
  if (isEntireColumn(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return areaToA1(area);
}

/** Excel quotes a name that is not a plain word or that could be read as a cell (P01) or an R1C1 reference. */
function needsQuotes(name: string): boolean {
  return !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*(C\d*)?$|^C\d*$/i.test(name);
}
