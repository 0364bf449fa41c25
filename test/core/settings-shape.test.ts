import { defaultSettings } from "../../src/core/settings";
import { settingsFrom, unknownSettings } from "../../src/core/settings-shape";

describe("ブックに残した設定", () => {
  it("なければ既定の値", () => expect(settingsFrom(undefined)).toEqual({ settings: defaultSettings, broken: [] }));

  it("保存した設定はそのまま戻る", () => {
    const settings = { ...defaultSettings, costTolerancePercent: 20, lowerIsBetter: ["苦情件数"], rules: { "over-budget": { enabled: false } } };
    expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, broken: [] });
  });

  it.each([
    ["costTolerancePercent", "10"], ["costTolerancePercent", -1], ["overshootPercent", null], ["lowerIsBetter", [1]],
    ["indicatorTolerance", { percent: 0 }], ["rules", { "over-budget": { severity: "fatal" } }], ["rules", []], ["relistedMoney", "twice"],
  ])("壊れた %s（%j）だけ既定に戻し、そのことを伝える", (name, value) => {
    const { settings, broken } = settingsFrom({ lowExecutionPercent: 70, [name]: value });
    expect(broken).toEqual([name]);
    expect(settings).toEqual({ ...defaultSettings, lowExecutionPercent: 70 });
  });

  it.each(["文字", 5, []])("全体が壊れていれば（%j）すべて既定に戻す", (stored) => {
    const { settings, broken } = settingsFrom(stored);
    expect(settings).toEqual(defaultSettings);
    expect(broken).toHaveLength(Object.keys(defaultSettings).length);
  });

  it("知らない設定は使わず、保存するときのために取り分ける", () => {
    expect(settingsFrom({ future: 1 }).settings).toEqual(defaultSettings);
    expect(unknownSettings({ future: 1, costTolerancePercent: 20 })).toEqual({ future: 1 });
    expect([unknownSettings(undefined), unknownSettings("文字")]).toEqual([{}, {}]);
  });
});
