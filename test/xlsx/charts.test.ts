import { createWorkbook } from "../../src/xlsx/create-workbook";
import type { ChartModel, ChartSeriesModel, WorkbookModel } from "../../src/xlsx/model";
import { PLAIN_AXIS } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { packed, partsOf, reopened, sheetOf } from "./support";

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DRAWING = "xl/drawings/drawing1.xml";

const series = (change: Partial<ChartSeriesModel> = {}): ChartSeriesModel => ({
  name: "実績 <A & B>", values: "'集計 ''R5'!$B$1:$B$2", categories: null, type: "ColumnStacked", axisGroup: "primary", color: null, dataLabels: true, ...change,
});

const chart = (change: Partial<ChartModel> = {}): Omit<ChartModel, "id" | "isOurs"> => ({
  name: "達成 & 未達", type: "ColumnStacked", title: "章別の「達成」<未達>", legend: "right", series: [series(), series({ name: "", color: "#00B050" })],
  axes: { category: { ...PLAIN_AXIS, reversed: true }, value: { ...PLAIN_AXIS, title: "件", minimum: 0, maximum: 40, numberFormat: '#,##0"件"' }, secondaryValue: PLAIN_AXIS },
  from: { row: 1, column: 2, x: 3, y: 4 }, to: { row: 20, column: 9, x: 0, y: 5 }, ...change,
});

/** A book of one sheet with a drawing of a text box and of somebody else's pie, in the file's own prefixes. */
async function bookWithDrawing(): Promise<WorkbookModel> {
  const parts = Object.fromEntries(await partsOf(await createWorkbook("a.xlsx").save()));
  const types = (parts["[Content_Types].xml"] ?? "").replace("</Types>", '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>');
  const pie = '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:pieChart/></c:plotArea></c:chart></c:chartSpace>';
  const anchors = '<d:oneCellAnchor><d:from><d:col>1</d:col><d:row>1</d:row></d:from><d:sp><d:nvSpPr><d:cNvPr id="7" name="note"/></d:nvSpPr><d:txBody><p><r/></p></d:txBody></d:sp></d:oneCellAnchor>'
    + '<d:twoCellAnchor><d:from><d:col>3</d:col><d:row>3</d:row></d:from><d:to><d:col>5</d:col><d:row>9</d:row></d:to><d:graphicFrame><d:nvGraphicFramePr><d:cNvPr id="9" name="pie"/></d:nvGraphicFramePr><graphic><c:chart xmlns:c="x" xmlns:q="y" q:id="rId5"/></graphic></d:graphicFrame></d:twoCellAnchor>';
  return openWorkbook(await packed({
    ...parts, "[Content_Types].xml": types, "xl/charts/chart1.xml": pie,
    "xl/worksheets/sheet1.xml": (parts["xl/worksheets/sheet1.xml"] ?? "").replace("</worksheet>", '<drawing r:id="rId3"/></worksheet>'),
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId3" Type="${DOCUMENT}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    [DRAWING]: `<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${anchors}</d:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId5" Type="${DOCUMENT}/chart" Target="../charts/chart1.xml"/></Relationships>`,
  }), "a.xlsx");
}

const withoutPlace = (one: object) => ({ ...one, id: "", source: undefined });

test("新しいグラフは図面とグラフの部品になり、開き直すと同じグラフで、引用符や記号も同じ", async () => {
  const book = createWorkbook("a.xlsx");
  const { id } = sheetOf(book);
  book.addChart(id, chart());
  const lines = [series({ type: "LineMarkers" }), series({ axisGroup: "secondary", type: "Line", dataLabels: false })];
  book.addChart(id, chart({ name: "二つ目", type: "LineMarkers", series: lines, title: null, legend: null }));
  const parts = await partsOf(await book.save());
  expect([...parts.keys()].filter((path) => /chart|drawing/.test(path)).sort()).toEqual(["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/drawings/_rels/drawing1.xml.rels", DRAWING]);
  expect(parts.get("[Content_Types].xml")?.match(/chart\+xml|drawing\+xml/g)).toHaveLength(3);
  expect(sheetOf(await reopened(book)).charts.map(withoutPlace)).toEqual(sheetOf(book).charts.map(withoutPlace));
});

test("触らない保存では 1 バイトも変わらず、直したグラフは同じ部品に書かれ、消すと部品もなくなる", async () => {
  const book = createWorkbook("a.xlsx");
  book.addChart(sheetOf(book).id, chart());
  const again = await reopened(book);
  const before = await partsOf(await book.save());
  expect(await partsOf(await again.save())).toEqual(before);
  const id = sheetOf(again).charts[0]?.id ?? "";
  again.updateChart(sheetOf(again).id, id, { title: "新しい題", to: { row: 30, column: 9, x: 0, y: 0 } });
  const changed = await partsOf(await again.save());
  expect([...changed.keys()].filter((path) => changed.get(path) !== before.get(path)).sort()).toEqual(["xl/charts/chart1.xml", DRAWING]);
  expect(sheetOf(await reopened(again)).charts).toMatchObject([{ title: "新しい題", to: { row: 30 } }]);
  again.deleteChart(sheetOf(again).id, id);
  expect([...(await partsOf(await again.save())).keys()].filter((path) => path.startsWith("xl/charts"))).toEqual([]);
});

test("利用者の図形とグラフは 1 バイトも変わらず、足したグラフは後ろに加わり、消えるのは消したものだけ", async () => {
  const book = await bookWithDrawing();
  const { id } = sheetOf(book);
  const original = await partsOf(await book.save());
  expect(sheetOf(book).charts).toMatchObject([{ name: "pie", isOurs: false, from: { row: 3, column: 3 }, to: { row: 9, column: 5 } }]);
  expect(() => book.updateChart(id, sheetOf(book).charts[0]?.id ?? "", { title: "x" })).toThrow("変えられません");
  book.addChart(id, chart());
  const parts = await partsOf(await book.save());
  expect(parts.get(DRAWING)?.startsWith((original.get(DRAWING) ?? "").replace("</d:wsDr>", ""))).toBe(true);
  expect(parts.get("xl/charts/chart1.xml")).toBe(original.get("xl/charts/chart1.xml"));
  const again = await reopened(book);
  expect(sheetOf(again).charts.map(({ name, isOurs }) => [name, isOurs])).toEqual([["pie", false], ["達成 & 未達", true]]);
  again.deleteChart(id, sheetOf(again).charts[1]?.id ?? "");
  const cleared = await partsOf(await again.save());
  expect(cleared.get(DRAWING)).toBe(original.get(DRAWING));
  expect(cleared.has("xl/charts/chart2.xml")).toBe(false);
  again.deleteChart(id, sheetOf(again).charts[0]?.id ?? "");
  const empty = await partsOf(await again.save());
  expect([empty.has("xl/charts/chart1.xml"), empty.get(DRAWING)?.includes('name="note"')]).toEqual([false, true]);
});

test("シートの名前を変えると、グラフの参照も付いて行く", async () => {
  const book = createWorkbook("a.xlsx");
  const { id } = sheetOf(book);
  book.addChart(id, chart({ series: [series({ name: "='Sheet1'!$A$1", values: "'Sheet1'!$B$1:$B$2", categories: "Sheet1!$A$1:$A$2" })] }));
  book.renameSheet(id, "章別 集計");
  expect(sheetOf(await reopened(book)).charts[0]?.series).toMatchObject([{ name: "='章別 集計'!$A$1", values: "'章別 集計'!$B$1:$B$2", categories: "'章別 集計'!$A$1:$A$2" }]);
});

test("XML に書けない文字は、グラフの題・名前・軸の文字には書かれず、セルには残る", async () => {
  const book = createWorkbook("a.xlsx");
  const { id } = sheetOf(book);
  book.setCell(id, 0, 0, { kind: "value", value: "第５章\u0007\ud842 \u{20BB7}" });
  book.addChart(id, chart({ name: "名\u0001前", title: "題\u000b名\uffff", series: [series({ name: "実績\u001f", categories: "Sheet1!$A$1:$A$1" })] }));
  const parts = await partsOf(await book.save());
  const written = [...parts].filter(([path]) => /charts\/chart1|drawing1\.xml$/.test(path)).map(([, bytes]) => Buffer.from(bytes, "latin1").toString("utf8")).join("");
  for (const text of ["名前", ">題名<", ">実績<", ">第５章 𠮷<"]) expect(written).toContain(text);
  expect(written).not.toMatch(/[^\P{C}\r\n]|\p{Cs}|\uffff/u);
  expect(sheetOf(await reopened(book)).cell(0, 0).value).toBe("第５章\u0007\ud842 \u{20BB7}");
});

test("数値のないセル（空、「－」）は、0 でなく欠けたところとしてグラフに書く", async () => {
  const book = createWorkbook("a.xlsx");
  const { id } = sheetOf(book);
  book.change("user", () => ["5", "－", "", "0"].forEach((text, row) => book.setCell(id, row, 0, { kind: "typed", text })));
  book.addChart(id, chart({ series: [series({ name: "", values: "'Sheet1'!$A$1:$A$4" })] }));
  expect((await partsOf(await book.save())).get("xl/charts/chart1.xml")).toContain('<c:ptCount val="4"/><c:pt idx="0"><c:v>5</c:v></c:pt><c:pt idx="3"><c:v>0</c:v></c:pt></c:numCache>');
});
