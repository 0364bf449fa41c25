import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { contentOf, packed, partsOf, reopened, sheetOf } from "./support";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../src/workbench/sample/sample.xlsx")));

let book: WorkbookModel;
beforeEach(async () => { book = await openWorkbook(SAMPLE, "sample.xlsx"); });

/** Names of the parts that differ from the sample's. */
async function changedParts(saved: WorkbookModel): Promise<string[]> {
  const before = await partsOf(SAMPLE);
  const after = await partsOf(await saved.save());
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
}

test("変えていないブックは、どの部品も 1 バイトも変わらずに保存される", async () => {
  expect(await changedParts(book)).toEqual([]);
});

test("セルを変えると、そのシートの部品だけが変わり、開き直すとほかは何も変わっていない", async () => {
  const sheet = sheetOf(book, 2);
  const before = book.sheets.map(contentOf);
  const original = sheet.cell(5, 0);
  book.change("user", () => {
    book.setCell(sheet.id, 5, 0, { kind: "value", value: "書き直した本文" });
    book.setCell(sheet.id, 60, 3, { kind: "value", value: 12.5 });
  });
  const parts = await changedParts(book);
  expect(parts).toHaveLength(1);
  expect(parts[0]).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/);
  const again = await reopened(book);
  expect(sheetOf(again, 2).cell(5, 0)).toMatchObject({ kind: "string", value: "書き直した本文", style: original.style });
  expect(sheetOf(again, 2).cell(60, 3)).toMatchObject({ kind: "number", value: 12.5 });
  again.change("user", () => {
    again.setCell(sheetOf(again, 2).id, 5, 0, { kind: "value", value: String(original.value) });
    again.clear(sheetOf(again, 2).id, { top: 60, left: 3, bottom: 60, right: 3 }, "all");
  });
  expect((await reopened(again)).sheets.map(contentOf)).toEqual(before);
});

test("前後や続きの空白、改行のある文字には、ほかの表計算でも空白が残る印を付ける", async () => {
  const fresh = createWorkbook("空白.xlsx");
  const texts = [" 前", "後　", "改\n行", "a  b", "ふつう の文"];
  fresh.change("user", () => texts.forEach((text, row) => fresh.setCell(sheetOf(fresh).id, row, 0, { kind: "value", value: text })));
  const xml = Buffer.from((await partsOf(await fresh.save())).get("xl/worksheets/sheet1.xml") ?? "", "latin1").toString("utf8");
  expect(texts.map((text) => xml.includes(`<t xml:space="preserve">${text}</t>`))).toEqual([true, true, true, true, false]);
});

test("行の端を越えてセルが増えたときだけ、行の広がり（spans）の記載を外す", async () => {
  const parts = Object.fromEntries(await partsOf(await createWorkbook("b.xlsx").save()));
  const path = "xl/worksheets/sheet1.xml";
  const rows = '<row r="1" spans="1:2"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
  const spansAfter = async (column: number): Promise<boolean> => {
    const opened = await openWorkbook(await packed({ ...parts, [path]: (parts[path] ?? "").replace("<sheetData/>", `<sheetData>${rows}</sheetData>`) }), "b.xlsx");
    opened.setCell(sheetOf(opened).id, 0, column, { kind: "value", value: 9 });
    return ((await partsOf(await opened.save())).get(path) ?? "").includes('spans="1:2"');
  };
  expect([await spansAfter(1), await spansAfter(2)]).toEqual([true, false]);
});

test("左端に見えていたシート見出しがなくなれば、その番号の記載も外す", async () => {
  const two = createWorkbook("b.xlsx");
  two.change("user", () => two.activate(two.addSheet("二枚目").id));
  const parts = Object.fromEntries(await partsOf(await two.save()));
  const path = "xl/workbook.xml";
  const workbook = Buffer.from((parts[path] ?? "").replace("<workbookView ", '<workbookView firstSheet="1" '), "latin1").toString("utf8");
  const opened = await openWorkbook(await packed({ ...parts, [path]: workbook }), "b.xlsx");
  expect(workbook).toContain('firstSheet="1" activeTab="1"');
  opened.deleteSheet(sheetOf(opened, 1).id);
  expect((await partsOf(await opened.save())).get(path)).toContain("<workbookView/>");
});

test("変えて元に戻したブックは、開いたときと同じ部品で保存される", async () => {
  const sheet = sheetOf(book, 1);
  book.change("user", () => {
    book.setCell(sheet.id, 3, 3, { kind: "typed", text: "=1+1" });
    book.setStyle(sheet.id, { top: 0, left: 0, bottom: 4, right: 4 }, { fill: "#FF0000" });
    book.addConditionalFormat(sheet.id, { type: "custom", areas: [{ top: 0, left: 0, bottom: 3, right: 3 }], formula: "TRUE", stopIfTrue: false, format: { fill: "#FFC7CE" } });
    book.setColumnWidth(sheet.id, 1, 300);
    book.setSetting("設定", "1");
    book.addSheet("章別集計");
    book.setRowHeight(sheet.id, 2, 99);
  });
  book.undo();
  expect(await changedParts(book)).toEqual([]);
});

test("書式・結合・幅・高さ・リンク・固定・枠線・表示・保護・設定は、保存して開き直しても残る", async () => {
  const fresh = createWorkbook("新規.xlsx");
  fresh.change("user", () => {
    const sheet = sheetOf(fresh);
    const area = { top: 1, left: 1, bottom: 2, right: 3 };
    fresh.setCell(sheet.id, 1, 1, { kind: "value", value: -1234.5 });
    fresh.setStyle(sheet.id, area, {
      font: { name: "ＭＳ 明朝", size: 14, bold: true, italic: true, underline: true, strikethrough: true, color: "#123456" },
      fill: "#FFEEAA", borders: { top: { style: "double", color: "#FF0000" }, left: { style: "thin", color: "#000000" } },
      horizontal: "center", vertical: "top", wrap: true, rotation: 255, numberFormat: "#,##0.0;△#,##0.0", locked: false,
    });
    fresh.setStyle(sheet.id, { top: 4, left: 0, bottom: 4, right: 0 }, { rotation: -45, indent: 2, horizontal: "left", shrinkToFit: true });
    fresh.setStyle(sheet.id, { top: 0, left: 5, bottom: 1_048_575, right: 6 }, { fill: "#00FF00" });
    fresh.setStyle(sheet.id, { top: 8, left: 0, bottom: 8, right: 16_383 }, { font: { bold: true } });
    fresh.merge(sheet.id, area);
    fresh.setColumnWidth(sheet.id, 1, 210);
    fresh.setColumnWidth(sheet.id, 2, 0);
    fresh.setRowHeight(sheet.id, 1, 60);
    fresh.setRowHeight(sheet.id, 5, 0);
    fresh.setHyperlink(sheet.id, 6, 0, { documentReference: "'P 01'!A1", address: null, screenTip: "移動" });
    fresh.setHyperlink(sheet.id, 7, 0, { documentReference: null, address: "https://example.jp/?a=1&b=2", screenTip: null });
    fresh.setFrozen(sheet.id, 2, 1);
    fresh.setShowGridlines(sheet.id, false);
    const second = fresh.addSheet("集計'22 年");
    fresh.setVisibility(second.id, "hidden");
    fresh.setProtected(second.id, true);
    fresh.setSetting("kensho", JSON.stringify({ 許容差: "10 %", x: "<&\"'>\n" }));
  });
  const before = fresh.sheets.map(contentOf);
  const again = await reopened(fresh);
  expect(again.sheets.map(contentOf)).toEqual(before);
  expect([sheetOf(again).columnWidth(2), sheetOf(again).rowHeight(5)]).toEqual([0, 0]);
  expect(sheetOf(again).cell(100, 5).style.fill).toBe("#00FF00");
  expect(sheetOf(again).cell(8, 700).style.font.bold).toBe(true);
  expect(sheetOf(again).displayedText(1, 1)).toBe("△1,234.5");
  expect([...again.settings]).toEqual([...fresh.settings]);
  expect(await (await reopened(again)).save()).toEqual(await again.save());
});
