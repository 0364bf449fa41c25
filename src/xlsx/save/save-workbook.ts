import type { Workbook } from "../workbook";

/** The workbook as .xlsx bytes: the package that was opened, with only what changed written anew. */
export function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const isChanged = workbook.state !== workbook.opened || workbook.sheets.some((sheet) => sheet.originals.size > 0 || sheet.state !== sheet.openedState);
  if (isChanged) return Promise.reject(new Error("Saving a changed workbook is not built yet"));
  return workbook.parts.package.zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}
