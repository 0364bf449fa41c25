import { jumpTo } from "../../src/excel/jump";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { filteredBook } from "../support/filtered-book";
import { bookOf, closeExcel, excelOver } from "./excel-session";

afterEach(closeExcel);

const book = () => bookOf({ P1: [["x"]], "章's 表": [["y"]], 隠: [["z"]] });

describe("セルへ移動する", () => {
  it("2往復でシートを前に出し、そのセルを選ぶ", async () => {
    const { model, host } = await excelOver(book());
    await jumpTo({ sheet: "章's 表", row: 19, column: 9 });
    expect(model.activeSheetId).toBe(model.sheetByName("章's 表")?.id);
    expect(model.selection).toMatchObject({ sheetId: model.activeSheetId, activeRow: 19, activeColumn: 9 });
    expect(host.counters.roundTrips).toBe(2);
  });

  it("手前に出してから、次の往復で選ぶ（office-js #5118）", async () => {
    const { host } = await excelOver(book());
    const order: string[] = [];
    const execute = host.execute.bind(host);
    host.execute = (json, flags) => {
      order.push(["Activate", "Select"].filter((name) => json.includes(`"Name":"${name}"`)).join("+"));
      return execute(json, flags);
    };
    await jumpTo({ sheet: "章's 表", row: 19, column: 9 });
    expect(order.filter(Boolean)).toEqual(["Activate", "Select"]);
  });

  it.each(["hidden", "veryHidden"] as const)("%s のシートは断り、頼まれれば再表示して移動する", async (visibility) => {
    const model = book();
    model.change("user", () => model.setVisibility(model.sheetByName("隠")?.id ?? "", visibility));
    const { host } = await excelOver(model);
    const cell = { sheet: "隠", row: 0, column: 0 };
    await expect(jumpTo(cell)).rejects.toMatchObject({ name: "SituationError", code: "sheet-hidden", sheet: "隠" });
    expect(model.sheetByName("隠")?.visibility).toBe(visibility);
    host.resetCounters();
    await jumpTo(cell, { unhide: true });
    expect(model.sheetByName("隠")?.visibility).toBe("visible");
    expect(model.activeSheetId).toBe(model.sheetByName("隠")?.id);
    expect(host.counters.roundTrips).toBe(2);
  });

  it("消えたシートや名前の変わったシートは見つからないと言う", async () => {
    await excelOver(book());
    await expect(jumpTo({ sheet: "旧名", row: 0, column: 0 })).rejects.toMatchObject({ code: "sheet-missing", sheet: "旧名", detail: expect.stringContaining("ItemNotFound") as string });
  });

  it("id が分かっていれば、名前の変わったシートへも2往復で移動し、いまの名前を答える", async () => {
    const { model, host } = await excelOver(book());
    const id = model.sheetByName("P1")?.id ?? "";
    model.change("user", () => model.renameSheet(id, "改名"));
    expect(await jumpTo({ sheet: "P1", row: 3, column: 0 }, { id })).toEqual({ outOfSight: null, sheet: "改名" });
    expect(host.counters.roundTrips).toBe(2);
    model.change("user", () => model.deleteSheet(id));
    await expect(jumpTo({ sheet: "P1", row: 3, column: 0 }, { id })).rejects.toMatchObject({ code: "sheet-missing", sheet: "P1" });
  });

  it("ブックが保護されていて再表示できなければ、シートの保護とは言わない", async () => {
    const model = book();
    model.change("user", () => model.setVisibility(model.sheetByName("隠")?.id ?? "", "hidden"));
    const { host } = await excelOver(model);
    host.faults.readOnly = true;
    await expect(jumpTo({ sheet: "隠", row: 0, column: 0 }, { unhide: true })).rejects.toMatchObject({ code: "protected", sheet: null });
  });

  it("再表示を頼んでいないのに断られれば、ブックの保護とは言わず、そのシートの名を言う", async () => {
    const { host } = await excelOver(book());
    host.failNextBatch("AccessDenied");
    await expect(jumpTo({ sheet: "P1", row: 0, column: 0 })).rejects.toMatchObject({ code: "protected", sheet: "P1" });
  });

  it("再表示を頼んだシートが消えていれば、ブックの保護とは言わない", async () => {
    await excelOver(book());
    await expect(jumpTo({ sheet: "旧名", row: 0, column: 0 }, { unhide: true })).rejects.toMatchObject({ code: "sheet-missing", sheet: "旧名" });
  });

  it("保護されたシートでセルを選べなければ、そう言う", async () => {
    const { host, model } = await excelOver(book());
    const execute = host.execute.bind(host);
    host.execute = (json, flags) => {
      if (json.includes('"Name":"Select"')) host.failNextBatch("AccessDenied");
      return execute(json, flags);
    };
    await expect(jumpTo({ sheet: "章's 表", row: 0, column: 0 })).rejects.toMatchObject({ code: "cell-locked", sheet: "章's 表" });
    expect(model.activeSheetId).toBe(model.sheetByName("章's 表")?.id);
  });

  it("セルの編集中は待ち、待っていることを知らせ、終われば移動する", async () => {
    const { host, model } = await excelOver(book());
    host.faults.editMode = true;
    const onWaiting = jest.fn(() => {
      host.faults.editMode = false;
    });
    await jumpTo({ sheet: "章's 表", row: 2, column: 2 }, { onWaiting });
    expect(onWaiting).toHaveBeenCalledTimes(1);
    expect(model.selection).toMatchObject({ activeRow: 2, activeColumn: 2 });
  });

  it.each([
    ["手で隠した行", (model: WorkbookModel, id: string) => model.setHidden(id, "row", { first: 4, last: 4 }, true)],
    ["閉じたグループの行", (model: WorkbookModel, id: string) => {
      model.group(id, "row", { first: 3, last: 5 });
      model.showOutlineLevels(id, "row", 1);
    }],
    ["隠した列", (model: WorkbookModel, id: string) => model.setHidden(id, "column", { first: 2, last: 2 }, true)],
  ])("%sのセルは選ぶが、見えていないと知らせる", async (_, hide) => {
    const { model } = await excelOver(book());
    model.change("user", () => hide(model, model.sheetByName("P1")?.id ?? ""));
    expect(await jumpTo({ sheet: "P1", row: 4, column: 2 })).toMatchObject({ outOfSight: "hidden" });
    expect(model.selection).toMatchObject({ activeRow: 4, activeColumn: 2 });
    expect(await jumpTo({ sheet: "P1", row: 8, column: 0 })).toMatchObject({ outOfSight: null });
  });

  it("フィルターで隠れた行のセルは選び、フィルターのためだと知らせる。フィルターの外の隠れた行はそうではない", async () => {
    const model = await openWorkbook(await filteredBook(book(), "P1", 4), "book.xlsx");
    const id = model.sheetByName("P1")?.id ?? "";
    model.change("user", () => model.setHidden(id, "row", { first: 19, last: 19 }, true));
    const { host } = await excelOver(model);
    expect(await jumpTo({ sheet: "P1", row: 4, column: 2 })).toMatchObject({ outOfSight: "filtered" });
    expect(model.selection).toMatchObject({ activeRow: 4, activeColumn: 2 });
    expect(host.counters.roundTrips).toBe(3);
    for (const row of [19, 2, 7]) {
      model.change("user", () => model.setHidden(id, "row", { first: row, last: row }, true));
      expect(await jumpTo({ sheet: "P1", row, column: 2 })).toMatchObject({ outOfSight: "hidden" });
    }
    host.resetCounters();
    expect(await jumpTo({ sheet: "P1", row: 5, column: 2 })).toMatchObject({ outOfSight: null });
    expect(host.counters.roundTrips).toBe(2);
  });

  it("フィルターで隠れた行でも、列まで隠れていれば、フィルターのためとは言わない", async () => {
    const model = await openWorkbook(await filteredBook(book(), "P1", 4), "book.xlsx");
    model.change("user", () => model.setHidden(model.sheetByName("P1")?.id ?? "", "column", { first: 2, last: 2 }, true));
    await excelOver(model);
    expect(await jumpTo({ sheet: "P1", row: 4, column: 2 })).toMatchObject({ outOfSight: "hidden" });
  });

  it("条件のないフィルターの中で手で隠した行や、フィルターについて聞けない Excel では、隠れているとだけ言う", async () => {
    const model = book();
    const id = model.sheetByName("P1")?.id ?? "";
    model.change("user", () => {
      model.setAutoFilter(id, { top: 2, left: 0, bottom: 8, right: 3 });
      model.setHidden(id, "row", { first: 4, last: 4 }, true);
    });
    const { host } = await excelOver(model);
    expect(await jumpTo({ sheet: "P1", row: 4, column: 0 })).toMatchObject({ outOfSight: "hidden" });
    const execute = host.execute.bind(host);
    host.execute = (json, flags) => {
      if (json.includes("isDataFiltered")) host.failNextBatch("GeneralException");
      return execute(json, flags);
    };
    expect(await jumpTo({ sheet: "P1", row: 4, column: 0 })).toMatchObject({ outOfSight: "hidden" });
  });

  it("別のブックが手前にあるとそう言う", async () => {
    const { host } = await excelOver(book());
    host.faults.otherWorkbookInFront = true;
    await expect(jumpTo({ sheet: "P1", row: 0, column: 0 })).rejects.toMatchObject({ code: "other-workbook-in-front" });
  });

  it.each([["InvalidOperationInCellEditMode", "cell-edit"], ["ConnectionFailure", "connection"], ["NotImplemented", "unknown"]])(
    "Excel が %s で断れば %s",
    async (officeCode, code) => {
      const { host } = await excelOver(book());
      host.failNextBatch(officeCode);
      await expect(jumpTo({ sheet: "P1", row: 0, column: 0 })).rejects.toMatchObject({ code, detail: expect.stringContaining(officeCode) as string });
    },
  );
});
