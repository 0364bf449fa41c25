import type { CellValue, Grid } from "../core/grid";
import { isBlank } from "../core/text";
import { matchLabel, type LabelMatch } from "./match-label";
import { Token, TokenRow, tokensOf } from "./token";

/** The one pass over the cells: every cell with something in it belongs to a row of tokens, labels recognised by their letters. */
export function scan(grid: Grid): TokenRow[] {
  const rows: TokenRow[] = [];
  const letters: Token[] = [];
  let row = grid.top - 1;
  for (const cells of grid.values) {
    row += 1;
    let [from, to, count] = [0, -1, 0];
    let tokens: Token[] | null = null;
    let labelled = false;
    for (let index = 0; index < cells.length; index += 1) {
      const value = cells[index];
      if (value === undefined || value === "") continue;
      if (count === 0) from = index;
      to = index;
      count += 1;
      const label = typeof value === "string" ? matchLabel(value) : null;
      const spelt = isLetter(value);
      // Of a row without labels, as most are, no tokens are made here.
      if (label || spelt) tokens ??= tokensOf(row, cells, grid.left, from, index - 1);
      if (!tokens) continue;
      const token = new Token(row, grid.left + index, value, typeof value === "string" && isBlank(value), label);
      tokens.push(token);
      labelled ||= label !== null;
      if (spelt) letters.push(token);
    }
    if (count > 0) rows.push(tokens ? TokenRow.of(row, tokens, labelled) : TokenRow.unlabelled(row, cells, grid.left, from, to, count));
  }
  if (letters.length < 2) return rows;
  const spread = joinLetters(letters);
  if (spread.size === 0) return rows;
  return rows.map((line) => {
    if (!line.tokens.some((token) => spread.has(token))) return line;
    const tokens = line.tokens.map((token) => spread.get(token) ?? token);
    return TokenRow.of(line.row, tokens, tokens.some((token) => token.label !== null));
  });
}

/** One letter, not a digit: it may belong to a label written one letter a cell. */
function isLetter(value: CellValue): boolean {
  if (typeof value !== "string" || value.length > 3) return false;
  const trimmed = value.length > 1 ? value.trim() : value;
  return trimmed.length === 1 && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(trimmed) && !isBlank(trimmed);
}

const MAX_GAP = 4;
const LONGEST_SPREAD = 8;

/** Labels written one letter a cell, down a column (目/標/値) or along a row (所 | 属). Answers the replaced tokens. */
function joinLetters(letters: readonly Token[]): Map<Token, Token> {
  const replaced = new Map<Token, Token>();
  const down = runs([...letters].sort((a, b) => a.column - b.column || a.row - b.row), (a, b) => a.column === b.column && b.row - a.row <= MAX_GAP);
  const along = runs([...letters].sort((a, b) => a.row - b.row || a.column - b.column), (a, b) => a.row === b.row && b.column - a.column <= MAX_GAP);
  for (const run of [...down, ...along]) joinRun(run.filter((token) => !replaced.has(token)), replaced);
  return replaced;
}

function joinRun(run: readonly Token[], replaced: Map<Token, Token>): void {
  for (let start = 0; start < run.length - 1; ) {
    const found = longestLabel(run, start);
    if (!found) { start += 1; continue; }
    run.slice(start, start + found.length).forEach((token, index) => {
      const { row, column, value, blank } = token;
      replaced.set(token, index === 0 ? new Token(row, column, value, blank, found.label, found.text) : new Token(row, column, value, blank, null, ""));
    });
    start += found.length;
  }
}

function longestLabel(run: readonly Token[], start: number): { length: number; text: string; label: LabelMatch } | null {
  for (let length = Math.min(LONGEST_SPREAD, run.length - start); length >= 2; length -= 1) {
    const text = run.slice(start, start + length).map((token) => token.text.trim()).join("");
    const label = matchLabel(text);
    if (label) return { length, text, label };
  }
  return null;
}

function runs(tokens: readonly Token[], joined: (before: Token, after: Token) => boolean): Token[][] {
  const found: Token[][] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last && before && joined(before, token)) last.push(token);
    else found.push([token]);
  }
  return found.filter((run) => run.length > 1);
}
