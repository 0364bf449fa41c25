import { useSession } from "./session";

const session = useSession();

const readName = async (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
  await context.sync();
  return sheet.name;
};

describe("Excel の状況を起こす", () => {
  test("セルの編集中は、本物のライブラリが InvalidOperationInCellEditMode を投げる", async () => {
    session.host.faults.editMode = true;
    const error = await session.failure(readName);
    session.host.faults.editMode = false;
    expect(error.code).toBe("InvalidOperationInCellEditMode");
    expect(error.message).toMatch(/編集/);
  });

  test("delayForCellEdit なら編集が終わるまで待ち、そのまま続く", async () => {
    session.host.faults.editMode = true;
    let answered = false;
    const reading = session.office.Excel.run({ delayForCellEdit: true }, readName).then((name) => {
      answered = true;
      return name;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    session.host.faults.editMode = false;
    await expect(reading).resolves.toBe("Sheet1");
  });

  test("別のブックが前にあると、選択・アクティブ化・追加は GeneralException、削除と手前のシートは InvalidSelection。名前で読むことはできる", async () => {
    session.model.change("user", () => session.model.addSheet("別"));
    session.host.faults.otherWorkbookInFront = true;
    const works: readonly (readonly [string, (context: Excel.RequestContext) => unknown])[] = [
      ["GeneralException", ({ workbook }) => workbook.worksheets.getItem("別").activate()],
      ["GeneralException", ({ workbook }) => workbook.worksheets.getItem("別").getRange("A1").select()],
      ["GeneralException", ({ workbook }) => workbook.worksheets.add("新")],
      ["InvalidSelection", ({ workbook }) => workbook.worksheets.getItem("別").delete()],
      ["InvalidSelection", ({ workbook }) => workbook.getSelectedRange().load("address")],
      ["InvalidSelection", ({ workbook }) => workbook.worksheets.getActiveWorksheet().load("name")],
    ];
    for (const [code, work] of works) {
      const error = await session.failure(async (context) => {
        work(context);
        await context.sync();
      });
      expect(error.code).toBe(code);
    }
    await expect(session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("name");
      await context.sync();
      return sheet.name;
    })).resolves.toBe("Sheet1");
  });

  test("読み取り専用では書き込みが AccessDenied になり、読み取りはできる", async () => {
    session.host.faults.readOnly = true;
    const error = await session.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(error.code).toBe("AccessDenied");
    await expect(session.run(readName)).resolves.toBe("Sheet1");
  });

  test("次のバッチだけを、指定したコードで失敗させる", async () => {
    session.host.failNextBatch("ActivityLimitReached");
    const error = await session.failure(readName);
    expect(error.code).toBe("ActivityLimitReached");
    await expect(session.run(readName)).resolves.toBe("Sheet1");
  });

  test("大きすぎる要求と応答は、Web の Excel のコードで断る", async () => {
    session.host.faults.payloadLimit = 20_000;
    const tooLong = await session.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["あ".repeat(10_000)]];
      await context.sync();
    });
    expect(tooLong.code).toBe("RequestPayloadSizeLimitExceeded");
    const tooMuch = await session.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z400").load("values");
      await context.sync();
    });
    expect(tooMuch.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("往復ごとの遅れは、指定した時間だけかかる", async () => {
    session.host.faults.latencyMs = 60;
    const start = performance.now();
    await session.run(readName);
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });
});

describe("数える", () => {
  test("往復・操作・バイト・メンバーを数え、ライブラリ自身の後始末は別に数える", async () => {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").load("values");
      await context.sync();
      sheet.getRange("B1").values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { roundTrips, background, actions, bytesIn, bytesOut, perMethod } = session.host.counters;
    expect({ roundTrips, background }).toEqual({ roundTrips: 2, background: 1 });
    expect(perMethod).toMatchObject({ "Range.load(values)": 1, "Range.values": 1, "Worksheet.getRange": 2 });
    expect(actions).toBeGreaterThan(6);
    expect(bytesIn).toBeGreaterThan(bytesOut);
  });

  test("セルがいくつあっても一回の読み込みは一往復", async () => {
    await session.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z500").load("values");
      await context.sync();
    });
    expect(session.host.counters.roundTrips).toBe(1);
  });
});
