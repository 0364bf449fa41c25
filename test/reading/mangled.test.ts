import type { CellValue } from "../../src/core/grid";
import { completeReading } from "../../src/reading/complete-reading";
import { readSheet } from "../../src/reading/read-sheet";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";
const number = (value: number, unit: string | null = null): unknown => ({ kind: "number", value, unit });
const text = { kind: "text" };

const read = (heading: readonly CellValue[], ...rows: readonly (readonly CellValue[])[]) => {
  const { forms: [form] } = readSheet(gridOfRows("様式", [
    ["令和５年度　実施計画兼予算要求書（検証）"], ["所属", "福祉課", _, "事業", "介護予防事業費"], ["施策", "３－２－１　高齢者福祉の推進", _, "予算科目", "03民生費"],
    ["事業概要", "講師を派遣する。"], ["目的", "介護予防の普及を図るため。"], heading, ["目標", "元気な高齢者", "普及する。", _, "普及した。"], ...rows, ["理由", _], ["今後の取組", "続ける。"],
  ]));
  if (!form) throw new Error("no form");
  return form;
};
const figures = (form: ReturnType<typeof read>) => form.rows.map(({ role, name, plan, actual }) => [role, name, plan.amount, actual.amount]);

describe("担当者が手を加えた表", () => {
  const plain = ["区分", _, "予算", _, "実績", _];

  test("別のセルに書いた注の番号は数値の一部でない。それだけのセルは値なしでもない", () => {
    expect(figures(read(["区分", _, "予算", _, _, "実績", _, _], ["活動指標", "教室数", 30, "※1", "回", 25, "（注2）", "回"], [_, "参加者数", 200, _, "人", "※1", _, "人"]))).toEqual([
      ["indicator", "教室数", number(30, "回"), number(25, "回")], ["indicator", "参加者数", number(200, "人"), text],
    ]);
  });

  test("括弧書きの小区分は名であり、括弧書きの単位は名でない", () => {
    expect(figures(read(plain, ["活動指標", "教室数", 30, "回", 25, "回"], [_, "（うち新規）", 5, "回", 2, "回"])).map(([, name]) => name)).toEqual(["教室数", "（うち新規）"]);
    expect(figures(read(plain, ["活動指標", "教室数", 30, "回", 25, "回"], [_, "（人）", 5, _, 2, _]))).toEqual([["indicator", "教室数", number(30, "回"), number(25, "回")], ["indicator", "", text, text]]);
  });

  test("結合が解けて一つ下に落ちた数値の行は、実績なしと決めない", () => {
    expect(figures(read(plain, ["活動指標", "教室数", 30, "回", _, "回"], [_, _, _, _, 25, _]))).toEqual([
      ["indicator", "教室数", number(30, "回"), text], ["indicator", "", { kind: "none", mark: "" }, text],
    ]);
  });

  test("名のない数値の行がすぐ下でなければ、上の行のものとはみない", () => {
    const form = read(plain, ["活動指標", "教室数", 30, "回", _, "回"], [], [_, _, _, _, 25, _]);
    expect(form.rows[0]?.actual.amount).toEqual({ kind: "none", mark: "" });
  });

  test("名の列の注記だけの行は行でなく、名の前の番号は数値のずれでない", () => {
    expect(figures(read(plain, ["活動指標", "教室数", 30, "回", 25, "回"], [_, "※教室数は延べ"], [_, "参加者数", 200, "人", 180, "人"])).map(([, name]) => name)).toEqual(["教室数", "参加者数"]);
    expect(figures(read(["区分", _, _, "予算", "実績"], ["活動指標", 1, "教室数", 30, 25], [_, 2, "参加者数", 200, 180]))).toEqual([["indicator", "教室数", number(30), number(25)], ["indicator", "参加者数", number(200), number(180)]]);
  });

  test("数として入った値の点は、離れた値の横でも小数点である", () => {
    expect(figures(read(plain, ["活動指標", "教室数", 1.234, _, 1250, _]))).toEqual([["indicator", "教室数", number(1.234), number(1250)]]);
    expect(figures(read(plain, ["活動指標", "教室数", "1.234", _, 1250, _]))).toEqual([["indicator", "教室数", text, number(1250)]]);
  });

  test("一つの側に値が三つ並べば読まない", () => {
    expect(figures(read(["区分", _, "予算", _, _, "実績", _, _], ["活動指標", "教室数", 30, "回", "（うち新規5）", 25, "回", "程度"]))).toEqual([["indicator", "教室数", text, text]]);
  });

  test("見出しとずれた列にある一つだけの値は、同じだけずれた値が向かいになければ読まない", () => {
    const heading = ["区分", _, "予算", _, "実績", _];
    expect(figures(read(heading, ["活動指標", "教室数", _, 30, 25]))).toEqual([["indicator", "教室数", text, number(25)]]);
    expect(figures(read(heading, ["活動指標", "教室数", _, 30, _, 25]))).toEqual([["indicator", "教室数", number(30), number(25)]]);
  });

  test("小区分のついた名が一つあっても、ほかの名を組の名とはみない", () => {
    const { forms: [form] } = readSheet(gridOfRows("様式", [
      ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる地域をつくる。"],
      ["区分", _, "目標", "実績"], ["参加者数", "うち市外", 30, 25], ["開催回数", _, 5, 4], ["理由", _], ["今後の取組", "続ける。"],
    ]));
    expect(form?.rows.map(({ name }) => name)).toEqual(["参加者数うち市外", "開催回数"]);
  });

  test("当初予算額と予算現額が並ぶとき、当初の欄だけの目標は比べず、文の目標はそこから読む", () => {
    const form = read(["区分", _, "令和５年度当初予算額", "令和５年度予算現額", "令和５年度決算額"], ["活動指標", "教室数", "30回", _, "25回"], ["事業費（千円）", _, 1684, 1900, 1523]);
    expect(figures(form)).toEqual([["indicator", "教室数", text, number(25, "回")], ["cost", "事業費（千円）", number(1900, "千円"), number(1523, "千円")]]);
    expect(form.goal?.text).toBe("普及する。");
  });

  test("取り消し線のある値は読まず、取り消された理由は空欄とする", () => {
    const grid = gridOfRows("様式", [
      ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる地域をつくる。"],
      ["区分", "目標", "実績"], ["通いの場の数", "30か所", "2528か所"], ["サロンの数", "5か所", "5か所"], ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
    ]);
    const struck = (row: number, column: number) => (row === 5 && column === 2 ? "part" : row === 7 && column === 1 ? "all" : null);
    const first = readSheet(grid);
    for (const { forms: [form] } of [readSheet({ ...grid, struck }), completeReading({ ...grid, struck }, first)]) {
      expect(form?.rows.map(({ plan, actual }) => [plan.amount, actual.amount, actual.struck])).toEqual([[number(30, "か所"), text, true], [number(5, "か所"), number(5, "か所"), undefined]]);
      expect(form?.reason).toEqual({ text: "", cell: { sheet: "様式", row: 7, column: 1 }, blank: true });
    }
    expect(first.forms[0]?.reason?.blank).toBe(false);
  });

  test("内訳の行しかない事業費は、比べていないと言う", () => {
    const form = read(plain, ["活動指標", "教室数", 30, "回", 25, "回"], ["事業費（千円）", "うち補助金", 900, _, 800, _]);
    expect([figures(form).length, form.unread, form.missing.includes("rows")]).toEqual([1, { sheet: "様式", row: 8, column: 0 }, true]);
  });

  test("二行に結合した行の名が上に、数値が下にあれば、一つの行として読む", () => {
    const form = read(plain, ["活動指標", "教室数"], [_, _, 30, "回", 25, "回"], [_, "参加者数"], [_, _, 200, "人", 180, "人"], ["事業費（千円）"], [_, _, 1684, _, 1523, _], ["従事人工", _, 1, _, 1, _]);
    expect(figures(form)).toEqual([
      ["indicator", "教室数", number(30, "回"), number(25, "回")], ["indicator", "参加者数", number(200, "人"), number(180, "人")],
      ["cost", "事業費（千円）", number(1684, "千円"), number(1523, "千円")], ["labour", "従事人工", number(1), number(1)],
    ]);
    expect(form.rows.map(({ nameCell, actual }) => [nameCell.row, actual.cell.row])).toEqual([[7, 8], [9, 10], [11, 12], [13, 13]]);
  });

  test.each<[string, readonly (readonly CellValue[])[]]>([
    ["上の行に線がある", [["活動指標", "教室数", "－", _, "－"], [_, _, 30, "回", 25, "回"]]],
    ["上の行に単位がある", [["活動指標", "教室数", _, "回", _, "回"], [_, _, 30, _, 25, _]]],
    ["名のない数値の行が二つ続く", [["活動指標", "教室数"], [_, _, 30, "回", 25, "回"], [_, _, 200, "人", 180, "人"]]],
    ["間に行がある", [["活動指標", "教室数"], [], [_, _, 30, "回", 25, "回"]]],
    ["上の行が注記である", [["活動指標", "※教室数は延べ"], [_, _, 30, "回", 25, "回"]]],
  ])("名のない数値の行を、確かでなければ上の名のものとしない（%s）", (_name, lines) => {
    expect(figures(read(plain, ...lines)).filter(([, , plan, actual]) => [plan, actual].some((amount) => JSON.stringify(amount).includes("number")))).toEqual([]);
  });

  test("事業費の行の、金額でない単位の数は、事業費として読まない", () => {
    expect(figures(read(plain, ["活動指標", "教室数", 30, "回", 25, "回"], ["事業費（千円）", _, "1684件", _, 1523, "千円"]))[1]).toEqual(["cost", "事業費（千円）", text, number(1523, "千円")]);
    expect(figures(read(["区分", _, "予算", "実績", "単位"], ["活動指標", "教室数", 30, 25, "回"], ["事業費", _, 1684, 1523, "回"]))[1]).toEqual(["cost", "事業費", text, text]);
  });
});
