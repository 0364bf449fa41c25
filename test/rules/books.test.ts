import { judged, type BookCase } from "../support/clerk-books";
import { duplicateFormBooks } from "./books/duplicate-form";
import { fiscalYearBooks } from "./books/fiscal-year";
import { missingCounterpartBooks } from "./books/missing-counterpart";
import { moneyBooks } from "./books/money";
import { nameConflictBooks } from "./books/name-conflict";
import { planCodeBooks } from "./books/plan-code";
import { requiredFieldBooks } from "./books/required-field";
import { unitBooks } from "./books/unit-mismatch";
import { secondBooks } from "./books/second";
import { valueBooks } from "./books/values";

const batches: Readonly<Record<string, readonly BookCase[]>> = {
  "fiscal-year-mismatch": fiscalYearBooks, "name-conflict": nameConflictBooks, "plan-code": planCodeBooks, "duplicate-form": duplicateFormBooks,
  "missing-counterpart": missingCounterpartBooks, "unit-mismatch": unitBooks, "required-field": requiredFieldBooks,
};
const ofRule = [
  ...Object.entries(batches).flatMap(([rule, cases]) => cases.map((one) => ({ rule, one }))),
  ...[...moneyBooks, ...valueBooks, ...secondBooks].map((one) => ({ rule: one.rule, one })),
];

describe("担当者が出したままのブックで", () => {
  it.each(ofRule.map(({ rule, one }) => [rule, one.name, one] as const))("%s：%s", (rule, _, one) => {
    expect(judged(rule, one)).toEqual({ right: one.must?.length ?? 0, wrong: [], missed: [] });
  });
});
