import { summaryPlans } from "../../src/check/summary-plan";
import { runSummary } from "../../src/commands/run-summary";
import { writeSheets } from "../../src/excel/write-sheet";
import { buildProjectSheet, fileForm } from "../support/build-form";
import { reportOf } from "../summary/support";
import { bookOf, closeExcel, excelOver, sampleBook } from "./excel-session";
import { rowIndex, rowOf, sheetOf } from "./summary-rows";

afterEach(closeExcel);
jest.setTimeout(60_000);

describe("章別集計の数値は、シートにつながっている", () => {
  it("シートの事業費を直すと、押し直さなくても事業・施策・節・章・計が変わる", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    const sheet = sheetOf(model, "章別集計");
    const project = sheetOf(model, "3_検証_市政戦略課");
    expect(["まちづくり推進事業費", "5-1-1", "第5章", "計"].map((label) => rowOf(sheet, label)[5])).toEqual(["3,700", "5,384", "52,763", "63,164"]);
    model.change("user", () => model.setCell(project.id, 15, 6, { kind: "typed", text: "4700" }));
    expect(["まちづくり推進事業費", "5-1-1", "第5章", "計"].map((label) => rowOf(sheet, label)[5])).toEqual(["4,700", "6,384", "53,763", "64,164"]);
    expect(rowOf(sheet, "計")[7]).toBe("89.9%");
    model.change("user", () => model.setCell(project.id, 15, 6, { kind: "clear" }));
    expect(["まちづくり推進事業費", "計"].map((label) => rowOf(sheet, label)[5])).toEqual(["－", "59,464"]);
  });

  it("負の額は、決算の資料と同じく △ で示す", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    model.change("user", () => model.setCell(sheetOf(model, "3_検証_市政戦略課").id, 15, 9, { kind: "typed", text: "-61200" }));
    const sheet = sheetOf(model, "章別集計");
    expect(["まちづくり推進事業費", "計"].map((label) => rowOf(sheet, label)[6])).toEqual(["△61,200", "△7,207"]);
  });

  it("再掲の事業の額は一度だけ変わり、執行率も押し直さずに変わる", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    const sheet = sheetOf(model, "章別集計");
    model.change("user", () => model.setCell(sheetOf(model, "12_検証_市政戦略課").id, 15, 9, { kind: "typed", text: "10401" }));
    expect(["第3章", "第5章", "計"].map((label) => rowOf(sheet, label).slice(5, 8))).toEqual([["10,401", "10,401", "100.0%"], ["52,763", "48,496", "91.9%"], ["63,164", "58,897", "93.2%"]]);
  });

  it("文字で書かれた額は値で写し、元のセルを名前の後に書き、押し直すと新しい値になる", async () => {
    const book = await sampleBook();
    const project = sheetOf(book, "3_検証_市政戦略課").id;
    const type = (text: string) => book.change("user", () => book.setCell(project, 15, 6, { kind: "typed", text: `'${text}` }));
    type("３３，９４８");
    const { model } = await excelOver(book);
    await runSummary({});
    const sheet = sheetOf(model, "章別集計");
    const row = rowIndex(sheet, "まちづくり推進事業費（値：G16）");
    expect([sheet.cell(row, 5).formula, sheet.cell(row, 5).value, sheet.cell(row, 6).formula]).toEqual([undefined, 33_948, "IF(ISNUMBER('3_検証_市政戦略課'!J16),ROUND('3_検証_市政戦略課'!J16,0),\"－\")"]);
    expect(sheet.cell(row, 1).formula).toContain("#'3_検証_市政戦略課'!G16");
    expect(rowOf(sheet, "計")[5]).toBe("93,412");
    type("調整中");
    expect(rowOf(sheet, "計")[5]).toBe("93,412");
    await runSummary({});
    expect([sheet.displayedText(rowIndex(sheet, "まちづくり推進事業費"), 5), rowOf(sheet, "計")[5]]).toEqual(["－", "59,464"]);
  });

  it("富士市の印刷物の計は、シートの式でも 102,461,314 → 75,026,256 千円、73.2％になる", async () => {
    const whole = [14_637_331, 14_637_331, 14_637_331, 14_637_331, 14_637_331, 14_637_331, 14_637_328];
    const spent = [10_718_036, 10_718_036, 10_718_036, 10_718_036, 10_718_036, 10_718_036, 10_718_040];
    const forms = whole.map((plan, index) => fileForm(buildProjectSheet({
      sheet: `F${index}`, project: `会計${index}`, measures: [[`${index + 1}-1-1`, "施策"]], rows: [{ role: "cost", plan: String(plan), actual: String(spent[index]) }],
    })));
    const { model } = await excelOver(bookOf(Object.fromEntries(forms.map(({ form }) => [form.area.sheet, [["x"]]]))));
    await writeSheets(summaryPlans(reportOf(forms)));
    expect(rowOf(sheetOf(model, "章別集計"), "計").slice(5, 8)).toEqual(["102,461,314", "75,026,256", "73.2%"]);
  });

  it("シートの名を変えても、参照は切れない", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    model.change("user", () => model.renameSheet(sheetOf(model, "3_検証_市政戦略課").id, "まち 's ［推進］"));
    expect(rowOf(sheetOf(model, "章別集計"), "計")[5]).toBe("63,164");
  });
});
