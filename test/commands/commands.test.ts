import { attachPane, registerCommands } from "../../src/commands/register-commands";
import { runSummary } from "../../src/commands/run-summary";
import { runValidation } from "../../src/commands/run-validation";
import { clearHighlights } from "../../src/excel/highlight";
import { isMarkerFormula } from "../../src/summary/highlight-looks";
import type { OfficeHost } from "../../src/workbench/host/create-host";
import type { WorkbookModel } from "../../src/xlsx/model";
import { bookOf, closeExcel, excelOver, sampleBook } from "../excel/excel-session";

afterEach(closeExcel);

/** Address of the page in which the commands run. */
const PAGE = "https://localhost/pane/taskpane.html?_host_Info=Excel$Win32$16.01$ja-JP";

const highlights = (model: WorkbookModel) => model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats.filter(({ formula }) => isMarkerFormula(formula)));

/** Batches in which this stands fail. */
function failWhen(host: OfficeHost, part: string, code: string, message?: string): void {
  const execute = host.execute.bind(host);
  host.execute = (json, flags) => {
    if (json.includes(part)) host.failNextBatch(code, message);
    return execute(json, flags);
  };
}

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

describe("リボンのボタン", () => {
  it("作業ウィンドウがなければブックに対して同じ仕事をする", async () => {
    const { host, model } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    await host.invokeCommand("validate");
    expect(highlights(model).length).toBeGreaterThan(0);
    await host.invokeCommand("summarize");
    expect(model.sheetByName("章別集計")).toBeDefined();
  });

  it("作業ウィンドウがあれば前に出し、その仕事として進める", async () => {
    const shown: boolean[] = [];
    const { host, model } = await excelOver(await sampleBook(), { onShowPane: (visible) => shown.push(visible) });
    registerCommands(PAGE);
    const done: string[] = [];
    const detach = attachPane({ validate: () => Promise.resolve(done.push("validate")), summarize: () => Promise.resolve(done.push("summarize")) });
    await host.invokeCommand("validate");
    await host.invokeCommand("summarize");
    detach();
    expect(done).toEqual(["validate", "summarize"]);
    expect(shown).toContain(true);
    expect(highlights(model)).toEqual([]);
  });

  it("共有ランタイムのない Excel では、だれにも見えない写しのページで動くので、そこの作業ウィンドウに任せず、ブックに書く", async () => {
    const shown: boolean[] = [];
    const done: string[] = [];
    const { host, model } = await excelOver(await sampleBook(), { sharedRuntime: false, onShowPane: (visible) => shown.push(visible) });
    registerCommands(PAGE);
    const detach = attachPane({ validate: () => done.push("validate") });
    await host.invokeCommand("validate");
    detach();
    expect([shown, done]).toEqual([[], []]);
    expect(highlights(model).length).toBeGreaterThan(0);
  });
});

describe("リボンのボタンの失敗", () => {
  it("作業ウィンドウがなくてもボタンは元に戻り、次に開いた作業ウィンドウが一度だけ知らせる", async () => {
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    host.failNextBatch("ConnectionFailure");
    await host.invokeCommand("validate");
    const said: unknown[] = [];
    attachPane({}, (error) => said.push(error))();
    expect(said).toMatchObject([{ name: "SituationError", code: "connection" }]);
    attachPane({}, (error) => said.push(error))();
    expect(said).toHaveLength(1);
  });

  it("共有ランタイムがなければ Excel の窓が知らせる。窓のアドレスにブックの中身はない", async () => {
    const opened: URL[] = [];
    const { host } = await excelOver(await sampleBook(), { sharedRuntime: false, onOpenDialog: (address) => opened.push(new URL(address)) });
    registerCommands(PAGE);
    failWhen(host, '"Worksheets"', "0x800A03EC", "シート「1_成果」のセル J19");
    await host.invokeCommand("summarize");
    expect(opened.map(({ origin, pathname, hash }) => origin + pathname + hash)).toEqual(["https://localhost/pane/taskpane.html"]);
    expect(Object.fromEntries(opened[0]?.searchParams ?? [])).toEqual({ failed: "summarize", code: "unknown", excel: "0x800A03EC", language: "ja-JP" });
  });

  it("窓を開けない Excel でも、ボタンは元に戻る", async () => {
    const { host } = await excelOver(await sampleBook(), { sharedRuntime: false });
    registerCommands(PAGE);
    host.failNextBatch("ConnectionFailure");
    await expect(host.invokeCommand("validate")).resolves.toBeUndefined();
  });

  it("共有ランタイムがあれば窓は開かず、作業ウィンドウに任せる", async () => {
    const opened: string[] = [];
    const { host } = await excelOver(await sampleBook(), { onOpenDialog: (address) => opened.push(address) });
    registerCommands(PAGE);
    host.failNextBatch("ConnectionFailure");
    await host.invokeCommand("validate");
    expect(opened).toEqual([]);
    const said: unknown[] = [];
    attachPane({}, (error) => said.push(error))();
    expect(said).toMatchObject([{ code: "connection" }]);
  });

  it("強調できないシートだけなら、それも失敗として知らせる", async () => {
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    host.faults.readOnly = true;
    await host.invokeCommand("validate");
    const said: unknown[] = [];
    attachPane({}, (error) => said.push(error))();
    expect(said).toMatchObject([{ code: "protected" }]);
  });

  it("前の作業ウィンドウを外しても、後の作業ウィンドウが失敗を知らせる", async () => {
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    const said: unknown[] = [];
    const detachFirst = attachPane({}, () => said.push("前"));
    const detach = attachPane({ validate: () => Promise.reject(new Error("思わぬ誤り")) }, () => said.push("後"));
    detachFirst();
    await host.invokeCommand("validate");
    detach();
    expect(said).toEqual(["後"]);
  });

  it("作業ウィンドウの仕事が投げた誤りは、その作業ウィンドウが知らせる", async () => {
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    const said: unknown[] = [];
    const detach = attachPane({ validate: () => Promise.reject(new Error("思わぬ誤り")) }, (error) => said.push(error));
    await host.invokeCommand("validate");
    detach();
    expect(said).toMatchObject([{ message: "思わぬ誤り" }]);
  });

  it("作業ウィンドウを前に出せなくても、仕事は進む", async () => {
    const { host } = await excelOver(await sampleBook(), { onShowPane: () => {
      throw new Error("出せません");
    } });
    registerCommands(PAGE);
    const done: string[] = [];
    const detach = attachPane({ validate: () => done.push("validate") });
    await host.invokeCommand("validate");
    detach();
    expect(done).toEqual(["validate"]);
  });
});

describe("ショートカット キー", () => {
  it("本物のライブラリを通って、同じ名前の関数が動く（終わりを知らせる相手はいない）", async () => {
    const { host, model } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    host.invokeAction("summarize");
    await until(() => model.sheetByName("章別集計") !== undefined);
  });

  it("次・前の指摘は作業ウィンドウの一覧が進め、ウィンドウは前に出さない", async () => {
    const shown: boolean[] = [];
    const done: string[] = [];
    const { host } = await excelOver(await sampleBook(), { onShowPane: (visible) => shown.push(visible) });
    registerCommands(PAGE);
    const detach = attachPane({ nextFinding: () => done.push("next"), previousFinding: () => done.push("previous") });
    host.invokeAction("nextFinding");
    host.invokeAction("previousFinding");
    await until(() => done.length === 2);
    detach();
    expect(done).toEqual(["next", "previous"]);
    expect(shown).toEqual([]);
  });

  it("まだ一覧がなければ、作業ウィンドウを出して検証する", async () => {
    const done: string[] = [];
    const shown: boolean[] = [];
    const { host } = await excelOver(await sampleBook(), { onShowPane: (visible) => shown.push(visible) });
    registerCommands(PAGE);
    const detach = attachPane({ validate: () => done.push("validate") });
    host.invokeAction("nextFinding");
    await until(() => done.length > 0);
    detach();
    expect(done).toEqual(["validate"]);
    expect(shown).toEqual([true]);
  });

  it("外した処理は動かない。後から付けた処理は、前の処理を外しても残る", async () => {
    const done: string[] = [];
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    const detachFirst = attachPane({ validate: () => done.push("first") });
    const detachSecond = attachPane({ validate: () => done.push("second") });
    detachFirst();
    await host.invokeCommand("validate");
    detachSecond();
    expect(done).toEqual(["second"]);
  });
});

/** Excel is not told when a shortcut's action has ended; jest's own limit ends a wait in vain. */
async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
}

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
