import type { ModelChange, SheetModel, WorkbookModel } from "../../src/xlsx/model";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { packed, partsOf, reopened, sheetOf } from "./support";

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

test("元に戻した後に別の変更をすると、戻した変更はもうやり直せない", () => {
  type("1");
  type("2");
  book.undo();
  type("3");
  expect(book.redo()).toBe(false);
  expect(sheet.cell(0, 0).value).toBe(3);
});

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

test("空のセルを指す数式は 0 になる", () => {
  type("=B1", "=IF(B1=\"\",B2,1)");
  expect([0, 1].map((row) => sheet.cell(row, 0))).toMatchObject([{ kind: "number", value: 0 }, { kind: "number", value: 0 }]);
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

test("聞き手が失敗しても、変更は残り、次の変更もできる", () => {
  const stop = book.subscribe(() => { throw new Error("聞き手の失敗"); });
  expect(() => type("10")).toThrow("聞き手の失敗");
  stop();
  expect(sheet.cell(0, 0).value).toBe(10);
  type("11");
  expect(book.undo()).toBe(true);
  expect(sheet.cell(0, 0).value).toBe(10);
});

test("保護されたシートでは、ロックされたセルに書けず、ロックを外したセルには書ける", () => {
  book.change("user", () => {
    book.setStyle(sheet.id, { top: 0, left: 0, bottom: 0, right: 0 }, { locked: false });
    book.setProtected(sheet.id, true);
  });
  type("10");
  expect(sheet.cell(0, 0).value).toBe(10);
  for (const write of [
    () => book.setCell(sheet.id, 1, 0, { kind: "value", value: 1 }),
    () => book.setStyle(sheet.id, { top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, { fill: "#FFFFFF" }),
    () => book.clear(sheet.id, { top: 0, left: 0, bottom: 1, right: 0 }, "contents"),
    () => book.setColumnWidth(sheet.id, 0, 10),
    () => book.merge(sheet.id, { top: 0, left: 0, bottom: 1, right: 0 }),
  ]) expect(() => book.change("add-in", write)).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
});

test("シートの名前は Excel の決まりどおりに断られ、最後の見えるシートは消せも隠せもしない", () => {
  const refused = (name: string) => { book.change("user", () => book.addSheet(name)); };
  for (const name of ["", "a/b", "[x]", "'x", "x'", "あ".repeat(32), "History"]) expect(() => refused(name)).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  expect(() => refused("SHEET1")).toThrow(expect.objectContaining({ code: "ItemAlreadyExists" }) as Error);
  for (const work of [() => book.deleteSheet(sheet.id), () => book.setVisibility(sheet.id, "hidden")]) {
    expect(() => book.change("user", work)).toThrow(expect.objectContaining({ code: "InvalidOperation" }) as Error);
  }
  expect(book.change("user", () => book.addSheet(null)).name).toBe("Sheet2");
});

test("構成が保護されたブックでは、シートの一覧に関わる変更はすべて断られ、保存しても保護は残る", async () => {
  const parts = Object.fromEntries(await partsOf(await book.save()));
  const workbookPart = (parts["xl/workbook.xml"] ?? "").replace("<bookViews>", '<workbookProtection workbookPassword="CC1A" lockStructure="1"/><bookViews>');
  const locked = await openWorkbook(await packed({ ...parts, "xl/workbook.xml": workbookPart }), "保護.xlsx");
  const { id } = sheetOf(locked);
  const changes = [() => locked.addSheet("追加"), () => locked.deleteSheet(id), () => locked.renameSheet(id, "別名"), () => locked.setVisibility(id, "hidden")];
  for (const change of changes) expect(change).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
  locked.setCell(id, 0, 0, { kind: "typed", text: "セルは書ける" });
  const saved = await partsOf(await locked.save());
  expect(saved.get("xl/workbook.xml")).toBe(workbookPart);
  expect(sheetOf(await reopened(locked)).cell(0, 0).value).toBe("セルは書ける");
});
