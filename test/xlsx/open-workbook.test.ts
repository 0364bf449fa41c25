import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { PLAIN_AXIS, type WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { readCells } from "../../src/xlsx/read/read-cells";
import { packed, partsOf, sheetOf } from "./support";

const SAMPLE = join(__dirname, "../../src/workbench/sample/sample.xlsx");

test("見本のブックを開くと、シート・結合・表示文字列・使用範囲が読める", async () => {
  const book = await openWorkbook(new Uint8Array(readFileSync(SAMPLE)), "sample.xlsx");
  expect(book.fileName).toBe("sample.xlsx");
  expect(book.sheets.length).toBeGreaterThan(13);
  for (const sheet of book.sheets) {
    const used = sheet.usedArea(true);
    expect(used).not.toBeNull();
    if (!used) continue;
    expect(sheet.usedArea(false)?.bottom).toBeGreaterThanOrEqual(used.bottom);
  }
  const texts = book.sheets.flatMap((sheet) => {
    const used = sheet.usedArea(true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: used.right + 1 }, (_, column) => sheet.displayedText(row, column))).flat();
  });
  expect(texts.filter((text) => text.includes("理由")).length).toBeGreaterThanOrEqual(14);
});

describe("値の入っていない数式", () => {
  const sheet = (cells: string) => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
  const open = async (cells: string) => {
    const parts = Object.fromEntries([...(await partsOf(await createWorkbook("b.xlsx").save()))].map(([path, text]) => [path, path === "xl/worksheets/sheet1.xml" ? sheet(cells) : text]));
    return sheetOf(await openWorkbook(await packed(parts), "b.xlsx"));
  };

  test.each([
    ["<f>12+B1</f>", { kind: "number", value: 30 }], ["<f>B1/0</f>", { kind: "error", value: "#DIV/0!" }], ["<f>B1&amp;\"人\"</f>", { kind: "string", value: "18人" }],
    ["<f>TOKUSHU(B1)</f>", { kind: "string", value: "=TOKUSHU(B1)" }], ["<f>[1]集計!A1</f>", { kind: "string", value: "=[1]集計!A1" }],
    ["<f>SUM(B1:XFD1048576)</f>", { kind: "number", value: 18 }], ["<f>COUNTBLANK(A1:XFD1048576)</f>", { kind: "string", value: "=COUNTBLANK(A1:XFD1048576)" }],
    ["<f>SUM(全部)</f>", { kind: "string", value: "=SUM(全部)" }], ["<f t=\"array\" ref=\"A1:XFD1048576\">B1*2</f>", { kind: "string", value: "=B1*2" }],
  ])("%s は計算し、計算できなければ数式を文字で持つ", async (formula, expected) => {
    expect((await open(`<c r="A1">${formula}</c><c r="B1"><v>18</v></c>`)).cell(0, 0)).toMatchObject(expected);
  });

  test("値の入っている数式はファイルの値のまま", async () => {
    expect((await open('<c r="A1"><f>12+C1</f><v>99</v></c><c r="B1"><f>A1+1</f></c>')).cell(0, 0)).toMatchObject({ kind: "number", value: 99 });
  });
});

test("新しいブックは空のシート 1 枚を持つ", () => {
  const book = createWorkbook("新しい.xlsx");
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  expect(book.sheets[0]?.usedArea(false)).toBeNull();
  expect(book.sheets[0]?.cell(0, 0)).toMatchObject({ kind: "empty", value: "" });
});

describe("書き方の変わったファイル", () => {
  const partsOfNew = async (): Promise<Record<string, string>> => Object.fromEntries(await partsOf(await createWorkbook("b.xlsx").save()));
  const withCells = (cells: string): string => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
  const SHEET = "xl/worksheets/sheet1.xml";

  test("部品の名前の大文字と小文字は区別せず、保存しても部品は増えない", async () => {
    const { [SHEET]: sheet = "", ...rest } = await partsOfNew();
    const book = await openWorkbook(await packed({ ...rest, "xl/Worksheets/Sheet1.XML": sheet }), "b.xlsx");
    book.setCell(sheetOf(book).id, 0, 0, { kind: "typed", text: "書いた" });
    const saved = await book.save();
    expect([...(await partsOf(saved)).keys()].filter((path) => /sheet1/i.test(path))).toEqual(["xl/Worksheets/Sheet1.XML"]);
    expect(sheetOf(await openWorkbook(saved, "b.xlsx")).cell(0, 0).value).toBe("書いた");
  });

  test("厳密な（Strict）ファイルに足す部品は、厳密な名前空間で書く", async () => {
    const strict = (text: string) => text.replace(/http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)\/2006\//g, "http://purl.oclc.org/ooxml/$1/");
    const parts = Object.fromEntries(Object.entries(await partsOfNew()).map(([path, text]) => [path, strict(text)]));
    const book = await openWorkbook(await packed(parts), "b.xlsx");
    const { id } = book.addSheet("足した");
    book.setHyperlink(id, 0, 0, { address: "https://example.jp/", documentReference: null, screenTip: null });
    book.addChart(id, { name: "図", title: null, type: "Line", legend: null, series: [], axes: { category: PLAIN_AXIS, value: PLAIN_AXIS, secondaryValue: PLAIN_AXIS }, from: { row: 0, column: 0, x: 0, y: 0 }, to: { row: 5, column: 5, x: 0, y: 0 } });
    const saved = await partsOf(await book.save());
    expect(saved.has("xl/charts/chart1.xml")).toBe(true);
    const loose = [...saved].filter(([, text]) => /schemas\.openxmlformats\.org\/(?:spreadsheetml|officeDocument|drawingml)\/2006/.test(text)).map(([path]) => path);
    expect(loose).toEqual([]);
  });

  test.each([["同じ", 'sheetId="1"'], ["ない", ""]])("シートの番号が%sときも、それぞれのシートに書ける", async (_, number) => {
    const parts = await partsOfNew();
    const two = await openWorkbook(await packed({
      ...parts, "xl/worksheets/sheet2.xml": parts[SHEET] ?? "",
      "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace("</sheets>", `<sheet name="二枚目" ${number} r:id="rId9"/></sheets>`),
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace("</Relationships>", '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>'),
    }), "b.xlsx");
    two.sheets.forEach(({ id, name }) => two.setCell(id, 0, 0, { kind: "typed", text: name }));
    expect(two.sheets.map((sheet) => sheet.cell(0, 0).value)).toEqual(["Sheet1", "二枚目"]);
    expect(two.addSheet("三枚目").id).not.toBe(sheetOf(two, 1).id);
  });

  test("シートの外の列の幅やグループは、シートの端までとして読み、外だけのものは読まない", async () => {
    const source = withCells("").replace("<sheetData>", '<cols><col min="3" max="99999999" width="20" outlineLevel="1"/><col min="20000" max="30000" width="9"/><col min="0" max="x"/></cols><sheetData>');
    const book = await openWorkbook(await packed({ ...(await partsOfNew()), [SHEET]: source }), "b.xlsx");
    const { id } = sheetOf(book);
    book.showOutlineLevels(id, "column", 1);
    expect([sheetOf(book).columnWidth(1) > 0, sheetOf(book).columnWidth(2), sheetOf(book).columnWidth(16_383)]).toEqual([true, 0, 0]);
    expect((await partsOf(await book.save())).get(SHEET)).toContain('<col min="3" max="16384" width="20" outlineLevel="1" customWidth="1" hidden="1"/>');
  });

  test("グラフだけのシートにはセルがなく、書き込みは断られる", async () => {
    const parts = await partsOfNew();
    const book = await openWorkbook(await packed({
      ...parts, "xl/chartsheets/sheet1.xml": '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>',
      "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace("</sheets>", '<sheet name="グラフ1" sheetId="2" r:id="rId9"/></sheets>'),
      "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace("</Relationships>", '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>'),
    }), "b.xlsx");
    expect(() => book.setCell(sheetOf(book, 1).id, 0, 0, { kind: "typed", text: "1" })).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
    book.activate(sheetOf(book, 1).id);
    expect((await partsOf(await book.save())).get("xl/chartsheets/sheet1.xml")).toContain('<sheetView workbookViewId="0" tabSelected="1"/>');
  });

  test("ファイルが決め直した番号の色は、その色で読み、決めていない番号は標準の色で読む", async () => {
    const parts = await partsOfNew();
    const styles = (parts["xl/styles.xml"] ?? "")
      .replace("</fills>", '<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="12"/></patternFill></fill></fills>')
      .replace("</cellXfs>", '<xf fillId="2"/><xf fillId="3"/></cellXfs>')
      .replace("</styleSheet>", `<colors><indexedColors>${'<rgbColor rgb="00000000"/>'.repeat(10)}<rgbColor rgb="00AB12CD"/><rgbColor rgb="00000000"/></indexedColors></colors></styleSheet>`);
    const book = await openWorkbook(await packed({ ...parts, "xl/styles.xml": styles, [SHEET]: withCells('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row>') }), "b.xlsx");
    expect([0, 1].map((column) => sheetOf(book).cell(0, column).style.fill)).toEqual(["#AB12CD", "#0000FF"]);
  });

  test.each([["frozen", { rows: 3, columns: 0 }], ["frozenSplit", { rows: 3, columns: 0 }], ["split", { rows: 0, columns: 0 }]])("窓枠の分け方が %s なら、固定した行は %p", async (state, frozen) => {
    const source = withCells("").replace("<sheetData>", `<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" state="${state}"/></sheetView></sheetViews><sheetData>`);
    expect(sheetOf(await openWorkbook(await packed({ ...(await partsOfNew()), [SHEET]: source }), "b.xlsx")).frozen).toEqual(frozen);
  });

  const from1904 = async (cells: string): Promise<WorkbookModel> => {
    const parts = await partsOfNew();
    const workbook = (parts["xl/workbook.xml"] ?? "").replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>');
    return openWorkbook(await packed({ ...parts, [SHEET]: withCells(`<row r="1">${cells}</row>`), "xl/workbook.xml": workbook }), "b.xlsx");
  };

  test("1904 年から数えるブックの日付は 1904 年から数えて表示する", async () => {
    const book = await from1904('<c r="A1" s="0"><v>0</v></c>');
    const { id } = sheetOf(book);
    book.setStyle(id, { top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat: "yyyy/m/d" });
    expect(sheetOf(book).displayedText(0, 0)).toBe("1904/1/1");
    book.setStyle(id, { top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat: '[$-411]ggge"年"m"月"d"日"' });
    expect(sheetOf(book).displayedText(0, 0)).toBe("明治37年1月1日");
    book.setStyle(id, { top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat: "0.0" });
    expect(sheetOf(book).displayedText(0, 0)).toBe("0.0");
  });

  test("1904 年から数えるブックでも、ISO 形式の日付と打ち込んだ日付はその日のままで、1904 年より前の日は文字になる", async () => {
    const book = await from1904('<c r="A1" t="d"><v>2024-04-01</v></c>');
    const sheet = sheetOf(book);
    const typed = ["2024/4/1", "令和6年4月1日", "9:30", "1903/12/31"];
    book.change("user", () => {
      book.setStyle(sheet.id, { top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat: "yyyy/m/d" });
      typed.forEach((text, at) => book.setCell(sheet.id, 0, at + 1, { kind: "typed", text }));
    });
    expect([0, 1, 2, 3, 4].map((column) => sheet.displayedText(0, column))).toEqual(["2024/4/1", ...typed]);
    expect([0, 1, 3].map((column) => sheet.cell(0, column).value)).toEqual([43921, 43921, 0.3958333333333333]);
    expect(sheet.cell(0, 4).kind).toBe("string");
  });

  test("終わりのタグの中に空白があるファイルも読め、変えて保存すれば変えたセルだけが変わる", async () => {
    const rows = '<row r="1" ><c r="A1" ><v >12</v ></c ><c r="B1" t="inlineStr"><is ><t>文字</t ></is\n></c></row ><row r="2"><c r="A2"><f >A1*2</f ><v>24</v></c ></row>';
    const source = withCells(rows).replace("</sheetData>", "</sheetData >");
    const book = await openWorkbook(await packed({ ...(await partsOfNew()), [SHEET]: source }), "b.xlsx");
    const sheet = sheetOf(book);
    expect([sheet.cell(0, 0).value, sheet.cell(0, 1).value, sheet.cell(1, 0).value]).toEqual([12, "文字", 24]);
    book.setCell(sheet.id, 0, 0, { kind: "value", value: 15 });
    const saved = Buffer.from((await partsOf(await book.save())).get(SHEET) ?? "", "latin1").toString("utf8");
    expect(saved).toContain('<row r="1" ><c r="A1"><v>15</v></c><c r="B1" t="inlineStr"><is ><t>文字</t ></is\n></c></row><row r="2"><c r="A2"><f >A1*2</f ><v>30</v></c></row></sheetData >');
  });

  test.each([
    ['<c r="A1" t="d"><v>2024-04-01T00:00:00</v></c>', 45383], ['<c r="A1" t="d"><v>2024-04-01</v></c>', 45383], ['<c r="A1" t="d"><v>きのう</v></c>', "きのう"], ['<c r="A1"><v>1e999</v></c>', "1e999"],
  ])("セル %s の値は %s", async (cell, expected) => {
    const book = await openWorkbook(await packed({ ...(await partsOfNew()), [SHEET]: withCells(`<row r="1">${cell}</row>`) }), "b.xlsx");
    expect(sheetOf(book).cell(0, 0).value).toBe(expected);
  });

  test.each(['<row r="1"><c r="A1"><v>1</row>', '<row r="1"><c r="A1"><v>1</row><row r="2"><c r="A2"><v>2</v></c></row>', '<row r="1"><c r="A1"><v>1</c></row>'])(
    "終わらないセル %s は、壊れたファイルとして断る", async (rows) => {
      await expect(openWorkbook(await packed({ ...(await partsOfNew()), [SHEET]: withCells(rows) }), "b.xlsx")).rejects.toMatchObject({ reason: "damaged" });
    },
  );

  test("セルや、分け合う数式の文字が多すぎるファイルは、大きすぎるとして断る", () => {
    const plain = createWorkbook("b.xlsx").sheets[0]?.cell(0, 0).style;
    const rows = `<row r="1"><c r="A1"><f t="shared" si="0">${"1+".repeat(20)}1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c></row>`;
    const read = (left: { cells: number; letters: number }) => readCells(rows, 0, rows.length, { strings: [], styles: plain ? [plain] : [], firstDay: 0, left });
    expect(read({ cells: 2, letters: 41 }).cells.size).toBe(2);
    for (const left of [{ cells: 1, letters: 41 }, { cells: 2, letters: 40 }]) expect(() => read(left)).toThrow(expect.objectContaining({ reason: "too-large" }) as Error);
  });

  test("多くのセルにわたるリンクや、同じ条件付き書式がいくつあっても開き、書式の番号は重ならない", async () => {
    const many = '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>'.repeat(300);
    const links = `<hyperlinks>${Array.from({ length: 110 }, (_, at) => `<hyperlink ref="A${at * 100 + 1}:CV${at * 100 + 100}" location="A1"/>`).join("")}<hyperlink ref="A20000:XFD1048576" location="B1"/></hyperlinks>`;
    const source = withCells("").replace("</worksheet>", `${many}${links}</worksheet>`);
    const book = await openWorkbook(await packed({ ...(await partsOfNew()), [SHEET]: source }), "b.xlsx");
    expect(new Set(sheetOf(book).conditionalFormats.map(({ id }) => id)).size).toBe(300);
    expect(sheetOf(book).hyperlink(99, 99)?.documentReference).toBe("A1");
    book.setHyperlink(sheetOf(book).id, 200, 200, { address: null, documentReference: "C1", screenTip: null });
    const saved = (await partsOf(await book.save())).get(SHEET) ?? "";
    expect([saved.split("<hyperlink ").length - 1, saved.includes('<hyperlink ref="A20000:XFD1048576" location="B1"/>')]).toEqual([112, true]);
  });

  test.each(['<row r="9999999" ht="30"/>', '<row r="x"/>', '<row r="0"/>'])("シートの外の行 %s は、壊れたファイルとして断る", async (row) => {
    await expect(openWorkbook(await packed({ ...(await partsOfNew()), [SHEET]: withCells(row) }), "b.xlsx")).rejects.toMatchObject({ reason: "damaged" });
  });
});
