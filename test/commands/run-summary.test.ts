import { runSummary } from "../../src/commands/run-summary";
import { runValidation } from "../../src/commands/run-validation";
import type { WorkbookModel } from "../../src/xlsx/model";
import { closeExcel, excelOver, sampleBook } from "../excel/excel-session";

afterEach(closeExcel);

describe("章別集計", () => {
  it("集計シートを書き、もう一度押しても同じシートが同じ数になる", async () => {
    const { model } = await excelOver(await sampleBook());
    const sheets = model.sheets.length;
    const first = await runSummary({});
    expect(first.written.map(({ sheet }) => sheet)).toEqual(["章別集計", "指摘一覧"]);
    const figures = () => numbersOf(model, "章別集計");
    expect(figures()).toEqual(expect.arrayContaining([63_164, 57_693]));
    const before = figures();
    await runSummary({});
    expect(model.sheets).toHaveLength(sheets + 2);
    expect(figures()).toEqual(before);
  });

  it("中止すると、シートは増えず、前の集計もそのまま", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    const before = numbersOf(model, "章別集計");
    const sheets = model.sheets.map(({ name }) => name);
    const changes: unknown[] = [];
    model.subscribe((change) => changes.push(...change));
    const stop = new AbortController();
    await expect(runSummary({ signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(changes).toEqual([]);
    expect(model.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(numbersOf(model, "章別集計")).toEqual(before);
  });

  it("書く準備もシートごとに知らせ、そこで中止すれば何も書かない", async () => {
    const { model } = await excelOver(await sampleBook());
    const changes: unknown[] = [];
    model.subscribe((change) => changes.push(...change));
    const stop = new AbortController();
    const told: unknown[] = [];
    const running = runSummary({ signal: stop.signal, onProgress: ({ stage, sheet, total }) => {
      if (stage !== "writing" || total === 0) return;
      told.push({ sheet, total });
      stop.abort();
    } });
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    expect(told[0]).toEqual({ sheet: "章別集計", total: 2 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(changes).toEqual([]);
  });

  it.each([["新しいシート", false], ["前の集計シート", true]])("%sに書き始めてからの中止では、最後まで書く", async (_, isRefilled) => {
    const { model } = await excelOver(await sampleBook());
    if (isRefilled) await runSummary({});
    const stop = new AbortController();
    await runSummary({ signal: stop.signal, onProgress: ({ stage }) => stage === "sending" && stop.abort() });
    expect(stop.signal.aborted).toBe(true);
    expect(numbersOf(model, "章別集計")).toEqual(expect.arrayContaining([63_164, 57_693]));
  });

  it("自分の集計シートは次の検証で様式として読まれない", async () => {
    await excelOver(await sampleBook());
    const { written } = await runSummary({});
    const { report } = await runValidation({ highlight: false });
    for (const { sheet } of written) expect(report.workbooks[0]?.sheets.find(({ name }) => name === sheet)).toMatchObject({ forms: 0, skipped: "own-summary" });
    expect(report.forms).toHaveLength(14);
  });
});

function numbersOf(model: WorkbookModel, name: string): readonly number[] {
  const sheet = model.sheetByName(name);
  const area = sheet?.usedArea(true);
  if (!sheet || !area) return [];
  const numbers: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const { value } = sheet.cell(row, column);
      if (typeof value === "number") numbers.push(value);
    }
  }
  return numbers;
}
