import JSZip from "jszip";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { contentOf, packed, partsOf, reopened, sheetOf } from "./support";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`;
const relations = (...entries: string[]) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;

/** A workbook with everything that a library that rewrites files loses: furigana, text boxes, shared and array formulas, names, validations, x14. */
const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    + '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>'
    + '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
  "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
  "xl/workbook.xml": `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${R}><x:sheets><x:sheet name="見出し" sheetId="7" r:id="rId1"/><x:sheet name="P 01" sheetId="3" state="hidden" r:id="rId2"/></x:sheets>`
    + "<x:definedNames><x:definedName name=\"単価\">'P 01'!$A$1</x:definedName><x:definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">'P 01'!$A$1:$B$2</x:definedName></x:definedNames></x:workbook>",
  "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), relation("rId2", "worksheet", "worksheets/sheet2.xml"), relation("rId3", "sharedStrings", "sharedStrings.xml"), relation("rId4", "calcChain", "calcChain.xml")),
  "xl/calcChain.xml": `<calcChain ${MAIN}><c r="B1" i="7"/></calcChain>`,
  "xl/sharedStrings.xml": `<sst ${MAIN} count="2" uniqueCount="2"><si><t>上山</t><rPh sb="0" eb="2"><t>カミノヤマ</t></rPh><phoneticPr fontId="1"/></si><si><r><rPr><b/></rPr><t xml:space="preserve">太字 </t></r><r><t>ふつう_x000B_</t></r></si></sst>`,
  "xl/worksheets/sheet1.xml": `<worksheet ${MAIN} ${R} xmlns:x14ac="urn:x"><sheetData>\n<row r="1" spans="1:3" x14ac:dyDescent="0.4"><c r="A1" t="s" ph="1"><v>0</v></c><c r="B1"><f>単価*2</f><v>20</v></c><c r="C1" t="s"><v>1</v></c></row>`
    + '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f t="shared" ref="B3:B5" si="0">A3*10</f><v>10</v></c></row><row r="4"><c r="A4"><v>2</v></c><c r="B4"><f t="shared" si="0"/><v>20</v></c></row><row r="5"><c r="A5"><v>3</v></c><c r="B5"><f t="shared" si="0"/><v>30</v></c></row>'
    + '<row r="7"><c r="A7"><f t="array" ref="A7:A8">A3:A4*2</f><v>2</v></c></row><row r="8"><c r="A8"><v>4</v></c></row></sheetData>'
    + '<phoneticPr fontId="1"/><dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>"a,b"</formula1></dataValidation></dataValidations><drawing r:id="rId1"/>'
    + '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></extLst></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": relations(relation("rId1", "drawing", "../drawings/drawing1.xml")),
  "xl/drawings/drawing1.xml": '<xdr:wsDr xmlns:xdr="urn:xdr" xmlns:a="urn:a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>9</xdr:row></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:row>12</xdr:row></xdr:to>'
    + '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="5" name="テキスト ボックス 1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>理由は</a:t></a:r><a:r><a:t>こちら</a:t></a:r></a:p><a:p><a:r><a:t>二行目</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>',
  "xl/worksheets/sheet2.xml": `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>10</x:v></x:c><x:c t="inlineStr"><x:is><x:t>文字</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
};

let bytes: Uint8Array;
let book: WorkbookModel;
beforeEach(async () => {
  bytes = await packed(PARTS);
  book = await openWorkbook(bytes, "全部入り.xlsx");
});

function type(position: number, row: number, column: number, text: string): void {
  book.change("user", () => book.setCell(sheetOf(book, position).id, row, column, { kind: "typed", text }));
}

async function saved(): Promise<Map<string, string>> {
  return partsOf(await book.save());
}

test("ふりがなを除いた文字、共有数式、隠しシート、テキストボックス、番地のないセルが読める", () => {
  const [first, second] = book.sheets;
  expect([first?.cell(0, 0).value, first?.cell(0, 2).value]).toEqual(["上山", "太字 ふつう\u000b"]);
  expect([2, 3, 4].map((row) => first?.cell(row, 1).formula)).toEqual(["A3*10", "A4*10", "A5*10"]);
  expect(first?.shapes).toEqual([{ id: "5", name: "テキスト ボックス 1", text: "理由はこちら\n二行目", area: { top: 9, left: 1, bottom: 12, right: 4 } }]);
  expect([second?.visibility, second?.cell(0, 0).value, second?.cell(0, 1).value]).toEqual(["hidden", 10, "文字"]);
});

test("値を変えると、名前・共有数式・配列数式が計算され、変えない部品とセルは 1 バイトも変わらない", async () => {
  type(1, 0, 0, "15");
  type(0, 3, 0, "7");
  expect([sheetOf(book).cell(0, 1).value, sheetOf(book).cell(3, 1).value, sheetOf(book).cell(7, 0).value]).toEqual([30, 70, 14]);
  const parts = await saved();
  for (const path of ["xl/sharedStrings.xml", "xl/drawings/drawing1.xml", "xl/workbook.xml", "xl/calcChain.xml", "[Content_Types].xml"]) expect(parts.get(path)).toBe((await partsOf(bytes)).get(path));
  expect(parts.get("xl/worksheets/sheet2.xml")).toBe((await partsOf(bytes)).get("xl/worksheets/sheet2.xml")?.replace('<x:c><x:v>10</x:v></x:c>', '<x:c r="A1"><x:v>15</x:v></x:c>'));
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet).toContain('<c r="A1" t="s" ph="1"><v>0</v></c><c r="B1"><f>単価*2</f><v>30</v></c>'.replace("単価", Buffer.from("単価").toString("latin1")));
  expect(sheet).toContain('<f t="shared" si="0"/><v>70</v>');
  expect(sheet).toContain("<dataValidation type=\"list\"");
  expect(sheet).toContain('<f t="array" ref="A7:A8">A3:A4*2</f>');
});

test("共有数式の先頭を書き換えると、ほかのセルの数式は同じ意味のまま書き下ろされ、calcChain は外れる", async () => {
  type(0, 2, 1, "＝A3+1");
  const again = await reopened(book);
  expect([2, 3, 4].map((row) => sheetOf(again).cell(row, 1))).toMatchObject([{ formula: "A3+1", value: 2 }, { formula: "A4*10", value: 20 }, { formula: "A5*10", value: 30 }]);
  const parts = await saved();
  expect(parts.has("xl/calcChain.xml")).toBe(false);
  expect(parts.get("[Content_Types].xml")).not.toContain("calcChain");
  expect(parts.get("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
});

test("書式だけを変えた文字セルは、ふりがなと部分書式を保つ", async () => {
  book.change("user", () => book.setStyle(sheetOf(book).id, { top: 0, left: 0, bottom: 0, right: 2 }, { fill: "#FFFF00" }));
  const sheet = (await saved()).get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet).toContain('t="s" ph="1" s="1"><v>0</v></c>');
  const again = sheetOf(await reopened(book));
  expect([0, 1, 2].map((column) => again.cell(0, column).style.fill)).toEqual(["#FFFF00", "#FFFF00", "#FFFF00"]);
});

test("シートの名前を変えると数式と名前が追い、消すと #REF! になり、元に戻すと全部戻る", async () => {
  type(0, 9, 0, "='P 01'!A1+1");
  const before = book.sheets.map(contentOf);
  const target = sheetOf(book, 1);
  book.change("user", () => book.renameSheet(target.id, "団体'22"));
  expect(sheetOf(book).cell(9, 0)).toMatchObject({ formula: "'団体''22'!A1+1", value: 11 });
  const again = await reopened(book);
  again.change("user", () => again.setCell(sheetOf(again, 1).id, 0, 0, { kind: "value", value: 100 }));
  expect([sheetOf(again).cell(0, 1).value, sheetOf(again).cell(9, 0).value]).toEqual([200, 101]);
  book.undo();
  expect(book.sheets.map(contentOf)).toEqual(before);
  book.change("user", () => book.deleteSheet(target.id));
  expect(sheetOf(book).cell(9, 0)).toMatchObject({ kind: "error", value: "#REF!" });
  const parts = await saved();
  expect([...parts.keys()]).not.toContain("xl/worksheets/sheet2.xml");
  expect(parts.get("xl/workbook.xml")).toContain("#REF!$A$1");
  expect(parts.get("xl/workbook.xml")).not.toContain("Print_Area");
  expect(sheetOf(await reopened(book)).cell(9, 0)).toMatchObject({ kind: "error", value: "#REF!" });
  book.undo();
  expect(book.sheets.map(contentOf)).toEqual(before);
});

test("新しいシートは並び・番号・前に出るシートとともに残る", async () => {
  book.change("add-in", () => {
    const added = book.addSheet("章別集計");
    book.setCell(added.id, 0, 0, { kind: "value", value: "=SUM('P 01'!A1,単価)" });
    book.activate(added.id);
  });
  const again = await reopened(book);
  expect(again.sheets.map(({ id, name }) => [id, name])).toEqual(book.sheets.map(({ id, name }) => [id, name]));
  expect(again.activeSheetId).toBe(sheetOf(book, 2).id);
  expect(sheetOf(again, 2).cell(0, 0)).toMatchObject({ formula: "SUM('P 01'!A1,単価)", value: 20 });
});

test("番号の飛んだ関係があっても、足したシートの関係は誰とも重ならない番号になる", async () => {
  const path = "xl/_rels/workbook.xml.rels";
  const gapped = await openWorkbook(await packed({ ...PARTS, [path]: (PARTS[path] ?? "").replace('"rId4"', '"rId5"') }), "x.xlsx");
  gapped.change("add-in", () => gapped.addSheet("章別集計"));
  const ids = [...((await partsOf(await gapped.save())).get(path) ?? "").matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(5);
});

test("使用範囲より広い dimension は縮めず、はみ出したときだけ広げる", async () => {
  const path = "xl/worksheets/sheet1.xml";
  const wide = async (ref: string) => {
    const opened = await openWorkbook(await packed({ ...PARTS, [path]: (PARTS[path] ?? "").replace("<sheetData>", `<dimension ref="${ref}"/><sheetData>`) }), "x.xlsx");
    opened.change("user", () => opened.setCell(sheetOf(opened).id, 0, 0, { kind: "value", value: "変更" }));
    return /<dimension ref="([^"]+)"/.exec((await partsOf(await opened.save())).get(path) ?? "")?.[1];
  };
  expect(await wide("A1:Z90")).toBe("A1:Z90");
  expect(await wide("A1:B2")).toBe("A1:C8");
});

test("列全体に掛けたリンクは先頭のセルのものとし、小さな範囲のリンクはどのセルにもある", async () => {
  const path = "xl/worksheets/sheet1.xml";
  const links = "<hyperlinks><hyperlink ref=\"E1:G1048576\" location=\"見出し!A1\"/><hyperlink ref=\"I1:I3\" location=\"見出し!A2\"/></hyperlinks>";
  const opened = sheetOf(await openWorkbook(await packed({ ...PARTS, [path]: (PARTS[path] ?? "").replace("<drawing", `${links}<drawing`) }), "x.xlsx"));
  const linked = (row: number, column: number) => opened.hyperlink(row, column)?.documentReference;
  expect([linked(0, 4), linked(1, 4), linked(0, 8), linked(2, 8), linked(3, 8)]).toEqual(["見出し!A1", undefined, "見出し!A2", "見出し!A2", undefined]);
});

test("知らない実体参照は、書かれたとおりの文字で読む", async () => {
  const strings = `<sst ${MAIN} count="2" uniqueCount="2"><si><t>&amp;constructor;&lt;&#x4E0A;&constructor;&nbsp;</t></si><si><t>b</t></si></sst>`;
  const opened = await openWorkbook(await packed({ ...PARTS, "xl/sharedStrings.xml": strings }), "x.xlsx");
  expect(sheetOf(opened).cell(0, 0).value).toBe("&constructor;<上&constructor;&nbsp;");
});

test("何万重にも入れ子になった図形のあるブックも開ける", async () => {
  const deep = `${"<a:grp>".repeat(50_000)}<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="9" name="図形"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>奥</a:t></a:r></a:p></xdr:txBody></xdr:sp>${"</a:grp>".repeat(50_000)}`;
  const drawing = (PARTS["xl/drawings/drawing1.xml"] ?? "").replace(/<xdr:sp>.*<\/xdr:sp>/, deep);
  const opened = await openWorkbook(await packed({ ...PARTS, "xl/drawings/drawing1.xml": drawing }), "x.xlsx");
  expect(sheetOf(opened).shapes.map(({ text }) => text)).toEqual(["奥"]);
});

test("UTF-16 のシートは読め、変えて保存すると UTF-8 になる", async () => {
  const path = "xl/worksheets/sheet2.xml";
  const zip = await JSZip.loadAsync(bytes);
  zip.file(path, Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${PARTS[path] ?? ""}`, "utf16le"));
  const wide = await openWorkbook(await zip.generateAsync({ type: "uint8array" }), "x.xlsx");
  wide.change("user", () => wide.setCell(sheetOf(wide, 1).id, 0, 0, { kind: "typed", text: "変更" }));
  expect((await partsOf(await wide.save())).get(path)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  const again = sheetOf(await reopened(wide), 1);
  expect([again.cell(0, 0).value, again.cell(0, 1).value]).toEqual(["変更", "文字"]);
});

test("ほかのアドインの設定の部品はそのまま、自分の設定だけが書かれる", async () => {
  book.change("add-in", () => book.setSetting("kensho", '{"a":1}'));
  const first = await openWorkbook(await book.save(), "x.xlsx");
  const other = Object.fromEntries(await partsOf(await first.save()));
  const path = "xl/webextensions/webextension1.xml";
  other[path] = (other[path] ?? "").replace(/id="[0-9a-f-]{36}"/, 'id="11111111-2222-3333-4444-555555555555"');
  const foreign = await openWorkbook(await packed(decoded(other)), "x.xlsx");
  expect(foreign.settings.size).toBe(0);
  foreign.change("add-in", () => foreign.setSetting("ours", '"2"'));
  const both = await partsOf(await foreign.save());
  expect(both.get(path)).toBe(other[path]);
  expect(both.get("xl/webextensions/webextension2.xml")).toContain('name="ours" value="&quot;2&quot;"');
  const last = await reopened(foreign);
  expect([...last.settings]).toEqual([["ours", '"2"']]);
  last.change("add-in", () => last.setSetting("ours", null));
  expect((await reopened(last)).settings.size).toBe(0);
});

test("作業ウィンドウの部品が空の要素でも、設定は開き直せるところに書かれる", async () => {
  const panes = '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>';
  const type = '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>';
  const empty = await openWorkbook(await packed({ ...PARTS, "xl/webextensions/taskpanes.xml": panes, "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml"), type) }), "x.xlsx");
  empty.change("add-in", () => empty.setSetting("ours", "2"));
  expect([...(await reopened(empty)).settings]).toEqual([["ours", "2"]]);
});

describe("デジタル署名のあるブック", () => {
  const SIGNED = {
    ...PARTS,
    "[Content_Types].xml": (PARTS["[Content_Types].xml"] ?? "").replace("</Types>", '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>'),
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml"), '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>'),
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/_rels/origin.sigs.rels": relations('<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="sig1.xml"/>'),
    "_xmlsignatures/sig1.xml": "<Signature/>",
  };

  test("変えていなければ、署名もそのまま保存される", async () => {
    const signed = await openWorkbook(await packed(SIGNED), "x.xlsx");
    expect([signed.isSigned, book.isSigned]).toEqual([true, false]);
    expect(Object.fromEntries(await partsOf(await signed.save()))).toEqual(Object.fromEntries(await partsOf(await packed(SIGNED))));
  });

  test("変えれば、署名の部品は関係と種類の記載ごとなくなる", async () => {
    const signed = await openWorkbook(await packed(SIGNED), "x.xlsx");
    signed.setCell(sheetOf(signed).id, 0, 0, { kind: "value", value: 1 });
    const parts = await partsOf(await signed.save());
    expect([...parts.keys()].filter((path) => path.includes("signatures"))).toEqual([]);
    expect(parts.get("[Content_Types].xml")).not.toContain("sig1");
    expect(parts.get("_rels/.rels")).toBe(PARTS["_rels/.rels"]);
    expect((await reopened(signed)).isSigned).toBe(false);
  });
});

/** Parts are read as bytes (latin1); a new file wants their text. */
function decoded(parts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, Buffer.from(text, "latin1").toString("utf8")]));
}
