import { acceptanceOf, acceptancesFrom, withAcceptance, withoutAcceptance, type Acceptance } from "../../src/core/accepted";
import { textHash } from "../../src/core/text-hash";
import { judgeFormsInSteps } from "../../src/check/judge-forms";
import { finishSteps } from "../../src/core/steps";
import { toReportJson } from "../../src/check/report-json";
import type { Form } from "../../src/core/form";
import { defaultSettings, type Settings } from "../../src/core/settings";
import { planHighlights } from "../../src/summary/plan-highlights";
import { buildMeasureReport, buildProjectSheet, fileForm, type FormSpec } from "../support/build-form";

const spec: FormSpec = { sheet: "P1", reason: "", rows: [{ name: "参加者数", plan: "1,000 人", actual: "930 人" }, { name: "回数", plan: "10 回", actual: "10 回" }], purpose: "　" };

function judge(forms: readonly Form[], kept: readonly Acceptance[] = [], settings: Settings = defaultSettings) {
  const filed = forms.map((form) => fileForm(form));
  return finishSteps(judgeFormsInSteps(filed, settings, new Map([[filed[0]?.file ?? "", kept]])));
}

/** Acceptance of the only finding of a rule. */
function accept(forms: readonly Form[], rule: string, note = "現地で確認"): Acceptance {
  const finding = judge(forms).findings.find((one) => one.rule === rule);
  if (!finding) throw new Error(`${rule} の指摘がありません。`);
  return acceptanceOf(finding, forms.find(({ area }) => area.sheet === finding.cell.sheet), note);
}

const openRules = (forms: readonly Form[], kept: readonly Acceptance[], settings?: Settings) => judge(forms, kept, settings).findings.map(({ rule }) => rule);

/** Every cell of the form five rows further down and three columns to the right. */
function moved(form: Form): Form {
  const place = (key: string, value: unknown): unknown => {
    if (typeof value !== "number") return value;
    return ["row", "top", "bottom"].includes(key) ? value + 5 : ["column", "left", "right"].includes(key) ? value + 3 : value;
  };
  return JSON.parse(JSON.stringify(form), place) as Form;
}

describe("確認済みの指摘", () => {
  const form = buildProjectSheet(spec);

  it("一覧・件数・強調・終了の判定から外れ、確認済みとしてメモとともに残る", () => {
    const kept = [accept([form], "missing-reason", "  現地で確認  ")];
    const before = judge([form]);
    const after = judge([form], kept);
    expect(before.findings.map(({ rule }) => rule)).toEqual(["required-field", "missing-reason"]);
    expect(after.findings.map(({ rule }) => rule)).toEqual(["required-field"]);
    expect(after.accepted?.map(({ finding, acceptance }) => [finding.rule, acceptance.note])).toEqual([["missing-reason", "現地で確認"]]);
    expect(after.summary.total).toMatchObject({ missingReasons: 0, findings: { error: before.summary.total.findings.error - 1 } });
    expect(planHighlights(after)).toHaveLength(1);
  });

  it.each<[string, FormSpec]>([
    ["シートの名前が変わっても", { sheet: "別の名前" }],
    ["表記の幅や区切りが変わっても", { rows: [{ name: "参加者 数", plan: "１０００ 人", actual: "930人" }, { name: "回数", plan: "10 回", actual: "10 回" }] }],
    ["ほかの行が増えても", { rows: [{ name: "新しい指標", plan: "1 件", actual: "1 件" }, ...(spec.rows ?? [])] }],
    ["ほかの行の数字が変わっても", { rows: [spec.rows?.[0] ?? { plan: "", actual: "" }, { name: "回数", plan: "12 回", actual: "12 回" }] }],
  ])("%s確認済みのまま", (_, change) => {
    expect(openRules([buildProjectSheet({ ...spec, ...change })], [accept([form], "missing-reason")])).toEqual(["required-field"]);
  });

  it("同じ内容の様式が二枚あれば、確認済みにしたシートの指摘だけが外れる", () => {
    const twins = ["P1", "P2"].map((sheet) => buildProjectSheet({ ...spec, sheet }));
    const second = judge(twins).findings.find(({ rule, cell }) => rule === "missing-reason" && cell.sheet === "P2");
    if (!second) throw new Error("二枚目の指摘がありません。");
    const after = judge(twins, [acceptanceOf(second, twins[1], "")]);
    expect(after.accepted?.map(({ finding }) => finding.cell.sheet)).toEqual(["P2"]);
    expect(after.findings.filter(({ rule }) => rule === "missing-reason").map(({ cell }) => cell.sheet)).toEqual(["P1"]);
  });

  it("長すぎるメモは 300 文字で切る", () => {
    expect(accept([form], "missing-reason", ` ${"長".repeat(400)}`).note).toBe("長".repeat(300));
  });

  it("行や列が挿入されて場所が動いても確認済みのまま", () => {
    const kept = [accept([form], "missing-reason"), accept([form], "required-field")];
    expect(openRules([moved(form)], kept)).toEqual([]);
  });

  it("許容差の設定が変わっても、様式が同じなら確認済みのまま", () => {
    const cost = buildProjectSheet({ sheet: "P1", reason: "", rows: [{ role: "cost", plan: "1,000", actual: "850" }] });
    expect(openRules([cost], [accept([cost], "missing-reason")], { ...defaultSettings, costTolerancePercent: 5 })).toEqual([]);
  });

  it.each<[string, FormSpec]>([
    ["実績が変わる", { rows: [{ name: "参加者数", plan: "1,000 人", actual: "929 人" }] }],
    ["目標が変わる", { rows: [{ name: "参加者数", plan: "1,001 人", actual: "930 人" }] }],
    ["単位が変わる", { rows: [{ name: "参加者数", plan: "1,000 名", actual: "930 名" }] }],
    ["理由の言葉が変わる", { reason: "特になし" }],
    ["行の名前が変わる", { rows: [{ name: "利用者数", plan: "1,000 人", actual: "930 人" }] }],
    ["年度が変わる", { years: ["令和６年度"] }],
    ["所属が変わる", { department: "別の課" }],
    ["事業が変わる", { project: "別の事業費" }],
  ])("%sと、また指摘に戻る", (_, change) => {
    const kept = [accept([form], "missing-reason")];
    expect(openRules([buildProjectSheet({ ...spec, ...change })], kept)).toContain("missing-reason");
  });

  it.each([["消える", undefined], ["別の文になる", "担当者が替わったため"]])("空の理由欄の右にあった文が%sと、また指摘に戻る", (_, text) => {
    const withBeside = (beside: string | undefined): Form => ({ ...form, reason: form.reason && { ...form.reason, ...(beside && { beside: { text: beside, cell: { sheet: "P1", row: 30, column: 13 }, blank: false } }) } });
    const kept = [accept([withBeside("会場の改修により開けなかったため")], "missing-reason")];
    expect(openRules([withBeside("会場の改修により開けなかったため")], kept)).toEqual(["required-field"]);
    expect(openRules([withBeside(text)], kept)).toContain("missing-reason");
  });

  it("空の欄の指摘は、その欄だけが確認済みになる", () => {
    const empty = buildMeasureReport({ sheet: "M1", purpose: "", future: "" });
    const [first, second] = judge([empty]).findings;
    if (!first || !second) throw new Error("指摘が二つありません。");
    expect(judge([empty], [acceptanceOf(first, empty, "")]).findings).toEqual([second]);
  });

  it("同じ様式が二つあれば、確認したシートのほうだけが外れる", () => {
    const twins = [form, buildProjectSheet({ ...spec, sheet: "P2" })];
    const second = judge(twins).findings.find(({ rule, cell }) => rule === "missing-reason" && cell.sheet === "P2");
    if (!second) throw new Error("P2 に指摘がありません。");
    const left = judge(twins, [acceptanceOf(second, twins[1], "")]).findings.filter(({ rule }) => rule === "missing-reason");
    expect(left.map(({ cell }) => cell.sheet)).toEqual(["P1"]);
  });

  it("数が変わるだけの表記の指摘（多数の側の件数）は確認済みのまま", () => {
    const named = (sheet: string, name: string) => buildMeasureReport({ sheet, measures: [["5-1-1", name]], department: sheet });
    const three = ["甲", "乙"].map((sheet) => named(sheet, "まちの推進"));
    const odd = named("丙", "まちづくりの強化");
    const kept = [accept([...three, odd], "name-conflict")];
    expect(openRules([...three, named("丁", "まちの推進"), odd], kept)).not.toContain("name-conflict");
  });

  it("同じ様式が二つのブックにあれば、確認済みを保存したブックの指摘だけが外れる", () => {
    const [first, second] = ["先.xlsx", "後.xlsx"].map((file) => ({ ...fileForm(form), file }));
    if (!first || !second) throw new Error("様式がありません。");
    const kept = new Map([[first.file, []], [second.file, [accept([form], "missing-reason")]]]);
    const { findings, accepted } = finishSteps(judgeFormsInSteps([first, second], defaultSettings, kept));
    expect(findings.filter(({ rule }) => rule === "missing-reason").map(({ file }) => file)).toEqual([first.file]);
    expect(accepted?.map(({ finding }) => finding.file)).toEqual([second.file]);
  });

  it("食い違う相手の名称が変わると、また指摘に戻る", () => {
    const named = (sheet: string, name: string) => buildMeasureReport({ sheet, measures: [["5-1-1", name]], department: sheet });
    const odd = named("丙", "まちづくりの強化");
    const forms = (name: string) => [named("甲", name), named("乙", name), odd];
    const kept = [accept(forms("まちの推進"), "name-conflict")];
    expect(openRules(forms("まちの推進"), kept)).not.toContain("name-conflict");
    expect(openRules(forms("地域の推進"), kept)).toContain("name-conflict");
  });

  it("重複する相手のシートの名前が変わっても確認済みのまま", () => {
    const twins = (first: string) => [buildProjectSheet({ ...spec, sheet: first }), buildProjectSheet({ ...spec, sheet: "P2" })];
    const kept = [accept(twins("P1"), "duplicate-form")];
    expect(openRules(twins("清書"), kept)).not.toContain("duplicate-form");
  });

  it("JSON には確認済みがあるときだけ accepted が加わる", () => {
    const report = (kept: readonly Acceptance[]) => toReportJson({ workbooks: [], ...judge([form], kept) });
    expect(Object.keys(report([]))).not.toContain("accepted");
    expect(report([accept([form], "missing-reason")]).accepted).toEqual([expect.objectContaining({ rule: "missing-reason", sheet: "P1", cell: "J21", note: "現地で確認" })]);
  });
});

describe("確認済みの記録", () => {
  const one: Acceptance = { subject: "甲", content: "1", note: "", sheet: "P1" };

  it("同じ対象の古い内容は置き換わり、ほかは残る", () => {
    const other = { ...one, subject: "乙" };
    expect(withAcceptance([one, other], { ...one, content: "2" })).toEqual([other, { ...one, content: "2" }]);
  });

  it("取り消すのは一つだけ", () => {
    expect(withoutAcceptance([one, { ...one }, { ...one, sheet: "P2" }], one)).toEqual([one, { ...one, sheet: "P2" }]);
    expect(withoutAcceptance([one], { ...one, content: "2" })).toEqual([one]);
  });

  it.each([[undefined], ["文字"], [{}], [[{ subject: "甲" }, null, 1]]])("壊れた記録（%j）は確認済みとみなさない", (stored) => {
    expect(acceptancesFrom(stored)).toEqual([]);
  });

  it("長いメモは切る", () => {
    const finding = judge([buildProjectSheet(spec)]).findings[0];
    if (!finding) throw new Error("指摘がありません。");
    expect(acceptanceOf(finding, undefined, "あ".repeat(1000)).note).toHaveLength(300);
  });

  it("二万の文の印は重ならず、短い", () => {
    const marks = Array.from({ length: 20_000 }, (_, index) => textHash(`様式 ${index}`));
    expect(new Set(marks).size).toBe(20_000);
    expect(Math.max(...marks.map(({ length }) => length))).toBeLessThanOrEqual(14);
  });
});
