import { isBeyondUs, reachReader } from "../../src/xlsx/calculate/formula-reach";
import type { WorkbookModel } from "../../src/xlsx/model";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { packed, partsOf, sheetOf } from "./support";

const names = [{ name: "一覧", ranges: ["'表 1'!$A$1:$B$9"] }, { name: "合計", ranges: ["SUM(一覧,合計)"], formulaExpression: "SUM(一覧,合計)" }];
const reachOf = reachReader({ names, date1904: false });

test.each([
  ["A1+SUM(B:B)", []], ["'課長''s 表'!A1+集計!B2", ["課長's 表", "集計"]], ["\"集計!A1\"&A1", []],
  ["VLOOKUP(A1,一覧,2,0)", ["表 1"]], ["合計*2", ["表 1"]], ["OFFSET(集計!A1,1,1)", ["集計"]],
  ["INDIRECT(A1)", "any"], ["SUM(春:冬!A1)", "any"], ["SUM('1 月:3 月'!A1)", "any"],
])("%s が届くシート", (formula, expected) => {
  const reach = reachOf(formula);
  expect(reach === "any" ? reach : [...reach]).toEqual(expected);
});

test.each([["[1]集計!A1", true], ["'[2]集 計'!A1", true], ["表1[[#This Row],[列1]]*2", true], ["\"[注]\"&A1", false], ["A1*2", false]])("%s は書いた本人にしか計算できないか: %s", (formula, expected) => {
  expect(isBeyondUs(formula)).toBe(expected);
});

describe("値の入った数式のあるブックを直す", () => {
  const cells = '<c r="A1"><f>[1]集計!$A$1</f><v>12</v></c><c r="B1"><f>表1[[#This Row],[列1]]</f><v>7</v></c><c r="C1"><f>NOW()</f><v>45000</v></c><c r="D1"><f>A1+E1</f><v>99</v></c><c r="E1"><v>1</v></c>';
  const opened = async (): Promise<WorkbookModel> => {
    const parts = Object.fromEntries(await partsOf(await createWorkbook("b.xlsx").save()));
    return openWorkbook(await packed({ ...parts, "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>` }), "b.xlsx");
  };
  const valuesOf = (book: WorkbookModel) => [0, 1, 2, 3].map((column) => sheetOf(book).cell(0, column).value);

  test("ほかのシートだけを直したときは、どの値も、セルの 1 バイトも変わらない", async () => {
    const book = await opened();
    book.change("add-in", () => book.setCell(book.addSheet("章別集計").id, 0, 0, { kind: "typed", text: "=Sheet1!E1*2" }));
    expect(sheetOf(book, 1).cell(0, 0).value).toBe(2);
    expect(valuesOf(book)).toEqual([12, 7, 45000, 99]);
    expect((await partsOf(await book.save())).get("xl/worksheets/sheet1.xml")).toContain(Buffer.from(cells).toString("binary"));
  });

  test("同じシートを直したときは計算し直すが、ほかのブックや表を参照する数式の値は残す", async () => {
    const book = await opened();
    book.setCell(sheetOf(book).id, 0, 4, { kind: "typed", text: "5" });
    const [external, table, now, sum] = valuesOf(book);
    expect([external, table, sum]).toEqual([12, 7, 17]);
    expect(now).toBeGreaterThan(45000);
  });
});
