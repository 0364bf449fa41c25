import { checkBooks } from "../../src/check/check-books";
import type { CellValue } from "../../src/core/grid";
import { defaultSettings } from "../../src/core/settings";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";
type Rows = readonly (readonly CellValue[])[];

const form: Rows = [
  ["令和５年度　実施計画兼予算要求書（検証）"],
  ["所属", "福祉課", _, _, "事業", "介護予防事業費"],
  ["施策", "３－２－１　高齢者福祉の推進", _, _, "予算科目", "01一般会計・03民生費"],
  ["創生総合戦略", "該当なし"],
  ["事業概要"], ["講師を派遣する。"],
  ["目的"], ["介護予防の普及を図るため。"],
  ["区分", _, "令和５年度予算", _, "令和５年度実績", _],
  ["目標", "元気な高齢者", "普及する。", _, "普及した。"],
  ["活動指標", "教室数", 30, "回", 25, "回"],
  ["事業費（千円）", _, 1684, _, 1523, _],
  ["従事人工", _, 1, _, 1, _],
  ["理由　※令和５年度予算・実績に係る目標・活動指標について乖離がある場合"], [_],
  ["目標の実現に向けた今後の取組"], ["引き続き続ける。"],
];

/** The form with texts written into its rows from `row` on, in a column right of it. */
function withList(list: Rows, row: number, column: number): Rows {
  return form.map((cells, index) => {
    const texts = list[index - row];
    return texts ? [...cells, ...Array.from({ length: column - cells.length }, () => _), ...texts] : cells;
  });
}

/** All that is read and found, but for how far the cells reach. */
function told(rows: Rows) {
  const { forms, findings } = checkBooks([{ file: "r5.xlsx", grids: [gridOfRows("様式", rows)] }], defaultSettings);
  return { forms: forms.map(({ form: read }) => ({ ...read, area: null })), findings };
}

const column = (...texts: readonly string[]): Rows => texts.map((text) => [text]);

describe("様式の右、表の行から始まる選択肢の一覧", () => {
  test("一覧のない様式は、指標が未達で理由が空欄", () => {
    const { forms, findings } = told(form);
    expect(forms[0]?.rows.map(({ actual }) => actual.amount)).toEqual([{ kind: "number", value: 25, unit: "回" }, { kind: "number", value: 1523, unit: "千円" }, { kind: "number", value: 1, unit: null }]);
    expect(findings.map(({ rule }) => rule)).toEqual(["missing-reason"]);
  });

  test.each<[string, Rows, number, number]>([
    ["単位", column("単位", "人", "件", "回", "か所", "団体", "％"), 8, 7],
    ["目的", column("目的", "普及啓発", "人材育成", "施設整備", "給付"), 9, 8],
    ["目的（枠のすぐ右）", column("目的", "普及啓発", "人材育成", "施設整備", "給付"), 9, 6],
    ["目的（表の行の中だけ）", column("目的", "普及啓発", "給付"), 9, 8],
    ["線のある", column("選択", "目的", "継続", "拡充", "縮小", "廃止", "休止", "その他", "－", "済"), 6, 9],
    ["欄の名", column("選択肢", "目的", "目標", "実績", "その他"), 8, 7],
    ["今後の方向性", column("今後の方向性", "継続", "拡充", "縮小", "廃止"), 12, 8],
    ["所属", column("所属", "福祉課", "庶務課", "建設課", "生涯学習課", "税務課"), 9, 8],
    ["番号と言葉", [["①", "施策"], ["②", "普及啓発"], ["③", "人材育成"], ["④", "給付"], ["⑤", "その他"]], 10, 8],
    ["目的と言葉が表の上に並ぶ", [["目的", "普及"], ["目的", "改善"], ["目標", "数値"], ["実績", "数値"]], 4, 8],
  ])("%s の一覧は、どの欄の文にも単位にもならない", (_name, list, row, from) => {
    expect(told(withList(list, row, from))).toEqual(told(form));
  });

  test("様式にない欄の名札があるものは一覧とみない", () => {
    const rows = withList([["担当課", "福祉課"], ["施策", "５－１－１　協働の推進"], ["施策", "５－１－２　人材の育成"]], 1, 8).map((cells, index) => (index === 1 ? ["事業", "介護予防事業費", ...cells.slice(2, 8).map(() => _), ...cells.slice(8)] : cells));
    expect(told(rows).forms[0]?.department?.text).toBe("福祉課");
  });

  test("表より右へ出た所属の欄は、その下に見慣れない欄が並んでいても一覧ではない", () => {
    const header = [["所属", _, "福祉課"], ["係", _, "介護係"], ["担当者", _, "山田"]];
    const rows = form.map((cells, index) => (index === 1 ? [_, _, _, _, "事業", "介護予防事業費"] : cells)).map((cells, index) => [...cells, ...Array.from({ length: 8 - cells.length }, () => _), ...(header[index - 1] ?? [])]);
    expect(told(rows).forms[0]?.department?.text).toBe("福祉課");
  });

  test("表より右へ出た施策の欄に並ぶ施策は一覧ではない", () => {
    const wide = (left: readonly CellValue[], right: readonly CellValue[]) => [...left, ...Array.from({ length: 8 - left.length }, () => _), ...right];
    const rows = [form[0] ?? [], form[1] ?? [], wide(["予算科目", "01一般会計・03民生費"], ["施策", _, "５－１－１　協働の推進"]), wide([], [_, _, "５－１－２　人材の育成"]), wide([], [_, _, "５－２－１　地域自治"]), ...form.slice(3)];
    expect(told(rows).forms[0]?.measures.map(({ code }) => code)).toEqual(["5-1-1", "5-1-2", "5-2-1"]);
  });

  test("表の右端の単位の列は一覧ではない", () => {
    const rows = form.map((cells, index) => {
      const unit = { 8: "単位", 10: "回", 11: "千円", 12: "人" }[index];
      return unit ? [...cells.map((cell, at) => (at > 2 && cell === "回" ? _ : cell)), ...Array.from({ length: 6 - cells.length }, () => _), unit] : cells;
    });
    expect(told(rows).forms[0]?.rows.map(({ actual }) => actual.amount)).toEqual([25, 1523, 1].map((value, index) => ({ kind: "number", value, unit: ["回", "千円", "人"][index] })));
  });

  test("単位の列の下にメモがあっても、単位は単位である", () => {
    const rows = form.map((cells, index) => (index >= 11 && index <= 13 ? [...cells.slice(0, 5), ...Array.from({ length: 5 - cells.length }, () => _), ["千円", "人", "理由が必要"][index - 11] ?? _] : cells));
    expect(told(rows).forms[0]?.rows.map(({ actual }) => actual.amount)).toEqual([25, 1523, 1].map((value, index) => ({ kind: "number", value, unit: ["回", "千円", "人"][index] })));
  });

  test("表の右端の備考の列は一覧ではなく、理由の列は理由である", () => {
    const rows = form.map((cells, index) => {
      const text = { 8: "理由", 10: "会場が改修中", 11: "入札差金", 12: "異動" }[index];
      return text ? [...cells, ...Array.from({ length: 6 - cells.length }, () => _), text] : cells;
    });
    expect(told(rows).forms[0]?.rows.map(({ reason }) => reason?.text)).toEqual(["会場が改修中", "入札差金", "異動"]);
  });
});
