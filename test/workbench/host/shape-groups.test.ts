import { closeExcel, excelOver, sampleBook } from "../../excel/excel-session";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { withTextBox } from "../../support/with-text-box";

afterEach(closeExcel);

const place = { top: 1, left: 1, bottom: 2, right: 3 };

async function open(): Promise<typeof Excel> {
  const bytes = await (await sampleBook()).save();
  const boxes = [{ text: "外", place }, { text: "奥", place, groups: 2 }, { text: "見えない", place, groups: 1, hidden: true }];
  const { office } = await excelOver(await openWorkbook(await withTextBox(bytes, 1, boxes), "sample.xlsx"));
  return office.Excel;
}

const firstSheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("表紙");

describe("図形のグループ", () => {
  it("シートの図形にはグループが並び、中の図形はグループの中にだけある", async () => {
    const excel = await open();
    await excel.run(async (context) => {
      const shapes = firstSheet(context).shapes.load("items/name,items/type,items/visible");
      const outer = shapes.getItem("グループ化 2010").group.shapes.load("items/name,items/type");
      const inner = shapes.getItem("グループ化 2010").group.shapes.getItem("グループ化 2020").group.shapes;
      const count = inner.getCount();
      const text = inner.getItem("テキスト ボックス 2").textFrame.textRange.load("text");
      await context.sync();
      expect(shapes.items.map(({ name, type, visible }) => [name, type, visible])).toEqual([
        ["テキスト ボックス 1", "GeometricShape", true], ["グループ化 2010", "Group", true], ["グループ化 3010", "Group", false],
      ]);
      expect(outer.items.map(({ name, type }) => [name, type])).toEqual([["グループ化 2020", "Group"]]);
      expect([count.value, text.text]).toEqual([1, "奥"]);
    });
  });

  it.each([
    ["グループでない図形の中身", "Shape.group", (shapes: Excel.ShapeCollection) => shapes.getItem("テキスト ボックス 1").group.shapes.load("items/id")],
    ["グループの文字", "Shape.textFrame", (shapes: Excel.ShapeCollection) => shapes.getItem("グループ化 2010").textFrame.textRange.load("text")],
  ])("%sは断る", async (_, errorLocation, ask) => {
    const excel = await open();
    await expect(excel.run(async (context) => {
      ask(firstSheet(context).shapes);
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation } });
  });

  it("グループの中の図形は、シートの図形としては見つからない", async () => {
    const excel = await open();
    await expect(excel.run(async (context) => {
      firstSheet(context).shapes.getItem("テキスト ボックス 2").load("id");
      await context.sync();
    })).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
