import { defaultSettings, type Settings } from "../../src/core/settings";
import { defineBookRule, defineRule, type Rule } from "../../src/rules/rule";
import { runRules } from "../../src/rules/run-rules";
import { buildMeasureReport, fileForm } from "../support/build-form";

const forms = ["P01", "P02"].map((sheet) => fileForm(buildMeasureReport({ sheet, rows: [{ plan: "5 件", actual: "4 件" }, { plan: "1,234 人", actual: "9 人" }] })));
const meta = { title: "題", source: "出典", severity: "error", messages: { seen: "{{name}}は{{plan}}" } } as const;

/** Speaks of every row, last row first. */
const everyRow: Rule = defineRule({
  ...meta,
  id: "every-row",
  subjects: ({ form }) => [...form.rows].reverse(),
  check({ name, plan }, { violation }) {
    violation({ at: plan.cell, message: "seen", data: { name, plan: plan.amount.kind === "number" ? plan.amount.value : null } });
  },
});
const review: Rule = defineRule({
  ...meta,
  id: "review",
  subjects: ({ form }) => form.rows,
  check: ({ plan }, { needsReview }) => needsReview({ at: plan.cell, message: "seen", data: { name: "x", plan: null } }),
});
const idle: Rule = defineRule({ ...meta, id: "idle", subjects: () => [], check: () => undefined });
const calm: Rule = defineRule({ ...meta, id: "calm", subjects: ({ form }) => form.rows, check: () => undefined });
const broken: Rule = defineRule({ ...meta, id: "broken", subjects: ({ form }) => form.rows, check: () => { throw new Error("壊れた規則"); } });
const unfilled: Rule = defineRule({ ...meta, id: "unfilled", subjects: ({ form }) => form.rows, check: ({ plan }, { violation }) => violation({ at: plan.cell, message: "seen" }) });

const run = (rules: readonly Rule[], settings: Partial<Settings> = {}) => runRules(forms, { ...defaultSettings, ...settings }, rules);
const places = (rules: readonly Rule[]) => run(rules).findings.map(({ rule, cell }) => `${rule} ${cell.sheet} ${cell.row}`);

describe("規則の実行", () => {
  it("様式の順、セルの順、規則の順に並べる", () => {
    expect(places([review, everyRow])).toEqual([
      "review P01 20", "every-row P01 20", "review P01 21", "every-row P01 21",
      "review P02 20", "every-row P02 20", "review P02 21", "every-row P02 21",
    ]);
  });

  it("文に数値を桁区切りで埋める", () => {
    expect(run([everyRow]).findings.map(({ message }) => message)).toContain("開催回数は1,234");
  });

  it("対象がない規則と、見たが指摘のない規則を区別する", () => {
    expect(run([idle, calm]).skippedRules).toEqual([{ rule: "idle", reason: "not-applicable" }]);
  });

  it("止めた規則は走らず、そう記す", () => {
    const { findings, skippedRules } = run([everyRow], { rules: { "every-row": { enabled: false } } });
    expect(findings).toEqual([]);
    expect(skippedRules).toEqual([{ rule: "every-row", reason: "disabled" }]);
  });

  it("重要度は設定で変えられ、要確認は警告より重くならない", () => {
    expect(run([everyRow], { rules: { "every-row": { severity: "note" } } }).findings[0]?.severity).toBe("note");
    expect(run([review]).findings[0]).toMatchObject({ severity: "warning", outcome: "needs-review" });
    expect(run([review], { rules: { review: { severity: "error" } } }).findings[0]?.severity).toBe("warning");
    expect(run([review], { rules: { review: { severity: "note" } } }).findings[0]?.severity).toBe("note");
  });

  it("失敗した規則を記し、他の規則は続ける", () => {
    const { findings, failedRules } = run([broken, everyRow]);
    expect(failedRules).toEqual([{ rule: "broken", error: "壊れた規則" }]);
    expect(findings).toHaveLength(4);
  });

  it("文の埋め残しは規則の失敗である", () => {
    const { findings, failedRules } = run([unfilled]);
    expect(findings).toEqual([]);
    expect(failedRules).toEqual([{ rule: "unfilled", error: "message placeholder {{name}} has no value" }]);
  });

  it("同じセルの同じ文は一度だけ", () => {
    expect(run([everyRow, everyRow]).findings).toHaveLength(4);
  });

  it("帳票全体の規則は、指した様式の位置に並ぶ", () => {
    const pairs: Rule = defineBookRule({
      ...meta,
      id: "pairs",
      subjects: ({ forms: all }) => all,
      check: (filed, { needsReview }) => needsReview(filed, { at: filed.form.title.cell, message: "seen", data: { name: "x", plan: 1 } }),
    });
    expect(places([everyRow, pairs]).slice(0, 4)).toEqual(["pairs P01 0", "every-row P01 20", "every-row P01 21", "pairs P02 0"]);
  });
});
