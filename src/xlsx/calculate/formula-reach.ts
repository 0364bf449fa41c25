import type { DefinedNameEntry } from "@cj-tech-master/excelts/formula";
import type { Sheet } from "../model/sheet";
import type { StoredCell } from "../model/state";

/** What formulas can name besides cells. */
export interface CalculationContext {
  readonly names: readonly DefinedNameEntry[];
  readonly date1904: boolean;
}

/** A formula in its cell, and the sheets that its references name, in lower case; "any" where they cannot be read off its text. */
export interface PlacedFormula {
  readonly sheet: Sheet;
  readonly cell: StoredCell;
  readonly formula: string;
  readonly reach: Reach;
}

export type Reach = ReadonlySet<string> | "any";

/** INDIRECT, and references over several sheets. */
const FAR_REACHING = /INDIRECT|SHEETS?\(|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*:[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*!|'[^']+:[^']+'!/i;
/** Texts; sheets in quotes or bare; other words (names, functions, cells). */
const WORDS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)(!?)/g;
/** Cells of another workbook ("[1]集計!A1") and of tables, neither of which the engine is given. */
const BRACKETS = /\[[^\]]+\]/;

/** Whether only the program that wrote the file can calculate the formula. */
export function isBeyondUs(formula: string): boolean {
  return formula.includes("[") && BRACKETS.test(formula.replace(/"(?:[^"]|"")*"/g, ""));
}

/** All formulas of the sheets. */
export function placedFormulas(sheets: readonly Sheet[], context: CalculationContext): PlacedFormula[] {
  const reachOf = reachReader(context);
  return sheets.flatMap((sheet) => (sheet.formulaCount === 0 ? [] : [...sheet.cells.values()].flatMap((cell): PlacedFormula[] => {
    const { formula } = cell;
    return formula === undefined ? [] : [{ sheet, cell, formula, reach: reachOf(formula) }];
  })));
}

/**
 * Formulas whose value a change of these sheets' cells can have changed: those on the sheets, those that name them, and so on. A
 * value that only another program can calculate stays.
 */
export function formulasAfter(formulas: readonly PlacedFormula[], changed: ReadonlySet<Sheet>): PlacedFormula[] {
  const names = new Set([...changed].map(({ name }) => name.toLowerCase()));
  const reaches = ({ sheet, reach }: PlacedFormula) => names.has(sheet.name.toLowerCase()) || reach === "any" || [...reach].some((name) => names.has(name));
  for (let known = -1; known < names.size;) {
    known = names.size;
    for (const formula of formulas) if (reaches(formula)) names.add(formula.sheet.name.toLowerCase());
  }
  return formulas.filter((placed) => placed.cell.kind === "empty" || (reaches(placed) && !isBeyondUs(placed.formula)));
}

/** Answers the sheets that a formula names by itself or by defined names. */
export function reachReader({ names }: CalculationContext): (formula: string) => Reach {
  const texts = new Map(names.map(({ name, ranges, formulaExpression }) => [name.toLowerCase(), formulaExpression ?? ranges.join(",")]));
  const read = (formula: string, seen: ReadonlySet<string>): Reach => {
    if (FAR_REACHING.test(formula)) return "any";
    const found = new Set<string>();
    if (texts.size === 0 && !formula.includes("!")) return found;
    for (const [, quoted, word, mark] of formula.matchAll(WORDS)) {
      if (quoted !== undefined) found.add(quoted.replaceAll("''", "'").toLowerCase());
      if (word === undefined) continue;
      const name = word.toLowerCase();
      if (mark === "!") found.add(name);
      const text = mark === "!" || seen.has(name) ? undefined : texts.get(name);
      const below = text === undefined ? [] : read(text, new Set([...seen, name]));
      if (below === "any") return "any";
      for (const sheet of below) found.add(sheet);
    }
    return found;
  };
  return (formula) => read(formula, new Set());
}
