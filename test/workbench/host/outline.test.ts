import { useSession } from "./session";

const session = useSession();

const active = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getActiveWorksheet();
const hiddenRows = () => Array.from({ length: 8 }, (_, row) => session.model.sheets[0]?.rowHeight(row) === 0);

test("行をグループ化し、段で畳み、開き、解く", async () => {
  await session.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("2:6").group("ByRows");
    sheet.getRange("A3:B4").group("ByRows");
    sheet.getRange("C:D").group("ByColumns");
    sheet.showOutlineLevels(2, 1);
    await context.sync();
  });
  expect(hiddenRows()).toEqual([false, false, true, true, false, false, false, false]);
  expect(session.model.sheets[0]?.columnWidth(3)).toBe(0);
  const read = await session.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("2:6").hideGroupDetails("ByRows");
    const rows = sheet.getRange("2:6").load("rowHidden");
    sheet.getRange("C:D").showGroupDetails("ByColumns");
    sheet.getRange("3:4").ungroup("ByRows");
    await context.sync();
    return rows.rowHidden;
  });
  expect(read).toBe(true);
  expect([1, 2].map((row) => session.model.sheets[0]?.outlineLevel("row", row))).toEqual([1, 1]);
  expect(session.model.sheets[0]?.columnWidth(3)).toBe(session.model.sheets[0]?.columnWidth(0));
});

test("グループのない行は畳めも解けもせず、保護されたシートはグループ化できない", async () => {
  const none = await session.failure(async (context) => {
    active(context).getRange("2:6").hideGroupDetails("ByRows");
    await context.sync();
  });
  expect(none.code).toBe("InvalidArgument");
  const ungrouped = await session.failure(async (context) => {
    active(context).getRange("2:6").ungroup("ByRows");
    await context.sync();
  });
  expect(ungrouped.code).toBe("InvalidOperation");
  session.model.setProtected(session.model.activeSheetId, true);
  const refused = await session.failure(async (context) => {
    active(context).getRange("2:6").group("ByRows");
    await context.sync();
  });
  expect(refused.code).toBe("AccessDenied");
});

test("範囲の hidden は、すべて隠れていれば true、一部なら null、まったくなければ false", async () => {
  const read = await session.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("20:21").rowHidden = true;
    sheet.getRange("K:K").columnHidden = true;
    const ranges = ["A20:B21", "K1:K3", "A19:B21", "J1:K3", "A1:B3"].map((address) => sheet.getRange(address).load("hidden"));
    await context.sync();
    return ranges.map(({ hidden }) => hidden as boolean | null);
  });
  expect(read).toEqual([true, true, null, null, false]);
});
