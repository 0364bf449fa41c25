import { deviates, percent, rowState, suspectedScale } from "../../src/core/row-state";
import { defaultSettings, type Settings } from "../../src/core/settings";
import { buildRow, type RowSpec } from "../support/build-form";

const judge = (row: RowSpec, settings: Partial<Settings> = {}) => {
  const all = { ...defaultSettings, ...settings };
  return { ...rowState(buildRow(row), all), deviates: deviates(buildRow(row), all) };
};

describe("行の状態", () => {
  it.each([
    ["達成", "18.0 %", "26.8 %", "reached", 148.9, true],
    ["ちょうど達成", "８ 回", "8 回", "reached", 100, false],
    ["未達成", "18 団体", "17 団体", "missed", 94.4, true],
    ["実績0", "８ 人", "０ 人", "missed", 0, true],
    ["端数は四捨五入（0.05は切上げ）", "2000", "1", "missed", 0.1, true],
    ["目標0は評価不能", "0", "0", "not-evaluable", null, false],
    ["目標0でも差は乖離", "0", "3", "not-evaluable", null, true],
    ["目標が負は評価不能", "-5", "-3", "not-evaluable", null, true],
    ["両方とも値なし", "－", "―", "none", null, false],
    ["片方だけ", "－", "27", "one-sided", null, false],
    ["読めない値", "調整中", "27", "unreadable", null, false],
    ["実績だけ読めない値", "5", "調整中", "unreadable", null, false],
    ["目標だけエラー値", "#REF!", "5", "unreadable", null, false],
    ["読めない値と値なし", "調整中", "－", "unreadable", null, false],
    ["エラー値", "5", "#DIV/0!", "unreadable", null, false],
    ["単位が異なる", "18 千円", "17500 円", "not-evaluable", null, false],
  ])("指標：%s", (_, plan, actual, state, rate, deviating) => {
    expect(judge({ plan, actual })).toEqual({ state, rate, deviates: deviating });
  });

  it.each([
    ["許容差の内", "37006", "35854", "reached", 96.9, false],
    ["許容差ちょうど", "1000", "900", "reached", 90, false],
    ["下回る", "223", "184", "missed", 82.5, true],
    ["上回る", "1000", "1101", "missed", 110.1, true],
    ["予算0の支出", "0", "5", "missed", null, true],
    ["予算も実績も0", "0", "0", "reached", null, false],
  ])("事業費：%s", (_, plan, actual, state, rate, deviating) => {
    expect(judge({ role: "cost", plan, actual })).toEqual({ state, rate, deviates: deviating });
  });

  it("人工には率がない", () => {
    expect(judge({ role: "labour", plan: "0.5", actual: "0.5" })).toEqual({ state: "reached", rate: null, deviates: false });
    expect(judge({ role: "labour", plan: "0.5", actual: "0.6" })).toEqual({ state: "missed", rate: null, deviates: true });
  });

  it("低いほど良い指標は設定で名指ししたものだけ", () => {
    const lowerIsBetter = ["ごみ排出量"];
    const row = { name: "ごみ 排出量", plan: "100 t", actual: "80 t" };
    expect(judge(row)).toMatchObject({ state: "missed", rate: 80 });
    expect(judge(row, { lowerIsBetter })).toMatchObject({ state: "reached", rate: 125 });
    expect(judge({ ...row, actual: "120 t" }, { lowerIsBetter })).toMatchObject({ state: "missed", rate: 83.3 });
    expect(judge({ ...row, actual: "0 t" }, { lowerIsBetter })).toMatchObject({ state: "reached", rate: null });
  });

  it("乖離は割合と値の両方の許容差を超えるとき", () => {
    const indicatorTolerance = { percent: 10, value: 2 };
    expect(judge({ plan: "100", actual: "110" }, { indicatorTolerance }).deviates).toBe(false);
    expect(judge({ plan: "100", actual: "111" }, { indicatorTolerance }).deviates).toBe(true);
    expect(judge({ plan: "10", actual: "12" }, { indicatorTolerance }).deviates).toBe(false);
    expect(judge({ plan: "10", actual: "13" }, { indicatorTolerance }).deviates).toBe(true);
  });

  it("小数の誤差で乖離にならない", () => {
    const indicatorTolerance = { percent: 0, value: 0.1 };
    expect(judge({ plan: "0.2", actual: "0.3" }, { indicatorTolerance }).deviates).toBe(false);
    expect(judge({ plan: "0.2", actual: "0.3001" }, { indicatorTolerance }).deviates).toBe(true);
  });
});

describe("印字された値", () => {
  const calculated = (text: string, value: number) => ({ ...buildRow({ plan: "26.8 %", actual: text }).actual, amount: { kind: "number", value, unit: "%" } as const, stored: value / 100 });
  const row = (text: string, value: number) => ({ ...buildRow({ plan: "26.8 %", actual: text }), actual: calculated(text, value) });

  it("数式の端数が表示に出ていなければ、目標と同じ値とみなす", () => {
    expect(rowState(row("26.8%", 26.7612), defaultSettings)).toEqual({ state: "reached", rate: 100 });
    expect(deviates(row("26.8%", 26.7612), defaultSettings)).toBe(false);
  });

  it("表示が違えば乖離", () => {
    expect(rowState(row("26.7%", 26.7412), defaultSettings)).toEqual({ state: "missed", rate: 99.8 });
    expect(deviates(row("26.7%", 26.7412), defaultSettings)).toBe(true);
  });
});

describe("桁の違いらしい値", () => {
  const scale = (row: RowSpec): unknown => suspectedScale(buildRow(row));

  it("事業費は、500倍から2,000倍で、小さい方が予算なら10、実績なら100以上のとき", () => {
    const cost = (plan: string, actual: string): unknown => scale({ role: "cost", plan, actual });
    expect([cost("1000", "500000"), cost("1000", "499000"), cost("1000", "2000000"), cost("1000", "2001000")]).toEqual([1000, null, 1000, null]);
    expect([cost("10", "10000"), cost("9", "9000"), cost("100000", "100"), cost("99000", "99")]).toEqual([1000, null, 1000, null]);
  });

  it("割合は、1に満たない値と50倍から200倍の値のとき", () => {
    const share = (plan: string, actual: string): unknown => scale({ name: "受診率", plan, actual });
    expect([share("0.8", "40"), share("0.8", "39"), share("0.4", "80"), share("0.4", "81"), share("1", "100")]).toEqual([100, null, 100, null, null]);
  });
});

describe("割合", () => {
  it("小数第1位へ四捨五入する", () => {
    expect(percent(57693, 63164)).toBe(91.3);
    expect(percent(75026256, 102461314)).toBe(73.2);
    expect(percent(1005, 10000)).toBe(10.1);
    expect(percent(0.1, 0.3)).toBe(33.3);
  });
  it("母数が正でないときは率がない", () => {
    expect(percent(1, 0)).toBeNull();
    expect(percent(1, -2)).toBeNull();
  });
});
