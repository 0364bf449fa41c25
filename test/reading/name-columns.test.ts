import type { CellValue } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";

function namesAndFigures(...rows: readonly (readonly CellValue[])[]) {
  const { forms: [form] } = readSheet(gridOfRows("様式", [
    ["令和５年度　実施計画兼予算要求書（検証）"], ["所属", "福祉課", _, "事業", "介護予防事業費"], ["施策", "３－２－１　高齢者福祉の推進", _, "予算科目", "03民生費"],
    ["事業概要", "講師を派遣する。"], ["目的", "介護予防の普及を図るため。"], ...rows, ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
  ]));
  return form?.rows.map(({ name, plan, actual }) => [name, plan.text, actual.text]);
}

const read = [["教室数", "30", "25"], ["参加者数", "200", "180"], ["事業費（千円）", "1684", "1523"]];

describe("名と目標の間の、知らない見出しの列", () => {
  test.each<[string, readonly [CellValue, CellValue, CellValue]]>([
    ["担当", ["介護係", "介護係", "庶務係"]], ["自己評価", ["A", "B", "A"]], ["県平均", [28, 190, 1600]], ["重要度", ["◎", "○", "○"]], ["始まり", ["平成２８年", "平成２８年", "平成２９年"]], ["順位", [1, "", 3]],
  ])("区分の右の「%s」は、名でも数値でもない", (heading, [first, second, third]) => {
    expect(namesAndFigures(["区分", _, heading, "予算", "実績"], ["活動指標", "教室数", first, 30, 25], [_, "参加者数", second, 200, 180], ["事業費（千円）", _, third, 1684, 1523])).toEqual(read);
  });

  test("指標名の右の「担当」は名でない", () => {
    expect(namesAndFigures(["指標名", "担当", "目標", "実績"], ["教室数", "介護係", 30, 25], ["参加者数", "介護係", 200, 180])).toEqual(read.slice(0, 2));
  });

  test("区分の右の「取組」の下にしか名がなければ、それが名である", () => {
    expect(namesAndFigures(["区分", "取組", "予算", "実績"], ["活動指標", "教室数", 30, 25], [_, "参加者数", 200, 180], ["事業費（千円）", _, 1684, 1523])).toEqual(read);
  });

  test("名が二つの列に分かれた行があれば、名のまま読む", () => {
    expect(namesAndFigures(["区分", _, "取組", "予算", "実績"], ["活動指標", "教室数", "のうち新規", 30, 25], [_, _, "参加者数", 200, 180])).toEqual([["教室数のうち新規", "30", "25"], ["参加者数", "200", "180"]]);
  });
});
