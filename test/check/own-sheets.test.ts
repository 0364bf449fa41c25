import { readFileSync } from "node:fs";
import { checkBooks } from "../../src/check/check-books";
import { summaryPlans } from "../../src/check/summary-plan";
import { applyPlans } from "../../src/cli/apply-plan";
import { gridOfSheet } from "../../src/cli/grid-of-sheet";
import { defaultSettings } from "../../src/core/settings";
import { openWorkbook } from "../../src/xlsx/open-workbook";

const check = async (bytes: Uint8Array) => {
  const model = await openWorkbook(bytes, "sample.xlsx");
  return { model, report: checkBooks([{ file: "sample.xlsx", grids: model.sheets.map(gridOfSheet) }], defaultSettings) };
};

describe("自分で書いたシート", () => {
  it("書いたブックを開き直すと、どれも自分のものと分かり、様式と指摘は元のまま", async () => {
    const { model, report } = await check(readFileSync("src/workbench/sample/sample.xlsx"));
    const plans = summaryPlans(report);
    applyPlans(model, plans, new Set());
    const again = await check(await model.save());
    const own = again.report.workbooks[0]?.sheets.filter(({ skipped }) => skipped === "own-summary").map(({ name }) => name);
    expect(own?.sort()).toEqual(plans.map(({ name }) => name).sort());
    expect(again.report.forms).toEqual(report.forms);
    expect(again.report.findings).toEqual(report.findings);
  });
});
