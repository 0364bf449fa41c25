import { scoreReasonRules } from "../support/reason-score";
import { reasonCases } from "./reason-pairs";
import { freshCases } from "./reason-pairs-fresh";

describe("理由の文を読む規則の精度", () => {
  it("150組以上の理由と行があり、どの規則にも20組以上の該当例がある", () => {
    expect(reasonCases.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(150);
    for (const { rule, labelled } of scoreReasonRules()) expect([rule, labelled >= 20]).toEqual([rule, true]);
  });

  it("後から書き足した60組以上の理由は、初めの組と重ならない", () => {
    const known = new Set(reasonCases.map(({ reason }) => reason));
    expect(freshCases.length).toBeGreaterThanOrEqual(60);
    expect(freshCases.filter(({ reason }) => known.has(reason))).toEqual([]);
  });

  it.each(scoreReasonRules([...reasonCases, ...freshCases]))("$rule：適合率0.95以上、再現率0.8以上", ({ precision, recall, wrong, missed }) => {
    if (precision < 0.95) expect(wrong).toEqual([]);
    if (recall < 0.8) expect(missed).toEqual([]);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it.each(scoreReasonRules(freshCases))("後から書き足した組だけでも、$rule は誤った指摘をしない", ({ wrong }) => {
    expect(wrong).toEqual([]);
  });
});
