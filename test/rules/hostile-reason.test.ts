import { defaultSettings } from "../../src/core/settings";
import { runRules } from "../../src/rules/run-rules";
import { buildProjectSheet, fileForm } from "../support/build-form";

/** No measure of speed (npm run bench has those): work that grows with the square of the text would not end by then. */
const LONGEST_MS = 60_000;

describe("極端な理由の文", () => {
  it.each(["目標を", "参加者数は", "1,", "目標10人を上回ることができ", "（", "・\n"])("「%s」が三万字続いても、止まらずに終わる", (part) => {
    const rows = [{ name: "講座の参加者数", plan: "10 人", actual: "9 人" }, { name: "開催回数", plan: "10 回", actual: "9 回" }, { role: "cost" as const, plan: "100", actual: "50" }];
    const form = buildProjectSheet({ rows, reason: part.repeat(30000 / part.length) });
    expect(runRules([fileForm(form)], defaultSettings).failedRules).toEqual([]);
  }, LONGEST_MS);
});
