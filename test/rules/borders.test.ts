import fc from "fast-check";
import { readAmount } from "../../src/core/amount";
import type { Form, Row } from "../../src/core/form";
import { deviates, rowState } from "../../src/core/row-state";
import { defaultSettings, type Settings } from "../../src/core/settings";
import { rules } from "../../src/rules";
import { runRules } from "../../src/rules/run-rules";
import { buildProjectSheet, buildRow, fileForm } from "../support/build-form";

/**
 * Borders of the tolerances and limits, reckoned here in whole numbers of the last decimal, without the arithmetic of the program. Figures stay within a
 * factor of 40 of each other, so that none is taken for 円 beside 千円.
 */
const scaled = fc.record({
  plan: fc.integer({ min: 1, max: 400_000 }),
  decimals: fc.integer({ min: 0, max: 3 }),
  share: fc.constantFrom(50n, 79n, 80n, 81n, 90n, 100n, 110n, 119n, 120n, 121n, 200n),
  step: fc.integer({ min: -2, max: 2 }),
}).map(({ plan, decimals, share, step }) => {
  // At, just below or just above the share of the plan.
  const actual = Math.max(1, Number((BigInt(plan) * share) / 100n) + step);
  const typed = (whole: number): string => (whole / 10 ** decimals).toFixed(decimals);
  return { plan: BigInt(plan), actual: BigInt(actual), typedPlan: typed(plan), typedActual: typed(actual) };
});

const lower: Settings = { ...defaultSettings, lowerIsBetter: ["事故の件数"] };
const rowOf = (role: Row["role"], plan: string, actual: string): Row => buildRow({ role, name: role === "cost" ? "事業費（千円）" : "事故の件数", plan, actual });
const found = (id: string, reason: string, row: { role: Row["role"]; plan: string; actual: string }, settings = defaultSettings) =>
  runRules([fileForm(buildProjectSheet({ reason, rows: [{ ...row, name: row.role === "cost" ? "事業費（千円）" : "事故の件数" }] }))], settings, rules.filter((rule) => rule.id === id)).findings;

const size = (value: bigint): bigint => (value < 0n ? -value : value);
/** Per mille, half up. */
const perMille = (part: bigint, whole: bigint): number => Number((part * 2000n + whole) / (whole * 2n));

describe("許容差と目安の境目", () => {
  it("指標：目標以上なら達成、低いほど良いなら目標以下で達成。率は小数第1位へ四捨五入", () => {
    fc.assert(fc.property(scaled, ({ plan, actual, typedPlan, typedActual }) => {
      const row = rowOf("indicator", typedPlan, typedActual);
      expect(rowState(row, defaultSettings)).toEqual({ state: actual >= plan ? "reached" : "missed", rate: perMille(actual, plan) / 10 });
      expect(rowState(row, lower)).toEqual({ state: actual <= plan ? "reached" : "missed", rate: perMille(plan, actual) / 10 });
      expect(deviates(row, defaultSettings)).toBe(actual !== plan);
    }), { numRuns: 1_000 });
  });

  it("事業費：±10%を超えたときだけ乖離で、理由が空欄なら未記入", () => {
    fc.assert(fc.property(scaled, ({ plan, actual, typedPlan, typedActual }) => {
      const isOver = size(actual - plan) * 100n > plan * 10n;
      expect(deviates(rowOf("cost", typedPlan, typedActual), defaultSettings)).toBe(isOver);
      expect(found("missing-reason", "", { role: "cost", plan: typedPlan, actual: typedActual }).map(({ severity }) => severity)).toEqual(isOver ? ["warning"] : []);
    }), { numRuns: 500 });
  });

  it("執行率は80%未満、予算は超えたとき、目標は120%を超えたときに告げ、告げる率は目安の同じ側にある", () => {
    fc.assert(fc.property(scaled, ({ plan, actual, typedPlan, typedActual }) => {
      const cost = { role: "cost", plan: typedPlan, actual: typedActual } as const;
      const rates = (id: string, row: Parameters<typeof found>[2], settings = defaultSettings) => found(id, "雨天による。", row, settings).map(({ data }) => Number(data["rate"]));
      const low = rates("low-execution", cost);
      expect(low).toHaveLength(actual * 100n < plan * 80n ? 1 : 0);
      expect(low.every((rate) => rate < 80)).toBe(true);
      expect(found("over-budget", "雨天による。", cost)).toHaveLength(actual > plan ? 1 : 0);
      const indicator = { ...cost, role: "indicator" } as const;
      for (const [settings, part, whole] of [[defaultSettings, actual, plan], [lower, plan, actual]] as const) {
        const exceeded = rates("target-review", indicator, settings);
        expect(exceeded).toHaveLength(part * 100n > whole * 120n ? 1 : 0);
        expect(exceeded.every((rate) => rate > 120)).toBe(true);
      }
    }), { numRuns: 500 });
  });

  it("指標の許容差は、割合と値の両方を超えたときに乖離", () => {
    fc.assert(fc.property(scaled, fc.integer({ min: 0, max: 30 }), ({ plan, actual, typedPlan, typedActual }, percent) => {
      const decimals = typedPlan.split(".")[1]?.length ?? 0;
      const indicatorTolerance = { percent, value: Number((3 / 10 ** decimals).toFixed(decimals)) };
      const difference = size(actual - plan);
      expect(deviates(rowOf("indicator", typedPlan, typedActual), { ...defaultSettings, indicatorTolerance })).toBe(difference > 3n && difference * 100n > plan * BigInt(percent));
    }), { numRuns: 500 });
  });
});

describe("境目の値の書き方", () => {
  /** As people type it, read as the program reads it. */
  const typed = (plan: string, actual: string, role: Row["role"] = "indicator"): Form => {
    const form = buildProjectSheet({ reason: "", rows: [{ role, name: role === "cost" ? "事業費（千円）" : "参加の状況", plan, actual }] });
    return { ...form, rows: form.rows.map((row) => ({ ...row, plan: { ...row.plan, amount: readAmount(plan) }, actual: { ...row.actual, amount: readAmount(actual) } })) };
  };
  const idsOf = (form: Form): readonly string[] => runRules([fileForm(form)], defaultSettings).findings.map(({ rule }) => rule);
  const stateOf = ({ rows: [row] }: Form) => row && rowState(row, defaultSettings);

  it.each([
    ["延べ人数と人数は比べない", "延べ120人", "95人", "not-evaluable", null, ["unit-mismatch"]],
    ["延べ人数どうし", "延べ120人", "120人（延べ）", "reached", 100, []],
    ["％の差はポイント", "65.0％", "63.2%", "missed", 97.2, ["missing-reason"]],
    ["全角と半角で同じ値", "１，６８４人", "1,684 人", "reached", 100, []],
    ["△の目標は評価不能で、差は乖離", "△61.5", "△60", "not-evaluable", null, ["missing-reason"]],
    ["▲と-は同じ値", "▲ 7,810", "-7,810", "not-evaluable", null, []],
    ["括弧の負数と△", "(300)", "△300", "not-evaluable", null, []],
    ["目標0に対する実績0", "0件", "０件", "not-evaluable", null, []],
    ["目標0に対する実績", "0件", "1件", "not-evaluable", null, ["missing-reason"]],
    ["実績0は値である", "5件", "0件", "missed", 0, ["missing-reason"]],
    ["実績の負数は0％でない率", "5", "△1", "missed", -20, ["missing-reason"]],
    ["目標の空欄は0でない", "", "0件", "one-sided", null, ["one-sided-value"]],
    ["実績のーは0でない", "0件", "ー", "one-sided", null, ["one-sided-value"]],
    ["両方のダッシュは違う字でも値なし", "－", "―", "none", null, []],
    ["調整中は読めない値", "調整中", "3件", "unreadable", null, ["unreadable-value"]],
    ["か所の書き方", "3ヶ所", "3箇所", "reached", 100, []],
    ["千円と円は比べない", "18千円", "17,500円", "not-evaluable", null, ["unit-mismatch"]],
  ] as const)("指標：%s", (_, plan, actual, state, rate, ids) => {
    const form = typed(plan, actual);
    expect(stateOf(form)).toEqual({ state, rate });
    expect(idsOf(form)).toEqual(ids);
  });

  it.each([
    ["ちょうど10%の減", "1,000", "900", []],
    ["10%をわずかに超える減", "1,000", "899.9", ["missing-reason"]],
    ["ちょうど10%の増は超過だけ", "1,000", "1,100", ["over-budget"]],
    ["10%をわずかに超える増", "1,000", "1,100.1", ["missing-reason", "over-budget"]],
    ["80%を割っても理由が空欄なら未記入だけ", "1,000", "799", ["missing-reason"]],
    ["予算0の支出", "0", "1", ["missing-reason", "over-budget"]],
    ["予算0で支出0", "0", "0", []],
    ["戻入で負の決算", "100", "△5", ["missing-reason"]],
    ["決算の調整中", "100", "調整中", ["unreadable-value"]],
  ] as const)("事業費：%s", (_, plan, actual, ids) => {
    expect(idsOf(typed(plan, actual, "cost")).filter((id) => id !== "required-field")).toEqual(ids);
  });
});
