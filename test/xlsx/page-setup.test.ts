import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { packed, partsOf, reopened, sheetOf } from "./support";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_PATH = "xl/worksheets/sheet1.xml";

/** A book of one sheet "P '01, x" whose printing is set up in all the ways that we do not model, too. */
async function bookWithPrinting(prefix = ""): Promise<Uint8Array> {
  const parts = Object.fromEntries(await partsOf(await createWorkbook("a.xlsx").save()));
  const p = prefix === "" ? "" : `${prefix}:`;
  const xmlns = prefix === "" ? `xmlns="${MAIN}"` : `xmlns:${prefix}="${MAIN}"`;
  return packed({
    ...parts,
    [SHEET_PATH]: `<${p}worksheet ${xmlns} xmlns:r="${DOCUMENT}"><${p}sheetPr codeName="Sheet1" filterMode="0"><${p}outlinePr summaryBelow="0"/><${p}pageSetUpPr autoPageBreaks="0" fitToPage="1"/></${p}sheetPr>`
      + `<${p}sheetData/><${p}printOptions horizontalCentered="1"/><${p}pageMargins left="0.25" right="0.25" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`
      + `<${p}pageSetup paperSize="8" orientation="landscape" fitToHeight="0" blackAndWhite="1" r:id="rId1"/>`
      + `<${p}headerFooter differentFirst="1"><${p}oddHeader>&amp;L部外秘&amp;C&amp;"ＭＳ ゴシック,標準"&amp;A&amp;R&amp;D</${p}oddHeader><${p}oddFooter>&amp;P</${p}oddFooter><${p}firstHeader>&amp;C表紙</${p}firstHeader></${p}headerFooter></${p}worksheet>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="P '01, x" sheetId="1" r:id="rId1"/></sheets>`
      + `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'P ''01, x'!$A$1:$F$20,'P ''01, x'!$H$1</definedName>`
      + `<definedName name="_xlnm.Print_Titles" localSheetId="0">'P ''01, x'!$A:$B,'P ''01, x'!$1:$3</definedName><definedName name="税率">0.1</definedName></definedNames></workbook>`,
  });
}

test("印刷の設定を、ファイルにあるとおりに読む", async () => {
  const sheet = sheetOf(await openWorkbook(await bookWithPrinting(), "a.xlsx"));
  expect(sheet.pageSetup).toEqual({
    orientation: "landscape", paperSize: 8, scale: 100, fit: { wide: 1, tall: null },
    margins: { left: 18, right: 18, top: 36, bottom: 36, header: 21.6, footer: 21.6 },
    centerHorizontally: true, centerVertically: false, printGridlines: false, printHeadings: false,
    header: { left: "部外秘", center: '&"ＭＳ ゴシック,標準"&A', right: "&D" }, footer: { left: "", center: "&P", right: "" },
    titleRows: { first: 0, last: 2 }, titleColumns: { first: 0, last: 1 },
    printArea: [{ top: 0, left: 0, bottom: 19, right: 5 }, { top: 0, left: 7, bottom: 0, right: 7 }],
  });
});

test.each(["", "x"])("一部だけを変えると、モデルにない設定（先頭ページ・白黒・プリンター）も、ほかの名前も残る（接頭辞「%s」）", async (prefix) => {
  const book = await openWorkbook(await bookWithPrinting(prefix), "a.xlsx");
  const { id } = sheetOf(book);
  book.setPageSetup(id, { paperSize: 9, fit: { wide: 1, tall: 2 }, centerVertically: true, footer: { left: "", center: "&P / &N", right: "A & B" }, titleRows: null, printArea: null });
  const parts = await partsOf(await book.save());
  const source = parts.get(SHEET_PATH) ?? "";
  for (const kept of ['blackAndWhite="1"', 'r:id="rId1"', "firstHeader>&amp;C", 'differentFirst="1"', 'codeName="Sheet1"', 'summaryBelow="0"', 'autoPageBreaks="0"']) expect(source).toContain(kept);
  expect(parts.get("xl/workbook.xml")).not.toContain("Print_Area");
  const again = await reopened(book);
  expect(sheetOf(again).pageSetup).toEqual(sheetOf(book).pageSetup);
  expect(sheetOf(again).pageSetup).toMatchObject({ titleColumns: { first: 0, last: 1 }, footer: { right: "A & B" } });
  expect(parts.get("xl/workbook.xml")).toContain(">0.1<");
});

test("新しいシートの印刷設定とタブの色は、名前を変えたあとも保存され、元に戻せば何も残らない", async () => {
  const book = createWorkbook("a.xlsx");
  const before = await partsOf(await book.save());
  book.change("add-in", () => {
    const { id } = book.addSheet("集計 'A");
    book.setPageSetup(id, { orientation: "landscape", fit: { wide: 1, tall: null }, titleRows: { first: 1, last: 2 }, printArea: [{ top: 0, left: 0, bottom: 9, right: 3 }] });
    book.setTabColor(id, "#3366CC");
  });
  book.renameSheet(sheetOf(book, 1).id, "章別集計");
  const again = await reopened(book);
  expect(sheetOf(again, 1)).toMatchObject({ name: "章別集計", tabColor: "#3366CC" });
  expect(sheetOf(again, 1).pageSetup).toEqual(sheetOf(book, 1).pageSetup);
  again.change("user", () => {
    again.setTabColor(sheetOf(again, 1).id, null);
    again.setPageSetup(sheetOf(again, 1).id, { fit: null, titleRows: null, printArea: null });
  });
  const cleared = await partsOf(await again.save());
  expect(cleared.get("xl/worksheets/sheet2.xml")).not.toContain("sheetPr");
  expect(cleared.get("xl/workbook.xml")).not.toContain("definedName");
  book.undo();
  book.undo();
  expect(await partsOf(await book.save())).toEqual(before);
});

test("シートを消すと印刷の名前も消え、後ろのシートの名前は付いて行く", async () => {
  const book = createWorkbook("a.xlsx");
  const ids = ["A", "B"].map((name) => book.addSheet(name).id);
  for (const [index, id] of ids.entries()) book.setPageSetup(id, { titleRows: { first: 0, last: index } });
  const again = await reopened(book);
  again.deleteSheet(sheetOf(again, 1).id);
  const last = await reopened(again);
  expect(last.sheets.map(({ name, pageSetup }) => [name, pageSetup.titleRows])).toEqual([["Sheet1", null], ["B", { first: 0, last: 1 }]]);
});
