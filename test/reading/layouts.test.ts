import fc from "fast-check";
import { readSheet } from "../../src/reading/read-sheet";
import { compareForm } from "../support/layouts/compare";
import { anyFacts } from "../support/layouts/facts";
import { gridOf } from "../support/layouts/grid-of";
import { anyLook } from "../support/layouts/look";
import { writeForm } from "../support/layouts/write-form";

const settings = { seed: 20231122, numRuns: 400 };

describe("どの体裁でも同じ事実が読める", () => {
  test("一つのシートに一つの様式", () => {
    fc.assert(fc.property(anyFacts, anyLook, (facts, look) => {
      const written = writeForm(facts, look);
      const reading = readSheet(gridOf("様式", written.cells));
      expect(compareForm(facts, look, written, reading.forms[0]).filter(({ outcome }) => outcome !== "right")).toEqual([]);
      expect(reading.forms).toHaveLength(1);
    }), settings);
  });
});
