import type { WorkbookModel } from "./model";
import { readBook } from "./open-workbook";
import { emptyPackage } from "./package/empty-package";

/** A new workbook with one empty sheet, "Sheet1". */
export function createWorkbook(fileName: string): WorkbookModel {
  return readBook(emptyPackage(), fileName);
}
