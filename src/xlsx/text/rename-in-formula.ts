import { quoteSheet } from "../../core/address";

/** Texts, sheet names in quotes or bare, each with the "!" that follows. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[A-Za-z_\u0080-\uffff][A-Za-z0-9_.\u0080-\uffff]*!/g;

/** The formula with every reference to cells of the sheet `before` made one of `after` ("'新しい名前'!", or "#REF!" for a deleted sheet). */
export function renameInFormula(formula: string, before: string, after: string): string {
  if (!formula.includes("!")) return formula;
  const quoted = `${quoteSheet(before)}!`.toLowerCase();
  const bare = `${before}!`.toLowerCase();
  return formula.replace(PIECES, (piece) => {
    const name = piece.toLowerCase();
    return name === quoted || name === bare ? after : piece;
  });
}
