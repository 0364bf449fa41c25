import { isMoneyUnit, readAmount, withUnit } from "../core/amount";
import { readUnit } from "../core/amount-text";
import type { Amount, Entry, Field, Row } from "../core/form";
import type { Grid } from "../core/grid";
import { fold, isBlank } from "../core/text";
import { wholeSum, type RowLabel } from "./labels";
import type { Table } from "./find-tables";
import { fieldOf } from "./read-fields";
import { within, type Token } from "./token";

/** What the comparison tables of a form say. */
export interface TableContent {
  readonly rows: readonly Row[];
  /** The 目標 row of a project sheet: ideal state, this year's goal, what happened. */
  readonly ideal: Field | null;
  readonly goal: Field | null;
  readonly result: Field | null;
}

/** A row of the table, cut into its columns. */
interface Line {
  readonly row: number;
  /** Group that the row belongs to, and whether its label stands in this row. */
  readonly group: RowLabel | null;
  readonly label: Token | null;
  readonly names: readonly Token[];
  readonly plan: readonly Token[];
  readonly actual: readonly Token[];
  readonly unit: readonly Token[];
}

/** Reads plan and actual of every row. A row that could be read in two ways keeps its place and becomes unreadable. */
export function readTable(table: Table, grid: Grid, textGoals: boolean): TableContent {
  const lines = cutLines(table, textGoals);
  const columns = { plan: valueColumn(lines.map((line) => line.plan), table.plan), actual: valueColumn(lines.map((line) => line.actual), table.actual) };
  const certain = { plan: isCertain(columns.plan, columns.actual, table), actual: isCertain(columns.actual, columns.plan, table) };
  const reader = new EntryReader(grid, columns, certain);
  return { rows: lines.flatMap((line) => rowOf(line, reader, table)), ...goalOf(lines, grid) };
}

/** Assigns each row its group: its own label, or the one above it. */
function cutLines(table: Table, textGoals: boolean): Line[] {
  const unnamed = columnsOfUnits(table);
  const nameColumn = firstNameColumn(table, unnamed);
  let group: RowLabel | null = null;
  return table.rows.map(({ row, tokens }) => {
    const inside = tokens.filter((token) => !token.part);
    const left = inside.filter((token) => within(table.name, token.column));
    const plan = inside.filter((token) => within(table.planSpan, token.column));
    const actual = inside.filter((token) => within(table.actualSpan, token.column));
    const unitSpan = table.unitSpan;
    const unit = unitSpan ? inside.filter((token) => within(unitSpan, token.column)) : [];
    const label = left.find((token) => token.label?.row) ?? null;
    if (label?.label?.row) group = groupOf(label.label.row, [...plan, ...actual], textGoals);
    else if (left[0] && !left[0].blank && nameColumn !== null && left[0].column < nameColumn) group = groupOfUnknown(left[0], group);
    return { row, group, label, names: left.filter((token) => token !== label && !token.blank && !unnamed.has(token.column) && (nameColumn === null || token.column >= nameColumn)), plan, actual, unit };
  });
}

/** Columns right of the names that hold mostly units, their heading 単位 missing or misspelt: no part of a name. */
function columnsOfUnits(table: Table): Set<number> {
  const counts = new Map<number, number>();
  for (const { tokens } of table.rows) for (const token of tokens) {
    if (!within(table.name, token.column) || token.part || token.label?.row || token.blank) continue;
    const isUnit = typeof token.value === "string" && token.text.trim().length <= LONGEST_UNIT && readUnit(token.value) !== null;
    counts.set(token.column, (counts.get(token.column) ?? 0) + (isUnit ? 1 : -1));
  }
  const names = Math.min(...counts.keys());
  return new Set([...counts].flatMap(([column, units]) => (column > names && units > 0 ? [column] : [])));
}

const LONGEST_UNIT = 4;

/** Column of the names where group labels stand in a column of their own; null where they share one. */
function firstNameColumn(table: Table, units: ReadonlySet<number>): number | null {
  const lefts = table.rows.map(({ tokens }) => tokens.filter((token) => !token.part && !token.blank && within(table.name, token.column) && !units.has(token.column)));
  const groups = lefts.flat().filter((token) => token.label?.row === "indicators" || token.label?.row === "goal").map((token) => token.column);
  if (groups.length > 0) {
    const beside = lefts.flat().map((token) => token.column).filter((column) => column > Math.max(...groups));
    return beside.length > 0 ? Math.min(...beside) : null;
  }
  // No group label was recognised: then names that mostly stand behind another cell show that there is a column of groups.
  const behind = lefts.flatMap(([, name]) => (name ? [name.column] : []));
  const column = Math.min(...behind);
  const alone = lefts.filter(([first, second]) => first && !second && !first.label?.row && first.column < column).length;
  return behind.length > 0 && behind.length >= alone * 2 ? column : null;
}

/** A group whose label is not known is not read. One letter of a label written one letter a cell changes nothing. */
function groupOfUnknown(label: Token, before: RowLabel | null): RowLabel | null {
  return label.text.trim().length === 1 && before !== "goal" ? before : "other";
}

/** 目標 labels a row of texts in a project sheet, and the indicators where figures stand beside it. */
function groupOf(label: RowLabel, values: readonly Token[], textGoals: boolean): RowLabel {
  if (label !== "goal") return label;
  const kinds = values.map((token) => readAmount(token.value).kind);
  if (kinds.some((kind) => kind === "number" || kind === "error")) return "indicators";
  return textGoals || kinds.includes("text") ? "goal" : "indicators";
}

/** The column where the figures of a side stand: the heading's own, or else the one that most rows share. */
interface ValueColumn { readonly column: number; readonly rows: number; readonly offset: number }

function valueColumn(cells: readonly (readonly Token[])[], heading: Token): ValueColumn {
  const counts = new Map<number, number>();
  for (const [first] of cells) if (first && isAmountLike(first)) counts.set(first.column, (counts.get(first.column) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const atHeading = counts.get(heading.column);
  const [column, rows] = atHeading !== undefined && atHeading >= (best?.[1] ?? 0) ? [heading.column, atHeading] : (best ?? [heading.column, 0]);
  return { column, rows, offset: column - heading.column };
}

function isAmountLike(token: Token): boolean {
  return typeof token.value === "number" || readAmount(token.value).kind !== "text";
}

/** Figures under their heading, or in one column that several rows or both sides agree on. */
function isCertain(side: ValueColumn, other: ValueColumn, table: Table): boolean {
  return side.offset === 0 || side.rows > 1 || (other.rows > 0 && side.offset === other.offset && table.rows.length > 0);
}

class EntryReader {
  constructor(
    private readonly grid: Grid,
    private readonly columns: Readonly<Record<"plan" | "actual", ValueColumn>>,
    private readonly certain: Readonly<Record<"plan" | "actual", boolean>>,
  ) {}

  /** `unitCell`: text of the unit column; `labelUnit`: unit in the row's label. */
  read(line: Line, side: "plan" | "actual", unitCell: string, labelUnit: string | null): Entry {
    const tokens = line[side].filter((token) => !token.blank || isMark(token) || token.column === this.columns[side].column);
    const column = this.columns[side].column;
    const [first, second, ...more] = tokens;
    const cell = { sheet: this.grid.sheet, row: line.row, column: first && first.column <= column ? first.column : column };
    const text = tokens.map((token) => this.shown(token)).filter((shown) => shown.trim() !== "").join(" ");
    const entry = (amount: Amount): Entry => ({ amount, text, cell });
    if (!first) return entry({ kind: "none", mark: "" });
    if (first.column > column) return entry(tokens.length === 1 && isUnitText(first) ? { kind: "none", mark: "" } : { kind: "text" });
    if (more.length > 0 || first.column < column || !this.certain[side]) return entry(tokens.every((token) => token.blank) ? { kind: "none", mark: first.text.trim() } : { kind: "text" });
    const amount = withUnit(withUnit(readAmount(first.value, this.displayedOf(first)), second?.text ?? ""), unitCell);
    const read = entry(amount.kind === "number" && amount.unit === null && labelUnit ? { ...amount, unit: labelUnit } : amount);
    return typeof first.value === "number" ? { ...read, stored: first.value } : read;
  }

  private displayedOf(token: Token): string | undefined {
    return typeof token.value === "number" ? this.grid.displayed?.(token.row, token.column) : undefined;
  }

  private shown(token: Token): string {
    const displayed = this.displayedOf(token);
    return displayed !== undefined && displayed.trim() !== "" ? displayed.trim() : token.text.trim();
  }
}

function isMark(token: Token): boolean {
  return token.blank && token.text.trim() !== "";
}

function isUnitText(token: Token): boolean {
  return token.blank || (typeof token.value === "string" && readUnit(token.value) !== null);
}

/** Numbering in a cell before the name, and the odd letter of a label written one letter a cell. */
const ordinal = /^(?:[(（]?[0-9０-９]{1,2}[)）.．]?|[①-⑳]|[・○●]|\p{L})$/u;
const unitInBrackets = /^[(（][^()（）]{1,8}[)）]$/u;

function rowOf(line: Line, reader: EntryReader, table: Table): Row[] {
  const { group, label } = line;
  if (group === "goal" || group === "other") return [];
  if (group === "cost" || group === "labour") {
    if (!label) return [];
    const unitToken = line.names.find((token) => unitInBrackets.test(token.text.trim()));
    const others = line.names.filter((token) => token !== unitToken && !wholeSum.includes(fold(token.text).replace(/\s/gu, "")));
    if (others.length > 0) return [];
    const unit = group === "cost" ? moneyUnit(label, unitToken, table) : (cleanUnit(label.label?.unit ?? unitToken?.text) ?? null);
    return finish(line, reader, group, label.text, label, unit);
  }
  const names = (line.names.length > 1 ? line.names.filter((token) => !ordinal.test(token.text.trim())) : line.names).filter((token) => !unitInBrackets.test(token.text.trim()));
  const [first] = names;
  const name = names.map((token) => token.text.trim()).join("");
  return finish(line, reader, "indicator", name, first ?? null, null);
}

function finish(line: Line, reader: EntryReader, role: Row["role"], name: string, nameToken: Token | null, labelUnit: string | null): Row[] {
  const unitCell = line.unit.map((token) => token.text).join("");
  const plan = reader.read(line, "plan", unitCell, labelUnit);
  const actual = reader.read(line, "actual", unitCell, labelUnit);
  const hasNumber = plan.amount.kind === "number" || actual.amount.kind === "number";
  if (name === "" && !hasNumber) return [];
  // A figure among the names may be a figure of this row that slipped to the left, and figures without a name may be those
  // of a row that lost its label (事業費): then nothing of the row is certain.
  const stray = role === "indicator" && (name === "" || line.names.some((token, index) => (index > 0 || line.names.length === 1) && isStray(token)));
  const nameCell = { sheet: plan.cell.sheet, row: line.row, column: nameToken?.column ?? plan.cell.column };
  const doubt = (entry: Entry): Entry => (stray && entry.amount.kind !== "error" ? { ...entry, amount: { kind: "text" } } : entry);
  return [{ role, name, nameCell, plan: doubt(plan), actual: doubt(actual) }];
}

function isStray(token: Token): boolean {
  return typeof token.value === "number" || readAmount(token.value).kind === "number";
}

/** Unit of money: in the label's brackets, in a cell beside it, in a heading, or in a note over the table. */
function moneyUnit(label: Token, unitToken: Token | undefined, table: Table): string | null {
  const noted = table.headings.flatMap((heading) => [heading.label?.unit, /^[(（]?\s*単位\s*[:：]/u.test(heading.text) ? heading.text : null]);
  for (const candidate of [label.label?.unit, unitToken?.text, ...noted]) {
    const unit = cleanUnit(candidate);
    if (unit && isMoneyUnit(unit)) return unit;
  }
  return null;
}

function cleanUnit(text: string | null | undefined): string | null {
  if (text === null || text === undefined || isBlank(text)) return null;
  return fold(text).replace(/\s/gu, "").replace(/^\((.*)\)$/u, "$1").replace(/^単位[::]?/u, "") || null;
}

function goalOf(lines: readonly Line[], grid: Grid): Pick<TableContent, "ideal" | "goal" | "result"> {
  const rows = lines.filter((line) => line.group === "goal");
  if (rows.length === 0) return { ideal: null, goal: null, result: null };
  const row = rows[0]?.row ?? 0;
  const join = (pick: (line: Line) => readonly Token[], fallback: number): Field => fieldOf(rows.flatMap(pick), grid.sheet, () => ({ sheet: grid.sheet, row, column: fallback }));
  const column = rows[0]?.label?.column ?? 0;
  return {
    ideal: join((line) => line.names, column + 1),
    goal: join((line) => line.plan, planColumn(lines, "plan", column)),
    result: join((line) => line.actual, planColumn(lines, "actual", column)),
  };
}

function planColumn(lines: readonly Line[], side: "plan" | "actual", fallback: number): number {
  return lines.find((line) => line[side].length > 0)?.[side][0]?.column ?? fallback;
}

