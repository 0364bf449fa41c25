import { gridOfSheet } from "../../src/cli/grid-of-sheet";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { packed, sheetOf } from "./support";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = (...entries: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
const struck = (text: string, value = "") => `<r><rPr><strike${value}/></rPr><t>${text}</t></r>`;

/** 見え消し in a shared string, in an inline string and by the format of the cell. */
const PARTS = {
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="P01" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "sharedStrings", "sharedStrings.xml"], ["rId3", "styles", "styles.xml"]),
  "xl/sharedStrings.xml": `<sst ${MAIN}><si>${struck("25")}<r><t>28</t></r></si><si>${struck("25")}${struck(" ")}</si><si>${struck("25", ' val="0"')}<r><t>8</t></r></si><si><t>25</t></si></sst>`,
  "xl/styles.xml": `<styleSheet ${MAIN}><fonts count="2"><font/><font><strike/></font></fonts><cellXfs count="2"><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`,
  "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>`
    + `<c r="E1" t="inlineStr"><is>${struck("12")}<r><t>13</t></r></is></c><c r="F1" s="1"><v>50</v></c><c r="G1" s="1"/></row></sheetData></worksheet>`,
};

test("取り消し線の付いた文字を、文字ごとの書式とセルの書式から読む", async () => {
  const { values, struck: struckAt } = gridOfSheet(sheetOf(await openWorkbook(await packed(PARTS), "b.xlsx")));
  expect(values[0]).toEqual(["2528", "25 ", "258", "25", "1213", 50]);
  expect([0, 1, 2, 3, 4, 5, 6].map((column) => struckAt?.(0, column))).toEqual(["part", "all", null, null, "part", "all", null]);
});

test("打ち直したセルに取り消し線は残らない", async () => {
  const book = await openWorkbook(await packed(PARTS), "b.xlsx");
  book.change("user", () => book.setCell(sheetOf(book).id, 0, 0, { kind: "typed", text: "28" }));
  expect(gridOfSheet(sheetOf(book)).struck?.(0, 0)).toBeNull();
});
