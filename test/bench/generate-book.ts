import { areaFromA1 } from "../../src/core/address";
import type { CellValue, Grid } from "../../src/core/grid";
import { sampleForms, type SampleForm } from "../../src/workbench/sample";
import { layoutForm } from "../../src/workbench/sample/sample-layouts";

/** How a form is spread over the cells of its sheet. */
export interface Spread {
  readonly name: string;
  /** Sheet cells per cell of the form. */
  readonly rowStep: number;
  readonly columnStep: number;
  /** Rows and columns of the used range; the cells that the form does not fill are empty. */
  readonly rows: number;
  readonly columns: number;
}

/** The form as the sample has it, on a used range of 12 × 45, and 方眼紙 of 60 × 60. */
export const spreads: readonly Spread[] = [
  { name: "12列×45行", rowStep: 1, columnStep: 1, rows: 45, columns: 12 },
  { name: "方眼紙60×60", rowStep: 2, columnStep: 5, rows: 60, columns: 60 },
];

/** A book of `count` sheets: the sample's forms over and over, each under names of its own so that none is a second listing. */
export function generateBook(count: number, spread: Spread): readonly Grid[] {
  return generateForms(count).map((form) => gridOf(form, spread));
}

export function generateForms(count: number): readonly SampleForm[] {
  return Array.from({ length: count }, (_, index) => {
    const form = sampleForms[index % sampleForms.length];
    if (!form) throw new Error("The sample has no forms");
    return renamed(form, index);
  });
}

/** Department and project carry the number of the copy; measures keep their code, so that rules that compare sheets have work. */
function renamed(form: SampleForm, index: number): SampleForm {
  const copy = Math.floor(index / sampleForms.length);
  const sheet = `${index + 1}_${form.department}`;
  if (form.kind === "measure-report") return { ...form, sheet };
  return { ...form, sheet, project: `${form.project}（${copy + 1}）` };
}

function gridOf(form: SampleForm, { rowStep, columnStep, rows, columns }: Spread): Grid {
  const values = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(""));
  for (const { a1, value } of layoutForm(form).cells) {
    const area = areaFromA1(a1);
    const line = area && values[area.top * rowStep];
    if (!area || !line) throw new Error(`${a1} lies outside of the spread`);
    line[area.left * columnStep] = value;
  }
  return { sheet: form.sheet, visibility: "visible", top: 0, left: 0, values };
}
