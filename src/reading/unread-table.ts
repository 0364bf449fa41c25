import { readAmount } from "../core/amount";
import { flatMap } from "../core/flat-map";
import type { Row } from "../core/form";
import { fold } from "../core/text";
import type { Line } from "./cut-lines";
import type { Table } from "./find-tables";
import { uncomparedGroup } from "./labels";
import type { Region } from "./split-sheet";
import type { Token, TokenRow } from "./token";

/** How many rows below a heading may pass before its first figure. */
const MAX_GAP = 3;
/** 決算額 beside 翌年度予算 is a comparison; one sum alone is 総事業費 of a whole project. */
const LEAST_SUMS = 2;

/**
 * Where figures of plan and actual stand in a group whose label nobody knows (重点取組 | 教室数 | 20 | 15), before the money: they may be indicators.
 */
export function unreadGroup(lines: readonly Line[]): Token | null {
  for (const { group, unknownGroup, plan, actual } of lines) {
    if (group === "cost" || group === "labour") return null;
    if (unknownGroup && !uncomparedGroup.test(fold(unknownGroup.text)) && [plan, actual].every(holdsFigure)) return unknownGroup;
  }
  return null;
}

/** Label of the first sums of plan and actual under a name that nobody knows (決算額（千円） | 1,000 | 980): where a form has no 事業費, they may be it. */
export function unreadSums(lines: readonly Line[]): Token | null {
  return lines.find(({ unknownGroup, plan, actual }) => unknownGroup && sumOfMoney.test(fold(unknownGroup.text)) && [plan, actual].every(holdsFigure))?.unknownGroup ?? null;
}

const sumOfMoney = /費|額|決算|円/u;

/**
 * Where a comparison stands that no table took in: figures beside 活動指標 or below a heading such as 成果指標 | 目安 | 実績 while
 * the form has no indicator, or two sums beside 事業費, in a table or not, while it has no cost, or two figures beside 従事人工 in a table while it has no labour. Null when everything that should be compared was read.
 */
export function unreadTable(region: Region, tables: readonly Table[], rows: readonly Row[]): Token | null {
  const has = (role: Row["role"]): boolean => rows.some((row) => row.role === role);
  if (!has("indicator")) {
    const outside = region.rows.filter(({ row }) => !tables.some(({ top, bottom }) => row >= top && row <= bottom));
    const found = labelledRow(outside, "indicators", 1) ?? headingOverFigures(outside);
    if (found) return found;
  }
  const sums = has("cost") ? null : labelledRow(region.rows, "cost", LEAST_SUMS);
  const cut = tables.find(({ cutBy }) => cutBy)?.cutBy ?? null;
  return sums ?? cut ?? (has("labour") ? null : labelledRow(flatMap(tables, (table) => table.rows), "labour", LEAST_SUMS));
}

function labelledRow(rows: readonly TokenRow[], role: "indicators" | "cost" | "labour", least: number): Token | null {
  for (let index = 0; index < rows.length; index += 1) {
    const line = rows[index];
    if (!line?.labelled) continue;
    const { row, tokens } = line;
    const label = tokens.find((token) => token.label?.row === role && token.label.inline === null);
    if (!label) continue;
    // 事業費 | 当初 over 補正後: the sums may stand in the next rows that have no label of their own.
    const next = rows.slice(index + 1, index + 1 + MAX_GAP).findIndex((other) => other.row - row > MAX_GAP || (other.labelled && other.tokens.some((token) => token.label !== null)));
    const own = rows.slice(index, next < 0 ? index + 1 + MAX_GAP : index + 1 + next);
    if (own.some((other) => figuresBehind(other.tokens, label.column) >= least)) return label;
  }
  return null;
}

function headingOverFigures(rows: readonly TokenRow[]): Token | null {
  for (let index = 0; index < rows.length; index += 1) {
    const line = rows[index];
    if (!line?.labelled) continue;
    const { row, tokens } = line;
    const corner = tokens.find(({ label }) => label?.head === "corner");
    const isComparison = corner && (corner.text.includes("指標") || tokens.some(({ label, column }) => column > corner.column && (label?.head === "plan" || label?.head === "actual")));
    if (!isComparison || tokens.some(({ value }) => typeof value === "number")) continue;
    const below = rows.slice(index + 1).filter((other) => other.row - row <= MAX_GAP);
    if (below.some((other) => figuresBehind(other.tokens, corner.column) > 0)) return corner;
  }
  return null;
}

function holdsFigure(tokens: readonly Token[]): boolean {
  return tokens.some(({ value }) => readAmount(value).kind === "number");
}

function figuresBehind(tokens: readonly Token[], column: number): number {
  return tokens.filter((token) => token.column > column && readAmount(token.value).kind === "number").length;
}
