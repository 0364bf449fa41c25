import { areaFromA1 } from "../../src/core/address";
import type { CellValue, Grid } from "../../src/core/grid";
import type { SampleForm } from "../../src/workbench/sample";
import { layoutForm } from "../../src/workbench/sample/sample-layouts";
import { evidenceList } from "./evidence-list";
import { generateForms } from "./generate-forms";

/** How a form is spread over the cells of its sheet. */
export interface Spread {
  readonly name: string;
  /** Rows and columns of the used range, over which the form is spread. */
  readonly rows: number;
  readonly columns: number;
  /** Multiplies the sentences (generate-forms.ts). */
  readonly length: number;
  /** Lines of a list without an empty cell below the form (evidence-list.ts). */
  readonly listed?: number;
}

/**
 * The form as departments lay it out on a used range of 12 × 45; with eight times the sentences, 10 KB a sheet; 方眼紙 of 60 × 60; and
 * with the list of its evidence below it, 10 KB a sheet and some 630 cells that all hold something.
 */
export const spreads: readonly Spread[] = [
  { name: "12列×45行", rows: 45, columns: 12, length: 1 },
  { name: "14列×45行、長い文章", rows: 45, columns: 14, length: 8 },
  { name: "方眼紙60×60", rows: 60, columns: 60, length: 1 },
  { name: "12列×75行、下に根拠の一覧", rows: 24, columns: 12, length: 1, listed: 50 },
];

/** The form without room for long sentences: the least that a sheet of values can weigh against what surrounds them in an answer. */
export const shortSpread: Spread = { name: "12列×24行（行を詰めた様式）", rows: 24, columns: 12, length: 1 };

/** A book of `count` sheets, a form each. */
export function generateBook(count: number, spread: Spread): readonly Grid[] {
  return generateForms(count, spread.length).map((form, index) => withList(gridOf(form, spread), index, spread));
}

/** A form as the sheet that a spread makes of it: its columns over all columns; the boxes of sentences take the spare rows, as they do on real forms. */
export function gridOf(form: SampleForm, { rows, columns }: Spread): Grid {
  const values = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(""));
  const cells = layoutForm(form).cells.flatMap(({ a1, value }) => {
    const area = areaFromA1(a1);
    return area ? [{ value, row: area.top, column: area.left }] : [];
  });
  const lastColumn = Math.max(...cells.map(({ column }) => column));
  const rowOf = spreadRows(cells, rows);
  for (const { value, row, column } of cells) {
    const line = values[rowOf(row)];
    if (!line) throw new Error(`Row ${row} lies outside of the sheet`);
    line[Math.floor((column * (columns - 1)) / lastColumn)] = value;
  }
  return { sheet: form.sheet, visibility: "visible", top: 0, left: 0, values };
}

function withList(grid: Grid, index: number, { columns, listed = 0 }: Spread): Grid {
  return listed === 0 ? grid : { ...grid, values: [...grid.values, new Array<CellValue>(columns).fill(""), ...evidenceList(index, listed)] };
}

/** From this length on, in letters, a text fills a box of several rows. */
const BOX = 40;

/** Where each row comes to stand when the last one is to be the sheet's last. */
function spreadRows(cells: readonly { readonly value: CellValue; readonly row: number }[], rows: number): (row: number) => number {
  const last = Math.max(...cells.map(({ row }) => row));
  const boxes = [...new Set(cells.filter(({ value, row }) => String(value).length >= BOX && row < last).map(({ row }) => row))];
  const spare = rows - 1 - last;
  // The rows above which spare ones are put, evenly over the boxes.
  return (row) => row + (row === last ? spare : Math.floor((spare * boxes.filter((box) => box < row).length) / Math.max(1, boxes.length)));
}
