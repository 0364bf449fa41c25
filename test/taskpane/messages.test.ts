import { translator } from "../../src/taskpane/messages";
import { en } from "../../src/taskpane/messages/en";
import { ja } from "../../src/taskpane/messages/ja";
import { guidesEn } from "../../src/taskpane/messages/guides-en";
import type { Guide } from "../../src/taskpane/messages/guides-ja";
import { guidesJa } from "../../src/taskpane/messages/guides-ja";
import { rules } from "../../src/rules";
import type { MessageKey } from "../../src/taskpane/messages";

const keys = Object.keys(ja).filter((key): key is MessageKey => key in ja);
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const japanese = /[ぁ-んァ-ヶ]/;
/** Names of printed forms stay Japanese in English sentences; kana beyond these would be an untranslated sentence. */
const printedNames = ["主要施策の成果説明書", "目標と実績の表", "今後の取組"];

describe("作業ウィンドウの文", () => {
  test("日本語と英語は同じ鍵を持つ", () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  test.each(keys)("%s の差し込みは両言語で同じ", (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(ja[key]));
  });

  test.each(keys)("%s は両言語で書かれている", (key) => {
    expect(ja[key].trim() === "" || en[key].trim() === "").toBe(false);
    const withoutNames = printedNames.reduce((text, name) => text.replaceAll(name, ""), en[key]);
    expect(withoutNames).not.toMatch(japanese);
  });

  test("差し込みは値で埋まり、数は桁区切りになる", () => {
    expect(translator("ja")("result.total", { count: 1234 })).toBe("指摘 1,234件");
    expect(translator("en")("result.total", { count: 1234 })).toBe("Findings: 1,234");
  });

  test("値のない差し込みは不具合として止まる", () => {
    expect(() => translator("ja")("result.total")).toThrow(/result\.total.*count/);
  });

  test("値に入った {{…}} は差し込みとして扱わない", () => {
    expect(translator("ja")("progress.sheet", { sheet: "{{sheet}}" })).toBe("シート「{{sheet}}」");
  });
});

const textsOf = (guide: Guide | undefined) => (guide ? [guide.expected, guide.why, guide.fix] : []);

describe("規則の手引き", () => {
  test.each(rules.map(({ id }) => id))("%s には両言語の手引きがある", (id) => {
    expect(textsOf(guidesJa[id]).map((text) => japanese.test(text))).toEqual([true, true, true]);
    expect(textsOf(guidesEn[id]).map((text) => text.length > 0 && !japanese.test(text))).toEqual([true, true, true]);
  });

  test("両言語は同じ規則を持つ", () => {
    expect(Object.keys(guidesEn)).toEqual(Object.keys(guidesJa));
  });
});
