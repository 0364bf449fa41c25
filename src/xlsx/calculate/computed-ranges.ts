import { tokensOf } from "./bound-ranges";
import type { Token } from "./bound-ranges";

const MAKES_RANGES = /INDIRECT|OFFSET/i;
const MAKER = /^(?:INDIRECT|OFFSET)$/i;
/** Their variables mean nothing outside of the formula. */
const HAS_VARIABLES = /\b(?:LET|LAMBDA)\s*\(/i;

/** Tokens that make a range, from the first to the last, and a formula for the number of its cells. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly count: string;
}

/** Whether the formula makes ranges by INDIRECT or OFFSET. */
export function makesRanges(formula: string): boolean {
  return MAKES_RANGES.test(formula);
}

/**
 * Formulas that count the cells of every range which a formula makes by INDIRECT, OFFSET or a colon beside them: the engine makes a
 * value of each cell, and only calculating shows how many there are. Counting makes none, and comes out as
 * the error `tooLarge` where a range needs another one of more than `most` cells.
 * @returns null where the ranges cannot be counted apart from the formula, or the engine cannot make them
 */
export function rangeCounts(formula: string, most: number, tooLarge: string): readonly string[] | null {
  if (!makesRanges(formula)) return [];
  if (HAS_VARIABLES.test(formula)) return null;
  const tokens = tokensOf(formula).filter(({ text }) => text.trim() !== "");
  const calls = tokens.flatMap((_, at) => callAt(tokens, at) ?? []);
  const unions = tokens.flatMap((_, at) => unionAt(tokens, at) ?? []);
  // An OFFSET is values to the engine, of which a colon makes no range.
  if (unions.some(({ count }) => /OFFSET/i.test(count))) return null;
  const spans = [...calls, ...unions];
  return spans.map((span) => {
    const inside = spans.filter((other) => other !== span && other.first >= span.first && other.last <= span.last).sort((a, b) => lengthOf(b) - lengthOf(a));
    return inside.reduce((rest, { count }) => `IF(IFERROR(MAX(${count}),0)>${most},${tooLarge},${rest})`, `MAX(${span.count})`);
  });
}

/** INDIRECT(…) or OFFSET(…) whose name stands there. An OFFSET is as large as it says, or as the range from which it starts. */
function callAt(tokens: readonly Token[], at: number): Span | null {
  const name = tokens[at];
  const last = name?.isWord && MAKER.test(name.text) ? closing(tokens, at + 1) : -1;
  if (!name || last < 0) return null;
  const text = textOf(tokens, at, last);
  if (/^I/i.test(name.text)) return { first: at, last, count: sizeOf(text) };
  const [start = "", , , height = "", width = ""] = argumentsOf(tokens, at + 2, last - 1);
  return { first: at, last, count: `ABS(${height || `ROWS(${start})`})*ABS(${width || `COLUMNS(${start})`})` };
}

/** A range whose colon stands behind or before a call: A1:OFFSET(…). */
function unionAt(tokens: readonly Token[], at: number): Span | null {
  const text = tokens[at]?.text ?? "";
  if (!text.startsWith(":")) return null;
  const first = tokens[at - 1]?.text === ")" ? opening(tokens, at - 1) : at - 1;
  const from = tokens[first - 1]?.text.endsWith("!") ? first - 1 : first;
  const to = text === ":" && tokens[at + 1]?.text.endsWith("!") ? at + 2 : at + 1;
  const last = text !== ":" ? at : tokens[to + 1]?.text === "(" ? closing(tokens, to + 1) : to;
  return from < 0 || last < 0 ? null : { first: from, last, count: sizeOf(textOf(tokens, from, last)) };
}

function sizeOf(range: string): string {
  return `ROWS(${range})*COLUMNS(${range})`;
}

function lengthOf({ first, last }: Span): number {
  return last - first;
}

function textOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens.slice(first, last + 1).map(({ text }) => text).join("");
}

/** Depth of brackets behind each token changes by this. */
function step({ text }: Token): number {
  return text === "(" || text === "{" ? 1 : text === ")" || text === "}" ? -1 : 0;
}

/** The bracket that closes the one at `open`; −1 without. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  return tokens.findIndex((token, at) => at >= open && (depth += step(token)) === 0);
}

/** The name of the call that ends at `close`, or its bracket where it has none; −1 without. */
function opening(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token && (depth += step(token)) === 0) return tokens[at - 1]?.isWord ? at - 1 : at;
  }
  return -1;
}

function argumentsOf(tokens: readonly Token[], first: number, last: number): string[] {
  const texts = [""];
  let depth = 0;
  for (const token of tokens.slice(first, last + 1)) {
    depth += step(token);
    if (depth === 0 && token.text === ",") texts.push("");
    else texts[texts.length - 1] += token.text;
  }
  return texts;
}
