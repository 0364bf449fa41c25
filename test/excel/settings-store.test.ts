import { defaultSettings } from "../../src/core/settings";
import { SETTINGS_KEY } from "../../src/core/settings-shape";
import { changeAccepted, loadSettings, saveSettings } from "../../src/excel/settings-store";
import { readWorkbook } from "../../src/excel/read-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { ACCEPTED_KEY } from "../../src/core/accepted";
import { bookOf, closeExcel, excelOver } from "./excel-session";

afterEach(closeExcel);

const settings = { ...defaultSettings, costTolerancePercent: 30, lowerIsBetter: ["苦情件数"] };

describe("設定をブックに残す", () => {
  it("まだなければ既定の値", async () => {
    await excelOver(bookOf({ P1: [] }));
    expect(await loadSettings()).toEqual({ settings: defaultSettings, broken: [] });
  });

  it("2往復で書き、1往復で読み、保存して開き直しても同じ", async () => {
    const { model, host } = await excelOver(bookOf({ P1: [] }));
    await saveSettings(settings);
    expect(await loadSettings()).toEqual({ settings, broken: [] });
    expect(host.counters.roundTrips).toBe(3);
    closeExcel();
    await excelOver(await openWorkbook(await model.save(), "book.xlsx"));
    expect(await loadSettings()).toEqual({ settings, broken: [] });
  });

  it("検証はブックを読むついでに設定も読む", async () => {
    const { host } = await excelOver(bookOf({ P1: [["x"]] }));
    await saveSettings(settings);
    host.resetCounters();
    expect((await readWorkbook()).settings).toEqual({ settings, broken: [] });
    expect(host.counters.roundTrips).toBe(1);
  });

  it("壊れた設定は既定に戻し、そのことを伝える", async () => {
    const model = bookOf({ P1: [] });
    model.setSetting(SETTINGS_KEY, JSON.stringify({ costTolerancePercent: "たくさん", overshootPercent: 150 }));
    await excelOver(model);
    expect(await loadSettings()).toEqual({ settings: { ...defaultSettings, overshootPercent: 150 }, broken: ["costTolerancePercent"] });
  });

  it("別の版のアドインが残した項目は、保存しても消えない", async () => {
    const model = bookOf({ P1: [] });
    model.setSetting(SETTINGS_KEY, JSON.stringify({ ...defaultSettings, futureRule: { level: 3 } }));
    await excelOver(model);
    await saveSettings(settings);
    expect(JSON.parse(model.settings.get(SETTINGS_KEY) ?? "")).toEqual({ ...settings, futureRule: { level: 3 } });
  });

  it.each(["{壊れた", JSON.stringify("文字"), "[1]"])("設定でないもの %s が入っていても始まり、既定で読み、保存するときは写しを残す", async (text) => {
    const model = bookOf({ P1: [] });
    model.setSetting(SETTINGS_KEY, text);
    await excelOver(model);
    expect(await loadSettings()).toMatchObject({ settings: defaultSettings, broken: expect.arrayContaining(["costTolerancePercent", "rules"]) as string[] });
    await saveSettings(settings);
    expect(await loadSettings()).toEqual({ settings, broken: [] });
    expect(model.settings.get(`${SETTINGS_KEY}.damaged`)).toBeTruthy();
  });
});

describe("確認済みをブックに残す", () => {
  const kept = { subject: "s", content: "c", note: "現地で確認", sheet: "P1" };

  it("保存して開き直しても残る", async () => {
    const model = bookOf({ P1: [["x"]] });
    await excelOver(model);
    await changeAccepted((before) => [...before, kept]);
    closeExcel();
    await excelOver(await openWorkbook(await model.save(), "book.xlsx"));
    expect(await readWorkbook()).toMatchObject({ accepted: [kept], brokenAccepted: false });
  });

  it.each([
    ["読めない記録が混じる", JSON.stringify([kept, { subject: 1 }, "?"]), [kept], [kept, { ...kept, subject: "t" }, { subject: 1 }, "?"]],
    ["別の版の項目が付いている", JSON.stringify([{ ...kept, by: "総務課" }]), [{ ...kept, by: "総務課" }], [{ ...kept, by: "総務課" }, { ...kept, subject: "t" }]],
    ["まるごと壊れている", "{壊れた", [], [{ ...kept, subject: "t" }, "{壊れた"]],
  ])("%sとき、読める分を使い、足しても何も失わない", async (_, text, accepted, after) => {
    const model = bookOf({ P1: [["x"]] });
    model.setSetting(ACCEPTED_KEY, text);
    await excelOver(model);
    expect(await readWorkbook()).toMatchObject({ accepted, brokenAccepted: after.length !== accepted.length + 1 });
    await changeAccepted((before) => [...before, { ...kept, subject: "t" }]);
    expect(JSON.parse(model.settings.get(ACCEPTED_KEY) ?? "")).toEqual(after);
  });

  it("続けて二つ変えても、あとのものが先のものを消さない", async () => {
    const model = bookOf({ P1: [["x"]] });
    await excelOver(model);
    await changeAccepted(() => [kept, { ...kept, subject: "t" }]);
    await Promise.all([
      changeAccepted((before) => before.filter(({ subject }) => subject !== "s")),
      changeAccepted((before) => [...before, { ...kept, subject: "u" }]),
    ]);
    expect((await readWorkbook()).accepted.map(({ subject }) => subject)).toEqual(["t", "u"]);
  });

  it("先の変更が断られても、次の変更は行う", async () => {
    const { host } = await excelOver(bookOf({ P1: [["x"]] }));
    host.failNextBatch("ConnectionFailure");
    const [first] = await Promise.allSettled([changeAccepted(() => []), changeAccepted(() => [kept])]);
    expect(first).toMatchObject({ status: "rejected", reason: { code: "connection" } });
    expect((await readWorkbook()).accepted).toEqual([kept]);
  });
});
