import { recheckSheets } from "../../src/commands/recheck-sheets";
import { runValidation } from "../../src/commands/run-validation";
import { watchSheets } from "../../src/excel/sheet-events";
import { isMarkerFormula } from "../../src/summary/highlight-looks";
import type { WorkbookModel } from "../../src/xlsx/model";
import { closeExcel, excelOver, sampleBook } from "../excel/excel-session";

afterEach(closeExcel);

const WITHOUT_REASON = "7_検証_福祉課";
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

const idOf = (model: WorkbookModel, name: string) => model.sheetByName(name)?.id ?? "";
const writeReason = (model: WorkbookModel, text = "花苗の購入価格が見込みより下がり、事業費が減少したためです。") =>
  model.change("user", () => model.setCell(idOf(model, WITHOUT_REASON), 18, 0, { kind: "typed", text }));
const ours = (model: WorkbookModel, name: string) => model.sheetByName(name)?.conditionalFormats.filter(({ formula }) => isMarkerFormula(formula)) ?? [];
const missing = ({ report }: Awaited<ReturnType<typeof recheckSheets>>) => report.findings.filter(({ rule }) => rule === "missing-reason").map(({ cell }) => cell.sheet);

/** Ids of the sheets that are told while the work goes on. */
async function told(work: () => Promise<unknown> | void): Promise<string[]> {
  const ids: string[] = [];
  const stop = await watchSheets((id) => ids.push(id));
  await work();
  await settled();
  await stop();
  return ids;
}

describe("シートの編集を知る", () => {
  it("人の編集、ほかの人の編集、シートの追加と削除を知らせる", async () => {
    const { model } = await excelOver(await sampleBook());
    const edited = idOf(model, WITHOUT_REASON);
    const gone = idOf(model, "表紙");
    let added = "";
    const ids = await told(async () => {
      writeReason(model);
      await settled();
      model.change("user", () => (added = model.addSheet("新しいシート").id));
      await settled();
      model.change("user", () => model.deleteSheet(gone));
    });
    expect(new Set(ids)).toEqual(new Set([edited, added, gone]));
  });

  it("アドイン自身の書き込みは知らせず、終えたあとは何も知らせない", async () => {
    const { model, office } = await excelOver(await sampleBook());
    const ids: string[] = [];
    const stop = await watchSheets((id) => ids.push(id));
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表紙").getRange("A1").values = [["x"]];
      await context.sync();
    });
    await runValidation({ highlight: true });
    await settled();
    await stop();
    writeReason(model);
    await settled();
    expect(ids).toEqual([]);
  });
});

describe("編集したシートだけを調べ直す", () => {
  it("2往復までで、直した指摘だけがなくなる", async () => {
    const { host, model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: false });
    writeReason(model);
    host.resetCounters();
    const after = await recheckSheets(before, new Set([idOf(model, WITHOUT_REASON)]), { highlight: false });
    expect(host.counters.roundTrips).toBeLessThanOrEqual(2);
    expect(host.counters.perMethod["Worksheet.getUsedRangeOrNullObject"]).toBe(1);
    expect(missing(after)).toEqual(["11_検証_生涯学習課"]);
    const whole = await runValidation({ highlight: false });
    expect(after.report).toEqual(whole.report);
  });

  it("強調は、変わったシートにだけ書き直す。変わらなければ何も書かない", async () => {
    const { model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: true });
    const other = ours(model, "11_検証_生涯学習課");
    const place = ours(model, WITHOUT_REASON).length;
    writeReason(model, "　");
    const changes: unknown[] = [];
    const stop = model.subscribe((told) => changes.push(...told));
    const same = await recheckSheets(before, new Set([idOf(model, WITHOUT_REASON)]), { highlight: true });
    expect(changes).toEqual([]);
    expect(same.repainted).toEqual([]);
    stop();
    writeReason(model);
    const after = await recheckSheets(same, new Set([idOf(model, WITHOUT_REASON)]), { highlight: true });
    expect(after.repainted).toEqual([WITHOUT_REASON]);
    expect(ours(model, WITHOUT_REASON).length).toBeLessThan(place);
    expect(ours(model, "11_検証_生涯学習課")).toEqual(other);
  });

  it("保護されたシートは調べ直すが、強調はできないと伝える", async () => {
    const { model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: true });
    writeReason(model);
    model.change("user", () => model.setProtected(idOf(model, WITHOUT_REASON), true));
    const after = await recheckSheets(before, new Set([idOf(model, WITHOUT_REASON)]), { highlight: true });
    expect(missing(after)).toEqual(["11_検証_生涯学習課"]);
    expect(after.notPainted.map(({ sheet, situation }) => [sheet, situation.code])).toEqual([[WITHOUT_REASON, "protected"]]);
  });

  it("読む前に削除されたシート、名前の変わったシート、加わったシートがあっても、ブック全体の検証と同じになる", async () => {
    const { model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: false });
    const gone = idOf(model, "1_成果_市政戦略課");
    const renamed = idOf(model, WITHOUT_REASON);
    let added = "";
    model.change("user", () => {
      model.deleteSheet(gone);
      model.renameSheet(renamed, "改名");
      added = model.addSheet("新しいシート").id;
      model.setCell(added, 0, 0, { kind: "value", value: "備品一覧" });
    });
    const after = await recheckSheets(before, new Set([gone, added]), { highlight: false });
    const whole = await runValidation({ highlight: false });
    expect(after.report).toEqual(whole.report);
    expect(missing(after)).toContain("改名");
  });

  it("一度に大きすぎれば、行ごとに分けて読む", async () => {
    const { host, model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: false });
    writeReason(model);
    host.faults.payloadLimit = 6_500;
    const after = await recheckSheets(before, new Set([idOf(model, WITHOUT_REASON)]), { highlight: false }).finally(() => (host.faults.payloadLimit = null));
    expect(missing(after)).toEqual(["11_検証_生涯学習課"]);
  });

  it("中止すれば、読んだあとに何も書かない", async () => {
    const { model } = await excelOver(await sampleBook());
    const before = await runValidation({ highlight: true });
    writeReason(model);
    const formats = ours(model, WITHOUT_REASON);
    const stop = new AbortController();
    const work = recheckSheets(before, new Set([idOf(model, WITHOUT_REASON)]), { highlight: true, signal: stop.signal });
    stop.abort();
    await expect(work).rejects.toMatchObject({ name: "AbortError" });
    expect(ours(model, WITHOUT_REASON)).toEqual(formats);
  });
});
