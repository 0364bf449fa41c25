import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { filteredBook } from "../support/filtered-book";
import { packed, partsOf, reopened, sheetOf } from "./support";

const AREA = { top: 2, left: 0, bottom: 9, right: 4 };
const PATH = "xl/worksheets/sheet1.xml";

test("オートフィルターは要素と隠れた名前の両方で保存され、外せばどちらも消える", async () => {
  const book = createWorkbook("a.xlsx");
  const { id } = sheetOf(book);
  book.setAutoFilter(id, AREA);
  const parts = await partsOf(await book.save());
  expect(parts.get(PATH)).toContain('<autoFilter ref="A3:E10"/>');
  expect(parts.get("xl/workbook.xml")).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Sheet1\'!$A$3:$E$10</definedName>');
  const again = await reopened(book);
  expect(sheetOf(again).autoFilter).toEqual(AREA);
  again.setAutoFilter(id, null);
  const removed = await partsOf(await again.save());
  expect([removed.get(PATH), removed.get("xl/workbook.xml")].join()).not.toMatch(/autoFilter|_FilterDatabase/);
});

test("ほかの変更のとき、利用者の絞り込み条件は 1 バイトも変わらない", async () => {
  const parts = Object.fromEntries(await partsOf(await createWorkbook("a.xlsx").save()));
  const filter = '<autoFilter ref="A3:E10"><filterColumn colId="1"><filters><filter val="市民課"/></filters></filterColumn></autoFilter>';
  const source = (parts[PATH] ?? "").replace("<sheetData/>", `<sheetData/>${filter}`);
  const opened = await openWorkbook(await packed({ ...parts, [PATH]: Buffer.from(source, "utf8").toString("utf8") }), "a.xlsx");
  expect(sheetOf(opened).autoFilter).toEqual(AREA);
  opened.change("user", () => {
    opened.setAutoFilter(sheetOf(opened).id, AREA);
    opened.setCell(sheetOf(opened).id, 0, 0, { kind: "value", value: 1 });
  });
  expect(Buffer.from((await partsOf(await opened.save())).get(PATH) ?? "", "latin1").toString("utf8")).toContain(filter);
});

test("ファイルの絞り込みは条件があるとわかり、外せば隠れた行が戻り、別の場所へ移せば条件は残らない", async () => {
  const opened = await openWorkbook(await filteredBook(createWorkbook("a.xlsx"), "Sheet1", 5), "a.xlsx");
  const { id } = sheetOf(opened);
  expect([sheetOf(opened).isFiltered, sheetOf(opened).rowHeight(5)]).toEqual([true, 0]);
  opened.setAutoFilter(id, AREA);
  expect(sheetOf(opened).isFiltered).toBe(false);
  expect(sheetOf(opened).rowHeight(5)).toBeGreaterThan(0);
});
