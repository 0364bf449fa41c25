import { readAmount } from "../core/amount";
import { flatMap } from "../core/flat-map";
import { unitNote, type FieldRole } from "./labels";
import { headingYear, holdsPair, isSupplement, isYearOnly, type Pair, pairOf } from "./heading-pair";
import { inlineBlock } from "./inline-lines";
import { lastColumnOf } from "./beside-form";
import { pairedBlock, type PairedBlock, type PairedLine } from "./paired-lines";
import { endOfNames } from "./name-columns";
import { rowsBelow } from "./rows-below";
import type { Region } from "./split-sheet";
import { stackedBlock } from "./stacked-lines";
import type { Span, Token, TokenRow } from "./token";

/** A comparison table: one pair of headings (plan, actual) and the rows below it. */
export interface Table {
  readonly headings: readonly Token[];
  readonly plan: Token;
  readonly actual: Token;
  /** Columns of group labels and names, of plan and actual, and of a unit column. */
  readonly name: Span;
  readonly planSpan: Span;
  readonly actualSpan: Span;
  readonly unitSpan: Span | null;
  /** Columns of another plan of that year (当初予算額 beside 予算現額), which is not compared. */
  readonly otherPlanSpan: Span | null;
  /** Columns of 補正予算額, where no column holds its sum with the budget. */
  readonly supplementSpan: Span | null;
  /** Plan and actual below each other instead of in columns; their lines are empty where they could be read in two ways. Null for a table with columns. */
  readonly pairs: readonly PairedLine[] | null;
  /** The rows below the headings. */
  readonly rows: readonly TokenRow[];
  /** Label of a box in the midst of the table, behind which figures stand that were not read. */
  readonly cutBy: Token | null;
  /** Of the headings and of the figures and units in the rows, not of what was remarked behind them. */
  readonly lastColumn: number;
  /** First and last row of the sheet that belong to the table; headings may take two rows. */
  readonly top: number;
  readonly bottom: number;
}

/** Fields that never stand inside a table; 目標 does, as the label of a row. */
const endsTable: ReadonlySet<FieldRole> = new Set(["department", "plan", "measures", "project", "account", "strategy", "outline", "purpose", "result", "reason", "future", "foreign"]);
const LAST_COLUMN = 16_383;
/** Rows between the two lines of a heading, where a line is several cells high. */
const MAX_GAP = 3;

/** The comparison tables of a region. A pair of headings that could be read in two ways yields no table. */
export function findTables(region: Region, titleYear: number | null): Table[] {
  const tables: Table[] = [];
  const left = leftOf(region);
  let next = 0;
  region.rows.forEach((row, index) => {
    if (index < next || !mayHead(row)) return;
    const isPair = holdsPair(row);
    const inline = isPair ? inlineBlock(region.rows, index, titleYear) : null;
    const pair = isPair && !inline ? pairOf(row, region.rows[index - 1], titleYear) : null;
    const block = pair ? null : (inline ?? pairedBlock(region.rows, index, titleYear, left) ?? stackedBlock(region.rows, index, titleYear));
    const table = block ? pairedTable(region.rows, block, left) : pair && tableAt(region, index, pair);
    if (!table) return;
    tables.push(table);
    next = block ? block.end : region.rows.findIndex(({ row: below }) => below > table.bottom);
    if (next < 0) next = region.rows.length;
  });
  return tables;
}

/** Every heading has a plan or a corner; most rows with labels have neither. */
function mayHead(line: TokenRow): boolean {
  if (!line.labelled) return false;
  for (const { label } of line.tokens) if (label?.head === "plan" || label?.head === "corner") return true;
  return false;
}

function pairedTable(rows: readonly TokenRow[], { from, end, plan, actual, pairs }: PairedBlock, left: number): Table {
  const own = rows.slice(from, end);
  const span = { from: plan.column, to: LAST_COLUMN };
  return {
    headings: rows[from]?.tokens ?? [], plan, actual, name: { from: left, to: plan.column - 1 }, planSpan: span, actualSpan: span, unitSpan: null, otherPlanSpan: null, supplementSpan: null, cutBy: null,
    pairs: pairs ?? [], rows: own, lastColumn: lastColumnOf([plan, actual], own), top: own[0]?.row ?? plan.row, bottom: own.at(-1)?.row ?? plan.row,
  };
}

function tableAt(region: Region, index: number, { plan, actual }: Pair): Table | null {
  const heading = region.rows[index];
  if (!heading) return null;
  const first = leftOf(region);
  const above = linesAbove(region, index, plan);
  const bounds = withBoundsAbove(heading.tokens, above);
  const spanOf = (token: Token): Span => ({ from: token.column, to: (bounds.find(({ column }) => column > token.column)?.column ?? LAST_COLUMN + 1) - 1 });
  const ends = (row: TokenRow, at: number): boolean => row.labelled && (isEnd(row, first, plan, actual) || (mayHead(row) && (isOtherHeading(row.tokens, plan.column) || beginsPairs(region.rows, at, first))));
  const [planSpan, actualSpan] = [spanOf(plan), spanOf(actual)];
  const { rows, cutBy } = rowsBelow(region.rows, index + 1, { name: { from: first, to: plan.column - 1 }, planSpan, actualSpan }, ends);
  const name = { from: first, to: endOfNames(bounds, plan, actual, rows).column - 1 };
  const hasNames = rows.some(({ tokens }) => tokens.some((token) => token.column <= name.to));
  if (!hasNames) return null;
  const unit = bounds.find((token) => token.label?.head === "unit");
  const otherPlan = heading.tokens.find((token) => token !== plan && token.label?.head === "plan" && token.column > name.to && headingYear(token, region.rows[index - 1]) === headingYear(plan, region.rows[index - 1]));
  const supplement = heading.tokens.find((token) => token.column > plan.column && token.column < actual.column && isSupplement(token));
  const headings = [...flatMap(above, ({ tokens }) => tokens), ...heading.tokens];
  return {
    headings,
    plan, actual, name, planSpan, actualSpan, unitSpan: unit ? spanOf(unit) : null, otherPlanSpan: otherPlan ? spanOf(otherPlan) : null,
    supplementSpan: supplement ? spanOf(supplement) : null, pairs: null, cutBy,
    rows,
    lastColumn: lastColumnOf(headings, rows),
    top: above[0]?.row ?? heading.row,
    bottom: rows.at(-1)?.row ?? heading.row,
  };
}

/** The last line of the heading with what bounds columns in the lines over it: 単位 or 達成率 beside years that stand over 目標 and 実績. */
function withBoundsAbove(tokens: readonly Token[], above: readonly TokenRow[]): readonly Token[] {
  const bounds = flatMap(above, (line) => line.tokens.filter(({ label }) => label !== null && label.head !== null));
  return bounds.length === 0 ? tokens : [...tokens, ...bounds].sort((a, b) => a.column - b.column);
}

/** Lines of the heading over its last one: years, a corner, a note about units, headings that are merged over both lines. */
function linesAbove(region: Region, index: number, plan: Token): TokenRow[] {
  const lines: TokenRow[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const [line, below] = [region.rows[at], lines[0] ?? region.rows[index]];
    if (!line || !below || below.row - line.row > MAX_GAP || !isLineAbove(line.tokens, plan)) break;
    lines.unshift(line);
  }
  return lines;
}

/** The row, or the next one below it as its heading, begins pairs of plan and actual below each other. */
function beginsPairs(rows: readonly TokenRow[], index: number, left: number): boolean {
  const block = pairedBlock(rows, index, null, left) ?? stackedBlock(rows, index, null) ?? (rows[index]?.tokens.some(({ label }) => label?.head === "corner") ? pairedBlock(rows, index + 1, null, left) : null);
  return block !== null && block.from <= index;
}

function leftOf(region: Region): number {
  return region.rows.reduce((least, line) => Math.min(least, line.first), LAST_COLUMN);
}

function isEnd(row: TokenRow, first: number, plan: Token, actual: Token): boolean {
  if (holdsPair(row)) return true;
  const { tokens } = row;
  return tokens.some((token) => {
    if (token.label?.title) return true;
    if (!token.label?.field || !endsTable.has(token.label.field)) return false;
    return !isFigureOf(token, plan.column) && !(token.label.field === "foreign" && isNameOf(token, tokens, first, plan, actual));
  });
}

/** 評価 behind a column of groups, with something below both headings, is the name of an indicator and no box. */
function isNameOf(token: Token, tokens: readonly Token[], first: number, plan: Token, actual: Token): boolean {
  const isFilled = ({ column }: Token): boolean => tokens.some((other) => other.column === column && !other.label);
  return token.column > first && token.column < plan.column && isFilled(plan) && isFilled(actual);
}

/** ３事業 below the heading of a side is a figure; at the left of a form it may be the label 事業 with its number. */
function isFigureOf(token: Token, planColumn: number): boolean {
  return token.column >= planColumn && readAmount(token.value).kind === "number";
}

/** 項目 | 要求額 | 決算額, 指標名 | 令和４年度 | 令和５年度: the columns go on under other headings, of which no pair can be made. */
function isOtherHeading(tokens: readonly Token[], planColumn: number): boolean {
  const corner = tokens.find(({ label }) => label?.head === "corner");
  if (!corner || corner.column >= planColumn) return false;
  const right = tokens.filter(({ column }) => column >= planColumn);
  if (right.some(({ value }) => typeof value !== "string")) return false;
  return right.some(isYearOnly) || (right.every(({ blank }) => !blank) && right.some(({ label }) => label?.head && label.head !== "corner"));
}

function isLineAbove(tokens: readonly Token[], { column: planColumn }: Token): boolean {
  const isOwn = (token: Token): boolean => isYearOnly(token) || token.label?.head === "corner" || unitNote.test(token.text);
  // 単位, 達成率 stand beside years or a corner; alone they are no heading.
  const isBeside = ({ label, column }: Token): boolean =>
    label !== null && label.inline === null && (label.head === "unit" || (label.head === "other" && (label.field === null || column > planColumn)));
  return tokens.some(isOwn) && tokens.every((token) => isOwn(token) || isBeside(token));
}
