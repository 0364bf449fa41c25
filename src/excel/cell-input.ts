import { quoteSheet, toA1 } from "../core/address";
import type { PlannedContent } from "../summary/sheet-plan";

/** Excel takes 32,767 characters with the apostrophe; what is longer is refused, so it is cut and ends in "…". */
const LONGEST_TEXT = 32_766;
/** Longest text inside a formula. */
const LONGEST_LITERAL = 255;

/**
 * What is handed to Excel for a planned content. Text gets a leading apostrophe whatever it looks like, so that nothing from a
 * sheet is ever taken as a formula, number or date.
 */
export function cellInput(content: PlannedContent): string | number {
  switch (content.kind) {
    case "text":
      return content.text === "" ? "" : `'${cut(content.text, LONGEST_TEXT)}`;
    case "number":
      return content.value;
    case "formula":
      return content.formula;
    case "link":
      return `=HYPERLINK(${literal(`#${quoteSheet(content.to.sheet)}!${toA1(content.to)}`)},${literal(content.text)})`;
  }
}

/** At most `longest` characters, cut before a surrogate pair rather than through it. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - 1;
  return `${text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end)}…`;
}

function literal(text: string): string {
  return `"${cut(text, LONGEST_LITERAL).replaceAll('"', '""')}"`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
