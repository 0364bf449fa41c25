import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";

const SAMPLE = join(__dirname, "../../src/workbench/sample/sample.xlsx");

test("見本のブックを開くと、シート・結合・表示文字列・使用範囲が読める", async () => {
  const book = await openWorkbook(new Uint8Array(readFileSync(SAMPLE)), "sample.xlsx");
  expect(book.fileName).toBe("sample.xlsx");
  expect(book.sheets.length).toBeGreaterThan(13);
  for (const sheet of book.sheets) {
    const used = sheet.usedArea(true);
    expect(used).not.toBeNull();
    if (!used) continue;
    expect(sheet.usedArea(false)?.bottom).toBeGreaterThanOrEqual(used.bottom);
  }
  const texts = book.sheets.flatMap((sheet) => {
    const used = sheet.usedArea(true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: used.right + 1 }, (_, column) => sheet.displayedText(row, column))).flat();
  });
  expect(texts.filter((text) => text.includes("理由")).length).toBeGreaterThanOrEqual(14);
});

test("新しいブックは空のシート 1 枚を持つ", () => {
  const book = createWorkbook("新しい.xlsx");
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  expect(book.sheets[0]?.usedArea(false)).toBeNull();
  expect(book.sheets[0]?.cell(0, 0)).toMatchObject({ kind: "empty", value: "" });
});
