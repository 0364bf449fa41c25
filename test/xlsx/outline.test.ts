import { createWorkbook } from "../../src/xlsx/create-workbook";
import type { SheetModel, WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { partsOf, reopened, sheetOf } from "./support";

let book: WorkbookModel;
let id: string;
beforeEach(() => {
  book = createWorkbook("a.xlsx");
  ({ id } = sheetOf(book));
});

const rowsOf = (sheet: SheetModel, count = 8) => Array.from({ length: count }, (_, row) => [sheet.outlineLevel("row", row), sheet.rowHeight(row) === 0]);
const sheetSource = async (of: WorkbookModel) => (await partsOf(await of.save())).get("xl/worksheets/sheet1.xml") ?? "";

test("二段にグループ化し、一段だけ見せると、下の段と章の印がファイルに残る", async () => {
  book.change("add-in", () => {
    book.setCell(id, 0, 0, { kind: "value", value: "章" });
    book.setSummaryBehind(id, "row", false);
    book.group(id, "row", { first: 1, last: 5 });
    book.group(id, "row", { first: 2, last: 3 });
    book.showOutlineLevels(id, "row", 2);
  });
  const expected = [[0, false], [1, false], [2, true], [2, true], [1, false], [1, false], [0, false], [0, false]];
  expect(rowsOf(sheetOf(book))).toEqual(expected);
  const source = await sheetSource(book);
  expect(source).toContain('<outlinePr summaryBelow="0"/>');
  expect(source).toContain('outlineLevelRow="2"');
  expect(source).toMatch(/<row r="2"[^>]*outlineLevel="1"[^>]*collapsed="1"/);
  const again = await reopened(book);
  expect(rowsOf(sheetOf(again))).toEqual(expected);
  again.showOutlineLevels(sheetOf(again).id, "row", 1);
  expect(rowsOf(sheetOf(again)).map(([, hidden]) => hidden)).toEqual([false, true, true, true, true, true, false, false]);
  expect(await sheetSource(again)).toMatch(/<row r="1"[^>]*collapsed="1"/);
  again.showOutlineLevels(sheetOf(again).id, "row", 3);
  expect(await sheetSource(again)).not.toContain("collapsed");
});

test("グループを解くと、印も段数もファイルから消える", async () => {
  book.group(id, "row", { first: 1, last: 3 });
  book.group(id, "column", { first: 1, last: 2 });
  book.setDetailsHidden(id, "column", { first: 0, last: 9 }, true);
  const again = await reopened(book);
  expect([sheetOf(again).outlineLevel("column", 2), sheetOf(again).columnWidth(2), sheetOf(again).columnWidth(3)]).toEqual([1, 0, sheetOf(book).columnWidth(3)]);
  again.setDetailsHidden(id, "column", { first: 1, last: 2 }, false);
  expect(sheetOf(again).columnWidth(2)).toBe(sheetOf(book).columnWidth(3));
  again.ungroup(id, "row", { first: 1, last: 3 });
  again.ungroup(id, "column", { first: 1, last: 2 });
  const source = await sheetSource(again);
  expect(source).not.toMatch(/outlineLevel|collapsed/);
});

test("隠した行と列は、見せ直すと前の高さと幅に戻る", () => {
  book.setRowHeight(id, 2, 61);
  book.setColumnWidth(id, 2, 143);
  for (const line of ["row", "column"] as const) book.setHidden(id, line, { first: 2, last: 2 }, true);
  expect([sheetOf(book).rowHeight(2), sheetOf(book).columnWidth(2)]).toEqual([0, 0]);
  for (const line of ["row", "column"] as const) book.setHidden(id, line, { first: 2, last: 2 }, false);
  expect([sheetOf(book).rowHeight(2), sheetOf(book).columnWidth(2)]).toEqual([61, 143]);
});

test("8 段目のグループと、グループのないところを隠すことは断る", () => {
  for (let level = 1; level <= 7; level += 1) book.group(id, "row", { first: 0, last: 0 });
  expect(() => book.group(id, "row", { first: 0, last: 0 })).toThrow("7 段まで");
  expect(() => book.setDetailsHidden(id, "row", { first: 5, last: 6 }, true)).toThrow("グループ化された行や列がありません");
  expect(sheetOf(book).outlineLevel("row", 0)).toBe(7);
});

test("シート全体を消すと、行と列の書式・結合・条件付き書式も消え、幅とグループは残る", async () => {
  const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  book.change("user", () => {
    book.setStyle(id, { ...whole, left: 1, right: 2 }, { fill: "#FF0000" });
    book.setStyle(id, { ...whole, top: 3, bottom: 3 }, { fill: "#00FF00" });
    book.merge(id, { top: 0, left: 0, bottom: 1, right: 1 });
    book.addConditionalFormat(id, { type: "custom", areas: [{ top: 0, left: 0, bottom: 9, right: 3 }], formula: "TRUE", stopIfTrue: false, format: { fill: "#FFC7CE" } });
    book.setColumnWidth(id, 1, 200);
    book.group(id, "row", { first: 1, last: 2 });
  });
  const opened = await reopened(book);
  opened.clear(id, whole, "all");
  const again = sheetOf(await openWorkbook(await opened.save(), "a.xlsx"));
  expect(again).toMatchObject({ merges: [], conditionalFormats: [] });
  expect([again.cell(5, 1).style.fill, again.cell(3, 9).style.fill]).toEqual([null, null]);
  expect([again.columnWidth(1), again.outlineLevel("row", 2)]).toEqual([200, 1]);
});
