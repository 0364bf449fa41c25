import { clearHighlights, paintHighlights } from "../../src/excel/highlight";
import type { WriteProgress } from "../../src/excel/until-writing";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import type { Highlight } from "../../src/summary/plan-highlights";
import { isMarkerFormula } from "../../src/summary/highlight-looks";
import { bookOf, closeExcel, excelOver, manySheets } from "./excel-session";

afterEach(closeExcel);

const place = (sheet: string, row: number, column: number, change: Partial<Highlight> = {}): Highlight => ({
  area: { sheet, top: row, left: column, bottom: row, right: column }, severity: "error", kind: "cell", ...change,
});
const formatsOf = (model: WorkbookModel) => model.sheets.flatMap((sheet) => sheet.conditionalFormats.map((format) => ({ sheet: sheet.name, ...format })));
const ownFormats = (model: WorkbookModel) => formatsOf(model).filter(({ formula }) => isMarkerFormula(formula));
const idOf = (model: WorkbookModel, name: string) => model.sheetByName(name)?.id ?? "";

/** Excel renumbers the priorities of all rules when one comes or goes. */
const withoutPriority = (format: ReturnType<typeof formatsOf>[number]) => ({ ...format, priority: 0 });

const user = { type: "custom" as const, areas: [{ top: 0, left: 0, bottom: 9, right: 9 }], formula: "$A1>3", stopIfTrue: false, format: { fill: "#00FF00" } };

describe("強調する", () => {
  it("シートと重要度と種類ごとに1つの条件付き書式にまとめる", async () => {
    const { model } = await excelOver(bookOf({ P1: [["x"]], P2: [["y"]] }));
    const result = await paintHighlights([
      place("P1", 3, 1), place("P1", 7, 2), place("P1", 3, 0, { kind: "row", area: { sheet: "P1", top: 3, left: 0, bottom: 3, right: 8 } }),
      place("P2", 0, 0, { severity: "note" }),
    ]);
    expect(result).toEqual({ painted: 4, notPainted: [] });
    expect(formatsOf(model).map(({ sheet, formula, areas, format }) => ({ sheet, formula, areas: areas.length, ...format }))).toEqual(expect.arrayContaining([
      expect.objectContaining({ sheet: "P1", formula: 'N("kensho-checker error cell")=0', areas: 2, bold: true, underline: true, fill: "#F2A0AB", fontColor: "#6E0811" }),
      expect.objectContaining({ sheet: "P1", formula: 'N("kensho-checker error row")=0', areas: 1, fill: "#FDE7E9", borderColor: "#750B1C" }),
      expect.objectContaining({ sheet: "P2", formula: 'N("kensho-checker note cell")=0', areas: 1, italic: true }),
    ]));
    expect(formatsOf(model)).toHaveLength(3);
  });

  it("セルの強調は行の強調より、重い指摘は軽い指摘より上に出る", async () => {
    const { model } = await excelOver(bookOf({ P1: [["x"]] }));
    await paintHighlights([place("P1", 0, 0), place("P1", 0, 0, { kind: "row" }), place("P1", 0, 0, { severity: "note" })]);
    const order = [...formatsOf(model)].sort((a, b) => a.priority - b.priority).map(({ formula }) => /checker (\w+ \w+)/.exec(formula)?.[1]);
    expect(order).toEqual(["error cell", "note cell", "error row"]);
  });

  it("300シート1,000件でも、塗り直しでも2往復", async () => {
    const { host, model } = await excelOver(manySheets(300, 3, 3));
    const highlights = Array.from({ length: 1_000 }, (_, index) => place(`P${(index % 300) + 1}`, Math.floor(index / 300) * 4, index % 7, {
      severity: index % 3 === 0 ? "error" : "warning", kind: index % 2 === 0 ? "row" : "cell",
    }));
    const { painted } = await paintHighlights(highlights, { sheets: model.sheets });
    expect(painted).toBe(1_000);
    expect(host.counters.roundTrips).toBe(2);
    expect(host.counters.largestIn).toBeLessThan(4_500_000);
    host.resetCounters();
    await paintHighlights(highlights, { sheets: model.sheets });
    expect(host.counters.roundTrips).toBe(2);
    expect(host.counters.largestIn).toBeLessThan(4_500_000);
    host.resetCounters();
    expect(await clearHighlights()).toEqual([]);
    expect(host.counters.roundTrips).toBe(3);
    expect(formatsOf(model)).toEqual([]);
  });

  it("往復の大きさに上限があれば、どの段も分けて送り、塗り直しも消すことも最後までできる", async () => {
    const { host, model } = await excelOver(manySheets(60, 3, 3));
    const highlights = Array.from({ length: 360 }, (_, index) => place(`P${(index % 60) + 1}`, Math.floor(index / 60), 0, {
      severity: (["error", "warning", "note"] as const)[Math.floor(index / 60) % 3], kind: index < 180 ? "row" : "cell",
    }));
    host.faults.payloadLimit = 120_000;
    for (let times = 0; times < 2; times += 1) {
      expect(await paintHighlights(highlights, { sheets: model.sheets })).toEqual({ painted: 360, notPainted: [] });
      expect(ownFormats(model)).toHaveLength(360);
    }
    expect(await clearHighlights()).toEqual([]);
    expect(formatsOf(model)).toEqual([]);
  });

  it("塗り直すと前の強調は残らず、利用者の条件付き書式・塗り・書式はそのまま", async () => {
    const model = bookOf({ P1: [["x"]], P2: [["y"]] });
    model.change("user", () => {
      model.addConditionalFormat(idOf(model, "P1"), user);
      model.setStyle(idOf(model, "P1"), { top: 0, left: 0, bottom: 0, right: 0 }, { fill: "#ABCDEF", font: { color: "#123456" } });
    });
    const style = model.sheetByName("P1")?.cell(0, 0).style;
    const before = formatsOf(model);
    await excelOver(model);
    await paintHighlights([place("P1", 0, 0), place("P2", 0, 0)]);
    await paintHighlights([place("P1", 5, 5)]);
    expect(ownFormats(model)).toMatchObject([{ sheet: "P1", areas: [{ top: 5, left: 5 }] }]);
    await clearHighlights();
    expect(formatsOf(model).map(withoutPriority)).toEqual(before.map(withoutPriority));
    expect(model.sheetByName("P1")?.cell(0, 0).style).toEqual(style);
  });

  it("カラースケールなど数式のない利用者の条件付き書式があっても2往復で、それは残る", async () => {
    const model = bookOf({ P1: [["x"]] });
    model.change("user", () => model.addConditionalFormat(idOf(model, "P1"), { ...user, type: "other", formula: "" }));
    const { host } = await excelOver(model);
    await paintHighlights([place("P1", 0, 0)], { sheets: model.sheets });
    expect(host.counters.roundTrips).toBe(2);
    await clearHighlights();
    expect(formatsOf(model)).toMatchObject([{ type: "other" }]);
  });

  it("ブックにないシートの分は、塗った数に入れない", async () => {
    const { model } = await excelOver(bookOf({ P1: [["x"]] }));
    expect(await paintHighlights([place("P1", 0, 0), place("消えた", 0, 0)], { sheets: model.sheets })).toEqual({ painted: 1, notPainted: [] });
  });

  it("条件付き書式の番号が変わっても、保存して開き直しても、最後の1つまで消える", async () => {
    const model = bookOf({ P1: [["x"]], P2: [["y"]] });
    model.change("user", () => model.addConditionalFormat(idOf(model, "P1"), user));
    await excelOver(model);
    await paintHighlights([place("P1", 0, 0), place("P1", 2, 0, { kind: "row" }), place("P2", 0, 0, { severity: "warning" })]);
    closeExcel();
    const reopened = await openWorkbook(await model.save(), "book.xlsx");
    expect(ownFormats(reopened)).toHaveLength(3);
    await excelOver(reopened);
    expect(await clearHighlights()).toEqual([]);
    expect(formatsOf(reopened)).toMatchObject([{ sheet: "P1", formula: "$A1>3" }]);
  });

  it("名前を変えたシートや複製されたシートの強調も消える", async () => {
    const model = bookOf({ P1: [["x"]], 複製: [["x"]] });
    await excelOver(model);
    await paintHighlights([place("P1", 0, 0)]);
    const [copied] = ownFormats(model);
    model.change("user", () => {
      model.renameSheet(idOf(model, "P1"), "改名");
      if (copied) model.addConditionalFormat(idOf(model, "複製"), copied);
    });
    await clearHighlights();
    expect(ownFormats(model)).toEqual([]);
  });

  it("保護されたシートは塗らず、理由とともに名前を挙げる", async () => {
    const model = bookOf({ P1: [["x"]], P2: [["y"]], P3: [["z"]] });
    await excelOver(model);
    await paintHighlights([place("P2", 0, 0)]);
    model.change("user", () => {
      model.setProtected(idOf(model, "P2"), true);
      model.setProtected(idOf(model, "P3"), true);
    });
    const { painted, notPainted } = await paintHighlights([place("P1", 0, 0), place("P2", 0, 0)]);
    expect(painted).toBe(1);
    expect(notPainted).toMatchObject([{ sheet: "P2", situation: { code: "protected", sheet: "P2" } }]);
    expect(await clearHighlights()).toMatchObject([{ sheet: "P2", situation: { code: "protected" } }]);
    expect(ownFormats(model).map(({ sheet }) => sheet)).toEqual(["P2"]);
  });

  it("消す強調を探している間に中止すれば、すぐに終わり、1つも消えない", async () => {
    const { host, model } = await excelOver(bookOf({ P1: [["x"]], P2: [["y"]] }));
    await paintHighlights([place("P1", 0, 0), place("P2", 0, 0)]);
    const before = ownFormats(model);
    host.faults.editMode = true;
    const stop = new AbortController();
    const clearing = clearHighlights({ signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(clearing).rejects.toMatchObject({ name: "AbortError" });
    host.faults.editMode = false;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ownFormats(model)).toEqual(before);
  });

  it("いくつ目のどのシートまで準備したかを知らせ、分けて書くときは書いた数も知らせる", async () => {
    const { host, model } = await excelOver(manySheets(60, 3, 3));
    const highlights = Array.from({ length: 60 }, (_, index) => place(`P${index + 1}`, 0, 0));
    host.faults.payloadLimit = 120_000;
    const told: WriteProgress[] = [];
    await paintHighlights(highlights, { sheets: model.sheets, onProgress: (progress) => told.push(progress) });
    expect(told[0]).toEqual({ stage: "preparing", done: 0, total: 60, sheet: "P1" });
    const sent = told.filter(({ stage }) => stage === "sending").map(({ done }) => done);
    expect(new Set(sent).size).toBeGreaterThan(1);
    expect(sent).toEqual([...sent].sort((a, b) => a - b));
  });

  it("8,192文字を超える番地は分けて塗り、分けたものも全部消える", async () => {
    const { model } = await excelOver(bookOf({ P1: [["x"]] }));
    const highlights = Array.from({ length: 3_000 }, (_, index) => place("P1", index * 2, 0));
    await paintHighlights(highlights);
    expect(formatsOf(model).length).toBeGreaterThan(1);
    expect(formatsOf(model).reduce((sum, { areas }) => sum + areas.length, 0)).toBe(3_000);
    await clearHighlights();
    expect(formatsOf(model)).toEqual([]);
  });

  it("読めない条件付き書式が利用者のものにあっても、自分のものだけを消す", async () => {
    const model = bookOf({ P1: [["x"]] });
    model.change("user", () => model.addConditionalFormat(idOf(model, "P1"), user));
    const { host } = await excelOver(model);
    await paintHighlights([place("P1", 0, 0), place("P1", 1, 1, { severity: "note" })]);
    const unreadable = formatsOf(model).find(({ formula }) => formula === "$A1>3")?.id ?? "";
    failOn(host, (json) => json.includes("rule/formula") || (json.includes('"Select":["formula"]') && json.includes(unreadable)));
    await clearHighlights();
    expect(formatsOf(model)).toMatchObject([{ formula: "$A1>3" }]);
  });

  it("1枚のシートの強調を消せなくても（Ctrl+Z のあとの office-js #6396）、ほかのシートは塗り直し、その1枚の名前を挙げる", async () => {
    const names = Array.from({ length: 9 }, (_, index) => `P${index + 1}`);
    const { host, model } = await excelOver(bookOf(Object.fromEntries(names.map((name) => [name, [["x"]]]))));
    await paintHighlights(names.map((name) => place(name, 0, 0)));
    host.faults.refusals = [{ member: "ConditionalFormat.delete", code: "ItemNotFound", sheet: idOf(model, "P6") }];
    host.resetCounters();
    const { painted, notPainted } = await paintHighlights(names.map((name) => place(name, 1, 0)));
    expect([painted, notPainted.map(({ sheet, situation }) => [sheet, situation.code])]).toEqual([8, [["P6", "sheet-missing"]]]);
    expect(ownFormats(model).map(({ sheet, areas }) => [sheet, areas[0]?.top])).toEqual(names.map((name) => [name, name === "P6" ? 0 : 1]));
    expect(host.counters.roundTrips).toBeLessThan(25);
    expect((await clearHighlights()).map(({ sheet }) => sheet)).toEqual(["P6"]);
    host.faults.refusals = [];
    expect(await clearHighlights()).toEqual([]);
    expect(ownFormats(model)).toEqual([]);
  });

  it("どのシートにも書けなければ、失敗として伝える", async () => {
    const { host } = await excelOver(bookOf({ P1: [["x"]], P2: [["y"]] }));
    host.faults.refusals = [{ member: "ConditionalFormatCollection.add", code: "GeneralException" }];
    await expect(paintHighlights([place("P1", 0, 0), place("P2", 0, 0)])).rejects.toMatchObject({ name: "SituationError", code: "unknown" });
  });

  it("探せなかったときは、強調が無いものとして塗り重ねず、失敗として伝える", async () => {
    const { host, model } = await excelOver(bookOf({ P1: [["x"]] }));
    await paintHighlights([place("P1", 0, 0)]);
    failOn(host, (json) => json.includes("rule/formula"), "ConnectionFailure");
    await expect(paintHighlights([place("P1", 0, 0)])).rejects.toMatchObject({ name: "SituationError", code: "connection" });
    expect(ownFormats(model)).toHaveLength(1);
  });
});

/** Batches that match fail, as Excel fails on a rule that it cannot read. */
function failOn(host: { execute: (json: string, flags?: number) => Promise<unknown>; failNextBatch: (code: string) => void }, matches: (json: string) => boolean, code = "InvalidOperation"): void {
  const execute = host.execute.bind(host);
  host.execute = (json, flags) => {
    if (matches(json)) host.failNextBatch(code);
    return execute(json, flags);
  };
}
