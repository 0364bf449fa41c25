import { useSession } from "./session";

const session = useSession();

const active = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getActiveWorksheet();
const sheetModel = () => session.model.sheets[0];

describe("書式", () => {
  test("塗り・文字・揃え・表示形式・幅が、モデルに入り読み戻せる", async () => {
    const read = await session.run(async (context) => {
      const range = active(context).getRange("A1:B2");
      range.format.fill.color = "#ffcc00";
      range.format.font.set({ bold: true, color: "#112233", size: 14, name: "Yu Gothic", underline: "Single" });
      range.format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, columnWidth: 75 });
      range.numberFormat = [["#,##0", "0.0%"], ["@", "General"]];
      range.load("numberFormat");
      const { format } = range;
      format.load("horizontalAlignment,columnWidth,fill/color,font/bold,font/size");
      await context.sync();
      return [range.numberFormat as unknown[][], format.horizontalAlignment, format.columnWidth, format.fill.color, format.font.bold, format.font.size];
    });
    expect(read).toEqual([[["#,##0", "0.0%"], ["@", "General"]], "Center", 75, "#FFCC00", true, 14]);
    expect(sheetModel()?.cell(1, 1).style).toMatchObject({ fill: "#FFCC00", wrap: true, font: { name: "Yu Gothic", underline: true } });
    expect(sheetModel()?.columnWidth(0)).toBe(100);
  });

  test("まちまちな書式は null、縦書きは 180", async () => {
    const read = await session.run(async (context) => {
      const sheet = active(context);
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.textOrientation = 180;
      const mixed = sheet.getRange("A1:A2").load("format/font/bold");
      const turned = sheet.getRange("A1").load("format/textOrientation");
      await context.sync();
      return [mixed.format.font.bold, turned.format.textOrientation];
    });
    expect(read).toEqual([null, 180]);
    expect(sheetModel()?.cell(0, 0).style.rotation).toBe(255);
  });

  test("罫線：外枠と内側、消すこと", async () => {
    await session.run(async (context) => {
      const { borders } = active(context).getRange("B2:C3").format;
      for (const name of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
        const border = borders.getItem(name);
        border.style = "Continuous";
        border.color = "#888888";
        border.weight = "Medium";
      }
      borders.getItem("EdgeLeft").style = "None";
      await context.sync();
    });
    const line = { style: "medium", color: "#888888" };
    expect(sheetModel()?.cell(1, 1).style.borders).toMatchObject({ top: line, right: line, bottom: line });
    expect(sheetModel()?.cell(1, 1).style.borders.left).toBeUndefined();
    expect(sheetModel()?.cell(2, 2).style.borders).toMatchObject({ top: line, left: line, right: line, bottom: line });
  });

  test("クリア：内容だけ、書式だけ、全部", async () => {
    await session.run(async (context) => {
      const sheet = active(context);
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A1:A3").format.fill.color = "#FF0000";
      await context.sync();
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
      await context.sync();
    });
    const cells = [0, 1, 2].map((row) => sheetModel()?.cell(row, 0));
    expect(cells.map((cell) => [cell?.value, cell?.style.fill])).toEqual([["", "#FF0000"], [2, null], ["", null]]);
  });
});

describe("値の入力", () => {
  test("先頭の = は数式、アポストロフィーは文字、@ の書式のセルは文字のまま", async () => {
    const read = await session.run(async (context) => {
      const sheet = active(context);
      sheet.getRange("A1:D1").values = [["=1+2", "'=1+2", "1,684", null]];
      sheet.getRange("A2").numberFormat = [["@"]];
      sheet.getRange("A2").values = [["=HYPERLINK(\"x\")"]];
      const range = sheet.getRange("A1:D2").load("values,formulas,valueTypes");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(read).toEqual([[3, "=1+2", 1684, ""], ["=HYPERLINK(\"x\")", "", "", ""]]);
  });

  test("リンクは、ブックの中のセルと表示する文字を持つ", async () => {
    const read = await session.run(async (context) => {
      const range = active(context).getRange("A1");
      range.hyperlink = { documentReference: "'Sheet1'!B5", textToDisplay: "B5 へ" };
      range.load("hyperlink,values");
      await context.sync();
      return [range.hyperlink.documentReference, range.hyperlink.textToDisplay, range.values[0]?.[0] as unknown];
    });
    expect(read).toEqual(["'Sheet1'!B5", "B5 へ", "B5 へ"]);
  });
});

describe("条件付き書式", () => {
  test("数式で加え（新しいものが先）、id で探し、一つずつ取り除ける", async () => {
    const ids = await session.run(async (context) => {
      const { conditionalFormats } = active(context).getRanges("A1:B2,D4");
      const made = ["=TRUE", "=$A1>0"].map((formula) => {
        const format = conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = "#FFE0E0";
        format.custom.format.font.bold = true;
        format.custom.format.borders.getItem("EdgeTop").color = "#AA0000";
        return format.load("id,type");
      });
      await context.sync();
      return made.map(({ id }) => id);
    });
    expect(sheetModel()?.conditionalFormats.map(({ formula, areas, format }) => ({ formula, areas: areas.length, format }))).toEqual([
      { formula: "$A1>0", areas: 2, format: { fill: "#FFE0E0", bold: true, borderColor: "#AA0000" } },
      { formula: "TRUE", areas: 2, format: { fill: "#FFE0E0", bold: true, borderColor: "#AA0000" } },
    ]);
    const left = await session.run(async (context) => {
      const { conditionalFormats } = active(context).getRange();
      const known = conditionalFormats.getItemOrNullObject(ids[0] ?? "");
      const unknown = conditionalFormats.getItemOrNullObject("ない");
      known.delete();
      conditionalFormats.load("items/id,items/type");
      const formulas = conditionalFormats.getItemAt(0).custom.rule.load("formula");
      await context.sync();
      return [conditionalFormats.items.map(({ id }) => id), unknown.isNullObject, formulas.formula];
    });
    expect(left).toEqual([[ids[1]], true, "=$A1>0"]);
  });

  test("範囲に触れない書式は、その範囲のコレクションにはない", async () => {
    const counts = await session.run(async (context) => {
      const sheet = active(context);
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      const inside = sheet.getRange("A1:C3").conditionalFormats.getCount();
      const outside = sheet.getRange("D1:D9").conditionalFormats.getCount();
      await context.sync();
      return [inside.value, outside.value];
    });
    expect(counts).toEqual([1, 0]);
  });
});

describe("シートとブック", () => {
  test("追加・改名・表示・枠固定・目盛線・印刷・選択", async () => {
    const read = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.add("章別集計");
      sheet.freezePanes.freezeRows(3);
      sheet.showGridlines = false;
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.activate();
      sheet.getRange("B2:C3").select();
      sheet.pageLayout.load("orientation,zoom");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return [sheet.pageLayout.orientation, sheet.pageLayout.zoom.horizontalFitToPages, frozen.address, titles.address, selected.address];
    });
    expect(read).toEqual(["Landscape", 1, "章別集計!1:3", "章別集計!1:3", "章別集計!B2:C3"]);
    expect(session.model.sheetByName("章別集計")).toMatchObject({ showGridlines: false, frozen: { rows: 3, columns: 0 } });
  });

  test("ブックの設定：書き、読み、消す", async () => {
    const { model } = session;
    const read = await session.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("kensho", { ids: ["a", "b"], on: true });
      const setting = settings.getItem("kensho").load("value");
      const missing = settings.getItemOrNullObject("ない").load("value");
      await context.sync();
      return [setting.value as unknown, missing.isNullObject];
    });
    expect(read).toEqual([{ ids: ["a", "b"], on: true }, true]);
    expect(model.settings.get("kensho")).toBe('{"ids":["a","b"],"on":true}');
    await session.run(async (context) => {
      context.workbook.settings.getItem("kensho").delete();
      await context.sync();
    });
    expect(model.settings.has("kensho")).toBe(false);
  });

  test("一つのバッチの書き込みは、取り消しの一段になる", async () => {
    const { model } = session;
    await session.run(async (context) => {
      const sheet = active(context);
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      sheet.getRange("A3").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(model.undo()).toBe(true);
    expect([0, 1].map((row) => sheetModel()?.cell(row, 0).value)).toEqual(["", ""]);
    expect(sheetModel()?.cell(2, 0).style.fill).toBeNull();
  });

  test("消されたシートを後から使うと ItemNotFound", async () => {
    session.model.change("user", () => session.model.addSheet("消える"));
    const error = await session.failure(async (context) => {
      const range = context.workbook.worksheets.getItem("消える").getRange("A1");
      await context.sync();
      const { model } = session;
      model.change("user", () => model.deleteSheet(model.sheetByName("消える")?.id ?? ""));
      range.load("values");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });
});
