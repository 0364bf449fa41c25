/** Writes src/rules/README.md from the rules themselves: npm run rule-catalogue. A test fails when it is out of date. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../src/rules";
import { ruleCatalogue } from "../src/rules/catalogue";

writeFileSync(join(__dirname, "../src/rules/README.md"), ruleCatalogue(rules));
