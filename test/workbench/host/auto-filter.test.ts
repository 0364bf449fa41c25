import { useSession } from "./session";

const session = useSession();

const active = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getActiveWorksheet();

test("オートフィルターを付け、場所を読み、外す", async () => {
  const read = await session.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A3:C6").values = Array.from({ length: 4 }, (_, row) => [row, "課", "件"]);
    sheet.autoFilter.apply(sheet.getRange("A3:C6"));
    sheet.autoFilter.load("enabled");
    const range = sheet.autoFilter.getRangeOrNullObject().load("address");
    await context.sync();
    const before = [sheet.autoFilter.enabled, range.address];
    sheet.autoFilter.remove();
    sheet.autoFilter.load("enabled");
    const gone = sheet.autoFilter.getRangeOrNullObject();
    await context.sync();
    return [...before, sheet.autoFilter.enabled, gone.isNullObject];
  });
  expect(read).toEqual([true, "Sheet1!A3:C6", false, true]);
});

test("列全体への指定は使われている行までになり、条件付きの絞り込みはできないと言う", async () => {
  await session.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A1:B5").values = Array.from({ length: 5 }, () => ["a", "b"]);
    sheet.autoFilter.apply("A:B");
    await context.sync();
  });
  expect(session.model.sheets[0]?.autoFilter).toEqual({ top: 0, left: 0, bottom: 4, right: 1 });
  const error = await session.failure(async (context) => {
    const sheet = active(context);
    sheet.autoFilter.apply(sheet.getRange("A1:B5"), 0, { filterOn: "Values", values: ["a"] });
    await context.sync();
  });
  expect(error.code).toBe("ApiNotFound");
});
