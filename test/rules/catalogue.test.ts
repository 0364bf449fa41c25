import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/rules";
import { ruleCatalogue } from "../../src/rules/catalogue";

describe("規則の一覧", () => {
  const catalogue = ruleCatalogue(rules);

  it("README.md は規則と一致する（違うときは npx tsx scripts/write-rule-catalogue.ts）", () => {
    expect(readFileSync(join(__dirname, "../../src/rules/README.md"), "utf8")).toBe(catalogue);
  });

  it("すべての規則と文が載る", () => {
    for (const rule of rules) {
      expect(catalogue).toContain(`## ${rule.id}\n`);
      for (const text of Object.values(rule.messages)) expect(catalogue).toContain(text);
    }
  });
});
