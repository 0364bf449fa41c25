import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../src/core/finding";
import { rules } from "../../src/rules";
import { fillMessage, formatNumber } from "../../src/rules/fill-message";
import { messagesEn } from "../../src/rules/messages-en";
import { renderFinding, ruleTitle } from "../../src/rules/render-finding";

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, key]) => key ?? "");
const allMessages = rules.flatMap((rule) => Object.entries(rule.messages).map(([id, text]) => ({ rule: rule.id, id, text })));

describe("規則の文", () => {
  it("規則ごとに、同じ名の規則ファイルと試験ファイルがある", () => {
    for (const { id } of rules) {
      expect([id, existsSync(join(__dirname, `../../src/rules/${id}.ts`))]).toEqual([id, true]);
      expect([id, existsSync(join(__dirname, `${id}.test.ts`))]).toEqual([id, true]);
    }
  });

  it("defineRule を使うファイルはすべて一覧にある", () => {
    const tests = readdirSync(__dirname).flatMap((file) => /^(.*)\.test\.ts$/u.exec(file)?.[1] ?? []);
    const listed = rules.map(({ id }) => id);
    expect(new Set(listed).size).toBe(listed.length);
    for (const id of listed) expect(tests).toContain(id);
  });

  it("英語の文が過不足なくあり、同じ値を埋める", () => {
    expect(Object.keys(messagesEn).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const rule of rules) {
      expect([rule.id, Object.keys(messagesEn[rule.id]?.messages ?? {}).sort()]).toEqual([rule.id, Object.keys(rule.messages).sort()]);
    }
    for (const { rule, id, text } of allMessages) {
      const english = messagesEn[rule]?.messages[id] ?? "";
      expect([rule, id, new Set(placeholders(english))]).toEqual([rule, id, new Set(placeholders(text))]);
    }
  });

  it.each(allMessages)("$rule/$id は敬体の文で終わり、三文以内である", ({ text }) => {
    expect(text).toMatch(/(?:です|ます|ください|ました|ません|でした)(?:（[^（）]*）)?。$/u);
    expect(text.split("。").length - 1).toBeLessThanOrEqual(3);
  });

  it("題と出典がある", () => {
    for (const { title, source } of rules) {
      expect(title).not.toBe("");
      expect(source.length).toBeGreaterThan(8);
    }
  });
});

describe("文の表示", () => {
  const finding: Finding = {
    rule: "over-budget", severity: "warning", outcome: "violation", file: "a.xlsx",
    cell: { sheet: "P01", row: 0, column: 0 }, related: [], messageId: "over", message: "日本語の文",
    data: { name: "事業費", plan: 10000, planUnit: "千円", actual: 11234.5, actualUnit: "千円", excess: 1234.5 },
  };
  it("日本語は指摘の文そのまま", () => expect(renderFinding(finding, "ja")).toBe("日本語の文"));
  it("英語は値を埋めて出す", () => expect(renderFinding(finding, "en")).toContain("11,234.5 千円 exceeds the budget 10,000 千円 by 1,234.5 千円"));
  it("知らない規則は元の文を出す", () => expect(renderFinding({ ...finding, rule: "later-rule" }, "en")).toBe("日本語の文"));
  it("規則の題", () => {
    expect(ruleTitle("over-budget", "ja")).toBe("予算を超える決算額");
    expect(ruleTitle("over-budget", "en")).toBe("Settled amount above the budget");
    expect(ruleTitle("later-rule", "en")).toBe("later-rule");
  });
  it.each([[0, "0"], [-9.9, "-9.9"], [1684, "1,684"], [33081000, "33,081,000"], [0.268, "0.268"], [-1234567.89, "-1,234,567.89"]])(
    "%p は %s", (value, text) => expect(formatNumber(value)).toBe(text),
  );
  it("埋める値がなければ失敗する", () => {
    expect(() => fillMessage("{{a}}", {})).toThrow("{{a}}");
    expect(fillMessage("{{a}}件", { a: null })).toBe("件");
  });
});
