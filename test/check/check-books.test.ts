import { checkBooks, checkBooksInSteps, type Book, type CheckStep } from "../../src/check/check-books";
import { defaultSettings } from "../../src/core/settings";
import { rules } from "../../src/rules";
import { sampleBook } from "../support/sample-book";

// Opens and saves whole workbooks; a busy machine may need longer than the usual five seconds.
jest.setTimeout(60_000);

describe("ブックの検証", () => {
  let sample: Book;
  beforeAll(async () => {
    sample = await sampleBook();
  });

  it("シートごと、次に規則ごとに進み、最後に同じ報告を返す", () => {
    const steps = checkBooksInSteps([sample], defaultSettings);
    const seen: CheckStep[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) seen.push(step.value);
    const sheets = sample.grids.map(({ sheet }, index) => ({ done: index + 1, total: 15, sheet }));
    const afterRules = ["一様式の規則", ...rules.filter(({ scope }) => scope === "book"), "集計"].map(() => sheets.at(-1));
    expect(seen).toEqual([...sheets, ...afterRules]);
    expect(step.value).toEqual(checkBooks([sample], defaultSettings));
  });

  it("複数のブックはそれぞれのファイル名で報告し、合計は通しで数える", () => {
    const half = (file: string, from: number, to: number): Book => ({ file, grids: sample.grids.slice(from, to) });
    const report = checkBooks([half("前.xlsx", 0, 8), half("後.xlsx", 8, 15)], defaultSettings);
    expect(report.workbooks.map(({ file, sheets }) => [file, sheets.length])).toEqual([["前.xlsx", 8], ["後.xlsx", 7]]);
    expect(report.findings.map(({ file, cell }) => [file, cell.sheet]).filter(([file]) => file === "後.xlsx").length).toBeGreaterThan(0);
    expect(report.summary.total).toMatchObject({ projects: 8, budget: 63164, actual: 57693 });
  });

  it("同じブックの写しを加えても、事業費は二度数えない", () => {
    const report = checkBooks([sample, { ...sample, file: "写し.xlsx" }], defaultSettings);
    expect(report.summary.total).toMatchObject({ projects: 8, budget: 63164, actual: 57693 });
  });

  it("非表示のシートも読み、非表示であることを報告する", () => {
    const grids = sample.grids.map((grid) => ({ ...grid, visibility: "hidden" as const }));
    const report = checkBooks([{ file: "a.xlsx", grids }], defaultSettings);
    expect(report.forms).toHaveLength(14);
    expect(report.workbooks[0]?.sheets.every(({ visibility }) => visibility === "hidden")).toBe(true);
  });

  it("シートのないブックは、様式も指摘もない報告になる", () => {
    expect(checkBooks([{ file: "a.xlsx", grids: [] }], defaultSettings)).toMatchObject({ workbooks: [{ file: "a.xlsx", sheets: [] }], forms: [], findings: [] });
  });
});
