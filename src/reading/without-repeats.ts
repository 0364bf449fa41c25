import type { CellValue, Grid } from "../core/grid";
import { matchLabel } from "./match-label";
import type { Token, TokenRow } from "./token";

/**
 * Whether the cells below merged areas repeat their first one, as some programs write them and Excel then gives them: a label stands twice
 * beside itself, or two rows with a label are the same.
 */
export function repeatsMerged(rows: readonly TokenRow[]): boolean {
  let above: TokenRow | null = null;
  for (const line of rows) {
    if (!line.labelled) continue;
    const { tokens } = line;
    for (let index = 1; index < tokens.length; index += 1) {
      const [before, token] = [tokens[index - 1], tokens[index]];
      if (before && token && token.value === before.value && token.column === before.column + 1 && isOfBox(token)) return true;
    }
    if (above !== null && above.row === line.row - 1 && isSameRow(above.tokens, tokens)) return true;
    above = line;
  }
  return false;
}

/** 実績 may head two columns beside each other, under two years. */
function isOfBox({ label }: Token): boolean {
  return label !== null && label.inline === null && (label.title !== null || (label.field !== null && label.field !== "foreign" && label.head === null));
}

function isSameRow(one: readonly Token[], other: readonly Token[]): boolean {
  if (one.length !== other.length || one[0]?.value !== other[0]?.value) return false;
  return other.some(isOfBox) && other.every((token, index) => one[index]?.column === token.column && one[index].value === token.value);
}

/** The grid without what repeats the cell left of it or, of labels and of whole rows, above it. Plan and actual may be alike: their columns are kept apart. */
export function withoutRepeats(grid: Grid): Grid {
  let starts: ReadonlySet<number> = new Set();
  let above: readonly CellValue[] = [];
  const values = grid.values.map((line) => {
    const repeated = line.every((value, at) => value === (above[at] ?? ""));
    const isOne = new Set(line.filter((value) => value !== "")).size === 1;
    if (isHeading(line)) starts = new Set(line.flatMap((value, at) => (value !== line[at - 1] || startsAnew(above, at) ? [at] : [])));
    const kept = line.map((value, at): CellValue => {
      if (repeated || (at > 0 && value === line[at - 1] && (isOne || !starts.has(at)))) return "";
      return value === above[at] && typeof value === "string" && matchLabel(value)?.inline === null ? "" : value;
    });
    above = line;
    return kept;
  });
  return { ...grid, values };
}

function isHeading(line: readonly CellValue[]): boolean {
  const heads = line.map((value) => (typeof value === "string" ? matchLabel(value)?.head : null));
  return heads.includes("plan") && heads.includes("actual");
}

/** A year over this column and another one over the column before it. */
function startsAnew(above: readonly CellValue[], at: number): boolean {
  return (above[at] ?? "") !== "" && above[at] !== above[at - 1];
}
