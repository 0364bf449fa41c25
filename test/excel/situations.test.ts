import { readFileSync } from "node:fs";
import { runSummary } from "../../src/commands/run-summary";
import { clearHighlights, paintHighlights } from "../../src/excel/highlight";
import { officeReady } from "../../src/excel/office-ready";
import { runExcel } from "../../src/excel/run-excel";
import { readWorkbook } from "../../src/excel/read-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { SAMPLE_PATH } from "../support/sample-book";
import { structureProtected } from "../support/structure-protected";
import { bookOf, closeExcel, excelOver } from "./excel-session";

afterEach(closeExcel);

const highlight = { area: { sheet: "P1", top: 0, left: 0, bottom: 0, right: 0 }, severity: "error", kind: "cell" } as const;

describe("本物のライブラリが誤りを見つける", () => {
  it("読み込んでいない値を見れば失敗する", async () => {
    await excelOver(bookOf({ P1: [[1]] }));
    const work = runExcel(async (context) => {
      const range = context.workbook.worksheets.getItem("P1").getRange("A1");
      await context.sync();
      return range.values;
    });
    await expect(work).rejects.toMatchObject({ code: "unknown", detail: expect.stringContaining("PropertyNotLoaded") as string });
  });

  it("ない名前を読み込めば失敗する", async () => {
    await excelOver(bookOf({ P1: [[1]] }));
    const work = runExcel(async (context) => {
      context.workbook.worksheets.getItem("P1").getRange("A1").load("valuez");
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ name: "SituationError", code: "unknown" });
  });

  it("ExcelApi 1.14 にないものを使えば失敗する", async () => {
    await excelOver(bookOf({ P1: [[1]] }));
    const work = runExcel(async (context) => {
      context.workbook.worksheets.getItem("P1").getRange("A1").getDependents();
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ name: "SituationError", detail: expect.stringContaining("ApiNotFound") as string });
  });

  it("離した範囲を次の往復で使えば失敗する", async () => {
    await excelOver(bookOf({ P1: [[1]] }));
    const work = runExcel(async (context) => {
      const range = context.workbook.worksheets.getItem("P1").getRange("A1").untrack();
      await context.sync();
      range.load("values");
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ detail: expect.stringContaining("InvalidObjectPath") as string });
  });
});

describe("うまくいかない状況", () => {
  it("構成が保護されたブックには章別集計を足せず、ブックの保護として断られ、シートは増えない", async () => {
    const { model } = await excelOver(await openWorkbook(await structureProtected(readFileSync(SAMPLE_PATH)), "保護.xlsx"));
    const before = model.sheets.map(({ name }) => name);
    await expect(runSummary({})).rejects.toMatchObject({ name: "SituationError", code: "protected", sheet: null });
    expect(model.sheets.map(({ name }) => name)).toEqual(before);
  });

  it.each([["InvalidOperationInCellEditMode", "cell-edit"], ["ConnectionFailure", "connection"], ["Timeout", "connection"], ["0x800A03EC", "unknown"]])(
    "読むときに Excel が %s で断れば %s",
    async (officeCode, code) => {
      const { host } = await excelOver(bookOf({ P1: [[1]] }));
      host.faults.refusals = [{ member: "Workbook.worksheets", code: officeCode }];
      await expect(readWorkbook()).rejects.toMatchObject({ name: "SituationError", code });
    },
  );

  it("読み取り専用のブックには塗れないと言い、何も残さない", async () => {
    const { host, model } = await excelOver(bookOf({ P1: [["x"]] }));
    host.faults.readOnly = true;
    await expect(paintHighlights([highlight])).rejects.toMatchObject({ code: expect.stringMatching(/^(read-only|protected)$/) as string });
    expect(model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
  });

  it("編集中でも待って塗り、待っていることを1度だけ知らせる", async () => {
    const { host } = await excelOver(bookOf({ P1: [["x"]] }));
    host.faults.editMode = true;
    const waiting = jest.fn(() => {
      host.faults.editMode = false;
    });
    expect(await paintHighlights([highlight], { onWaiting: waiting })).toMatchObject({ painted: 1 });
    expect(waiting).toHaveBeenCalledTimes(1);
    expect(await clearHighlights()).toEqual([]);
  });

  it("長くかかっても、最初の答えが来ていれば編集中とは言わない", async () => {
    const { host } = await excelOver(bookOf({ P1: [["x"]] }));
    host.faults.latencyMs = 1000;
    const waiting = jest.fn();
    // The first answer comes far within the patience, all four together far after it.
    await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const property of ["name", "id", "position", "visibility"]) {
        sheet.load(property);
        await context.sync();
      }
    }, { onWaiting: waiting, patience: 3500 });
    expect(waiting).not.toHaveBeenCalled();
  });
});

describe("Excel の中で始まったか", () => {
  it("版と言語が分かる", async () => {
    await excelOver(bookOf({ P1: [] }));
    expect(await officeReady()).toEqual({ inExcel: true, newEnough: true, language: "ja-JP" });
  });

  it("古い Excel では足りないと分かる", async () => {
    await excelOver(bookOf({ P1: [] }), { apiSet: "1.7" });
    expect(await officeReady()).toMatchObject({ inExcel: true, newEnough: false });
  });
});
