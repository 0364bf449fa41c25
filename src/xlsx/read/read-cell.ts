import type { StoredCell } from "../model/state";
import { decodeCellText } from "../package/cell-text";
import { damaged, tooLarge } from "../package/read-package";
import { endTagOf, localName, readAttributes, readTag } from "../package/xml-tags";
import type { Tag } from "../package/xml-tags";
import { decodeEntities } from "../package/xml-text";
import { shiftFormula } from "../text/shift-formula";
import { dateToSerial } from "../text/serial-date";
import { fromStoredFormula } from "../text/stored-formula";
import { cellTextOfXml } from "./read-shared-strings";
import type { CellText } from "./read-shared-strings";
import { isOn } from "./read-styles";

/** Formula of a shared group's first cell, and where it stands. */
export interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Cells, and letters of formulas that the cells of a shared group are given. */
export interface Room {
  cells: number;
  letters: number;
}

/** What a file says of a cell, not yet of which kind. */
interface Body {
  readonly value: string;
  readonly formula?: string;
  readonly formulaAttributes?: Readonly<Record<string, string>>;
  readonly inline?: CellText;
  /** Offset behind the cell's end tag. */
  readonly end: number;
}

/** For objects that are made property by property. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The children of a cell that is no empty-element tag. */
export function readBody(source: string, cell: Tag): Body {
  const close = endTagOf(source, cell.name, cell.end);
  if (!close) throw damaged("セルが終わっていません。");
  const body: Writable<Body> = { value: "", end: close.end };
  for (let tag = readTag(source, cell.end); tag && tag.start < close.start; tag = readTag(source, tag.end)) {
    const name = localName(tag);
    if (name === "row" || name === "c") throw damaged("セルが終わっていません。");
    if (tag.closing) continue;
    const end = tag.selfClosing ? { start: tag.end, end: tag.end } : endTagOf(source, tag.name, tag.end);
    if (!end || end.start > close.start) throw damaged("セルが終わっていません。");
    const text = source.slice(tag.end, end.start);
    if (name === "v") body.value = decodeEntities(text);
    else if (name === "f") {
      body.formula = fromStoredFormula(decodeEntities(text));
      body.formulaAttributes = readAttributes(source, tag);
    } else if (name === "is") {
      body.inline = inlineText(source.slice(tag.start, end.end));
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

/**
 * Kind and value of a cell of this type (its attribute t); an unknown type counts as a number.
 * @param firstDay serial number of the workbook's day 0
 */
export function contentOf(type: string, body: Body, { strings, firstDay }: { readonly strings: readonly CellText[]; readonly firstDay: number }): Pick<StoredCell, "kind" | "value" | "struck"> {
  const { value } = body;
  if (type === "inlineStr") return textContent(body.inline ?? NO_TEXT);
  if (type === "s") return textContent(sharedString(strings, value));
  if (type === "str") return { kind: "string", value: decodeCellText(value) };
  if (value === "") return { kind: "empty", value: "" };
  if (type === "b") return { kind: "boolean", value: isOn(value) };
  if (type === "e") return { kind: "error", value };
  // A moment without a zone is the same day everywhere, whatever the zone of this machine.
  const number = type === "d" ? dateToSerial(new Date(/T/.test(value) && !/(?:Z|[+-][0-9:]+)$/.test(value) ? `${value}Z` : value)) - firstDay : Number(value);
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
export function formulaOf(body: Body, shared: Map<string, SharedFormula>, row: number, column: number, left: Room): string | undefined {
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
