import fc from "fast-check";
import { readSheet } from "../../src/reading/read-sheet";
import { anyFacts } from "../support/layouts/facts";
import { gridOf } from "../support/layouts/grid-of";
import { anyLook } from "../support/layouts/look";
import { anyDamage, damaged, wrongFigures } from "../support/layouts/noise";
import { writeForm } from "../support/layouts/write-form";

describe("傷んだ様式", () => {
  test("空になったり化けたりしたセルがあっても、ほかの欄の数値を読み違えない", () => {
    let readFigures = 0;
    fc.assert(fc.property(anyFacts, anyLook, anyDamage, (facts, look, damage) => {
      const written = writeForm(facts, look);
      const { cells, hit } = damaged(written.cells, damage);
      const { forms } = readSheet(gridOf("様式", cells));
      readFigures += forms.flatMap((form) => form.rows).length;
      expect(wrongFigures(facts, written, hit, forms)).toEqual([]);
    }), { seed: 20231123, numRuns: 500 });
    // Reading nothing would be free of mistakes, too.
    expect(readFigures).toBeGreaterThan(500);
  });
});
