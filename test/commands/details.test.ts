import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/commands/run-validation";
import { checkBooks } from "../../src/check/check-books";
import { toReportJson } from "../../src/check/report-json";
import { gridOfSheet } from "../../src/cli/grid-of-sheet";
import { defaultSettings } from "../../src/core/settings";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { closeExcel, excelOver, sampleBook } from "../excel/excel-session";
import { withTextBox } from "../support/with-text-box";

afterEach(closeExcel);

/** The sample with a text box over the reason of its first form that lacks one; the sheets' parts are numbered in tab order. */
async function sampleWithBox(text: string, { hidden = false, groups = 0 } = {}): Promise<{ model: WorkbookModel; sheet: string }> {
  const plain = await sampleBook();
  const { findings } = checkBooks([{ file: "sample.xlsx", grids: plain.sheets.map(gridOfSheet) }], defaultSettings);
  const missing = findings.find(({ rule }) => rule === "missing-reason");
  const reason = missing?.related[0];
  if (!reason) throw new Error("The sample has no missing reason");
  const part = plain.sheets.findIndex(({ name }) => name === reason.sheet) + 1;
  const place = { top: reason.row, left: reason.column + 1, bottom: reason.row + 1, right: reason.column + 6 };
  const bytes = await withTextBox(readFileSync("src/workbench/sample/sample.xlsx"), part, [{ text, place, hidden, groups }]);
  return { model: await openWorkbook(bytes, "sample.xlsx"), sheet: reason.sheet };
}

const missingReasons = (findings: readonly { readonly rule: string; readonly cell: { readonly sheet: string } }[]) =>
  findings.filter(({ rule }) => rule === "missing-reason").map(({ cell }) => cell.sheet);

describe("図形に書かれた理由", () => {
  it("保存したブックの図形を読み、理由の未記入としない。往復は一つ増えるだけ", async () => {
    const { model, sheet } = await sampleWithBox("参加者が少なく、\n報償費が減ったため。");
    const { host } = await excelOver(model);
    const { report } = await checkWorkbook({});
    expect(host.counters.roundTrips).toBe(4);
    expect(missingReasons(report.findings)).toHaveLength(1);
    expect(missingReasons(report.findings)).not.toContain(sheet);
    expect(report.forms.find(({ form }) => form.area.sheet === sheet)?.form.reason).toMatchObject({ text: "参加者が少なく、\n報償費が減ったため。", blank: false, cell: { sheet, column: 0 } });
  });

  it("コマンドと Excel は同じ報告になる", async () => {
    const { model } = await sampleWithBox("参加者が少なく、報償費が減ったため。");
    await excelOver(model);
    const { report } = await checkWorkbook({});
    const fromFile = checkBooks([{ file: "sample.xlsx", grids: model.sheets.map(gridOfSheet) }], report.settings);
    expect(toReportJson(report)).toEqual(toReportJson(fromFile));
  });
});

describe("グループにした図形に書かれた理由", () => {
  it.each([1, 2])("%i 重のグループでも読む。往復は重なりの数だけ、グループのあるブックでだけ増える", async (groups) => {
    const { model, sheet } = await sampleWithBox("参加者が少なく、報償費が減ったため。", { groups });
    const { host } = await excelOver(model);
    const { report } = await checkWorkbook({});
    expect(host.counters.roundTrips).toBe(4 + groups);
    expect(missingReasons(report.findings)).not.toContain(sheet);
    const fromFile = checkBooks([{ file: "sample.xlsx", grids: model.sheets.map(gridOfSheet) }], report.settings);
    expect(toReportJson(report)).toEqual(toReportJson(fromFile));
  });
});

test("選択ウィンドウで隠した図形は、だれにも見えないので理由とみなさない。コマンドも同じ", async () => {
  const { model, sheet } = await sampleWithBox("参加者が少なく、報償費が減ったため。", { hidden: true });
  await excelOver(model);
  const { report } = await checkWorkbook({});
  expect(missingReasons(report.findings)).toContain(sheet);
  const fromFile = checkBooks([{ file: "sample.xlsx", grids: model.sheets.map(gridOfSheet) }], report.settings);
  expect(toReportJson(report)).toEqual(toReportJson(fromFile));
});

describe("非表示の行と列", () => {
  const hiddenIn = async (hide: (model: WorkbookModel, id: string) => void) => {
    const model = await sampleBook();
    const { id, name } = model.sheets[1] ?? { id: "", name: "" };
    model.change("user", () => hide(model, id));
    const { host } = await excelOver(model);
    const { report } = await checkWorkbook({});
    const file = checkBooks([{ file: "sample.xlsx", grids: model.sheets.map(gridOfSheet) }], report.settings);
    expect(report.workbooks).toEqual(file.workbooks);
    const sheets = report.workbooks[0]?.sheets ?? [];
    expect(sheets.filter((sheet) => sheet.hiddenCells && sheet.name !== name)).toEqual([]);
    const cells = sheets.find((sheet) => sheet.name === name)?.hiddenCells;
    return { cells, trips: host.counters.roundTrips, forms: report.forms.length };
  };

  it("数値のある行が隠れていれば、そのセルを告げ、読むのは変わらない", async () => {
    const plain = await hiddenIn(() => undefined);
    expect(plain).toEqual({ cells: undefined, trips: 3, forms: 14 });
    const model = await sampleBook();
    const figures = checkBooks([{ file: "x", grids: model.sheets.map(gridOfSheet) }], defaultSettings).forms.find(({ form }) => form.area.sheet === model.sheets[1]?.name)?.form.rows[0];
    if (!figures) throw new Error("The first form of the sample has no rows");
    const { cells, trips, forms } = await hiddenIn((book, id) => book.setRowHeight(id, figures.plan.cell.row, 0));
    expect(cells).toEqual([figures.plan.cell, figures.actual.cell]);
    expect([trips, forms]).toEqual([4, 14]);
  });

  it("実績の列が隠れていれば、その列の数値だけを告げる", async () => {
    const model = await sampleBook();
    const form = checkBooks([{ file: "x", grids: model.sheets.map(gridOfSheet) }], defaultSettings).forms.find((filed) => filed.form.area.sheet === model.sheets[1]?.name)?.form;
    const column = form?.rows[0]?.actual.cell.column ?? -1;
    const { cells } = await hiddenIn((book, id) => book.setColumnWidth(id, column, 0));
    expect(cells).toEqual(form?.rows.map((row) => row.actual.cell));
  });
});

it("何も隠れておらず消されてもいないシートでは、行・列・取り消し線を聞き直さない", async () => {
  const { host } = await excelOver(await sampleBook());
  const asked: string[] = [];
  const execute = host.execute.bind(host);
  host.execute = (json, flags) => {
    if (json.includes("rowHidden")) asked.push(json);
    return execute(json, flags);
  };
  await checkWorkbook({});
  expect(asked).toEqual([]);
});

it("結合したセルのありかは聞かない：聞くだけで、元に戻す操作の一覧が空になる（office-js #5918）", async () => {
  const { host } = await excelOver(await sampleBook());
  await checkWorkbook({});
  expect(Object.keys(host.counters.perMethod).filter((member) => /merge/i.test(member))).toEqual([]);
  expect(host.counters.perMethod["Range.load(rowIndex,columnIndex,values,hidden,format/font/strikethrough)"]).toBe(15);
});

describe("見え消し", () => {
  it("取り消し線のあるセルだけを読まず、コマンドと同じ報告になる", async () => {
    const model = await sampleBook();
    const { forms } = checkBooks([{ file: "x", grids: model.sheets.map(gridOfSheet) }], defaultSettings);
    const cell = forms[2]?.form.rows[0]?.actual.cell;
    if (!cell) throw new Error("The third form of the sample has no rows");
    model.change("user", () => model.setStyle(model.sheetByName(cell.sheet)?.id ?? "", { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }, { font: { strikethrough: true } }));
    await excelOver(model);
    const { report } = await checkWorkbook({});
    expect(report.findings.filter(({ message }) => message.includes("取り消し線")).map((finding) => finding.cell)).toEqual([cell]);
    expect(toReportJson(report)).toEqual(toReportJson(checkBooks([{ file: "sample.xlsx", grids: model.sheets.map(gridOfSheet) }], report.settings)));
  });
});
