import fc from "fast-check";
import { readSheet } from "../../src/reading/read-sheet";
import { compareForm } from "../support/layouts/compare";
import { anyFacts } from "../support/layouts/facts";
import { gridOf } from "../support/layouts/grid-of";
import { anyLook } from "../support/layouts/look";
import { writeForm } from "../support/layouts/write-form";
import { anySheet, readingOf, writeSheet } from "../support/layouts/write-sheet";

/** Fixed, so that a run today and a run in a year check the same layouts. */
const seed = 20231122;

describe("どの体裁でも同じ事実が読める", () => {
  test("一つのシートに一つの様式", () => {
    fc.assert(fc.property(anyFacts, anyLook, (facts, look) => {
      const written = writeForm(facts, look);
      const reading = readSheet(gridOf("様式", written.cells));
      expect(compareForm(facts, look, written, reading.forms[0]).filter(({ outcome }) => outcome !== "right")).toEqual([]);
      expect(reading.forms).toHaveLength(1);
    }), { seed, numRuns: 400 });
  });

  test("一つのシートに縦・横・格子に並ぶ様式", () => {
    fc.assert(fc.property(anySheet, (plan) => {
      const { grid, placed } = writeSheet(plan);
      const { forms } = readSheet(grid);
      const open = placed.flatMap((form) => compareForm(form.facts, form.look, form.written, readingOf(form, forms)).filter(({ outcome }) => outcome !== "right"));
      expect(open).toEqual([]);
      expect(forms).toHaveLength(placed.length);
    }), { seed, numRuns: 150 });
  });
});
