import type { Row } from "../../src/core/form";
import { buildMeasureReport, type RowSpec } from "../support/build-form";
import { testRule } from "../support/rule-table";

const report = (row: RowSpec) => buildMeasureReport({ rows: [row] });
const withoutReason = (plan: string, actual: string) => buildMeasureReport({ reason: "特になし", rows: [{ plan, actual }] });

/** A row whose actual shows a figure that the reader would not take as certain. */
const withAmounts = (text: string, role: RowSpec["role"] = "indicator") => {
  const form = report({ role, plan: "30 か所", actual: "25 か所" });
  return { ...form, rows: form.rows.map((row) => ({ ...row, actual: { ...row.actual, text, amount: { kind: "text" as const } } })) };
};

const struckForm = (sides: readonly ("plan" | "actual")[], actual = "2528 か所") => {
  const form = report({ plan: "30 か所", actual });
  const struck = (row: Row, side: "plan" | "actual"): Row => ({ ...row, [side]: { ...row[side], struck: true, amount: { kind: "text" } } });
  return { ...form, rows: form.rows.map((row) => sides.reduce(struck, row)) };
};

testRule("unreadable-value", {
  valid: [
    ...[["制定", "制定済"], ["有", "有"], ["Ａ", "Ｂ"], ["策定", "未策定"]].map(([plan = "", actual = ""]) => ({ name: `「${plan}」と「${actual}」は状態の指標`, form: buildMeasureReport({ reason: "国の計画の公表を待ったため。", rows: [{ plan, actual }] }) })),
    { name: "数値と値なし", form: report({ plan: "18.0 %", actual: "－" }) },
    { name: "両方が状態の言葉である定性的な指標", form: report({ plan: "策定", actual: "策定済" }) },
    { name: "両方が日付である日程の行", form: report({ plan: "10月1日", actual: "11月 5日" }) },
    ...[["策定", "策定済"], ["実施", "実施中"], ["未策定", "策定"], ["Ａ", "A"], ["継続", "継続中"], ["現状維持", "現状維持"], ["☑", "☑"]].map(([plan = "", actual = ""]) => ({ name: `理由がなくても「${plan}」と「${actual}」`, form: withoutReason(plan, actual) })),
    { name: "月と日のある日程", form: report({ name: "公表の期日", plan: "2/3", actual: "3/3" }) },
    { name: "年月の日程", form: report({ plan: "令和６年３月", actual: "R6.3.15" }) },
  ],
  violation: [
    { name: "エラー値", form: report({ plan: "5 件", actual: "#DIV/0!" }), expected: [{ message: "error", cell: "J21", severity: "error", says: "#DIV/0!" }] },
    { name: "両方がエラー値", form: report({ plan: "#REF!", actual: "#REF!" }), expected: [{ message: "error", cell: "G21" }, { message: "error", cell: "J21" }] },
  ],
  needsReview: [
    ...[["ＡＢＣ", "ＤＥＦ"], ["国基準", "市平均"]].map(([plan = "", actual = ""]) => ({
      name: `「${plan}」と「${actual}」は状態の言葉と決められない`, form: report({ plan, actual }), expected: [{ message: "text", cell: "G21", says: `「${plan}」` }, { message: "text", cell: "J21", says: `「${actual}」` }],
    })),
    { name: "未確定", form: report({ plan: "5 件", actual: "調整中" }), expected: [{ message: "text", cell: "J21", severity: "warning", says: "「調整中」" }] },
    { name: "注記付きの数", form: report({ plan: "36（1）", actual: "36" }), expected: [{ message: "text", cell: "G21" }] },
    { name: "範囲の目標", form: report({ plan: "前年度以下", actual: "12 件" }), expected: [{ message: "text", cell: "G21" }] },
    { name: "どの欄の数値か決められない数", form: withAmounts("25 か所"), expected: [{ message: "place", cell: "J21", severity: "warning", says: "位置から決められない" }] },
    { name: "下の行に落ちたらしい数値", form: withAmounts(""), expected: [{ message: "below", cell: "J21", severity: "warning", says: "すぐ下の名前のない行に数値がある" }] },
    { name: "金額でない単位の事業費", form: withAmounts("1,684件", "cost"), expected: [{ message: "money", cell: "J21", severity: "warning", says: "「1,684件」の単位が金額の単位でない" }] },
    { name: "どの欄のものか決められない事業費", form: withAmounts("1,684千円", "cost"), expected: [{ message: "place", cell: "J21" }] },
    { name: "取り消し線のある値", form: struckForm(["actual"]), expected: [{ message: "struck", cell: "J21", severity: "warning", says: "取り消し線" }] },
    { name: "同じ値の行を行ごと取り消したときも、目標の側で告げる", form: struckForm(["plan", "actual"], "30 か所"), expected: [{ message: "struck", cell: "G21" }] },
    { name: "行ごと取り消したときは一度だけ", form: struckForm(["plan", "actual"]), expected: [{ message: "struck", cell: "G21" }] },
    { name: "水準の横の増減", form: withAmounts("+5"), expected: [{ message: "text", cell: "J21" }] },
    ...[["策定", "未策定"], ["策定", "策定中"], ["○", "×"], ["Ａ", "Ｂ"], ["なし", "あり"]].map(([plan = "", actual = ""]) => ({
      name: `「${plan}」が「${actual}」で理由がない`, form: withoutReason(plan, actual), expected: [{ message: "state", cell: "J21", related: ["G21", "A31"], severity: "warning", says: `目標「${plan}」に対し実績「${actual}」` }],
    })),
    { name: "三分の二か二月三日か分からない", form: report({ name: "講座の数", plan: "2/3", actual: "3/3" }), expected: [{ message: "text", cell: "G21" }, { message: "text", cell: "J21" }] },
    { name: "桁区切りかもしれない点", form: withAmounts("1.100 人"), expected: [{ message: "point", cell: "J21", severity: "warning", says: "小数点か桁区切りか" }] },
    { name: "両方が同じ未確定の言葉なら、実績のセルで一度だけ", form: report({ plan: "調整中", actual: "調 整 中" }), expected: [{ message: "text", cell: "J21" }] },
    { name: "両方が別の言葉", form: report({ plan: "調整中", actual: "集計中" }), expected: [{ message: "text", cell: "G21" }, { message: "text", cell: "J21" }] },
    { name: "事業費が言葉", form: report({ role: "cost", plan: "実施", actual: "実施" }), expected: [{ message: "text", cell: "J21" }] },
  ],
  notApplicable: [{ name: "行がない", form: buildMeasureReport({ rows: [] }) }],
});
