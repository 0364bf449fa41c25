import { areaFromA1 } from "../../src/core/address";
import type { CellValue, Grid } from "../../src/core/grid";
import type { SampleForm } from "../../src/workbench/sample";
import { layoutForm } from "../../src/workbench/sample/sample-layouts";
import { generateForms } from "./generate-forms";

/** How a form is spread over the cells of its sheet. */
export interface Spread {
  readonly name: string;
  /** Sheet cells per cell of the form. */
  readonly rowStep: number;
  readonly columnStep: number;
  /** Rows and columns of the used range; the cells that the form does not fill are empty. */
  readonly rows: number;
  readonly columns: number;
  /** Multiplies the sentences (generate-forms.ts). */
  readonly length: number;
}

/** The form as departments lay it out on a used range of 12 × 45; with eight times the sentences, 10 KB a sheet; and 方眼紙 of 60 × 60. */
export const spreads: readonly Spread[] = [
  { name: "12列×45行", rowStep: 1, columnStep: 1, rows: 45, columns: 12, length: 1 },
  { name: "14列×45行、長い文章", rowStep: 1, columnStep: 1, rows: 45, columns: 14, length: 8 },
  { name: "方眼紙60×60", rowStep: 2, columnStep: 5, rows: 60, columns: 60, length: 1 },
];

/** A book of `count` sheets, a form each. */
export function generateBook(count: number, spread: Spread): readonly Grid[] {
  return generateForms(count, spread.length).map((form) => gridOf(form, spread));
}

/** A form as the sheet that a spread makes of it. */
export function gridOf(form: SampleForm, { rowStep, columnStep, rows, columns }: Spread): Grid {
  const values = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(""));
  for (const { a1, value } of layoutForm(form).cells) {
    const area = areaFromA1(a1);
    const line = area && values[area.top * rowStep];
    if (!area || !line) throw new Error(`${a1} lies outside of the spread`);
    line[area.left * columnStep] = value;
  }
  return { sheet: form.sheet, visibility: "visible", top: 0, left: 0, values };
}
