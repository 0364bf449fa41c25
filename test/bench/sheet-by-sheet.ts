import type { CellValue, Grid } from "../../src/core/grid";
import { withDetails } from "../../src/commands/run-validation";

/** The reading of a workbook as it is usually written: two round trips a sheet. The same grids come out. */
export async function readSheetBySheet(): Promise<readonly Grid[]> {
  const names = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  const grids: Grid[] = [];
  for (const name of names) {
    const values = await Excel.run((context) => readOne(context, name));
    grids.push(...(await withDetails([values], {})).grids);
  }
  return grids;
}

async function readOne(context: Excel.RequestContext, sheet: string): Promise<Grid> {
  const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values,rowHidden,columnHidden");
  await context.sync();
  if (range.isNullObject) return { sheet, visibility: "visible", top: 0, left: 0, values: [] };
  const isHidden = range.rowHidden || range.columnHidden ? undefined : () => false;
  return { sheet, visibility: "visible", top: range.rowIndex, left: range.columnIndex, values: range.values as CellValue[][], ...(isHidden && { isHidden }) };
}
