import { useSession } from "./session";

const session = useSession();

beforeEach(() => {
  const { model } = session;
  model.change("user", () => {
    for (const name of ["二", "三", "四"]) model.addSheet(name);
    model.setCell(model.activeSheetId, 1, 1, { kind: "typed", text: "1684" });
    model.setStyle(model.activeSheetId, { top: 1, left: 1, bottom: 1, right: 1 }, { numberFormat: "#,##0" });
  });
});

describe("読み込み", () => {
  test("コレクションの items/name と、top・skip によるページ分け", async () => {
    const names = await session.run(async (context) => {
      const all = context.workbook.worksheets.load("items/name");
      const page = context.workbook.worksheets;
      await context.sync();
      const first = all.items.map(({ name }) => name);
      page.load({ select: "name", top: 2, skip: 1 });
      await context.sync();
      return [first, page.items.map(({ name }) => name)];
    });
    expect(names).toEqual([["Sheet1", "二", "三", "四"], ["二", "三"]]);
  });

  test("深い道筋（format/fill/color, items/protection/protected）と expand", async () => {
    const read = await session.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2").load("format/fill/color, format/font/bold, text");
      const sheets = context.workbook.worksheets.load("items/protection/protected");
      const other = context.workbook.worksheets.getActiveWorksheet().getRange("B2").load({ select: "address", expand: "format" });
      await context.sync();
      return [range.format.fill.color, range.format.font.bold, range.text[0]?.[0], sheets.items[0]?.protection.protected, other.format.horizontalAlignment];
    });
    expect(read).toEqual(["#FFFFFF", false, "1,684", false, "General"]);
  });

  test("オブジェクト形式（$all を含む）の指定", async () => {
    const read = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load({ $all: true });
      const range = sheet.getRange("B2").load({ values: true, format: { rowHeight: true } });
      await context.sync();
      return [sheet.name, sheet.visibility, sheet.position, range.values[0]?.[0] as unknown, range.format.rowHeight > 0];
    });
    expect(read).toEqual(["Sheet1", "Visible", 0, 1684, true]);
  });

  test("前のバッチで得たシートと範囲を、後のバッチで使える", async () => {
    const read = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.add("新しい");
      const range = sheet.getRange("A1:B1");
      await context.sync();
      range.values = [[1, 2]];
      await context.sync();
      sheet.name = "改名";
      range.load("values,address");
      sheet.load("name,position");
      await context.sync();
      return [range.values[0], range.address, sheet.name, sheet.position];
    });
    expect(read).toEqual([[1, 2], "改名!A1:B1", "改名", 4]);
    expect(session.model.sheets.filter(({ name }) => name.startsWith("新") || name === "改名")).toHaveLength(1);
  });

  test("ないものは null オブジェクトになり、その先も null オブジェクト", async () => {
    const read = await session.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("無い");
      const below = missing.getUsedRangeOrNullObject(true).load("values");
      const empty = context.workbook.worksheets.getItem("二").getUsedRangeOrNullObject(true).load("values");
      await context.sync();
      return [missing.isNullObject, below.isNullObject, empty.isNullObject];
    });
    expect(read).toEqual([true, true, true]);
  });

  test("使われている範囲：値だけのものと書式を含むもの", async () => {
    const { model } = session;
    model.change("user", () => model.setStyle(model.activeSheetId, { top: 5, left: 3, bottom: 5, right: 3 }, { fill: "#FFFF00" }));
    const read = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const values = sheet.getUsedRange(true).load("address");
      const all = sheet.getUsedRange().load("address");
      await context.sync();
      return [values.address, all.address];
    });
    expect(read).toEqual(["Sheet1!B2", "Sheet1!B2:D6"]);
  });

  test("番地は Excel の書き方：セルと読める名前や空白は引用符で囲む", async () => {
    const { model } = session;
    model.change("user", () => ["P01", "章 別", "it's", "章別集計"].forEach((name) => model.addSheet(name)));
    const read = await session.run(async (context) => {
      const ranges = ["P01", "章 別", "it's", "章別集計"].map((name) => context.workbook.worksheets.getItem(name).getRange("A1:B2").load("address"));
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(read).toEqual(["'P01'!A1:B2", "'章 別'!A1:B2", "'it''s'!A1:B2", "章別集計!A1:B2"]);
  });

  test("範囲から範囲へ：セル、列全体、交わり、外接、大きさの変更", async () => {
    const read = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B2:D4");
      const ranges = [
        range.getCell(1, 1), range.getEntireColumn(), range.getEntireRow(), range.getLastCell(), range.getRow(1), range.getColumn(2),
        range.getOffsetRange(1, -1), range.getResizedRange(1, -1), range.getBoundingRect(sheet.getRange("F9")),
        range.getIntersection(sheet.getRange("C3:Z9")), sheet.getRangeByIndexes(4, 5, 2, 1), sheet.getCell(0, 0),
      ].map((each) => each.load("address"));
      await context.sync();
      return ranges.map(({ address }) => address.replace("Sheet1!", ""));
    });
    expect(read).toEqual(["C3", "B:D", "2:4", "D4", "B3:D3", "D2:D4", "A3:C5", "B2:C5", "B2:F9", "C3:D4", "F5:F6", "A1"]);
  });

  test("大きな表の書き込みは、ライブラリが分けて送っても全部入る", async () => {
    const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 12 }, (_, column) => row * 12 + column));
    await session.run(async (context) => {
      context.workbook.worksheets.getItem("三").getRange("A1:L400").values = values;
      await context.sync();
    });
    const sheet = session.model.sheetByName("三");
    expect(sheet?.cell(399, 11).value).toBe(4799);
    expect(session.host.counters.roundTrips).toBe(1);
  });
});
