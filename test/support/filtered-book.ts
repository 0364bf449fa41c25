import JSZip from "jszip";
import type { WorkbookModel } from "../../src/xlsx/model";

/** The workbook as a file in which a filter keeps one row of a sheet from sight, as Excel writes that: criteria, and the row hidden. */
export async function filteredBook(model: WorkbookModel, sheet: string, row: number): Promise<Uint8Array> {
  const id = model.sheetByName(sheet)?.id ?? "";
  model.change("user", () => {
    model.setAutoFilter(id, { top: row - 2, left: 0, bottom: row + 2, right: 3 });
    model.setHidden(id, "row", { first: row, last: row }, true);
  });
  const zip = await JSZip.loadAsync(await model.save());
  for (const file of zip.file(/^xl\/worksheets\/sheet\d+\.xml$/)) {
    const criteria = '<filterColumn colId="0"><filters><filter val="市民課"/></filters></filterColumn>';
    zip.file(file.name, (await file.async("text")).replace(/<autoFilter ref="([^"]+)"\/>/, `<autoFilter ref="$1">${criteria}</autoFilter>`));
  }
  return zip.generateAsync({ type: "uint8array" });
}
