import type { ModelChange, SheetModel, WorkbookModel } from "../../src/xlsx/model";
import { createWorkbook } from "../../src/xlsx/create-workbook";

let book: WorkbookModel;
let sheet: SheetModel;

beforeEach(() => {
  book = createWorkbook("試験.xlsx");
  const [first] = book.sheets;
  if (!first) throw new Error("no sheet");
  sheet = first;
});

function type(...texts: string[]): void {
  book.change("user", () => texts.forEach((text, row) => book.setCell(sheet.id, row, 0, { kind: "typed", text })));
}

test("数式は 1 回の変更ごとに計算し直され、元に戻す・やり直しで値も戻る", () => {
  type("10", "20", "=SUM(A1:A2)");
  expect(sheet.cell(2, 0)).toMatchObject({ kind: "number", value: 30, formula: "SUM(A1:A2)" });
  type("15");
  expect(sheet.cell(2, 0).value).toBe(35);
  expect(book.undo()).toBe(true);
  expect([sheet.cell(0, 0).value, sheet.cell(2, 0).value]).toEqual([10, 30]);
  expect(book.redo()).toBe(true);
  expect([sheet.cell(0, 0).value, sheet.cell(2, 0).value]).toEqual([15, 35]);
  book.undo();
  book.undo();
  expect(sheet.usedArea(true)).toBeNull();
  expect(book.undo()).toBe(false);
});

test("1 回の変更は 1 度だけ知らせ、購読をやめると知らせない", () => {
  const told: (readonly ModelChange[])[] = [];
  const stop = book.subscribe((changes) => told.push(changes));
  book.change("add-in", () => {
    book.setCell(sheet.id, 0, 0, { kind: "value", value: 1 });
    book.setCell(sheet.id, 0, 1, { kind: "value", value: 2 });
    book.setStyle(sheet.id, { top: 0, left: 0, bottom: 0, right: 1 }, { fill: "#FFFF00" });
  });
  expect(told).toEqual([[
    { kind: "cells", sheetId: sheet.id, areas: [{ top: 0, left: 0, bottom: 0, right: 1 }], origin: "add-in" },
    { kind: "formats", sheetId: sheet.id, areas: [{ top: 0, left: 0, bottom: 0, right: 1 }], origin: "add-in" },
  ]]);
  stop();
  type("3");
  expect(told).toHaveLength(1);
});

test("途中で失敗した変更は、全部なかったことになる", () => {
  type("10");
  expect(() => book.change("user", () => {
    book.setCell(sheet.id, 0, 0, { kind: "typed", text: "99" });
    book.renameSheet(sheet.id, "悪い/名前");
  })).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  expect(sheet.cell(0, 0).value).toBe(10);
});
