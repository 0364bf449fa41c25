import { judged, slipped, toldOf, type BookCase } from "../support/clerk-books";
import { duplicateFormBooks } from "./books/duplicate-form";
import { fiscalYearBooks } from "./books/fiscal-year";
import { fourthBooks } from "./books/fourth";
import { missingCounterpartBooks } from "./books/missing-counterpart";
import { moneyBooks } from "./books/money";
import { nameConflictBooks } from "./books/name-conflict";
import { planCodeBooks } from "./books/plan-code";
import { requiredFieldBooks } from "./books/required-field";
import { unitBooks } from "./books/unit-mismatch";
import { secondBooks } from "./books/second";
import { thirdBooks } from "./books/third";
import { valueBooks } from "./books/values";
import { ofTheTown, slips, wholeTown } from "./books/whole-town";

const batches: Readonly<Record<string, readonly BookCase[]>> = {
  "fiscal-year-mismatch": fiscalYearBooks, "name-conflict": nameConflictBooks, "plan-code": planCodeBooks, "duplicate-form": duplicateFormBooks,
  "missing-counterpart": missingCounterpartBooks, "unit-mismatch": unitBooks, "required-field": requiredFieldBooks,
};
const ofRule = [
  ...Object.entries(batches).flatMap(([rule, cases]) => cases.map((one) => ({ rule, one }))),
  ...[...moneyBooks, ...valueBooks, ...secondBooks, ...thirdBooks, ...fourthBooks].map((one) => ({ rule: one.rule, one })),
];

describe("担当者が出したままのブックで", () => {
  it.each(ofRule.map(({ rule, one }) => [rule, one.name, one] as const))("%s：%s", (rule, _, one) => {
    expect(judged(rule, one)).toEqual({ right: one.must?.length ?? 0, wrong: [], missed: [] });
  });
});

describe("町じゅうの課の24枚のブックで", () => {
  it("送り返すもののないブックでは、気を付けることだけを示す", () => expect([...toldOf(wholeTown)].sort()).toEqual([...ofTheTown].sort()));

  it.each(slips.map((slip) => [slip.sheet, slip.name, slip] as const))("%s の%sときは、そのことだけを加える", (sheet, _, { typed, told }) => {
    expect([...toldOf(slipped(wholeTown, sheet, typed))].sort()).toEqual([...ofTheTown, ...told].sort());
  });
});
