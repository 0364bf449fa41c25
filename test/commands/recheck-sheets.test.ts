import { recheckSheets } from "../../src/commands/recheck-sheets";
import { runValidation, type CheckedWorkbook } from "../../src/commands/run-validation";
import { watchSheets, type SheetTouch } from "../../src/excel/sheet-events";
import { isMarkerFormula } from "../../src/summary/highlight-looks";
import type { WorkbookModel } from "../../src/xlsx/model";
import { closeExcel, excelOver, manySheets, sampleBook } from "../excel/excel-session";

afterEach(closeExcel);

const WITHOUT_REASON = "7_検証_福祉課";
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

const idOf = (model: WorkbookModel, name: string) => model.sheetByName(name)?.id ?? "";
const writeReason = (model: WorkbookModel, text = "花苗の購入価格が見込みより下がり、事業費が減少したためです。") =>
  model.change("user", () => model.setCell(idOf(model, WITHOUT_REASON), 18, 0, { kind: "typed", text }));
const ours = (model: WorkbookModel, name: string) => model.sheetByName(name)?.conditionalFormats.filter(({ formula }) => isMarkerFormula(formula)) ?? [];
const missing = ({ report }: Pick<CheckedWorkbook, "report">) => report.findings.filter(({ rule }) => rule === "missing-reason").map(({ cell }) => cell.sheet);

const oversized = ({ report: { unread = [] } }: Pick<CheckedWorkbook, "report">) => unread.filter(({ part }) => part === "size").map(({ sheet }) => sheet);

/** The check again after edits on these sheets (ids). */
async function recheck(before: CheckedWorkbook, ids: readonly string[], signal?: AbortSignal): Promise<CheckedWorkbook> {
  const again = await recheckSheets(before, ids.map((sheet) => ({ sheet })), { signal });
  if (!again) throw new Error("読み直しませんでした。");
  return again;
}

/** What is told while the work goes on. */
async function told(work: () => Promise<unknown> | void): Promise<SheetTouch[]> {
  const touches: SheetTouch[] = [];
  const stop = await watchSheets((touch) => touches.push(touch));
  await work();
  await settled();
  await stop();
  return touches;
}

describe("シートの編集を知る", () => {
  it("人の編集、ほかの人の編集、シートの追加と削除を知らせる", async () => {
    const { model } = await excelOver(await sampleBook());
    const edited = idOf(model, WITHOUT_REASON);
    const remote = idOf(model, "11_検証_生涯学習課");
    const gone = idOf(model, "表紙");
    let added = "";
    const touches = await told(async () => {
      writeReason(model);
      await settled();
      model.change("remote", () => model.setCell(remote, 18, 0, { kind: "typed", text: "参加者が減り、事業費が減少したためです。" }));
      await settled();
      model.change("user", () => (added = model.addSheet("新しいシート").id));
      await settled();
      model.change("user", () => model.deleteSheet(gone));
    });
    expect(touches).toEqual([{ sheet: edited }, { sheet: remote }, { sheet: added }, { sheet: gone }]);
  });

  it("ほかのシートの編集で計算し直された式を、その番地とともに知らせる", async () => {
    const { model } = await excelOver(await sampleBook());
    const cover = idOf(model, "表紙");
    const sheet = idOf(model, WITHOUT_REASON);
    model.change("user", () => {
      model.setCell(cover, 30, 0, { kind: "value", value: 184 });
      model.setCell(sheet, 15, 9, { kind: "typed", text: "=表紙!A31" });
    });
    expect(await told(() => model.change("user", () => model.setCell(cover, 30, 0, { kind: "value", value: 223 }))))
      .toEqual([{ sheet: cover }, { sheet, withoutEdit: "J16" }]);
  });

  it("隠した行と、また出した行を、その番地とともに知らせる。列は Excel が知らせない", async () => {
    const { model } = await excelOver(await sampleBook());
    const sheet = idOf(model, WITHOUT_REASON);
    expect(await told(() => model.change("user", () => model.setHidden(sheet, "row", { first: 15, last: 16 }, true)))).toEqual([{ sheet, withoutEdit: "16:16,17:17" }]);
    expect(await told(() => model.change("user", () => model.setHidden(sheet, "row", { first: 16, last: 16 }, false)))).toEqual([{ sheet, withoutEdit: "17:17" }]);
    expect(await told(() => model.change("user", () => model.setHidden(sheet, "column", { first: 9, last: 9 }, true)))).toEqual([]);
  });

  it("行の非表示を知らせない Excel でも、編集は知らせる", async () => {
    const { host, model } = await excelOver(await sampleBook());
    host.faults.refusals = [{ member: "WorksheetCollection._RegisterRowHiddenChangedEvent", code: "NotImplemented" }];
    const sheet = idOf(model, WITHOUT_REASON);
    expect(await told(() => model.change("user", () => model.setHidden(sheet, "row", { first: 15, last: 15 }, true)))).toEqual([]);
    expect(await told(() => writeReason(model))).toEqual([{ sheet }]);
  });

  it.each([["1.14", 0], ["1.17", 1]] as const)("名前の変更は、ExcelApi %s では %i 回知らせる", async (apiSet, times) => {
    const { model } = await excelOver(await sampleBook(), { apiSet });
    expect(await told(() => model.change("user", () => model.renameSheet(idOf(model, WITHOUT_REASON), "改名")))).toHaveLength(times);
  });

  it("アドイン自身の書き込みは知らせず、終えたあとは何も知らせない", async () => {
    const { model, office } = await excelOver(await sampleBook());
    const touches: SheetTouch[] = [];
    const stop = await watchSheets((touch) => touches.push(touch));
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表紙").getRange("A1").values = [["x"]];
      await context.sync();
    });
    await runValidation({ highlight: true });
    await settled();
    await stop();
    writeReason(model);
    await settled();
    expect(touches).toEqual([]);
  });
});

describe("編集したシートだけを調べ直す", () => {
  it("2往復までで、直した指摘だけがなくなる", async () => {
    const { host, model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: false });
    writeReason(model);
    host.resetCounters();
    const after = await recheck(before, [idOf(model, WITHOUT_REASON)]);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(2);
    expect(host.counters.perMethod["Worksheet.getUsedRangeOrNullObject"]).toBe(1);
    expect(missing(after)).toEqual(["11_検証_生涯学習課"]);
    const whole = await runValidation({ highlight: false });
    expect(after.report).toEqual(whole.report);
  });

  it("強調を含めて何も書かない。利用者の「元に戻す」は自分の編集から始まる", async () => {
    const { model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: true });
    const highlights = ours(model, WITHOUT_REASON);
    writeReason(model);
    const changes: unknown[] = [];
    const stop = model.subscribe((told) => changes.push(...told));
    const after = await recheck(before, [idOf(model, WITHOUT_REASON)]);
    stop();
    expect(missing(after)).toEqual(["11_検証_生涯学習課"]);
    expect(changes).toEqual([]);
    expect(ours(model, WITHOUT_REASON)).toEqual(highlights);
    model.undo();
    expect(missing(await recheck(after, [idOf(model, WITHOUT_REASON)]))).toContain(WITHOUT_REASON);
  });

  it("計算し直された式は、様式が読んだセルのときだけ読み直す", async () => {
    const { host, model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: false });
    const sheet = idOf(model, WITHOUT_REASON);
    host.resetCounters();
    expect(await recheckSheets(before, [{ sheet, withoutEdit: "Z1:AA9,N3" }, { sheet: idOf(model, "表紙"), withoutEdit: "A1:Z99" }])).toBeNull();
    expect(host.counters.roundTrips).toBe(0);
    model.change("user", () => model.setCell(sheet, 15, 9, { kind: "value", value: 223 }));
    const again = await recheckSheets(before, [{ sheet, withoutEdit: "Z1,J16:J17" }]);
    expect(again && missing(again)).toEqual(["11_検証_生涯学習課"]);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(2);
  });

  it("読む前に削除されたシート、名前の変わったシート、隠されたシート、加わったシートがあっても、ブック全体の検証と同じになる", async () => {
    const { model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: false });
    const gone = idOf(model, "1_成果_市政戦略課");
    const renamed = idOf(model, WITHOUT_REASON);
    let added = "";
    model.change("user", () => {
      model.deleteSheet(gone);
      model.renameSheet(renamed, "改名");
      model.setVisibility(idOf(model, "13_成果_建設課"), "hidden");
      added = model.addSheet("新しいシート").id;
      model.setCell(added, 0, 0, { kind: "value", value: "備品一覧" });
    });
    const after = await recheck(before, [gone, added]);
    const whole = await runValidation({ highlight: false });
    expect(after.report).toEqual(whole.report);
    expect(missing(after)).toContain("改名");
  });

  it("300 シートが一度に編集されても、大きすぎる往復をせずに読み直す", async () => {
    const { host, model } = await excelOver(manySheets(300));
    const before = await runValidation({ highlight: false });
    host.faults.payloadLimit = 700_000;
    host.resetCounters();
    const after = await recheck(before, model.sheets.map(({ id }) => id));
    host.faults.payloadLimit = null;
    expect(after.report).toEqual(before.report);
    expect(host.counters.roundTrips).toBeLessThan(20);
  });

  it("一度に大きすぎれば、行ごとに分けて読む", async () => {
    const { host, model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: false });
    writeReason(model);
    host.faults.payloadLimit = 6_500;
    const after = await recheck(before, [idOf(model, WITHOUT_REASON)]).finally(() => (host.faults.payloadLimit = null));
    expect(missing(after)).toEqual(["11_検証_生涯学習課"]);
  });

  it("大きすぎたシートは、読めるようになるか消えるまで、大きすぎたままと言う", async () => {
    const { host, model } = await excelOver(await sampleBook());
    const stray = ["迷子", "孤児"].map((name) => {
      let id = "";
      model.change("user", () => {
        ({ id } = model.addSheet(name));
        model.setCell(id, 0, 0, { kind: "value", value: "備品一覧" });
        model.setCell(id, 1_048_575, 1, { kind: "value", value: "x" });
      });
      return id;
    });
    const [lost = "", orphan = ""] = stray;
    host.faults.payloadLimit = 200_000;
    const before = await runValidation({ highlight: false });
    expect(oversized(before)).toEqual(["迷子", "孤児"]);
    const elsewhere = await recheck(before, [idOf(model, WITHOUT_REASON)]);
    expect(oversized(elsewhere)).toEqual(["迷子", "孤児"]);
    const touched = await recheck(elsewhere, [lost]);
    expect(oversized(touched)).toEqual(["孤児", "迷子"]);
    model.change("user", () => {
      model.setCell(lost, 1_048_575, 1, { kind: "clear" });
      model.deleteSheet(orphan);
    });
    expect(oversized(await recheck(touched, [lost, orphan]))).toEqual([]);
  });

  it("隠した行の数値は、検証し直さなくても、非表示の行にあると言う", async () => {
    const { model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: false });
    const sheet = idOf(model, WITHOUT_REASON);
    const touches = await told(() => model.change("user", () => model.setHidden(sheet, "row", { first: 15, last: 15 }, true)));
    const after = await recheckSheets(before, touches);
    const hidden = after?.report.workbooks.flatMap(({ sheets }) => sheets).flatMap(({ hiddenCells = [] }) => hiddenCells.map((cell) => [cell.sheet, cell.row]));
    expect(hidden).toEqual([[WITHOUT_REASON, 15], [WITHOUT_REASON, 15]]);
    expect(after?.report.findings).toEqual(before.report.findings);
  });

  it("中止すれば、読んだあとに何も書かない", async () => {
    const { model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: true });
    writeReason(model);
    const formats = ours(model, WITHOUT_REASON);
    const stop = new AbortController();
    const work = recheck(before, [idOf(model, WITHOUT_REASON)], stop.signal);
    stop.abort();
    await expect(work).rejects.toMatchObject({ name: "AbortError" });
    expect(ours(model, WITHOUT_REASON)).toEqual(formats);
  });
});
