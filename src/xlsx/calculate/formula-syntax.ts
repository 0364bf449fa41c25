import { parse, tokenize } from "@cj-tech-master/excelts/formula";

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/g;
const FOREIGN_MARK = /[^\p{ASCII}\p{L}\p{N}\p{M}]/u;

/** True where the text (without "=") is a formula that Excel would accept; unknown names and functions are accepted, as there. */
export function isFormula(formula: string): boolean {
  // Names may hold letters of any language but no other marks; the engine is laxer and would take 「来てよし」 for a name.
  if (FOREIGN_MARK.test(formula.replace(QUOTED, ""))) return false;
  try {
    parse(tokenize(formula));
    return formula.trim() !== "";
  } catch {
    return false;
  }
}
