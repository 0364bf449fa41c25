import type { Finding } from "../../src/core/finding";
import type { FiledForm } from "../../src/core/report";
import { defaultSettings } from "../../src/core/settings";
import { summarize } from "../../src/summary/summarize";
import { buildMeasureReport, buildProjectSheet, fileForm, type FormSpec } from "../support/build-form";

const summed = (forms: readonly FiledForm[], findings: readonly Finding[] = []) => summarize(forms, findings, defaultSettings);

/** A project of its own sheet and name with one 事業費 row. */
function project(name: string, codes: readonly string[], plan: string, actual: string, spec: FormSpec = {}): FiledForm {
  const measures = codes.map((code) => [code, `施策${code}`] as const);
  const rows = [{ role: "cost" as const, plan, actual }, ...(spec.rows ?? [])];
  return fileForm(buildProjectSheet({ sheet: name, project: name, measures, ...spec, rows }));
}

function finding(rule: string, severity: Finding["severity"], sheet: string): Finding {
  return {
    rule, severity, outcome: "violation", file: "book.xlsx", cell: { sheet, row: 20, column: 9 },
    related: [], messageId: "m", message: "", data: {},
  };
}

describe("章別集計の計算", () => {
  it("事業費・人工・指標は最初の施策の章で数え、後の施策は再掲とする", () => {
    const rows = [{ role: "labour" as const, plan: "2.5", actual: "2.5" }, { plan: "5 回", actual: "2 回" }];
    const { chapters, total } = summed([project("クアオルト", ["3-5-2", "5-4-1"], "10,401", "9,197", { rows })]);
    expect(chapters).toMatchObject([
      { chapter: 3, projects: 1, relisted: 0, budget: 10401, actual: 9197, executionRate: 88.4, labour: { plan: 2.5, actual: 2.5 }, indicators: { missed: 1 } },
      { chapter: 5, projects: 0, relisted: 1, budget: null, actual: null, executionRate: null, labour: { plan: null, actual: null }, indicators: { missed: 0 } },
    ]);
    expect(total).toMatchObject({ chapter: null, title: null, projects: 1, relisted: 1, budget: 10401, actual: 9197 });
  });

  it("載っている章ごとに計上する設定では、再掲の章でも同じ章では一度だけ数え、計は事業を一度だけ数える", () => {
    const forms = [
      project("クアオルト", ["3-5-2", "5-4-1", "5-4-2"], "10,401", "9,197"),
      project("クアオルト", ["5-4-1", "6-1-1"], "10,401", "9,197", { sheet: "再掲" }),
      project("甲", ["5-1-1", "5-2-1"], "10", "9"),
    ];
    const { chapters, total } = summarize(forms, [], { ...defaultSettings, relistedMoney: "every-listing" });
    expect(chapters.map(({ chapter, projects, relisted, budget }) => [chapter, projects, relisted, budget])).toEqual([[3, 1, 0, 10401], [5, 1, 4, 10411], [6, 0, 1, 10401]]);
    expect(total).toMatchObject({ projects: 2, relisted: 5, budget: 10411, actual: 9206 });
  });

  it.each(["クアオルト（再掲）", "【再掲】クアオルト"])("「%s」は別の事業ではなく、二枚目のシートである", (name) => {
    const { chapters, total } = summed([project("クアオルト", ["3-5-2"], "10,401", "9,197"), project(name, ["5-4-1"], "10,401", "9,197", { sheet: "再掲" })]);
    expect(chapters).toMatchObject([{ chapter: 3, projects: 1, relisted: 0, budget: 10401 }, { chapter: 5, projects: 0, relisted: 1, budget: null }]);
    expect(total).toMatchObject({ projects: 1, relisted: 1, budget: 10401, actual: 9197 });
  });

  it("同じ章の二つ目の施策も再掲として数える", () => {
    expect(summed([project("甲", ["5-1-1", "5-2-1"], "10", "10")]).chapters).toMatchObject([{ chapter: 5, projects: 1, relisted: 1, budget: 10 }]);
  });

  it("同じ事業の二枚目のシートは金額を数えず、再掲に数える", () => {
    const { total } = summed([project("甲", ["5-1-1"], "10", "9"), project("甲", ["5-2-1"], "10", "9", { sheet: "写し" })]);
    expect(total).toMatchObject({ projects: 1, relisted: 1, budget: 10, actual: 9 });
  });

  it.each([
    ["所属", { department: "福祉課" }],
    ["予算科目", { account: "01一般会計・03民生費" }],
    ["年度", { years: ["令和４年度"] }],
  ])("%sが違えば同じ名前でも別の事業である", (_, difference) => {
    expect(summed([project("甲", ["5-1-1"], "10", "9"), project("甲", ["5-1-1"], "10", "9", difference)]).total.projects).toBe(2);
  });

  it("名前の空いた事業どうしを同じ事業とみなさない", () => {
    const unnamed = { project: "" };
    expect(summed([project("一", ["5-1-1"], "1", "1", unnamed), project("二", ["5-1-1"], "1", "1", unnamed)]).total.projects).toBe(2);
  });

  it("値のない事業費は 0 とせず、あるものだけを足す", () => {
    const { total } = summed([project("甲", ["5-1-1"], "－", "調整中"), project("乙", ["5-1-1"], "100", "－")]);
    expect(total).toMatchObject({ budget: 100, actual: null, executionRate: null });
  });

  it("0 円の予算では執行率を出さない", () => {
    expect(summed([project("甲", ["5-1-1"], "0", "0")]).total).toMatchObject({ budget: 0, actual: 0, executionRate: null });
  });

  it("小数は十進で足す（0.1 を 3 回足して 0.3）", () => {
    const rows = [{ role: "labour" as const, plan: "0.1", actual: "0.2" }];
    const { total } = summed(["甲", "乙", "丙"].map((name) => project(name, ["5-1-1"], "1", "1", { rows })));
    expect(total).toMatchObject({ labour: { plan: 0.3, actual: 0.6 } });
  });

  it("事業費は、印字する千円に四捨五入してから足す（1,683.6 と 1,683.6 で 3,368）", () => {
    const { total } = summed([project("甲", ["5-1-1"], "1,683.6", "-0.5"), project("乙", ["5-1-1"], "1,683.6", "-0.4")]);
    expect(total).toMatchObject({ budget: 3368, actual: -1 });
  });

  it.each([
    ["円", "事業費", "9,409,000円", 9409],
    ["円の端数（四捨五入）", "事業費", "9,409,500円", 9410],
    ["千円", "事業費", "9,409千円", 9409],
    ["百万円", "事業費", "9百万円", 9000],
    ["百万円の端数（四捨五入）", "事業費", "1.2345百万円", 1235],
    ["ラベルの円", "事業費（円）", "9,409,000", 9409],
    ["ラベルも値も単位なし", "事業費", "9,409", 9409],
    ["金額でない単位", "事業費", "9 件", null],
    ["オブジェクトの部品と同じ名前の単位", "事業費", "9 constructor", null],
  ])("%s を千円にそろえる", (_, name, plan, expected) => {
    const form = fileForm(buildProjectSheet({ rows: [{ role: "cost", name, plan, actual: "－" }] }));
    expect(summed([form]).total.budget).toBe(expected);
  });

  it("指標を状態ごとに数える", () => {
    const rows = [
      { plan: "10 回", actual: "10 回" }, { plan: "10 回", actual: "9 回" }, { plan: "－", actual: "－" },
      { plan: "－", actual: "27" }, { plan: "調整中", actual: "1" }, { plan: "0", actual: "1" },
    ];
    expect(summed([fileForm(buildMeasureReport({ rows }))]).total.indicators).toEqual({
      reached: 1, missed: 1, none: 1, oneSided: 1, unreadable: 1, notEvaluable: 1,
    });
  });

  it("章名は成果説明書で最も多い書き方を採る", () => {
    const report = (name: string, sheet: string): FiledForm => fileForm(buildMeasureReport({ sheet, chapter: ["5", name] }));
    expect(summed([report("はぐくむ", "1"), report("育む", "2"), report("育む", "3")]).chapters[0]?.title).toBe("育む");
  });

  it("振興計画の章が施策の番号より優先される", () => {
    const form = fileForm(buildMeasureReport({ chapter: ["4", "四章"], measures: [["5-1-1", "施策"]] }));
    expect(summed([form]).chapters[0]?.chapter).toBe(4);
  });

  it("章を読み取れない様式は最後に並ぶ", () => {
    const { chapters } = summed([project("甲", [], "1", "1"), project("乙", ["10-1-1"], "1", "1"), project("丙", ["9-1-1"], "1", "1")]);
    expect(chapters.map(({ chapter }) => chapter)).toEqual([9, 10, null]);
  });

  it("指摘をその様式の章で、重さごとに数える", () => {
    const forms = [project("甲", ["3-1-1"], "10", "1"), project("乙", ["5-1-1"], "10", "1")];
    const findings = [finding("missing-reason", "warning", "乙"), finding("unit-mismatch", "error", "乙"), finding("low-execution", "note", "甲")];
    const { chapters, total } = summed(forms, findings);
    expect(chapters).toMatchObject([
      { chapter: 3, missingReasons: 0, findings: { error: 0, warning: 0, note: 1 } },
      { chapter: 5, missingReasons: 1, findings: { error: 1, warning: 1, note: 0 } },
    ]);
    expect(total).toMatchObject({ missingReasons: 1, findings: { error: 1, warning: 1, note: 1 } });
  });

  it("理由未記入に数えるのは確かなものだけで、要確認は指摘の件数に入る", () => {
    const unsure: Finding = { ...finding("missing-reason", "warning", "乙"), outcome: "needs-review" };
    expect(summed([project("乙", ["5-1-1"], "10", "1")], [finding("missing-reason", "error", "乙"), unsure]).total).toMatchObject({ missingReasons: 1, findings: { error: 1, warning: 1, note: 0 } });
  });

  it("富士市の印刷物の合計 102,461,314 → 75,026,256 千円は 73.2 %、指標の計は 78", () => {
    const share = (whole: number, index: number): string => String(index < 6 ? Math.floor(whole / 7) : whole - 6 * Math.floor(whole / 7));
    const forms = Array.from({ length: 7 }, (_, index) =>
      project(`会計${index}`, [`${index + 1}-1-1`], share(102461314, index), share(75026256, index)));
    const band = (count: number, plan: string, actual: string) => Array.from({ length: count }, () => ({ plan, actual }));
    const rows = [...band(57, "10", "10"), ...band(12 + 6, "10", "7"), ...band(3, "－", "－")];
    const { chapters, total } = summed([...forms, fileForm(buildMeasureReport({ rows }))]);
    expect(total).toMatchObject({ budget: 102461314, actual: 75026256, executionRate: 73.2, projects: 7 });
    expect(Object.values(total.indicators).reduce((sum, count) => sum + count, 0)).toBe(78);
    expect(chapters.reduce((sum, { budget }) => sum + (budget ?? 0), 0)).toBe(total.budget);
  });

  it("様式がなければ章はなく、合計に数値はない", () => {
    expect(summed([])).toMatchObject({ chapters: [], total: { measureReports: 0, projects: 0, budget: null, executionRate: null } });
  });
});
