import { conditionalFormatsAt } from "../../src/xlsx/conditional-formats-at";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { ConditionalFormatModel, Rectangle, SheetModel, WorkbookModel } from "../../src/xlsx/model";
import { packed, partsOf, reopened, sheetOf } from "./support";

const area = (top: number, left: number, bottom: number, right: number): Rectangle => ({ top, left, bottom, right });
const custom = (formula: string, areas: Rectangle[], format: ConditionalFormatModel["format"], stopIfTrue = false) =>
  ({ type: "custom" as const, areas, formula, stopIfTrue, format });

let book: WorkbookModel;
let sheet: SheetModel;
beforeEach(() => {
  book = createWorkbook("条件.xlsx");
  sheet = sheetOf(book);
  book.change("user", () => [5, -3, 0, 12].forEach((value, row) => book.setCell(sheet.id, row, 0, { kind: "value", value })));
});

function fillsOf(of: WorkbookModel, column: number): (string | undefined)[] {
  return [0, 1, 2, 3].map((row) => conditionalFormatsAt(of, sheetOf(of), row, column)[0]?.format.fill);
}

test("数式の相対参照は、書式を付けるセルごとにずれる", () => {
  book.change("add-in", () => book.addConditionalFormat(sheet.id, custom("$A1<0", [area(0, 0, 3, 2)], { fill: "#FFC7CE" })));
  expect(fillsOf(book, 2)).toEqual([undefined, "#FFC7CE", undefined, undefined]);
  book.change("user", () => book.setCell(sheet.id, 3, 0, { kind: "value", value: -1 }));
  expect(fillsOf(book, 1)).toEqual([undefined, "#FFC7CE", undefined, "#FFC7CE"]);
  expect(conditionalFormatsAt(book, sheet, 4, 0)).toEqual([]);
});

test("ROW() は書式を付けるセルの行で、文字列の中の ROW() は文字のまま", () => {
  book.change("add-in", () => book.addConditionalFormat(sheet.id, custom('AND(MOD(ROW(),2)=0,"ROW()"<>"")', [area(0, 0, 3, 0)], { fill: "#EEEEEE" })));
  expect(fillsOf(book, 0)).toEqual([undefined, "#EEEEEE", undefined, "#EEEEEE"]);
});

test("新しい書式が先に来て、「停止」より後のものは効かない", () => {
  book.change("add-in", () => {
    book.addConditionalFormat(sheet.id, custom("TRUE", [area(0, 0, 3, 0)], { fontColor: "#9C0006", bold: true }));
    book.addConditionalFormat(sheet.id, custom("A1>4", [area(0, 0, 3, 0)], { fill: "#FFFF00" }, true));
  });
  expect(sheet.conditionalFormats.map(({ formula, priority }) => [formula, priority])).toEqual([["A1>4", 1], ["TRUE", 2]]);
  expect([0, 1].map((row) => conditionalFormatsAt(book, sheet, row, 0).map(({ formula }) => formula))).toEqual([["A1>4"], ["TRUE"]]);
});

test("付けた書式は保存して開き直しても同じ id で残り、消すと部品は元に戻る", async () => {
  const clean = await book.save();
  const opened = await openWorkbook(clean, "条件.xlsx");
  const target = sheetOf(opened);
  const formats = opened.change("add-in", () => [
    opened.addConditionalFormat(target.id, custom('$A1&"<x>"="5<x>"', [area(0, 0, 3, 2), area(9, 1, 9, 1)], { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, underline: true, borderColor: "#FF0000" })),
    opened.addConditionalFormat(target.id, custom("TRUE", [area(5, 5, 5, 5)], { italic: true, strikethrough: false }, true)),
  ]);
  const again = await reopened(opened);
  const second = sheetOf(again);
  expect(second.conditionalFormats).toMatchObject([{ ...formats[1], priority: 1 }, { ...formats[0], priority: 2 }]);
  expect(conditionalFormatsAt(again, second, 0, 1)).toHaveLength(1);
  again.change("add-in", () => formats.forEach(({ id }) => again.deleteConditionalFormat(second.id, id)));
  const before = await partsOf(clean);
  const after = await partsOf(await again.save());
  expect(after.get("xl/worksheets/sheet1.xml")).toBe(before.get("xl/worksheets/sheet1.xml"));
});

test("利用者の条件付き書式（ほかの種類も）は、強調を付けて消しても 1 バイトも変わらない", async () => {
  const fresh = await partsOf(await book.save());
  const rules = '<conditionalFormatting sqref="A1:A4"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>0</formula></cfRule>'
    + '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>';
  const source = (fresh.get("xl/worksheets/sheet1.xml") ?? "").replace("<pageMargins", `${rules}<pageMargins`);
  const styles = (fresh.get("xl/styles.xml") ?? "").replace('<dxfs count="0"/>', '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>');
  const bytes = await packed({ ...Object.fromEntries(fresh), "xl/worksheets/sheet1.xml": source, "xl/styles.xml": styles });
  const opened = await openWorkbook(bytes, "利用者.xlsx");
  const target = sheetOf(opened);
  expect(target.conditionalFormats.map(({ type, priority }) => [type, priority])).toEqual([["other", 1], ["other", 2]]);
  expect(fillsOf(opened, 0)).toEqual([undefined, "#00FF00", undefined, undefined]);
  const ours = opened.change("add-in", () => opened.addConditionalFormat(target.id, custom("TRUE", [area(0, 0, 0, 0)], { fill: "#FFC7CE" })));
  const saved = (await partsOf(await opened.save())).get("xl/worksheets/sheet1.xml") ?? "";
  expect(saved).toContain('<dataBar><cfvo type="min"/>');
  expect([...saved.matchAll(/priority="(\d)"/g)].map((match) => match[1])).toEqual(["3", "2", "1"]);
  opened.change("add-in", () => opened.deleteConditionalFormat(target.id, ours.id));
  expect((await partsOf(await opened.save())).get("xl/worksheets/sheet1.xml")).toBe(source);
});

test("飛び地のある条件付き書式（データ バーも）の一部を消すと、残りの範囲のものとして保存され、数式は同じセルを指す", async () => {
  const fresh = await partsOf(await book.save());
  const rules = '<conditionalFormatting sqref="A1:B2 D3:D6"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>'
    + '<cfRule type="expression" dxfId="0" priority="2"><formula>$A1&gt;4</formula></cfRule></conditionalFormatting>';
  const source = (fresh.get("xl/worksheets/sheet1.xml") ?? "").replace("<pageMargins", `${rules}<pageMargins`);
  const styles = (fresh.get("xl/styles.xml") ?? "").replace('<dxfs count="0"/>', '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>');
  const opened = await openWorkbook(await packed({ ...Object.fromEntries(fresh), "xl/worksheets/sheet1.xml": source, "xl/styles.xml": styles }), "利用者.xlsx");
  const fillsOfColumnD = (of: WorkbookModel) => [2, 3, 4, 5].map((row) => conditionalFormatsAt(of, sheetOf(of), row, 3)[0]?.format.fill);
  expect(fillsOfColumnD(opened)).toEqual([undefined, "#00FF00", undefined, undefined]);
  opened.change("add-in", () => opened.clear(sheetOf(opened).id, area(0, 0, 1, 2), "formats"));
  expect(fillsOfColumnD(opened)).toEqual([undefined, "#00FF00", undefined, undefined]);
  const saved = (await partsOf(await opened.save())).get("xl/worksheets/sheet1.xml") ?? "";
  expect(saved).toContain('<conditionalFormatting sqref="D3:D6"><cfRule type="dataBar" priority="1"><dataBar>');
  const again = await reopened(opened);
  expect(fillsOfColumnD(again)).toEqual([undefined, "#00FF00", undefined, undefined]);
  expect(sheetOf(again).conditionalFormats.map(({ areas }) => areas)).toEqual([[area(2, 3, 5, 3)], [area(2, 3, 5, 3)]]);
});

test("保護されたシートには付けられず、知らない id は ItemNotFound", () => {
  book.change("user", () => book.setProtected(sheet.id, true));
  const add = () => book.change("add-in", () => book.addConditionalFormat(sheet.id, custom("TRUE", [area(0, 0, 0, 0)], {})));
  expect(add).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
  book.change("user", () => book.setProtected(sheet.id, false));
  expect(() => book.change("add-in", () => book.deleteConditionalFormat(sheet.id, "{x}"))).toThrow(expect.objectContaining({ code: "ItemNotFound" }) as Error);
});
