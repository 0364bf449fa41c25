import JSZip from "jszip";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { SheetModel, WorkbookModel } from "../../src/xlsx/model";

/** Texts of every part of a saved workbook. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const entries = Object.values(zip.files).filter((file) => !file.dir).map(async (file) => [file.name, await file.async("binarystring")] as const);
  return new Map(await Promise.all(entries));
}

/** A workbook file made of parts. */
export function packed(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(parts)) zip.file(path, text);
  return zip.generateAsync({ type: "uint8array" });
}

export async function reopened(book: WorkbookModel): Promise<WorkbookModel> {
  return openWorkbook(await book.save(), book.fileName);
}

export function sheetOf(book: WorkbookModel, position = 0): SheetModel {
  const sheet = book.sheets[position];
  if (!sheet) throw new Error(`シート ${position} がない`);
  return sheet;
}

/** Everything of a sheet that can be read, cell by cell over its used area. */
export function contentOf(sheet: SheetModel): unknown {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const cells: unknown[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const { kind, value, formula, style } = sheet.cell(row, column);
      cells.push({ row, column, kind, value, formula, style, link: sheet.hyperlink(row, column), text: sheet.displayedText(row, column) });
    }
  }
  const { name, visibility, isProtected, tabColor, showGridlines, frozen, merges, conditionalFormats, shapes, pageSetup, autoFilter } = sheet;
  return {
    name, visibility, isProtected, tabColor, showGridlines, frozen, merges, shapes, pageSetup, autoFilter, cells,
    conditionalFormats: conditionalFormats.map(({ id, type, areas, formula, priority, stopIfTrue, format }) => ({ id, type, areas, formula, priority, stopIfTrue, format })),
    widths: Array.from({ length: used.right + 2 }, (_, column) => sheet.columnWidth(column)),
    heights: Array.from({ length: used.bottom + 2 }, (_, row) => sheet.rowHeight(row)),
  };
}
