import type { BookCase } from "../../support/clerk-books";
import { duplicateFormBooks } from "./duplicate-form";
import { fiscalYearBooks } from "./fiscal-year";
import { fourthBooks } from "./fourth";
import { missingCounterpartBooks } from "./missing-counterpart";
import { moneyBooks } from "./money";
import { nameConflictBooks } from "./name-conflict";
import { planCodeBooks } from "./plan-code";
import { requiredFieldBooks } from "./required-field";
import { secondBooks } from "./second";
import { thirdBooks } from "./third";
import { twoYearBooks } from "./two-years";
import { unitBooks } from "./unit-mismatch";
import { valueBooks } from "./values";

const ofRule = (rule: string, cases: readonly BookCase[]) => cases.map((one) => ({ ...one, rule }));

/** Every case of every batch, with its rule. */
export const bookCases: readonly (BookCase & { readonly rule: string })[] = [
  ...ofRule("fiscal-year-mismatch", fiscalYearBooks), ...ofRule("name-conflict", nameConflictBooks), ...ofRule("plan-code", planCodeBooks), ...ofRule("duplicate-form", duplicateFormBooks),
  ...ofRule("missing-counterpart", missingCounterpartBooks), ...ofRule("unit-mismatch", unitBooks), ...ofRule("required-field", requiredFieldBooks),
  ...moneyBooks, ...valueBooks, ...secondBooks, ...thirdBooks, ...fourthBooks, ...twoYearBooks,
];
