import { rangeCounts } from "../../src/xlsx/calculate/computed-ranges";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { packed, partsOf, sheetOf } from "./support";

const counts = (formula: string) => rangeCounts(formula, 9, "#CALC!");

test.each([
  ["SUM(INDIRECT(\"A1:B\"&C1))", ["MAX(ROWS(INDIRECT(\"A1:B\"&C1))*COLUMNS(INDIRECT(\"A1:B\"&C1)))"]],
  ["OFFSET(表!A1:B2,1,1)", ["MAX(ABS(ROWS(表!A1:B2))*ABS(COLUMNS(表!A1:B2)))"]],
  ["OFFSET(A1,0,0,COUNTA($A$1:$A$9),1)", ["MAX(ABS(COUNTA($A$1:$A$9))*ABS(1))"]],
  ["OFFSET(A1,0,0,,MAX({1,2}))", ["MAX(ABS(ROWS(A1))*ABS(MAX({1,2})))"]],
  ["SUM(B1:INDIRECT(C1))", ["MAX(ROWS(INDIRECT(C1))*COLUMNS(INDIRECT(C1)))", "IF(IFERROR(MAX(ROWS(INDIRECT(C1))*COLUMNS(INDIRECT(C1))),0)>9,#CALC!,MAX(ROWS(B1:INDIRECT(C1))*COLUMNS(B1:INDIRECT(C1))))"]],
  ["\"OFFSET(A1)\"&A1", []], ["SUM(A1:A3)", []],
])("%s が作る範囲の数え方", (formula, expected) => {
  expect(counts(formula)).toEqual(expected);
});

test("変数のある式の範囲は、前もって数えられない", () => {
  expect(counts("LET(x,1000,SUM(OFFSET(A1,0,0,x,x)))")).toBeNull();
});

const names = '<definedNames><definedName name="明細">OFFSET(Sheet1!$A$1,0,0,1000000,Sheet1!$A$1)</definedName><definedName name="小">OFFSET(Sheet1!$A$1,0,0,2,1)</definedName></definedNames>';

async function opened(formulas: readonly string[]): Promise<WorkbookModel> {
  const parts = Object.fromEntries(await partsOf(await createWorkbook("b.xlsx").save()));
  const rows = formulas.map((formula, index) => `<row r="${index + 3}"><c r="A${index + 3}"><f>${formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</f></c></row>`).join("");
  return openWorkbook(await packed({
    ...parts,
    "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace("</sheets>", `</sheets>${names}`),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2" t="str"><v>XFD1048576</v></c></row>${rows}</sheetData></worksheet>`,
  }), "b.xlsx");
}

describe("値のない数式のあるブックを開く", () => {
  test.each([
    ["SUM(INDIRECT(\"A1:A\"&2))", 12], ["SUM(OFFSET(A1,0,0,2,1))", 12], ["SUM(OFFSET(A2,0,0,-2,1))", 12], ["SUM(A1:INDIRECT(\"A2\"))", 12],
    ["SUM(OFFSET(INDIRECT(\"A1:A2\"),0,0))", 12], ["SUM(小)", 12], ["IFERROR(INDIRECT(\"ない!A1\"),0)", 0], ["INDIRECT(\"ない!A1\")", "#REF!"],
    ["SUM(INDIRECT(\"A1:\"&B2))", "=SUM(INDIRECT(\"A1:\"&B2))"],
    ["IFERROR(SUM(OFFSET(A1,0,0,1048576,16384)),0)", "=IFERROR(SUM(OFFSET(A1,0,0,1048576,16384)),0)"],
    ["SUM(A1:OFFSET(A1,1,0))", "=SUM(A1:OFFSET(A1,1,0))"], ["SUM(A1:INDIRECT(B2))", "=SUM(A1:INDIRECT(B2))"], ["SUM(明細)", "=SUM(明細)"],
    ["INDIRECT(\"A\"&SUM(OFFSET(A1,0,0,1000000,20)))", "=INDIRECT(\"A\"&SUM(OFFSET(A1,0,0,1000000,20)))"],
  ])("%s は %s", async (formula, expected) => {
    expect(sheetOf(await opened([formula])).cell(2, 0).value).toBe(expected);
  });

  test("計算しなかった数式を使う数式も、0 とみなさずに残す", async () => {
    const sheet = sheetOf(await opened(["SUM(INDIRECT(\"A1:\"&B2))", "A3*2", "A1*2"]));
    expect([sheet.cell(3, 0).value, sheet.cell(4, 0).value]).toEqual(["=A3*2", 14]);
  });

  test("1 つずつは小さくても、全部では計算しきれない", async () => {
    const sheet = sheetOf(await opened(Array.from({ length: 12 }, (_, index) => `COUNT(OFFSET(B1,0,${index},90000,1))`)));
    expect([sheet.cell(2, 0).value, sheet.cell(13, 0).kind]).toEqual([0, "string"]);
  });
});

test("入力した数式の範囲が大きすぎれば #CALC! になり、小さくすれば計算される", () => {
  const book = createWorkbook("b.xlsx");
  const { id } = sheetOf(book);
  const type = (row: number, text: string) => book.setCell(id, row, 0, { kind: "typed", text });
  type(0, "1000000");
  type(1, "=ROWS(OFFSET(B1,0,0,A1,20))");
  expect(sheetOf(book).cell(1, 0).value).toBe("#CALC!");
  type(0, "3");
  expect(sheetOf(book).cell(1, 0).value).toBe(3);
});
