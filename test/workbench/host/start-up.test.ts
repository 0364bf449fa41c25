import type { WorkbookModel } from "../../../src/xlsx/model";
import { createWorkbook } from "../../../src/xlsx/create-workbook";
import type { OfficeHost } from "../../../src/workbench/host/create-host";
import { createHost } from "../../../src/workbench/host/create-host";
import type { OpenedOffice } from "../../support/office-in-jsdom";
import { openOffice } from "../../support/office-in-jsdom";

// Starting the library takes a quarter of a second alone, and several where the machine is busy.
jest.setTimeout(30_000);

let model: WorkbookModel;
let host: OfficeHost;
let office: OpenedOffice;

beforeEach(async () => {
  model = createWorkbook("検証.xlsx");
  host = createHost(model);
  office = await openOffice(host);
});

afterEach(() => office.close());

describe("本物の office.js が代役の上で動く", () => {
  test("Office.onReady は Excel・PC と答え、要求セットは起動時の指定どおり", async () => {
    const info = await office.Office.onReady();
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(office.Office.context.displayLanguage).toBe("ja-JP");
    expect(office.pageErrors).toEqual([]);
  });

  test("書いた値が読め、計算された値が同じバッチで読める", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C1").values = [[1, "二", "=A1+10"]];
      const range = sheet.getRange("A1:C2").load("values,formulas,address,rowCount");
      sheet.load("name");
      await context.sync();
      return { name: sheet.name, values: range.values as unknown[][], formulas: range.formulas as unknown[][], address: range.address, rows: range.rowCount };
    });
    expect(read).toEqual({
      name: "Sheet1",
      values: [[1, "二", 11], ["", "", ""]],
      formulas: [[1, "二", "=A1+10"], ["", "", ""]],
      address: "Sheet1!A1:C2",
      rows: 2,
    });
    expect(host.counters.roundTrips).toBe(1);
  });

  test("読み込む前の項目は、本物のライブラリが PropertyNotLoaded で断る", async () => {
    const code = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      try {
        return String(range.text);
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    expect(code).toBe("PropertyNotLoaded");
  });

  test("文書の設定（Office.context.document.settings）とテーマが、デスクトップの道で届く", async () => {
    const { settings } = office.Office.context.document;
    settings.set("kensho", { on: true });
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect(status).toBe("succeeded");
    expect(model.settings.get("kensho")).toBe('{"on":true}');
    expect(office.Office.context.officeTheme.bodyBackgroundColor.toLowerCase()).toBe("#ffffff");
  });

  test("書き込みのあるバッチは一度だけ変化を知らせ、読むだけのバッチは何も変えない", async () => {
    let notices = 0;
    model.subscribe(() => (notices += 1));
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A1").format.fill.color = "#FFEE00";
      sheet.getRange("A2").values = [["=A1+B1"]];
      await context.sync();
    });
    expect(notices).toBe(1);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getUsedRange().load("values,text,format/fill/color");
      await context.sync();
    });
    expect(notices).toBe(1);
  });

  test("テストのモジュールのために Excel と Office を置き、元に戻す", () => {
    const restore = office.useGlobals();
    expect((globalThis as { Excel?: unknown }).Excel).toBe(office.Excel);
    restore();
    expect("Excel" in globalThis).toBe(false);
  });
});
