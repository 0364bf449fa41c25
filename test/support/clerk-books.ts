import { areaFromA1, toA1 } from "../../src/core/address";
import { checkBooks } from "../../src/check/check-books";
import type { CellValue, Grid } from "../../src/core/grid";
import { groupBy } from "../../src/core/group-by";
import { defaultSettings } from "../../src/core/settings";
import type { SampleForm, SampleMeasureReport, SampleProjectSheet } from "../../src/workbench/sample";
import { accounts, measures, planOf, sections, strategies } from "../../src/workbench/sample/plan-names";
import { BLANK, row, unusedRow } from "../../src/workbench/sample/sample-facts";
import { layoutForm } from "../../src/workbench/sample/sample-layouts";
import { gridOf, type TypedCell } from "./layouts/grid-of";

/** What a clerk types over the cells of the form, by address: A1 is the title, G17 or G11 the heading of the plan. */
type Typed = Readonly<Record<string, CellValue>>;

/** A sheet of a clerk's book: a form laid out as the city hands it out, and what was typed over it. */
export interface ClerkSheet {
  readonly grid: Grid;
  readonly file: string;
}

interface Around {
  readonly typed?: Typed;
  /** Stands for 令和５年度 everywhere on the form. */
  readonly year?: string;
  readonly file?: string;
  readonly hidden?: boolean;
}

/** 主要施策の成果説明書 of a measure, without faults but for what is said. */
export function report(sheet: string, { typed, year, file, hidden, ...said }: Partial<Omit<SampleMeasureReport, "kind" | "sheet">> & Around = {}): ClerkSheet {
  const form: SampleMeasureReport = { ...common(sheet), kind: "measure-report", plan: planOf(sections.participation), measure: measures.participation, ...said };
  return sheetOf(form, { typed, year, file, hidden });
}

/** 実施計画兼予算要求書（検証） of a project, without faults but for what is said; the project is called by the sheet. */
export function project(sheet: string, { typed, year, file, hidden, ...said }: Partial<Omit<SampleProjectSheet, "kind" | "sheet">> & Around = {}): ClerkSheet {
  const base = common(sheet);
  const form: SampleProjectSheet = {
    ...base, kind: "project-sheet", rows: [...base.rows, unusedRow, unusedRow], project: `${sheet}推進事業費`, account: accounts.planning, measures: measures.participation,
    outline: `${sheet}の活動に補助金を交付します。`, ideal: "地域の主体的な活動が行われている状態", cost: { plan: 1200, actual: 1180 }, labour: { plan: 0.5, actual: 0.5 }, ...said,
  };
  return sheetOf(form, { typed, year, file, hidden });
}

/** Project sheets of one measure, each of a project of its own: 事業1, 事業2, … */
export function projects(count: number, said: Parameters<typeof project>[1] = {}): readonly ClerkSheet[] {
  return Array.from({ length: count }, (_, index) => project(`事業${index + 1}`, said));
}

function common(sheet: string) {
  return {
    sheet, department: "市政戦略課", strategy: strategies.none, purpose: "地域の活性化を図るため。", goal: `${sheet}の活動を支えます。`, result: `${sheet}の活動を支えました。`,
    rows: [row("相談会の開催回数", 6, 6, "回")], reason: BLANK, future: "引き続き支援します。",
  };
}

function sheetOf(form: SampleForm, { typed = {}, year, file = "r5.xlsx", hidden = false }: Around): ClerkSheet {
  const laid = layoutForm(form).cells.map(({ a1, value }) => ({ ...placeOf(a1), value: year && typeof value === "string" ? value.replaceAll("令和５年度", year) : value }));
  const over = Object.entries(typed).map(([a1, value]) => ({ ...placeOf(a1), value }));
  const isTypedOver = (cell: TypedCell): boolean => over.some(({ row: at, column }) => at === cell.row && column === cell.column);
  const grid = gridOf(form.sheet, [...laid.filter((cell) => !isTypedOver(cell)), ...over].filter(({ value }) => value !== ""));
  return { file, grid: hidden ? { ...grid, visibility: "hidden" } : grid };
}

function placeOf(a1: string): { readonly row: number; readonly column: number } {
  const area = areaFromA1(a1);
  if (!area) throw new Error(`Not an address: ${a1}`);
  return { row: area.top, column: area.left };
}

/** A book as a clerk hands it in, and what a rule has to say of it: places as 事業1!A1, or [r4.xlsx]事業1!A1 in another file than the first. */
export interface BookCase {
  readonly name: string;
  readonly sheets: readonly ClerkSheet[];
  /** Places that have to be reported. */
  readonly must?: readonly string[];
  /** Places that may be reported, as a note only. */
  readonly may?: readonly string[];
}

/** What the rule said at which place, for a reader: "事業1!A1 name warning". */
interface Said {
  readonly place: string;
  readonly text: string;
  readonly severity: string;
}

/** The findings of one rule over the books, by way of the whole check. */
export function saidOf(rule: string, sheets: readonly ClerkSheet[]): readonly Said[] {
  const files = [...new Set(sheets.map(({ file }) => file))];
  const books = files.map((file) => ({ file, grids: sheets.filter((sheet) => sheet.file === file).map(({ grid }) => grid) }));
  return checkBooks(books, defaultSettings).findings.filter((finding) => finding.rule === rule).map(({ file, cell, severity, messageId, outcome }) => {
    const place = `${file === files[0] ? "" : `[${file}]`}${cell.sheet}!${toA1(cell)}`;
    return { place, severity, text: `${place} ${messageId} ${severity} ${outcome}` };
  });
}

/** What went wrong with a case: said without cause, and not said. */
export function judged(rule: string, { sheets, must = [], may = [] }: BookCase): { readonly right: number; readonly wrong: readonly string[]; readonly missed: readonly string[] } {
  const said = saidOf(rule, sheets);
  const wrong = said.filter(({ place, severity }) => !must.includes(place) && !(severity === "note" && may.includes(place))).map(({ text }) => text);
  const found = new Set(said.map(({ place }) => place));
  return { right: must.filter((place) => found.has(place)).length, wrong, missed: must.filter((place) => !found.has(place)) };
}

/** Precision and recall by rule as rows of a table, for the benchmark: rule, precision, recall, books, places to be marked. */
export function bookScoreRows(cases: readonly (BookCase & { readonly rule: string })[]): readonly (readonly (string | number)[])[] {
  return [...groupBy(cases, ({ rule }) => rule)].map(([rule, own]) => {
    const results = own.map((one) => judged(rule, one));
    const sum = (count: (result: ReturnType<typeof judged>) => number): number => results.reduce((total, result) => total + count(result), 0);
    const [right, wrong, missed] = [sum((one) => one.right), sum((one) => one.wrong.length), sum((one) => one.missed.length)];
    return [rule, (right / Math.max(1, right + wrong)).toFixed(3), (right / Math.max(1, right + missed)).toFixed(3), own.length, right + missed];
  });
}

/** Everything that is told of a book, by rule and place: "over-budget 事業1!J16". */
export function toldOf(sheets: readonly ClerkSheet[]): readonly string[] {
  const { findings } = checkBooks([{ file: "r5.xlsx", grids: sheets.map(({ grid }) => grid) }], defaultSettings);
  return findings.map(({ rule, cell }) => `${rule} ${cell.sheet}!${toA1(cell)}`);
}

/** The book with cells of one sheet typed over. */
export function slipped(sheets: readonly ClerkSheet[], sheet: string, typed: Typed): readonly ClerkSheet[] {
  return sheets.map((one) => {
    const { grid } = one;
    if (grid.sheet !== sheet) return one;
    const cells = grid.values.flatMap((line, row) => line.map((value, column): TypedCell => ({ row: row + grid.top, column: column + grid.left, value })));
    const over = Object.entries(typed).map(([a1, value]) => ({ ...placeOf(a1), value }));
    const kept = cells.filter((cell) => !over.some(({ row: at, column }) => at === cell.row && column === cell.column));
    return { ...one, grid: gridOf(sheet, [...kept, ...over].filter(({ value }) => value !== "")) };
  });
}
