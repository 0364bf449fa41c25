import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { proveApiSets } from "../../scripts/api-set-proof";

// The type checker reads Microsoft's typings (100,000 lines) each time.
jest.setTimeout(120_000);

const floor = { set: "ExcelApi", version: "1.14" };
const folders = ["src/excel", "src/commands", "src/taskpane"];

/** Files that can hold an object of Office's: they name Office or Excel, or import a module that does. */
const sources = () => folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file)).map((file) => path.resolve(folder, file)))
  .filter((file) => /\b(Excel|Office)\b|\/(excel|commands)\//.test(readFileSync(file, "utf8")));

describe("使う Office.js の要求セット", () => {
  it("アドインは ExcelApi 1.14 までで動き、それより上は確かめてから使う", () => {
    const { uses, problems } = proveApiSets(sources(), floor);
    expect(problems).toEqual([]);
    const members = new Set(uses.map(({ member }) => member));
    for (const known of ["Range.values", "Worksheet.getUsedRangeOrNullObject", "Worksheet.getRanges", "ConditionalFormatRule.formula", "PageLayout.zoom", "Worksheet.visibility"]) {
      expect(members).toContain(known);
    }
    expect(uses.filter(({ requires }) => requires.set === "SharedRuntime").every(({ guarded }) => guarded)).toBe(true);
  });

  describe("見つけるもの", () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), "api-set-proof-"));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it("床より上の呼び出し・読み込む名前・書く名前と、名前の誤り", () => {
      const file = path.join(folder, "above.ts");
      writeFileSync(file, `
        export async function work(context: Excel.RequestContext) {
          const range = context.workbook.getActiveCell();
          range.getDisplayedCellProperties({});
          range.load("values,valuesAsJson");
          range.load("valuez");
          const { notes } = context.workbook;
          await Office.addin.hide();
          return notes;
        }`);
      const { problems } = proveApiSets([file], floor);
      expect(problems.map((problem) => /: (load の \S+|\S+) /.exec(problem)?.[1])).toEqual(expect.arrayContaining([
        "load の valuez", "Range.getDisplayedCellProperties", "Range.valuesAsJson", "Workbook.notes", "Addin.hide",
      ]));
    });

    it("確かめてあれば通し、別のものを確かめただけなら通さない", () => {
      const file = path.join(folder, "guarded.ts");
      writeFileSync(file, `
        const { requirements } = Office.context;
        export function right(range: Excel.Range) {
          if (requirements.isSetSupported("ExcelApi", "1.19")) range.getDisplayedCellProperties({});
          if (requirements.isSetSupported("ExcelApi", "1.19")) later(({ length }) => { range.getDisplayedCellProperties({}); return length; });
          return requirements.isSetSupported("ExcelApi", "1.20") ? range.getDisplayedCellProperties({}) : null;
        }
        declare function later(handler: (text: string) => number): void;
        export function wrong(range: Excel.Range) {
          if (requirements.isSetSupported("ExcelApi", "1.15")) range.getDisplayedCellProperties({});
          if (!requirements.isSetSupported("ExcelApi", "1.19")) range.getDisplayedCellProperties({});
          if (requirements.isSetSupported("ExcelApi", "1.19")) { function called() { range.getDisplayedCellProperties({}); } called(); }
        }`);
      const { problems } = proveApiSets([file], floor);
      expect(problems.map((problem) => Number(/:(\d+):/.exec(problem)?.[1]))).toEqual([10, 11, 12]);
    });
  });
});
