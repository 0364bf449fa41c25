import { runSummary } from "../../src/commands/run-summary";
import { runValidation } from "../../src/commands/run-validation";
import { clearHighlights } from "../../src/excel/highlight";
import { isMarkerFormula } from "../../src/summary/highlight-looks";
import { bookOf, closeExcel, excelOver, sampleBook } from "../excel/excel-session";
import { failWhen, highlights } from "./support";

afterEach(closeExcel);

describe("検証", () => {
  it("見本のブックを3往復で読んで調べ、2往復で強調する", async () => {
    const { host, model } = await excelOver(await sampleBook());
    const { report } = await runValidation({ highlight: false });
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
    expect(report.forms).toHaveLength(14);
    expect(report.findings.filter(({ rule }) => rule === "missing-reason")).toHaveLength(2);
    host.resetCounters();
    const { painted, notPainted } = await runValidation({ highlight: true });
    expect(host.counters.roundTrips).toBeLessThanOrEqual(5);
    expect(painted).toBeGreaterThan(0);
    expect(notPainted).toEqual([]);
    expect(highlights(model).length).toBeGreaterThan(0);
    await clearHighlights();
    expect(highlights(model)).toEqual([]);
  });

  it.each(["GeneralException", "InvalidOperation", "ConnectionFailure", "AccessDenied"])("強調するときに Excel が %s で断っても、調べた結果は失われない", async (code) => {
    const { host } = await excelOver(await sampleBook());
    failWhen(host, '"Name":"ConditionalFormats"', code);
    const { report, painted, notPainted, paintTrouble } = await runValidation({ highlight: true });
    expect(report.findings.length).toBeGreaterThan(0);
    expect({ painted, notPainted, detail: paintTrouble?.detail }).toEqual({ painted: null, notPainted: [], detail: expect.stringContaining(code) as string });
  });

  it("調べている間に名前の変わったシートも強調する", async () => {
    const { model } = await excelOver(await sampleBook());
    const sheet = model.sheetByName("7_検証_福祉課");
    const { painted, paintTrouble } = await runValidation({
      highlight: true,
      onProgress: ({ stage }) => {
        if (stage === "highlighting" && model.sheetByName("7_検証_福祉課")) model.change("user", () => model.renameSheet(sheet?.id ?? "", "7_改名"));
      },
    });
    expect([paintTrouble, painted]).toEqual([null, expect.any(Number) as number]);
    expect(model.sheetByName("7_改名")?.conditionalFormats.some(({ formula }) => isMarkerFormula(formula))).toBe(true);
  });

  it("強調を切ってあれば何も書かない", async () => {
    const { model } = await excelOver(await sampleBook());
    const changes: unknown[] = [];
    model.subscribe((change) => changes.push(...change));
    const { painted } = await runValidation({ highlight: false });
    expect(painted).toBeNull();
    expect(changes).toEqual([]);
  });

  it("いま何をしているかを順に知らせる", async () => {
    await excelOver(await sampleBook());
    const stages: string[] = [];
    await runValidation({ highlight: true, onProgress: ({ stage }) => stages.push(stage) });
    expect([...new Set(stages)].filter((stage) => stage !== "checking")).toEqual(["reading", "highlighting", "sending"]);
  });

  it("中止すると何も書かずに終わる", async () => {
    const { model } = await excelOver(await sampleBook());
    const stop = new AbortController();
    const work = runValidation({ highlight: true, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(work).rejects.toMatchObject({ name: "AbortError" });
    expect(highlights(model)).toEqual([]);
  });

  it.each([["検証", () => runValidation], ["章別集計", () => runSummary]] as const)("%s はセルの編集中でもすぐに中止でき、編集が終わっても何も書かない", async (_, work) => {
    const { host, model } = await excelOver(await sampleBook());
    const changes: unknown[] = [];
    model.subscribe((change) => changes.push(...change));
    host.faults.editMode = true;
    const stop = new AbortController();
    const running = work()({ highlight: true, signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    expect(host.faults.editMode).toBe(true);
    host.faults.editMode = false;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(host.counters.roundTrips).toBe(1);
    expect(changes).toEqual([]);
  });

  it("強調のあるブックで検証を中止すれば、前の強調がそのまま残る", async () => {
    const { model } = await excelOver(await sampleBook());
    await runValidation({ highlight: true });
    const before = highlights(model);
    const stop = new AbortController();
    await expect(runValidation({ highlight: true, signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(highlights(model)).toEqual(before);
  });

  it.each([["初めて", false], ["塗り直し", true]])("%sの強調の準備もシートごとに知らせ、そこで中止すれば、何も書かない", async (_, isPainted) => {
    const { model } = await excelOver(await sampleBook());
    if (isPainted) await runValidation({ highlight: true });
    const changes: unknown[] = [];
    model.subscribe((change) => changes.push(...change));
    const stop = new AbortController();
    const sheets: (string | null)[] = [];
    const running = runValidation({ highlight: true, signal: stop.signal, onProgress: ({ stage, sheet, total }) => {
      if (stage !== "highlighting" || total === 0) return;
      sheets.push(sheet);
      stop.abort();
    } });
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    expect(sheets[0]).toBe(model.sheets[1]?.name);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(changes).toEqual([]);
  });

  it("書き始めてからの中止では、途中で止めず最後まで書く", async () => {
    const { model } = await excelOver(await sampleBook());
    const stop = new AbortController();
    const { painted } = await runValidation({ highlight: true, signal: stop.signal, onProgress: ({ stage }) => stage === "sending" && stop.abort() });
    expect(stop.signal.aborted).toBe(true);
    expect(highlights(model).flatMap(({ areas }) => areas)).toHaveLength(painted ?? 0);
  });

  it("検証シートのないブックでも終わる", async () => {
    await excelOver(bookOf({ 表紙: [["令和5年度"]], 空: [] }));
    const { report, painted } = await runValidation({ highlight: true });
    expect(report.forms).toEqual([]);
    expect(report.workbooks[0]?.sheets.map(({ skipped }) => skipped)).toEqual(["not-a-verification-sheet", "empty"]);
    expect(painted).toBe(0);
  });
});
