import { quoteSheet, toA1 } from "../core/address";
import { fitText, LONGEST_IN_CELL } from "../summary/fit-text";
import type { PlannedContent } from "../summary/sheet-plan";

/** Excel counts the apostrophe as well. */
const LONGEST_TEXT = LONGEST_IN_CELL - 1;
/** Longest text inside a formula. */
const LONGEST_LITERAL = 255;

/**
 * What is handed to Excel for a planned content. Text gets a leading apostrophe whatever it looks like, so that nothing from a
 * sheet is ever taken as a formula, number or date.
 */
export function cellInput(content: PlannedContent): string | number {
  switch (content.kind) {
    case "text":
      return content.text === "" ? "" : `'${fitText(content.text, LONGEST_TEXT)}`;
    case "number":
      return content.value;
    case "formula":
      return content.formula;
    case "link":
      return `=HYPERLINK(${literal(`#${quoteSheet(content.to.sheet)}!${toA1(content.to)}`)},${literal(content.text)})`;
  }
}

function literal(text: string): string {
  return `"${fitText(text, LONGEST_LITERAL).replaceAll('"', '""')}"`;
}
