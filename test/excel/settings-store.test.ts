import { defaultSettings } from "../../src/core/settings";
import { SETTINGS_KEY } from "../../src/core/settings-shape";
import { loadSettings, saveSettings } from "../../src/excel/settings-store";
import { readWorkbook } from "../../src/excel/read-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { bookOf, closeExcel, excelOver } from "./excel-session";

afterEach(closeExcel);

const settings = { ...defaultSettings, costTolerancePercent: 30, lowerIsBetter: ["苦情件数"] };

describe("設定をブックに残す", () => {
  it("まだなければ既定の値", async () => {
    await excelOver(bookOf({ P1: [] }));
    expect(await loadSettings()).toEqual({ settings: defaultSettings, broken: [] });
  });

  it("1往復で書き、1往復で読み、保存して開き直しても同じ", async () => {
    const { model, host } = await excelOver(bookOf({ P1: [] }));
    await saveSettings(settings);
    expect(await loadSettings()).toEqual({ settings, broken: [] });
    expect(host.counters.roundTrips).toBe(2);
    closeExcel();
    await excelOver(await openWorkbook(await model.save(), "book.xlsx"));
    expect(await loadSettings()).toEqual({ settings, broken: [] });
  });

  it("検証はブックを読むついでに設定も読む", async () => {
    const { host } = await excelOver(bookOf({ P1: [["x"]] }));
    await saveSettings(settings);
    host.resetCounters();
    expect((await readWorkbook()).settings).toEqual({ settings, broken: [] });
    expect(host.counters.roundTrips).toBe(2);
  });

  it("壊れた設定は既定に戻し、そのことを伝える", async () => {
    const model = bookOf({ P1: [] });
    model.setSetting(SETTINGS_KEY, JSON.stringify({ costTolerancePercent: "たくさん", overshootPercent: 150 }));
    await excelOver(model);
    expect(await loadSettings()).toEqual({ settings: { ...defaultSettings, overshootPercent: 150 }, broken: ["costTolerancePercent"] });
  });
});
