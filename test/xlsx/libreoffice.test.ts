import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { hasLibreOffice, throughLibreOffice } from "../support/libreoffice";
import { sheetOf } from "./support";

const SAMPLE = join(__dirname, "../../src/workbench/sample/sample.xlsx");

/** Values, fonts, fills, borders and alignment of every used cell, and the merges and widths of each sheet. */
function looksOf(book: WorkbookModel): unknown {
  return book.sheets.map((sheet) => {
    const used = sheet.usedArea(true) ?? { bottom: -1, right: -1 };
    const cells = Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: used.right + 1 }, (__, column) => {
      const { kind, value, style } = sheet.cell(row, column);
      return { at: [row, column], kind, value, bold: style.font.bold, size: style.font.size, fill: style.fill, wrap: style.wrap, rotation: style.rotation, top: style.borders.top?.style };
    }));
    const merges = sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort();
    return { name: sheet.name, visibility: sheet.visibility, cells, merges };
  });
}

(hasLibreOffice ? test : test.skip)(hasLibreOffice ? "LibreOffice は保存したブックを開き、触らなかったところは元のブックと同じに読む" : "LibreOffice がこの機械にないため確かめていない", async () => {
  const original = await throughLibreOffice(new Uint8Array(readFileSync(SAMPLE)));
  const book = await openWorkbook(new Uint8Array(readFileSync(SAMPLE)), "sample.xlsx");
  const first = sheetOf(book);
  book.change("add-in", () => {
    book.addConditionalFormat(first.id, { type: "custom", areas: [{ top: 2, left: 0, bottom: 5, right: 3 }], formula: "TRUE", stopIfTrue: false, format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true } });
    const added = book.addSheet("章別集計");
    ["章", "'=HYPERLINK(\"x\")", "63164", "=C1*2", "=SUM(C1:D1)"].forEach((text, column) => book.setCell(added.id, 0, column, { kind: "typed", text }));
    book.setStyle(added.id, { top: 0, left: 0, bottom: 0, right: 4 }, { fill: "#DDEBF7", font: { bold: true }, numberFormat: "#,##0", borders: { top: { style: "thin", color: "#000000" } } });
    book.setHyperlink(added.id, 1, 0, { documentReference: `'${first.name}'!A1`, address: null, screenTip: null });
    book.setColumnWidth(added.id, 0, 200);
    book.setSetting("kensho", '{"costTolerancePercent":10}');
  });
  const seen = await throughLibreOffice(await book.save());
  const summary = seen.sheets[seen.sheets.length - 1];
  expect(summary?.name).toBe("章別集計");
  expect([0, 1, 2, 3, 4].map((column) => summary?.cell(0, column).value)).toEqual(["章", '=HYPERLINK("x")', 63164, 126328, 189492]);
  expect(summary?.cell(0, 2).style).toMatchObject({ fill: "#DDEBF7", numberFormat: "#,##0", font: { bold: true } });
  expect(sheetOf(seen).conditionalFormats).toMatchObject([{ type: "custom", areas: [{ top: 2, left: 0, bottom: 5, right: 3 }], format: { fill: "#FFC7CE", fontColor: "#9C0006" } }]);
  expect((looksOf(seen) as unknown[]).slice(0, -1)).toEqual(looksOf(original));
}, 120_000);
