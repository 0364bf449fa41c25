import type { CellInput, CellStyleModel, ScalarKind } from "../model";
import { ModelError } from "../model";
import { isFormula } from "../calculate/formula-syntax";
import { narrow, readConstant } from "./read-constant";

/** What an input makes of a cell. `numberFormat` is given where Excel would format a General cell by what was typed. */
export interface ReadInput {
  readonly kind: ScalarKind;
  readonly value: string | number | boolean;
  readonly formula?: string;
  readonly quotePrefix: boolean;
  readonly numberFormat?: string;
}

const MAX_TEXT = 32_767;

/**
 * Reads what was typed (or set by Office.js) as a Japanese Excel does.
 * @param firstDay serial number of the workbook's day 0
 * @throws ModelError InvalidArgument for a text above 32,767 characters.
 */
export function readInput(input: CellInput, style: CellStyleModel, firstDay = 0): ReadInput {
  if (input.kind === "clear") return { kind: "empty", value: "", quotePrefix: false };
  const value = input.kind === "typed" ? input.text : input.value;
  if (typeof value !== "string" && style.numberFormat === "@") return { kind: "string", value: String(value).toUpperCase(), quotePrefix: false };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new ModelError("InvalidArgument", "有限の数ではない値はセルに入りません。");
    return { kind: "number", value, quotePrefix: false };
  }
  if (typeof value === "boolean") return { kind: "boolean", value, quotePrefix: false };
  if (value.length > MAX_TEXT + (value.startsWith("'") ? 1 : 0)) throw new ModelError("InvalidArgument", `1 つのセルには ${MAX_TEXT.toLocaleString("ja")} 文字までしか入りません。`);
  return readText(value, style, input, firstDay);
}

function readText(text: string, style: CellStyleModel, input: CellInput, firstDay: number): ReadInput {
  if (text === "") return { kind: "empty", value: "", quotePrefix: false };
  const asText: ReadInput = { kind: "string", value: text, quotePrefix: false };
  if (text.startsWith("'")) return { kind: "string", value: text.slice(1), quotePrefix: true };
  if (style.numberFormat === "@") return asText;
  if (/^=./s.test(text)) return formulaOf(text.slice(1), text);
  if (/^＝./s.test(text) && input.kind === "typed") return formulaOf(narrow(text.slice(1)), text);
  const constant = readConstant(text, { percentCell: input.kind === "typed" && isPercentFormat(style.numberFormat), firstDay });
  if (constant) return { ...constant, quotePrefix: false };
  if (/^[+\-@]./s.test(text)) return formulaOf(text.replace(/^[+@]/, ""), text);
  return asText;
}

function formulaOf(formula: string, typed: string): ReadInput {
  if (isFormula(formula)) return { kind: "empty", value: "", formula: formula.trim(), quotePrefix: false };
  throw new ModelError("InvalidArgument", `「${typed.slice(0, 40)}」は数式として読めません。文字として入れるときは先頭に ' を付けてください。`);
}

function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"|\\./g, "").includes("%");
}
