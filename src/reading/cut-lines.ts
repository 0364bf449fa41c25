import { readAmount } from "../core/amount";
import { readUnit } from "../core/amount-text";
import { flatMap } from "../core/flat-map";
import { fold } from "../core/text";
import { isPrintedUnit } from "../core/unit";
import type { Table } from "./find-tables";
import { isSupplement } from "./heading-pair";
import { lineNote, unitNote, type RowLabel } from "./labels";
import { withoutMemos } from "./beside-form";
import { within, type Span, type Token } from "./token";

/** A row of the table, cut into its columns. */
export interface Line {
  readonly row: number;
  /** The row of the actual, where it stands below its plan. */
  readonly actualRow?: number;
  /** Group that the row belongs to, and whether its label stands in this row. */
  readonly group: RowLabel | null;
  readonly label: Token | null;
  /** The label that began the group, in this row or above it. */
  readonly groupLabel: Token | null;
  readonly names: readonly Token[];
  readonly plan: readonly Token[];
  readonly actual: readonly Token[];
  readonly unit: readonly Token[];
  /** The label of a group that is not read because nobody knows it; null in a group that is known. */
  readonly unknownGroup: Token | null;
  /** What stands in the columns of another plan: the plan itself where one cell is merged over both. */
  readonly elsewhere: readonly Token[];
}

/** Assigns each row its group: its own label, or the one above it. @param isMoney what comparesMoney says of the table */
export function cutLines(table: Table, textGoals: boolean, isMoney: boolean): Line[] {
  const unnamed = columnsOfUnits(table);
  const nameColumn = firstNameColumn(table, unnamed);
  let group: RowLabel | null = null;
  let groupLabel: Token | null = null;
  let unknownGroup: Token | null = null;
  return table.rows.map(({ row, tokens }) => {
    const inside = withoutMemos(tokens.some((token) => token.part) ? tokens.filter((token) => !token.part) : tokens, table);
    const left = inSpan(inside, table.name);
    const plan = inSpan(inside, table.planSpan);
    const actual = inSpan(inside, table.actualSpan);
    const unit = table.unitSpan ? inSpan(inside, table.unitSpan) : unnamed.size > 0 ? left.filter((token) => unnamed.has(token.column) && isPrintedUnit(token.text)) : noTokens;
    const elsewhere = table.otherPlanSpan ? inSpan(inside, table.otherPlanSpan) : noTokens;
    const labelled = left.find((token) => token.label?.row) ?? null;
    const label = labelled && group === "indicators" && isRateAsName(labelled, nameColumn) && hasFigures(plan, actual) ? null : labelled;
    const unknown = label ? null : beginningOfUnknown(left[0], nameColumn, group) ?? (isMoney && group === null ? (left.find(({ blank }) => !blank) ?? null) : null);
    if (label?.label?.row === "other" && isOfOneRow(label, nameColumn)) {
      return { row, group: "other", label, groupLabel: label, names: noTokens, plan, actual, unit, unknownGroup: null, elsewhere };
    }
    if (label?.label?.row) group = groupOf(label.label.row, [...plan, ...actual], textGoals);
    else if (unknown) group = anyIndicators.test(unknown.text.trim()) || (kindOfIndicators.test(unknown.text.trim()) && hasFigures(plan, actual)) ? "indicators" : "other";
    if (label || unknown) unknownGroup = group === "other" ? unknown : null;
    groupLabel = label ?? groupLabel;
    const names: Token[] = [];
    for (const token of left) if (token !== label && !token.blank && !unnamed.has(token.column) && (nameColumn === null || token.column >= nameColumn)) names.push(token);
    return { row, group, label, groupLabel, names, plan, actual, unit, unknownGroup, elsewhere };
  });
}

const noTokens: readonly Token[] = [];
const isRate = ({ text }: Token): boolean => /[率度]$/u.test(fold(text).replace(/\s|\([^()]*\)$/gu, ""));

/** 進捗率 with a target and a result among the names of indicators is one of them. */
function isRateAsName(token: Token, nameColumn: number | null): boolean {
  return token.label?.row === "other" && nameColumn !== null && token.column >= nameColumn && isRate(token);
}

/** 達成率 below an indicator, or any such row among the names: the rows after it belong to the group above it. */
function isOfOneRow(token: Token, nameColumn: number | null): boolean {
  return (nameColumn !== null && token.column >= nameColumn) || isRate(token) || token.text.includes("備考");
}

/** 予算額 beside 決算額, or a corner 費目: what has no label of its own there is an item of money (報償費) and no indicator. */
export function comparesMoney({ plan, actual, headings }: Pick<Table, "plan" | "actual" | "headings">): boolean {
  return (/決算|執行額|支出/u.test(actual.text) && !/実績/u.test(actual.text) && !/目標/u.test(plan.text) && (/予算/u.test(plan.text) || headings.some(isSupplement))) || headings.some(({ label, text }) => label?.head === "corner" && text.includes("費目"));
}

/** The tokens of some columns; those of a row stand from left to right. */
function inSpan(tokens: readonly Token[], { from, to }: Span): readonly Token[] {
  let start = 0;
  while ((tokens[start]?.column ?? Infinity) < from) start += 1;
  let end = start;
  while ((tokens[end]?.column ?? Infinity) <= to) end += 1;
  return tokens.slice(start, end);
}

/** Columns right of the names that hold mostly units, their heading 単位 missing or misspelt: no part of a name. */
function columnsOfUnits(table: Table): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { tokens } of table.rows) for (const token of tokens) {
    if (!within(table.name, token.column) || token.part || token.label?.row || token.blank) continue;
    const isBehindName = tokens.some((other) => other.column < token.column && !other.part && !other.blank && !other.label?.row);
    const isUnitLike = isBehindName && typeof token.value === "string" && token.text.trim().length <= LONGEST_UNIT && readUnit(token.value) !== null;
    // 視察 could be a unit by its letters, and 回数 is a name as well; what is surely a unit decides.
    const vote = !isUnitLike ? -1 : isPrintedUnit(token.text) && !token.text.trim().endsWith("数") ? 1 : 0;
    counts.set(token.column, (counts.get(token.column) ?? 0) + vote);
  }
  if (counts.size < 2) return noColumns;
  const names = Math.min(...counts.keys());
  return new Set(flatMap([...counts], ([column, units]) => (column > names && units > 0 ? [column] : [])));
}

const LONGEST_UNIT = 4;
const noColumns: ReadonlySet<number> = new Set();

/** Column of the names where group labels stand in a column of their own; null where they share one. */
function firstNameColumn(table: Table, units: ReadonlySet<number>): number | null {
  const isName = (token: Token): boolean => !token.part && !token.blank && within(table.name, token.column) && !units.has(token.column);
  let lastGroup = -1;
  for (const { tokens } of table.rows) for (const token of tokens) {
    if ((token.label?.row === "indicators" || token.label?.row === "goal") && isName(token)) lastGroup = Math.max(lastGroup, token.column);
  }
  if (lastGroup >= 0) {
    let beside = Infinity;
    for (const { tokens } of table.rows) for (const token of tokens) if (token.column > lastGroup && token.column < beside && isName(token)) beside = token.column;
    return beside < Infinity ? beside : null;
  }
  const lefts = table.rows.map(({ tokens }) => tokens.filter(isName));
  // No group label was recognised: then names that mostly stand behind another cell show that there is a column of groups.
  const behind = flatMap(lefts, ([, name]) => (name ? [name.column] : []));
  const column = Math.min(...behind);
  const alone = lefts.filter(([first, second]) => first && !second && !first.label?.row && first.column < column).length;
  return behind.length > 0 && behind.length >= alone * 2 ? column : null;
}

/** A group whose label is not known is not read, but 取組指標 can be nothing else. */
const anyIndicators = /指標名?[0-9０-９①-⑳]?$/u;

/** 成果 and 活動 label texts as well; with figures they are short for 成果指標 and 活動指標. */
const kindOfIndicators = /^(?:成果|活動)(?:目標|実績)?$/u;

function hasFigures(...sides: readonly (readonly Token[])[]): boolean {
  return sides.every((tokens) => tokens.some(({ value }) => readAmount(value).kind === "number"));
}

/** The label, left of the names, of a group that nobody knows. A remark and one letter of a label written one letter a cell begin nothing. */
function beginningOfUnknown(first: Token | undefined, nameColumn: number | null, before: RowLabel | null): Token | null {
  if (first === undefined || first.blank || nameColumn === null || first.column >= nameColumn) return null;
  const text = first.text.trim();
  return lineNote.test(text) || unitNote.test(text) || (text.length === 1 && before !== "goal") ? null : first;
}

/** 目標 labels a row of texts in a project sheet, and the indicators where figures stand beside it. */
function groupOf(label: RowLabel, values: readonly Token[], textGoals: boolean): RowLabel {
  if (label !== "goal") return label;
  let hasText = false;
  for (const { value } of values) {
    const { kind } = readAmount(value);
    if (kind === "number" || kind === "error") return "indicators";
    hasText ||= kind === "text";
  }
  return textGoals || hasText ? "goal" : "indicators";
}
