import { useSession } from "./session";

const session = useSession();

/** Every refusal of Excel's that an add-in can meet: what is done, the code, and where the library says it happened. */
const refusals: readonly (readonly [name: string, code: string, location: string, work: (context: Excel.RequestContext) => unknown])[] = [
  ["無いシート", "ItemNotFound", "WorksheetCollection.getItem", ({ workbook }) => workbook.worksheets.getItem("無い").load("name")],
  ["既にあるシート名", "ItemAlreadyExists", "WorksheetCollection.add", ({ workbook }) => workbook.worksheets.add("sheet1")],
  ["32 文字のシート名", "InvalidArgument", "WorksheetCollection.add", ({ workbook }) => workbook.worksheets.add("あ".repeat(32))],
  ["使えない文字のシート名", "InvalidArgument", "WorksheetCollection.add", ({ workbook }) => workbook.worksheets.add("a/b")],
  ["先頭の引用符", "InvalidArgument", "Worksheet.name", ({ workbook }) => (active(workbook).name = "'a")],
  ["形の違う配列", "InvalidArgument", "Range.values", ({ workbook }) => (active(workbook).getRange("A1:B2").values = [[1, 2]])],
  ["アドレスでない文字", "InvalidArgument", "Worksheet.getRange", ({ workbook }) => active(workbook).getRange("ここ").load("address")],
  ["シートの外", "InvalidArgument", "Worksheet.getRange", ({ workbook }) => active(workbook).getRange("XFE1").load("address")],
  ["別のシートのアドレス", "InvalidArgument", "Worksheet.getRange", ({ workbook }) => active(workbook).getRange("別!A1").load("address")],
  ["8,192 文字を超えるアドレス", "InvalidArgument", "Worksheet.getRanges", ({ workbook }) => active(workbook).getRanges("A1,".repeat(2731) + "A1").load("address")],
  ["32,767 文字を超える文字", "InvalidArgument", "Range.values", ({ workbook }) => (active(workbook).getRange("A1").values = [["あ".repeat(32_768)]])],
  ["8,192 文字を超える数式", "FormulaLengthExceedsLimit", "Range.values", ({ workbook }) => (active(workbook).getRange("A1").values = [["=SUM(" + "A1,".repeat(2730) + "A1)"]])],
  ["409 ポイントを超える行の高さ", "InvalidArgument", "RangeFormat.rowHeight", ({ workbook }) => (active(workbook).getRange("A1").format.rowHeight = 410)],
  ["255 文字を超える列の幅", "InvalidArgument", "RangeFormat.columnWidth", ({ workbook }) => (active(workbook).getRange("A1").format.columnWidth = 1_350)],
  ["負の列の幅", "InvalidArgument", "RangeFormat.columnWidth", ({ workbook }) => (active(workbook).getRange("A1").format.columnWidth = -1)],
  ["250 を超える字下げ", "InvalidArgument", "RangeFormat.indentLevel", ({ workbook }) => (active(workbook).getRange("A1").format.indentLevel = 251)],
  ["90 度を超える文字の向き", "InvalidArgument", "RangeFormat.textOrientation", ({ workbook }) => (active(workbook).getRange("A1").format.textOrientation = 91)],
  ["409 ポイントを超える文字", "InvalidArgument", "RangeFont.size", ({ workbook }) => (active(workbook).getRange("A1").format.font.size = 410)],
  ["255 文字を超えるフッター", "InvalidArgument", "HeaderFooter.centerFooter", ({ workbook }) => (active(workbook).pageLayout.headersFooters.defaultForAllPages.centerFooter = "あ".repeat(256))],
  ["最後の表示シートの削除", "InvalidOperation", "Worksheet.delete", ({ workbook }) => active(workbook).delete()],
  ["無い条件付き書式", "ItemNotFound", "ConditionalFormatCollection.getItem", ({ workbook }) => active(workbook).getRange("A1").conditionalFormats.getItem("x").load("id")],
  ["列全体への書き込み", "InvalidArgument", "Range.values", ({ workbook }) => (active(workbook).getRange("A:A").values = [[1]])],
];

function active(workbook: Excel.Workbook): Excel.Worksheet {
  return workbook.worksheets.getActiveWorksheet();
}

describe("Excel が断るものを、Excel のコードで断る", () => {
  test.each(refusals)("%s → %s", async (_, code, location, work) => {
    const error = await session.failure(async (context) => {
      work(context);
      await context.sync();
    });
    expect(error.code).toBe(code);
    expect(error.debugInfo.errorLocation).toBe(location);
  });

  test("失敗の前の操作は済んだまま残り、後の操作は行われない", async () => {
    await session.failure(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["前"]];
      sheet.getRange("A2:B2").values = [["形が違う"]];
      sheet.getRange("A3").values = [["後"]];
      await context.sync();
    });
    const sheet = session.model.sheets[0];
    expect([0, 1, 2].map((row) => sheet?.cell(row, 0).value)).toEqual(["前", "", ""]);
  });

  test("失敗の前に読み込んだ値は、本物のライブラリに届いている", async () => {
    const read = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      context.workbook.worksheets.getItem("無い").load("name");
      await context.sync().catch(() => undefined);
      return sheet.name;
    });
    expect(read).toBe("Sheet1");
  });
});

describe("保護と表示", () => {
  test("保護されたシートのロックされたセル・書式・条件付き書式は AccessDenied", async () => {
    session.model.change("user", () => session.model.setProtected(session.model.activeSheetId, true));
    const range = ({ workbook }: Excel.RequestContext) => active(workbook).getRange("A1");
    const works: ((context: Excel.RequestContext) => unknown)[] = [
      (context) => (range(context).values = [[1]]),
      (context) => (range(context).format.fill.color = "#FF0000"),
      (context) => range(context).conditionalFormats.add("Custom"),
      (context) => range(context).clear(),
    ];
    for (const work of works) {
      const error = await session.failure(async (context) => {
        work(context);
        await context.sync();
      });
      expect(error.code).toBe("AccessDenied");
    }
    const isProtected = await session.run(async (context) => {
      const protection = active(context.workbook).protection.load("protected");
      await context.sync();
      return protection.protected;
    });
    expect(isProtected).toBe(true);
  });

  test("保護されていても、ロックされていないセルには書ける", async () => {
    const { model } = session;
    const id = model.activeSheetId;
    model.change("user", () => {
      model.setStyle(id, { top: 0, left: 0, bottom: 0, right: 0 }, { locked: false });
      model.setProtected(id, true);
    });
    await session.run(async (context) => {
      active(context.workbook).getRange("A1").values = [[7]];
      await context.sync();
    });
    expect(model.sheet(id)?.cell(0, 0).value).toBe(7);
  });

  test("非表示のシートは読めるが、アクティブにも選択もできない", async () => {
    const { model } = session;
    model.change("user", () => {
      const sheet = model.addSheet("隠れ");
      model.setCell(sheet.id, 0, 0, { kind: "value", value: "読める" });
      model.setVisibility(sheet.id, "veryHidden");
    });
    const values = await session.run(async (context) => {
      const range = context.workbook.worksheets.getItem("隠れ").getUsedRange(true).load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(values).toEqual([["読める"]]);
    for (const work of [(sheet: Excel.Worksheet) => sheet.activate(), (sheet: Excel.Worksheet) => sheet.getRange("A1").select()]) {
      const error = await session.failure(async (context) => {
        work(context.workbook.worksheets.getItem("隠れ"));
        await context.sync();
      });
      expect(error.code).toBe("InvalidOperation");
    }
  });
});
