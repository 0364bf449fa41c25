import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gridOfSheet } from "../../src/cli/grid-of-sheet";
import type { Book } from "../../src/check/check-books";
import { openWorkbook } from "../../src/xlsx/open-workbook";

export const SAMPLE_PATH = join(__dirname, "../../src/workbench/sample/sample.xlsx");

/** The committed sample workbook as the check takes it. */
export async function sampleBook(): Promise<Book> {
  const model = await openWorkbook(readFileSync(SAMPLE_PATH), "sample.xlsx");
  return { file: "sample.xlsx", grids: model.sheets.map(gridOfSheet) };
}
