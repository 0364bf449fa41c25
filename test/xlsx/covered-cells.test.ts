import { gridOfSheet } from "../../src/cli/grid-of-sheet";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { packed, partsOf, reopened, sheetOf } from "./support";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = (...entries: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

const SHEET = "xl/worksheets/sheet1.xml";
const PARTS = {
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="P01" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"]),
  [SHEET]: `<worksheet ${MAIN}><sheetData><row r="1">${text("A1", "所属")}${text("B1", "所属")}${text("C1", "福祉課")}${text("D1", "福祉課")}</row>`
    + `<row r="2">${text("A2", "所属")}${text("B2", "所属")}<c r="C2"><v>5</v></c><c r="D2"><f>C2</f><v>5</v></c></row></sheetData>`
    + '<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="C1:D1"/><mergeCell ref="C2:D2"/></mergeCells></worksheet>',
};

test("結合セルの下に残る値は、値として読まない。式は残す", async () => {
  const { values } = gridOfSheet(sheetOf(await openWorkbook(await packed(PARTS), "b.xlsx")));
  expect(values).toEqual([["所属", "", "福祉課"], ["", "", 5, 5]]);
});

test("列全体の結合でも同じで、保存したファイルのシートは元のまま", async () => {
  const wide = PARTS[SHEET]?.replace("A1:B2", "A1:B1048576") ?? "";
  const book = await openWorkbook(await packed({ ...PARTS, [SHEET]: wide }), "b.xlsx");
  expect(gridOfSheet(sheetOf(book)).values).toEqual([["所属", "", "福祉課"], ["", "", 5, 5]]);
  expect((await partsOf(await book.save())).get(SHEET)).toBe((await partsOf(await packed({ ...PARTS, [SHEET]: wide }))).get(SHEET));
});

test("ほかのセルを直して保存しても、結合セルの下の値は消えない", async () => {
  const book = await openWorkbook(await packed(PARTS), "b.xlsx");
  book.change("user", () => book.setCell(sheetOf(book).id, 2, 0, { kind: "typed", text: "目的" }));
  expect(gridOfSheet(sheetOf(await reopened(book))).values).toEqual([["所属", "", "福祉課"], ["", "", 5, 5], ["目的"]]);
  const saved = (await partsOf(await book.save())).get(SHEET) ?? "";
  expect(saved.match(/r="[AB][12]"/gu)).toHaveLength(4);
});
