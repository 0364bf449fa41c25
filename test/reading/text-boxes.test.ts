import type { Form } from "../../src/core/form";
import type { CellValue, TextBox } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { reasonAreas } from "../../src/reading/text-boxes";
import { gridOfRows } from "../support/layouts/grid-of";

const formRows = (reason: CellValue, actual: CellValue = 2): CellValue[][] => [
  ["令和５年度　主要施策の成果説明書"],
  ["所属", "庶務課"],
  ["施策", "５－４－１　市民交流の拡充"],
  ["目的", "交流を深める。"],
  ["区分", "目標", "実績"],
  ["講座の回数", 3, actual],
  ["理由", reason],
  ["今後の取組", "続ける。"],
];

const box = (text: string, top: number, left: number, bottom = top, right = left): TextBox => ({ text, area: { top, left, bottom, right } });

function read(rows: readonly (readonly CellValue[])[], ...textBoxes: TextBox[]): readonly Form[] {
  return readSheet({ ...gridOfRows("様式", rows), textBoxes }).forms;
}

const reasons = (forms: readonly Form[]) => forms.map(({ reason }) => reason && [reason.text, reason.cell.row, reason.cell.column, reason.blank]);

describe("図形に書かれた理由", () => {
  test("理由欄が空なら、その上の図形の文字を理由とし、セルは欄のまま", () => {
    expect(reasons(read(formRows(""), box("講師の都合で\n一回中止した。", 6, 1, 6, 2)))).toEqual([["講師の都合で\n一回中止した。", 6, 1, false]]);
  });

  test("ダッシュや空白だけの欄も空である", () => {
    expect(reasons(read(formRows("－"), box("一回中止した。", 6, 1)))).toEqual([["一回中止した。", 6, 1, false]]);
  });

  test("欄に書いてあれば図形は読まない", () => {
    expect(reasons(read(formRows("雪のため。"), box("一回中止した。", 6, 1)))).toEqual([["雪のため。", 6, 1, false]]);
  });

  test("少しはみ出した図形は、真ん中のある欄のもの", () => {
    expect(reasons(read(formRows(""), box("一回中止した。", 5, 1, 7, 4)))).toEqual([["一回中止した。", 6, 1, false]]);
    expect(reasons(read(formRows(""), box("今後の図", 7, 1, 9, 2)))).toEqual([["", 6, 1, true]]);
    expect(reasons(read(formRows(""), box("表の上の図", 4, 0, 5, 2)))).toEqual([["", 6, 1, true]]);
  });

  test("二つの図形はつなぎ、記入の注意や空の図形、ほかの欄の名札は理由としない", () => {
    const boxes = [box("一つ目。", 6, 1), box("※乖離がある場合に記入してください", 6, 1), box("　", 6, 1), box("目的：交流", 6, 1), box("二つ目。", 6, 2)];
    expect(reasons(read(formRows(""), ...boxes))).toEqual([["一つ目。\n二つ目。", 6, 1, false]]);
  });

  test("図形が名札を持てば、欄がなくても、欄の外にあっても理由である", () => {
    const rows = formRows("").filter(([label]) => label !== "理由");
    const [form] = read(rows, box("理由：一回中止した。", 3, 1, 3, 2), box("ただの飾り", 3, 1));
    expect([form?.reason?.text, form?.reason?.cell.row, form?.missing.includes("reason")]).toEqual(["一回中止した。", 3, false]);
  });

  test("縦に並ぶ様式では、それぞれの欄の図形がそれぞれの理由になる", () => {
    const rows = [...formRows(""), [], ...formRows("")];
    expect(reasons(read(rows, box("下の理由。", 15, 1), box("上の理由。", 6, 1)))).toEqual([["上の理由。", 6, 1, false], ["下の理由。", 15, 1, false]]);
  });

  test("様式の幅だけ右へ出た図形まで取り、それより右のものは取らない", () => {
    const wide = [...formRows(""), ["備考", ...Array<CellValue>(19).fill(""), "済"]];
    expect(reasons(read(wide, box("余白の理由。", 6, 40)))).toEqual([["余白の理由。", 6, 1, false]]);
    expect(reasons(read(wide, box("余白の理由。", 6, 41)))).toEqual([["", 6, 1, true]]);
  });

  test("横に並ぶ様式では、隣の図形を取らない", () => {
    const rows = formRows("").map((row) => [...row, ...Array<CellValue>(4 - row.length).fill(""), ...row]);
    expect(reasons(read(rows, box("右の理由。", 6, 5, 6, 6)))).toEqual([["", 6, 1, true], ["右の理由。", 6, 5, false]]);
  });

  test("目標と実績が同じ様式や、理由のある様式には尋ねない", () => {
    const { forms } = readSheet(gridOfRows("様式", formRows("", 3)));
    expect(reasonAreas(forms)).toEqual([null]);
    expect(reasonAreas(readSheet(gridOfRows("様式", formRows("雪のため。"))).forms)).toEqual([null]);
    expect(reasonAreas(readSheet(gridOfRows("様式", formRows(""))).forms)).toEqual([{ sheet: "様式", top: 6, left: 0, bottom: 6, right: 14 }]);
  });
});

describe("空の理由欄の場所", () => {
  /** Labels and texts below each other, each over `rows` rows, as merged cells of 方眼紙 leave them. */
  const below = (rows: number, reason: CellValue, labelRows = rows, last = labelRows): CellValue[][] => {
    const gap = (count: number) => Array.from({ length: count - 1 }, () => [""]);
    return [
      ["令和５年度　主要施策の成果説明書"], ...gap(rows), ["所属", "庶務課"], ...gap(rows), ["施策", "５－４－１　市民交流の拡充"], ...gap(rows),
      ["目的"], ...gap(labelRows), ["交流を深める。"], ...gap(rows),
      ["区分", "目標", "実績"], ...gap(rows), ["講座の回数", 3, 2], ...gap(rows),
      ["理由　※目標と実績の間に乖離がある場合"], ...gap(labelRows), [reason], ...gap(rows),
      ["目標の実現に向けた今後の取組"], ...gap(last), ["続ける。"],
    ];
  };

  test.each([
    ["名札が 1 行なら、名札のすぐ下", 1, 1],
    ["方眼紙で名札も欄も 2 行なら、欄の初めの行", 2, 2],
    ["欄だけが 3 行なら、名札のすぐ下", 3, 1],
    ["名札が 3 行なら、欄の初めの行", 3, 3],
    ["ほかの名札が 1 行と 3 行なら、近い方", 3, 1, 3],
  ])("%s", (_, rows, labelRows, last = labelRows) => {
    const [written] = read(below(rows, "雪のため。", labelRows, last));
    const [blank] = read(below(rows, "", labelRows, last));
    expect(blank?.reason).toEqual({ text: "", blank: true, cell: written?.reason?.cell });
  });
});
