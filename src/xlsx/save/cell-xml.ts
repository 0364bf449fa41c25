import { toA1 } from "../../core/address";
import type { StoredCell } from "../model/state";
import { encodeCellText, needsPreserve } from "../package/cell-text";
import { encodeXml } from "../package/xml-text";
import { toStoredFormula } from "../text/stored-formula";

/** A cell written anew. Text is written inline, so that the shared strings (and their furigana) keep every byte. */
export function cellXml(row: number, column: number, cell: StoredCell, xf: number): string {
  const start = `<c r="${toA1({ row, column })}"${xf === 0 ? "" : ` s="${xf}"`}`;
  if (cell.formula !== undefined) return `${start}${typeAttribute(cell)}>${formulaXml(cell)}${valueXml(cell)}</c>`;
  if (cell.kind === "empty") return `${start}/>`;
  if (cell.kind === "string") {
    const text = String(cell.value);
    return `${start} t="inlineStr"><is><t${needsPreserve(text) ? ' xml:space="preserve"' : ""}>${encodeCellText(text)}</t></is></c>`;
  }
  return `${start}${typeAttribute(cell)}>${valueXml(cell)}</c>`;
}

function formulaXml({ formula = "", arrayRange }: StoredCell): string {
  const attributes = arrayRange === undefined ? "" : ` t="array" ref="${arrayRange}"`;
  return `<f${attributes}>${encodeXml(toStoredFormula(formula))}</f>`;
}

/** Type of a cell's value, for a formula's result too. */
export function typeOf({ kind }: StoredCell): string | null {
  return kind === "boolean" ? "b" : kind === "error" ? "e" : kind === "string" ? "str" : null;
}

function typeAttribute(cell: StoredCell): string {
  const type = typeOf(cell);
  return type === null ? "" : ` t="${type}"`;
}

/** The v element of a cell, as it stands beside a formula; "" for an empty one. */
export function valueXml({ kind, value }: StoredCell): string {
  if (kind === "empty") return "";
  if (kind === "boolean") return `<v>${value === true ? 1 : 0}</v>`;
  return kind === "string" ? `<v>${encodeCellText(String(value))}</v>` : `<v>${encodeXml(String(value))}</v>`;
}
