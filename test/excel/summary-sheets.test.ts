import { runSummary } from "../../src/commands/run-summary";
import { summaryPlans } from "../../src/check/summary-plan";
import { writeSheets } from "../../src/excel/write-sheet";
import type { SheetModel } from "../../src/xlsx/model";
import { buildProjectSheet, fileForm } from "../support/build-form";
import { reportOf } from "../summary/support";
import { filteredBook } from "../support/filtered-book";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { bookOf, closeExcel, excelOver, sampleBook } from "./excel-session";
import { rowIndex, rowOf, sheetOf } from "./summary-rows";

afterEach(closeExcel);
jest.setTimeout(60_000);

const levels = (sheet: SheetModel): readonly number[] => Array.from({ length: (sheet.usedArea(true)?.bottom ?? 0) + 1 }, (_, row) => sheet.outlineLevel("row", row));

describe("見本のブックの章別集計と指摘一覧", () => {
  it("章の行と計だけが見え、節・施策・事業はたたまれている", async () => {
    const { model } = await excelOver(await sampleBook());
    expect(await runSummary({})).toMatchObject({ folded: true, printing: true, shown: true });
    const sheet = sheetOf(model, "章別集計");
    const table = Array.from({ length: rowIndex(sheet, "計") - 3 }, (_, index) => index + 4);
    expect(table.filter((row) => sheet.rowHeight(row) > 0).map((row) => sheet.displayedText(row, 0))).toEqual(["第3章", "第5章", "第6章", "計"]);
    expect(["5-1", "5-1-1", "まちづくり推進事業費"].map((label) => sheet.outlineLevel("row", rowIndex(sheet, label)))).toEqual([1, 2, 3]);
    expect(sheetOf(model, "指摘一覧").autoFilter).toMatchObject({ top: 3, left: 0 });
  });

  it("もう一度押しても、まとまりは重ならず、利用者の列と幅は残る", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    const sheet = sheetOf(model, "章別集計");
    const before = levels(sheet);
    model.change("user", () => {
      model.setCell(sheet.id, 2, 20, { kind: "typed", text: "課長メモ" });
      model.setColumnWidth(sheet.id, 20, 333);
      model.showOutlineLevels(sheet.id, "row", 4);
    });
    expect(await runSummary({})).toMatchObject({ folded: true, written: [{ sheet: "章別集計", renamed: false }, { sheet: "指摘一覧", renamed: false }] });
    expect(levels(sheet)).toEqual(before);
    expect(sheet.rowHeight(rowIndex(sheet, "5-1"))).toBe(0);
    expect([sheet.displayedText(2, 20), sheet.columnWidth(20)]).toEqual(["課長メモ", 333]);
  });

  it("利用者がまとまりを外していても書き直せる", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    const sheet = sheetOf(model, "章別集計");
    const before = levels(sheet);
    model.change("user", () => before.forEach((level, row) => {
      for (let each = level; each > 0; each -= 1) model.ungroup(sheet.id, "row", { first: row, last: row });
    }));
    expect(await runSummary({})).toMatchObject({ folded: true });
    expect(levels(sheet)).toEqual(before);
  });

  it("章別集計のまとまりを利用者が外していても、指摘一覧の絞り込みは解かれ、隠れた行は残らない", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    const { id } = sheetOf(model, "章別集計");
    model.change("user", () => levels(sheetOf(model, "章別集計")).forEach((level, row) => {
      for (let each = level; each > 0; each -= 1) model.ungroup(id, "row", { first: row, last: row });
    }));
    closeExcel();
    const { host, model: reopened } = await excelOver(await openWorkbook(await filteredBook(model, "指摘一覧", 6), "book.xlsx"));
    expect(sheetOf(reopened, "指摘一覧").isFiltered).toBe(true);
    const whenEmptied: boolean[] = [];
    const execute = host.execute.bind(host);
    host.execute = (json, flags) => {
      if (json.includes('"Name":"Clear"')) whenEmptied.push(sheetOf(reopened, "指摘一覧").isFiltered);
      return execute(json, flags);
    };
    expect(await runSummary({})).toMatchObject({ folded: true });
    expect(whenEmptied).toEqual([false]);
    const list = sheetOf(reopened, "指摘一覧");
    expect(list.rowHeight(6)).toBeGreaterThan(0);
  });

  it("計算方法が手動のブックでも計が出るように、書いた後に 2 枚とも計算させる", async () => {
    const { host } = await excelOver(await sampleBook());
    const batches: string[] = [];
    const execute = host.execute.bind(host);
    host.execute = (json, flags) => {
      batches.push(json);
      return execute(json, flags);
    };
    await runSummary({});
    const written = batches.map((json) => json.includes("=SUM(")).lastIndexOf(true);
    const calculated = batches.map((json) => json.split('"Name":"Calculate"').length - 1);
    expect(written).toBeGreaterThan(0);
    expect(calculated.slice(written + 1).reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it("章別の事業費と指標のグラフを描き、書き直しても増えない", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    await runSummary({});
    const sheet = sheetOf(model, "章別集計");
    expect(sheet.charts.map(({ title, series }) => [title, series.map(({ name }) => name)])).toEqual([
      ["章別の事業費と執行率", ["予算", "実績", "執行率"]], ["章別の指標の達成・未達", ["達成", "未達"]],
    ]);
    const [budget, , rate] = sheet.charts[0]?.series ?? [];
    const first = rowIndex(sheet, "グラフの\n数値") + 2;
    expect(budget?.values).toBe(`'章別集計'!$F$${first}:$F$${first + 2}`);
    expect(rate).toMatchObject({ axisGroup: "secondary", type: "LineMarkers" });
    expect([first, first + 1].map((row) => sheet.displayedText(row - 1, 5))).toEqual(["10,401", "52,763"]);
  });

  it("グラフの系列を並べ替えられていても名前で更新し、消されていれば描き直す", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    const sheet = sheetOf(model, "章別集計");
    const [costs, indicators] = sheet.charts;
    if (!costs || !indicators) throw new Error("no charts");
    const valuesByName = () => sheet.charts.map(({ series }) => Object.fromEntries(series.map(({ name, values, color }) => [name, [values, color]])));
    const before = valuesByName();
    model.change("user", () => {
      model.updateChart(sheet.id, costs.id, { title: "利用者の題", series: [...costs.series].reverse() });
      model.updateChart(sheet.id, indicators.id, { series: indicators.series.slice(1) });
    });
    expect(await runSummary({})).toMatchObject({ folded: true });
    expect(valuesByName()).toEqual(before);
    expect(sheet.charts.map(({ title, plotsHidden }) => [title, plotsHidden])).toEqual([["利用者の題", true], ["章別の指標の達成・未達", true]]);
    expect(sheet.charts[0]?.series.map(({ name }) => name)).toEqual(["執行率", "実績", "予算"]);
    model.change("user", () => model.deleteChart(sheet.id, costs.id));
    expect(await runSummary({})).toMatchObject({ folded: true });
    expect(sheet.charts.map(({ title }) => title)).toEqual(["章別の指標の達成・未達", "章別の事業費と執行率"]);
  });

  it("印刷は A4 横・幅 1 ページで、見出しを繰り返し、ページ番号と時刻が入り、利用者が変えた印刷範囲は残る", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    const setup = () => ["章別集計", "指摘一覧"].map((name) => sheetOf(model, name).pageSetup);
    expect(setup().map(({ orientation, paperSize, fit, titleRows, footer: { left, center } }) => ({ orientation, paperSize, fit, titleRows, left: left.replace(/\d+年.*\d/u, "時刻"), center }))).toEqual([
      { orientation: "landscape", paperSize: 9, fit: { wide: 1, tall: null }, titleRows: { first: 2, last: 3 }, left: "&A　時刻に検証", center: "&P / &N" },
      { orientation: "landscape", paperSize: 9, fit: { wide: 1, tall: null }, titleRows: { first: 3, last: 3 }, left: "&A　時刻に検証", center: "&P / &N" },
    ]);
    expect(setup().map(({ printArea }) => printArea?.map(({ left, right }) => [left, right]))).toEqual([[[0, 18]], [[0, 13]]]);
    const own = [{ top: 0, left: 0, bottom: 20, right: 25 }];
    model.change("user", () => model.setPageSetup(sheetOf(model, "章別集計").id, { printArea: own }));
    await runSummary({});
    expect(sheetOf(model, "章別集計").pageSetup.printArea).toEqual(own);
  });

  it("動かしたシートは書き直し、名を変えたシートは利用者のものとして残し、一度だけそう言う", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    const { id } = sheetOf(model, "章別集計");
    model.change("user", () => model.renameSheet(sheetOf(model, "指摘一覧").id, "前回の指摘"));
    const kept = async () => (await runSummary({})).written.map((sheet) => sheet.kept);
    expect([await kept(), await kept()]).toEqual([[null, "前回の指摘"], [null, null]]);
    expect(sheetOf(model, "章別集計").id).toBe(id);
    expect(model.sheets.map(({ name }) => name).slice(-3)).toEqual(["章別集計", "前回の指摘", "指摘一覧"]);
  });

  it("利用者の指摘一覧には書かず、章別集計のリンクは書いた先を指す", async () => {
    const book = await sampleBook();
    book.change("user", () => book.setCell(book.addSheet("指摘一覧").id, 0, 0, { kind: "typed", text: "手作り" }));
    const { model } = await excelOver(book);
    const { written } = await runSummary({});
    expect(written.map(({ sheet, renamed }) => [sheet, renamed])).toEqual([["章別集計", false], ["指摘一覧 (2)", true]]);
    expect(sheetOf(model, "章別集計").cell(1, 0).formula).toContain("#'指摘一覧 (2)'!A1");
    expect(sheetOf(model, "指摘一覧").displayedText(0, 0)).toBe("手作り");
  });

  it("どちらの名前もふさがっていれば、どちらにも番号を付けて伝える", async () => {
    const book = await sampleBook();
    book.change("user", () => ["章別集計", "指摘一覧"].forEach((name) => book.addSheet(name)));
    await excelOver(book);
    expect((await runSummary({})).written.map(({ sheet, renamed }) => [sheet, renamed])).toEqual([["章別集計 (2)", true], ["指摘一覧 (2)", true]]);
  });

  it("消されていれば、作り直す", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    model.change("user", () => ["章別集計", "指摘一覧"].forEach((name) => model.deleteSheet(sheetOf(model, name).id)));
    expect(await runSummary({})).toMatchObject({ folded: true, written: [{ sheet: "章別集計", renamed: false, kept: null }, { sheet: "指摘一覧", renamed: false, kept: null }] });
    expect(rowOf(sheetOf(model, "章別集計"), "計")[5]).toBe("63,164");
  });

  it("片方が保護されていれば、どちらも消さずにその名を言う", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    model.change("user", () => model.setProtected(sheetOf(model, "指摘一覧").id, true));
    await expect(runSummary({})).rejects.toMatchObject({ code: "protected", sheet: "指摘一覧" });
    expect(rowOf(sheetOf(model, "章別集計"), "計")[5]).toBe("63,164");
  });
});

/** A report of so many project sheets with five findings each, and a workbook that has these sheets. */
function largeReport(count: number) {
  const rows = Array.from({ length: 3 }, (_, index) => ({ name: `件数${index}`, plan: "10 件", actual: "－" }));
  const forms = Array.from({ length: count }, (_, index) => fileForm(buildProjectSheet({
    sheet: `P${index}`, project: `事業${index}`, department: `第${index % 20}課`, measures: [[`${(index % 7) + 1}-${(index % 3) + 1}-${(index % 5) + 1}`, "施策"]],
    rows: [...rows, { role: "cost", plan: "10,401", actual: "7,000" }], reason: "",
  })));
  return { report: reportOf(forms), book: bookOf(Object.fromEntries(forms.map(({ form }) => [form.area.sheet, [["x"]]]))) };
}

// The numbers of the stand-in count here, not its speed: a busy machine may take a minute.
it.each([[20, 80], [300, 1_000]])("%i 枚・指摘 %i 件以上を 6 往復までで書く", async (count, findings) => {
  const { report, book } = largeReport(count);
  expect(report.findings.length).toBeGreaterThanOrEqual(findings);
  const { host, model } = await excelOver(book);
  expect(await writeSheets(summaryPlans(report))).toMatchObject({ folded: true, shown: true });
  expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
  expect(host.counters.bytesIn).toBeLessThan(4_500_000);
  expect(rowOf(sheetOf(model, "章別集計"), "計").slice(2, 5)).toEqual(["0", String(count), "0"]);
}, 180_000);

it("書き直しも 6 往復まで", async () => {
  const { report, book } = largeReport(5);
  const { host } = await excelOver(book);
  await writeSheets(summaryPlans(report));
  host.resetCounters();
  expect(await writeSheets(summaryPlans(report))).toMatchObject({ folded: true, shown: true });
  expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
});
