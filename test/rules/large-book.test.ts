import { toA1 } from "../../src/core/address";
import { defaultSettings } from "../../src/core/settings";
import { rules } from "../../src/rules";
import { runRules } from "../../src/rules/run-rules";
import { buildBook, planLargeBook, type PlannedForm } from "../support/large-book";
import { faultyBook, seededFaults } from "../support/seeded-faults";

const check = (planned: readonly PlannedForm[]) => runRules(buildBook(planned), defaultSettings);

describe("三百枚のブック", () => {
  it("正しい様式ばかりなら指摘はなく、すべての規則が対象を見ている", () => {
    expect(check(planLargeBook())).toEqual({ findings: [], skippedRules: [], failedRules: [] });
  });

  it("どの規則の誤りも仕込んである", () => {
    expect([...new Set(seededFaults.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it("仕込んだ誤りをそれぞれ一度だけ、そのセルで指摘し、他は何も指摘しない", () => {
    const { findings, failedRules } = check(faultyBook());
    const found = findings.map(({ rule, cell }) => `${rule} ${cell.sheet}!${toA1(cell)}`);
    expect(failedRules).toEqual([]);
    expect(found.sort()).toEqual(seededFaults.map(({ rule, place }) => `${rule} ${place}`).sort());
  });
});
