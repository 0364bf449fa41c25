import { useSession } from "./session";

const session = useSession();

const active = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getActiveWorksheet();

test("セルのスタイル：テーマに従う塗りを付け、読み戻し、混ざっていれば null と答える", async () => {
  const read = await session.run(async (context) => {
    const sheet = active(context);
    sheet.getRanges("A1:B1,A3").style = "Accent1_20";
    const [one, mixed, plain] = ["A1:B1", "A1:A2", "A2"].map((address) => sheet.getRange(address).load("style,format/fill/color"));
    const areas = sheet.getRanges("A1,A3").load("style");
    await context.sync();
    return [one?.style, one?.format.fill.color, mixed?.style, plain?.style, areas.style];
  });
  expect(read).toEqual(["Accent1_20", "#DAE3F3", null, "Normal", "Accent1_20"]);
});

test("ないスタイルは InvalidArgument で断る", async () => {
  const error = await session.failure(async (context) => {
    active(context).getRange("A1").style = "ないスタイル";
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
});
