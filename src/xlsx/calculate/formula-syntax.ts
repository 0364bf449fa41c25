import { parse, tokenize } from "@cj-tech-master/excelts/formula";

/** True where the text (without "=") is a formula that Excel would accept; unknown names and functions are accepted, as there. */
export function isFormula(formula: string): boolean {
  try {
    parse(tokenize(formula));
    return formula.trim() !== "";
  } catch {
    return false;
  }
}
