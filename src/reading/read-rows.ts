import { isMoneyUnit, readAmount } from "../core/amount";
import { findFiscalYears } from "../core/fiscal-year";
import { flatMap } from "../core/flat-map";
import type { Entry, Field, Row } from "../core/form";
import type { Grid } from "../core/grid";
import { remember } from "../core/remember";
import { fold, isBlank } from "../core/text";
import { isPrintedUnit } from "../core/unit";
import { comparesMoney, cutLines, type Line } from "./cut-lines";
import { isDoubtful } from "./doubtful-figures";
import { isCertain, readEntry, valueColumn, type EntryReader, type ValueColumn } from "./entry-reader";
import type { Table } from "./find-tables";
import { yearPlace } from "./heading-pair";
import { joinLines } from "./join-lines";
import { forReference, lineNote, partOfYear, spending, unitNote, wholeSum } from "./labels";
import { fieldOf } from "./read-fields";
import type { PairedLine } from "./paired-lines";
import { settleRow } from "./settle-row";
import type { Token } from "./token";
import { unreadGroup, unreadSums } from "./unread-table";

/** What the comparison tables of a form say. */
export interface TableContent {
  readonly rows: readonly Row[];
  /** The 目標 row of a project sheet: ideal state, this year's goal, what happened. */
  readonly ideal: Field | null;
  readonly goal: Field | null;
  readonly result: Field | null;
  /** Label of a group of rows that was not read and may be one of indicators. */
  readonly unread: Token | null;
  /** Label of sums that were not read and may be 事業費. */
  readonly unreadSums: Token | null;
}

/** Reads plan and actual of every row. A row that could be read in two ways keeps its place and becomes unreadable. */
export function readTable(table: Table, grid: Grid, textGoals: boolean): TableContent {
  if (table.pairs) return readPairs(table, table.pairs, grid);
  const isMoney = comparesMoney(table);
  const lines = joinLines(cutLines(table, textGoals, isMoney));
  const columns = { plan: valueColumn(lines.map((line) => line.plan), table.plan), actual: valueColumn(lines.map((line) => line.actual), table.actual) };
  const certain = { plan: isCertain(columns.plan, columns.actual, table), actual: isCertain(columns.actual, columns.plan, table) };
  const reader = { grid, columns, certain };
  return { rows: withLostFigures(flatMap(lines, (line) => rowOf(line, reader, table))), ...goalOf(lines, table, grid), unread: isMoney ? null : unreadGroup(lines), unreadSums: unreadSums(lines) };
}

/** Each pair has columns of its own. */
function readPairs(table: Table, pairs: readonly PairedLine[], grid: Grid): TableContent {
  const column = (at: number): ValueColumn => ({ column: at, rows: 1, offset: 0 });
  const rows = flatMap(pairs, ({ line, plan, actual }) => rowOf(line, { grid, columns: { plan: column(plan), actual: column(actual) }, certain: { plan: true, actual: true } }, table));
  return { rows, ideal: null, goal: null, result: null, unread: pairs.length === 0 ? table.plan : null, unreadSums: null };
}

/** A figure in a row without a name may be the missing one of the row above it (a merged area that came apart): that one is not simply missing. */
function withLostFigures(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => {
    const below = rows[index + 1];
    if (below?.name !== "" || below.role !== "indicator" || row.name === "" || below.nameCell.row !== row.nameCell.row + 1) return row;
    const lost = (side: "plan" | "actual"): Entry => (row[side].amount.kind === "none" && below[side].text !== "" ? { ...row[side], amount: { kind: "text" } } : row[side]);
    return { ...row, plan: lost("plan"), actual: lost("actual") };
  });
}

/** Numbering in a cell before the name, and the odd letter of a label written one letter a cell. */
const ordinal = /^(?:[(（]?[0-9０-９]{1,2}[)）.．]?|[①-⑳]|[・○●]|\p{L})$/u;
/** 指標１, 活動指標② without anything beside it: the label is the name. */
const numbered = /[0-9０-９①-⑳]$/u;
const unitInBrackets = /^[(（][^()（）]{1,8}[)）]$/u;

function rowOf(line: Line, reader: EntryReader, table: Table): Row[] {
  const { group, label } = line;
  if (group === "goal" || group === "other") return [];
  if (group === "cost" || group === "labour") {
    const isSum = (token: Token): boolean => wholeSum.includes(fold(token.text).replace(/\s/gu, ""));
    const named = label ?? (line.names.length > 0 && line.names.every(isSum) ? line.groupLabel : null);
    if (!named) return [];
    const unitToken = line.names.find((token) => unitInBrackets.test(token.text.trim()) || isPrintedUnit(token.text));
    if (line.names.some((token) => token !== unitToken && !isSum(token) && !lineNote.test(token.text.trim()))) return [];
    const unitOf = (side: Token): string | null => (group === "cost" ? moneyUnit(named, unitToken, side, table) : cleanUnit(named.label?.unit ?? unitToken?.text));
    return finish(line, reader, group, named.text, named, { plan: unitOf(table.plan), actual: unitOf(table.actual) }, group === "cost" && isSupplemented(line, table));
  }
  const named = line.names.length > 1 ? line.names.filter((token) => !ordinal.test(token.text.trim())) : line.names;
  // （うち新規） alone is a name, （件） is not.
  const names = named.filter((token) => !unitInBrackets.test(token.text.trim()) || (named.length === 1 && !isPrintedUnit(token.text)));
  const [first] = names;
  if (!first && label && numbered.test(label.text.trim())) return finish(line, reader, "indicator", label.text.trim(), label, noUnits).filter(({ plan, actual }) => plan.text !== "" || actual.text !== "");
  const name = names.map((token) => token.text.trim()).join("");
  if (isOfAnotherYear(name, table)) return [];
  const unit = unitOfName(name) ?? (names.length < named.length ? unitOfName(named.at(-1)?.text.trim() ?? "") : null);
  return finish(line, reader, "indicator", name, first ?? null, unit === null ? noUnits : { plan: unit, actual: unit });
}

/** 令和４年度 | 20 | 18 below an indicator, under headings of 令和５年度. */
function isOfAnotherYear(name: string, { plan, headings }: Table): boolean {
  const [named] = name.length <= LONGEST_YEAR && /[年RrHhＲＨ]/u.test(name) ? findFiscalYears(name) : [];
  if (named?.text !== name.replace(/[()（）]/gu, "")) return false;
  const place = yearPlace(plan, headings);
  return place !== null && findFiscalYears(place.text).every(({ year }) => year !== named.year);
}

const LONGEST_YEAR = 12;

/** 参加者数（人）, or （人） in a cell behind the name. */
function unitOfName(name: string): string | null {
  if (!/[)）]$/u.test(name)) return null;
  const inside = /[(（](?:単位[:：])?([^()（）]{1,6})[)）]$/u.exec(name)?.[1];
  return inside !== undefined && isPrintedUnit(inside) ? cleanUnit(inside) : null;
}

/** 当初予算額 beside a figure of 補正予算額 and without their sum: what was settled is held against neither. */
function isSupplemented({ row }: Line, { rows, supplementSpan }: Table): boolean {
  if (supplementSpan === null) return false;
  return rows.some((line) => line.row === row && line.tokens.some(({ column, value }) => column >= supplementSpan.from && column <= supplementSpan.to && isAmountBesideZero(value)));
}

function isAmountBesideZero(value: Token["value"]): boolean {
  const amount = readAmount(value);
  return amount.kind === "text" || (amount.kind === "number" && amount.value !== 0);
}

/** Units that stand in the labels of a row or of the columns. */
type SideUnits = Readonly<Record<"plan" | "actual", string | null>>;
const noUnits: SideUnits = { plan: null, actual: null };

function finish(line: Line, reader: EntryReader, role: Row["role"], name: string, nameToken: Token | null, labelUnits: SideUnits, isPartial = false): Row[] {
  const unitCell = line.unit.map((token) => token.text).join("");
  const plan = readEntry(reader, line, "plan", unitCell, labelUnits.plan);
  const actual = readEntry(reader, line, "actual", unitCell, labelUnits.actual);
  if (lineNote.test(name) && plan.text === "" && actual.text === "") return [];
  if (role === "indicator" && (isOther(name) || (isUnnamed(nameToken) && isNothing(plan) && isNothing(actual)) || (plan.text === "" && actual.text === "" && ordinal.test(name)))) return [];
  const hasNumber = plan.amount.kind === "number" || actual.amount.kind === "number";
  if (!hasNumber && (name === "" || isPrompt(nameToken))) return [];
  // A figure among the names may be a figure of this row that slipped to the left, and figures without a name may be those
  // of a row that lost its label (事業費): then nothing of the row is certain.
  const stray = role === "indicator" && (name === "" || line.names.some((token, index) => (index > 0 || line.names.length === 1) && isStray(token)));
  const nameCell = { sheet: plan.cell.sheet, row: nameToken?.row ?? line.row, column: nameToken?.column ?? plan.cell.column };
  const doubt = (entry: Entry, other: Entry): Entry => ((stray || isDoubtful(entry, other, role)) && entry.amount.kind !== "error" && entry.text !== "" ? { ...entry, amount: { kind: "text" } } : entry);
  return [settleRow({ role, name, nameCell, plan: isPartial && plan.amount.kind === "number" ? { ...plan, amount: { kind: "text" } } : doubt(plan, actual), actual: doubt(actual, plan) })];
}

/** A part of a whole or a remark: nobody set a target for it. */
function isOther(name: string): boolean {
  return forReference.test(name) || partOfYear.test(name) || spending.has(name.replace(/^[0-9０-９]{1,2}[\s.．]*/u, ""));
}

/** （指標名） left where a name was to be written. */
function isPrompt(name: Token | null): boolean {
  return name?.label?.head === "corner" && name.label.row === null;
}

/** Without a name, or with the 0 that a formula makes of an empty cell. */
function isUnnamed(name: Token | null): boolean {
  return name === null || name.value === 0;
}

/** Empty, or the same 0. */
function isNothing({ amount }: Entry): boolean {
  return amount.kind === "none" || (amount.kind === "number" && amount.value === 0);
}

/** 25, 25か所 and not 3歳児健診, whose letters are no unit that anybody prints. */
function isStray(token: Token): boolean {
  if (typeof token.value === "number") return true;
  const amount = readAmount(token.value);
  return amount.kind === "number" && (amount.unit === null || amount.unit.length === 1 || isPrintedUnit(amount.unit));
}

/** Unit of money: in the label's brackets, in a cell beside it, in the heading of the side, in another heading, in brackets beside one, or in a note over the table. */
function moneyUnit(label: Token, unitToken: Token | undefined, side: Token, table: Table): string | null {
  for (const candidate of [label.label?.unit, unitToken?.text]) {
    const unit = cleanUnit(candidate);
    if (unit && isMoneyUnit(unit)) return unit;
  }
  for (const heading of [side, ...table.headings]) {
    const unit = cleanUnit(heading.label?.unit ?? (unitNote.test(heading.text) || unitInBrackets.test(heading.text.trim()) ? heading.text : null));
    if (unit && isMoneyUnit(unit)) return unit;
  }
  return null;
}

function cleanUnit(text: string | null | undefined): string | null {
  return text === null || text === undefined || isBlank(text) ? null : withoutMarks(text);
}

/** （単位：千円） → 千円 */
const withoutMarks = remember((text): string | null => fold(text).replace(/\s/gu, "").replace(/^\((.*)\)$/u, "$1").replace(/^単位[::]?/u, "") || null);

function goalOf(lines: readonly Line[], headings: Pick<Table, "plan" | "actual">, grid: Grid): Pick<TableContent, "ideal" | "goal" | "result"> {
  const rows = lines.filter((line) => line.group === "goal");
  if (rows.length === 0) return { ideal: null, goal: null, result: null };
  const row = rows[0]?.row ?? 0;
  const join = (pick: (line: Line) => readonly Token[], fallback: number): Field => fieldOf(flatMap(rows, pick), grid.sheet, () => ({ sheet: grid.sheet, row, column: fallback }));
  const column = rows[0]?.label?.column ?? 0;
  return {
    ideal: join((line) => line.names, column + 1),
    goal: join((line) => (line.plan.some(({ blank }) => !blank) ? line.plan : line.elsewhere), headings.plan.column),
    result: join((line) => line.actual, headings.actual.column),
  };
}
