import { readAmount } from "../core/amount";
import { isDate } from "../core/date-text";
import { findFiscalYears } from "../core/fiscal-year";
import type { Grid } from "../core/grid";
import { fold, matchKey } from "../core/text";
import type { Table } from "./find-tables";
import { yearPlace } from "./heading-pair";
import { forReference } from "./labels";
import type { Region } from "./split-sheet";
import { within, type Token } from "./token";

/** The tables that compare the year of the form: not last year's, printed for reference, and not the dates of a schedule. */
export function comparedTables(tables: readonly Table[], region: Region, titleYear: number | null, grid: Grid): readonly Table[] {
  return tables.filter((table, index) => !isSchedule(table, index > 0, region, grid) && !(tables.length > 1 && isForReference(table, tables, region, titleYear)));
}

/**
 * 令和4年度目標 | 令和4年度実績 beside a table of the title's year, under 参考 or with no other indicators than that one. Without such a sign
 * it may be a form whose headings were left from last year: read, and told by fiscal-year-mismatch.
 */
function isForReference(table: Table, tables: readonly Table[], region: Region, titleYear: number | null): boolean {
  if (titleYear === null || !isOfAnotherYear(table, titleYear)) return false;
  const own = tables.filter((other) => !isOfAnotherYear(other, titleYear));
  if (own.length === 0) return false;
  if (wordsOver(table, region).some((text) => reference.test(text) || forReference.test(text))) return true;
  const [names, known] = [namesOf(table), new Set(own.flatMap(namesOf))];
  return names.length > 0 && names.every((name) => known.has(name));
}

const reference = /参考|前年|昨年|過去|経年|推移/u;

function isOfAnotherYear({ plan, actual, headings }: Table, titleYear: number): boolean {
  return [plan, actual].every((heading) => {
    const place = yearPlace(heading, headings);
    const years = place ? findFiscalYears(place.text) : [];
    return years.length > 0 && years.every(({ year }) => year !== titleYear);
  });
}

/** Keys of the names that stand left of the figures, and of 事業費 and 従事人工. */
function namesOf({ rows, name }: Table): readonly string[] {
  return rows.flatMap(({ tokens }) => {
    const words = tokens.filter(({ column, blank, label }) => within(name, column) && !blank && label?.row !== "indicators");
    const sum = words.find(({ label }) => label?.row === "cost" || label?.row === "labour");
    return words.length > 0 ? [sum?.label?.row ?? matchKey(words.map(({ text }) => text).join(""))] : [];
  });
}

/**
 * スケジュール | 予定 | 実績: months beside what was to happen in them, and dates, are no targets. `isFurther`: behind another table, where the
 * dates alone tell it; in the only table they may stand in the place of figures.
 */
function isSchedule(table: Table, isFurther: boolean, region: Region, grid: Grid): boolean {
  const isPlanned = /予定/u.test(table.plan.text);
  if (!isPlanned && !isFurther) return false;
  const cells = table.rows.flatMap(({ tokens }) => tokens.filter((token) => !token.blank && isOfASide(token, table)));
  const isTimed = (token: Token): boolean => isTime(shownText(token, grid));
  if (cells.length === 0 || cells.some((token) => !isTimed(token) && readAmount(token.value).kind === "number")) return false;
  if (isFurther && cells.every(isTimed)) return true;
  if (!isPlanned) return false;
  if (wordsOver(table, region).some((text) => schedule.test(text))) return true;
  return table.rows.every(({ tokens }) => tokens.some((token) => isTimed(token) && (isFurther || !isOfASide(token, table))) || !tokens.some((token) => cells.includes(token)));
}

const schedule = /スケジュール|日程|工程|行程/u;
/** 4月, 5/10, R5.6.1, 上旬, 第1四半期. */
function isTime(text: string): boolean {
  const folded = fold(text).replace(/\s/gu, "");
  return isDate(folded) || time.test(folded);
}

const time = /^(?:1[0-2]|[1-9])(?:月|\/[0-3]?\d(?:\(|$))|[上中下]旬|[上下]半?期|四半期/u;

/** Excel keeps dates as numbers, which only their format tells. */
function shownText({ row, column, value, text }: Token, { displayed }: Grid): string {
  return typeof value === "number" ? (displayed?.(row, column) ?? text) : text;
}

function isOfASide({ column }: Token, { planSpan, actualSpan }: Table): boolean {
  return within(planSpan, column) || within(actualSpan, column);
}

/** Rows between the headings of a table and a line that says what it is. */
const MAX_GAP = 2;
const LONGEST_WORDS = 20;

/** Short texts in the line over the headings, the corner and what else is no heading of figures. */
function wordsOver({ headings, top }: Table, region: Region): readonly string[] {
  const above = region.rows.filter(({ row }) => row < top && top - row <= MAX_GAP).at(-1)?.tokens ?? [];
  const words = [...headings.filter(({ label }) => !label?.head || label.head === "corner"), ...above];
  return words.map(({ text }) => fold(text)).filter((text) => text.length <= LONGEST_WORDS);
}
