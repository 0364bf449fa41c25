import { encodeXml, NOT_IN_XML } from "./xml-text";

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text of a string cell as Excel shows it: "_x000B_" stands for a character that XML cannot hold. */
export function decodeCellText(text: string): string {
  return text.includes("_x") ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/**
 * Text as it is stored in a string cell, XML-encoded. Characters that XML 1.0 forbids (and a lone surrogate, and a carriage return,
 * which a parser would fold) are written as _xHHHH_; text that already looks like such an escape has its underscore escaped.
 */
export function encodeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(NOT_IN_XML, (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replaceAll("\r", "_x000D_");
  return encodeXml(safe);
}

/** True where the text would lose blanks without xml:space="preserve". */
export function needsPreserve(text: string): boolean {
  return /^\s|\s$|\n|\t| {2}/.test(text);
}
