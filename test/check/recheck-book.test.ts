import { checkBooks } from "../../src/check/check-books";
import { recheckBookInSteps, type BookAgain } from "../../src/check/recheck-book";
import type { Grid } from "../../src/core/grid";
import type { Report } from "../../src/core/report";
import { defaultSettings } from "../../src/core/settings";
import { finishSteps } from "../../src/core/steps";
import { sampleBook } from "../support/sample-book";

const FILE = "sample.xlsx";
const WITHOUT_REASON = "7_検証_福祉課";

/** The sheet with one cell typed over. */
function typed(grid: Grid, row: number, column: number, value: string | number): Grid {
  const values = grid.values.map((cells, r) => cells.map((cell, c) => (r + grid.top === row && c + grid.left === column ? value : cell)));
  return { ...grid, values };
}

describe("一部のシートだけを読み直した報告は、ブック全体の検証と同じ", () => {
  const recheckBook = (before: Report, again: BookAgain) => finishSteps(recheckBookInSteps(before, again, defaultSettings));
  const whole = (grids: readonly Grid[]) => checkBooks([{ file: FILE, grids }], defaultSettings);

  test("理由を書いたシート", async () => {
    const grids = (await sampleBook()).grids;
    const edited = grids.map((grid) => (grid.sheet === WITHOUT_REASON ? typed(grid, 18, 0, "花苗の購入価格が下がり、事業費が減少したため。") : grid));
    const changed = edited.filter((grid, index) => grid !== grids[index]);
    const after = recheckBook(whole(grids), { sheets: grids.map(({ sheet }) => sheet), changed: { grids: changed } });
    expect(after).toEqual(whole(edited));
    expect(after.findings.length).toBe(whole(grids).findings.length - 1);
  });

  test("消したシート、加えたシート、並べ替えたシート", async () => {
    const grids = (await sampleBook()).grids;
    const [first, second, third, ...rest] = grids;
    if (!first || !second || !third) throw new Error("The sample has too few sheets.");
    const copy = { ...third, sheet: "写し" };
    const edited = [first, third, copy, ...[...rest].reverse()];
    const after = recheckBook(whole(grids), { sheets: edited.map(({ sheet }) => sheet), changed: { grids: [copy] } });
    expect(after).toEqual(whole(edited));
    expect(after.findings.map(({ rule }) => rule)).toContain("duplicate-form");
  });

  test("名前を変えたシートは、新しい名で読み直す", async () => {
    const grids = (await sampleBook()).grids;
    const renamed = grids.map((grid, index) => (index === 3 ? { ...grid, sheet: "改名" } : grid));
    const after = recheckBook(whole(grids), { sheets: renamed.map(({ sheet }) => sheet), changed: { grids: renamed.slice(3, 4) } });
    expect(after).toEqual(whole(renamed));
  });
});
