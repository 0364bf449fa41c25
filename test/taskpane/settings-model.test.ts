import { defaultSettings } from "../../src/core/settings";
import { indicatorNames, looksLowerIsBetter } from "../../src/taskpane/model/indicator-names";
import { draftOf, errorsOf, numberFields, ranges, readDraft, sameDraft } from "../../src/taskpane/model/settings-draft";
import { settingsEn } from "../../src/taskpane/messages/settings-en";
import { settingsJa } from "../../src/taskpane/messages/settings-ja";
import { filed, projectSheet, report } from "./support/sample-report";

const settings = {
  ...defaultSettings, indicatorTolerance: { percent: 2.5, value: 1 }, lowerIsBetter: ["苦情件数"], relistedMoney: "every-listing" as const,
  rules: { "over-budget": { enabled: false }, "low-execution": { severity: "warning" as const } },
};
const withNumber = (field: string, text: string) => ({ ...draftOf(defaultSettings), numbers: { ...draftOf(defaultSettings).numbers, [field]: text } });

describe("設定の下書き", () => {
  test.each([["初期値", defaultSettings], ["変えた設定", settings]])("%sは下書きにして戻しても同じ", (_, given) => {
    expect(readDraft(draftOf(given))).toEqual({ settings: given });
  });

  test.each([
    ["costPercent", "１２．５", 12.5], ["costPercent", " 15 % ", 15], ["costPercent", "１５％", 15], ["overshoot", "1,200", 1200], ["lowExecution", "0", 0],
  ])("%s の「%s」は %d と読む", (field, text, value) => {
    const read = readDraft(withNumber(field, text));
    expect("settings" in read && [read.settings.costTolerancePercent, read.settings.overshootPercent, read.settings.lowExecutionPercent]).toContain(value);
  });

  test.each(numberFields.flatMap((field) => [[field, ranges[field].least], [field, ranges[field].most]] as const))("%s は端の %d も使える", (field, value) => {
    expect(readDraft(withNumber(field, String(value)))).toHaveProperty("settings");
  });

  test.each([
    ["costPercent", ""], ["costPercent", "-1"], ["costPercent", "十"], ["costPercent", "1e3"], ["costPercent", "1,23"], ["costPercent", "1001"],
    ["lowExecution", "101"], ["overshoot", "99.9"], ["indicatorValue", "∞"], ["indicatorPercent", "NaN"],
  ])("%s に「%s」は使えない", (field, text) => {
    expect(readDraft(withNumber(field, text))).toEqual({ errors: [field] });
  });

  test("使えない欄は、すべて、画面の順に挙がる", () => {
    const numbers = { indicatorPercent: "x", indicatorValue: "", costPercent: "-", lowExecution: "200", overshoot: "1" };
    expect(errorsOf({ ...draftOf(defaultSettings), numbers })).toEqual(numberFields);
  });

  test("理由とみなさない言葉は、空行と繰り返しを除く", () => {
    const read = readDraft({ ...draftOf(defaultSettings), placeholders: " なし \n\n　\r\n特段なし\nなし" });
    expect("settings" in read && read.settings.placeholderReasons).toEqual(["なし", "特段なし"]);
  });

  test("同じ意味の下書きは同じとみなし、違えば違うとみなす", () => {
    const draft = draftOf(defaultSettings);
    expect(sameDraft(draft, { ...draft, numbers: { ...draft.numbers, costPercent: "１０" }, rules: { "over-budget": "default" } })).toBe(true);
    expect(sameDraft(draft, { ...draft, rules: { "over-budget": "off" } })).toBe(false);
    expect(sameDraft(draft, withNumber("costPercent", "abc"))).toBe(false);
  });
});

describe("低いほど良い指標の候補", () => {
  test.each(["苦情件数", "待機児童数", "市税の滞納額", "交通事故死者数", "一人一日当たりのごみ排出量", "温室効果ガス排出量", "不登校児童の割合", "特定空家等の件数", "市債残高", "離職率", "窓口の待ち時間", "食品ロスの量", "ＣＯ２排出量"])("「%s」は候補", (name) => {
    expect(looksLowerIsBetter(name)).toBe(true);
  });

  test.each(["参加者数", "空き家バンクの成約件数", "空き家バンクの利用件数", "交通事故防止教室の回数", "滞納整理による徴収額", "いじめの解消率", "ごみの資源化率", "自殺対策の研修受講者数", "犯罪被害者支援件数", "特定健診の受診率", "NPO法人数"])("「%s」は候補でない", (name) => {
    expect(looksLowerIsBetter(name)).toBe(false);
  });

  test("ブックの指標を一度ずつ、候補を先に、設定だけにある名前も添えて並べる", () => {
    const form = projectSheet("P01", "事業");
    const [row] = form.rows;
    if (!row) throw new Error("様式に行がありません。");
    const named = (name: string) => ({ ...row, role: "indicator" as const, name });
    const rows = [named("参加者数"), named("苦情\n件数"), named("参加者 数"), { ...row, role: "cost" as const, name: "事業費" }];
    expect(indicatorNames(report({ forms: [filed({ ...form, rows })] }), ["苦情件数", "待機児童数"])).toEqual([
      { name: "苦情 件数", suggested: true, inBook: true },
      { name: "待機児童数", suggested: true, inBook: false },
      { name: "参加者数", suggested: false, inBook: true },
    ]);
  });
});

describe("設定の文", () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

  test("日本語と英語は同じ鍵と差し込みを持つ", () => {
    const shape = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([key, text]) => [key, placeholders(text)]);
    expect(shape(settingsEn)).toEqual(shape(settingsJa));
  });

  test("英語の文にかなは混じらない", () => {
    expect(Object.values(settingsEn).filter((text) => /[ぁ-んァ-ヶ]/.test(text))).toEqual([]);
  });
});
