import type { CellValue } from "../core/grid";

const NUMBER_BYTES = 6;
const BOOLEAN_BYTES = 6;
/** Quotes and comma. */
const FRAME_BYTES = 3;
/** Two brackets and a comma around a row. */
const ROW_BYTES = 3;

/** What surrounds the values of a used range in an answer: its sheet, its place, and the numbers of what was asked. */
export const RANGE_FRAME_BYTES = 300;

/** About the bytes that these values take in a message (JSON in UTF-8); Japanese text takes three bytes a character. */
export function valueBytes(values: readonly (readonly CellValue[])[]): number {
  let bytes = 0;
  for (const row of values) {
    bytes += ROW_BYTES;
    for (const value of row) {
      if (typeof value === "string") bytes += FRAME_BYTES + textBytes(value);
      else bytes += typeof value === "number" ? NUMBER_BYTES : BOOLEAN_BYTES;
    }
  }
  return bytes;
}

/** Upper bound of the UTF-8 bytes of a text: three for everything outside ASCII. */
export function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) bytes += 2;
  return bytes;
}
