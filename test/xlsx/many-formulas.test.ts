import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { packed, partsOf, sheetOf } from "./support";

/** The engine takes this many different formulas at once. */
const AT_ONCE = 10_000;
const LAST = AT_ONCE + 500;

jest.setTimeout(60_000);

/** A1 sums up the others: A2 and below are ten times their row. In B, the first formula and the last need each other. */
async function opened(): Promise<WorkbookModel> {
  const parts = Object.fromEntries(await partsOf(await createWorkbook("b.xlsx").save()));
  const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
  const rows = Array.from({ length: LAST - 1 }, (_, index) => row(index + 2, `<c r="A${index + 2}"><f>ROW(A${index + 2})*$D$1</f></c>`));
  return openWorkbook(await packed({
    ...parts,
    "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
      + row(1, `<c r="A1"><f>SUM(A2:A${LAST})</f></c><c r="B1"><f>B${LAST + 1}+1</f><v>1</v></c><c r="D1"><v>10</v></c>`) + rows.join("")
      + row(LAST + 1, `<c r="B${LAST + 1}"><f>B1+1</f><v>2</v></c>`) + "</sheetData></worksheet>",
  }), "b.xlsx");
}

/** 2 + 3 + … + LAST */
const ROWS = (LAST * (LAST + 1)) / 2 - 1;

let book: WorkbookModel;

beforeAll(async () => {
  book = await opened();
});

test("一度に計算できる数より多い数式も、先頭から終わりまで計算され、合計に全部が入る", () => {
  const sheet = sheetOf(book);
  expect([1, 2, LAST - 1].map((row) => sheet.cell(row, 0).value)).toEqual([20, 30, LAST * 10]);
  expect(sheet.cell(0, 0)).toMatchObject({ kind: "number", value: ROWS * 10 });
});

test("数式の多いシートも、1 つのセルを直すと全部が計算し直される", () => {
  const sheet = sheetOf(book);
  book.change("user", () => book.setCell(sheet.id, 0, 3, { kind: "typed", text: "2" }));
  expect([1, LAST - 1].map((row) => sheet.cell(row, 0).value)).toEqual([4, LAST * 2]);
  expect(sheet.cell(0, 0).value).toBe(ROWS * 2);
});

test("分けて計算する数式どうしが輪になっていれば、増え続ける数値ではなく #CALC! になる", () => {
  expect([sheetOf(book).cell(0, 1), sheetOf(book).cell(LAST, 1)].map(({ value }) => value)).toEqual(["#CALC!", "#CALC!"]);
});
