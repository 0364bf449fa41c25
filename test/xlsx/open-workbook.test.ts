import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { packed, partsOf, sheetOf } from "./support";

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

describe("値の入っていない数式", () => {
  const sheet = (cells: string) => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
  const open = async (cells: string) => {
    const parts = Object.fromEntries([...(await partsOf(await createWorkbook("b.xlsx").save()))].map(([path, text]) => [path, path === "xl/worksheets/sheet1.xml" ? sheet(cells) : text]));
    return sheetOf(await openWorkbook(await packed(parts), "b.xlsx"));
  };

  test.each([
    ["<f>12+B1</f>", { kind: "number", value: 30 }], ["<f>B1/0</f>", { kind: "error", value: "#DIV/0!" }], ["<f>B1&amp;\"人\"</f>", { kind: "string", value: "18人" }],
    ["<f>TOKUSHU(B1)</f>", { kind: "string", value: "=TOKUSHU(B1)" }], ["<f>[1]集計!A1</f>", { kind: "string", value: "=[1]集計!A1" }],
    ["<f>SUM(B1:XFD1048576)</f>", { kind: "number", value: 18 }], ["<f>COUNTBLANK(A1:XFD1048576)</f>", { kind: "string", value: "=COUNTBLANK(A1:XFD1048576)" }],
    ["<f>SUM(全部)</f>", { kind: "string", value: "=SUM(全部)" }], ["<f t=\"array\" ref=\"A1:XFD1048576\">B1*2</f>", { kind: "string", value: "=B1*2" }],
  ])("%s は計算し、計算できなければ数式を文字で持つ", async (formula, expected) => {
    expect((await open(`<c r="A1">${formula}</c><c r="B1"><v>18</v></c>`)).cell(0, 0)).toMatchObject(expected);
  });

  test("値の入っている数式はファイルの値のまま", async () => {
    expect((await open('<c r="A1"><f>12+C1</f><v>99</v></c><c r="B1"><f>A1+1</f></c>')).cell(0, 0)).toMatchObject({ kind: "number", value: 99 });
  });
});

test("新しいブックは空のシート 1 枚を持つ", () => {
  const book = createWorkbook("新しい.xlsx");
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  expect(book.sheets[0]?.usedArea(false)).toBeNull();
  expect(book.sheets[0]?.cell(0, 0)).toMatchObject({ kind: "empty", value: "" });
});
