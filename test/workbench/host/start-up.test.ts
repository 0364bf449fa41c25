import type { WorkbookModel } from "../../../src/xlsx/model";
import { createWorkbook } from "../../../src/xlsx/create-workbook";
import type { OfficeHost } from "../../../src/workbench/host/create-host";
import { createHost } from "../../../src/workbench/host/create-host";
import type { OpenedOffice } from "../../support/office-in-jsdom";
import { openOffice } from "../../support/office-in-jsdom";

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
});
