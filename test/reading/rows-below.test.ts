import { checkBooks } from "../../src/check/check-books";
import type { CellValue } from "../../src/core/grid";
import { defaultSettings } from "../../src/core/settings";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";

/** Names and figures of a form with the rows in its table, and whether the table is said to be read in full. */
function read(...rows: readonly (readonly CellValue[])[]) {
  const grid = gridOfRows("様式", [
    ["令和５年度　実施計画兼予算要求書（検証）"], ["所属", "福祉課", _, "事業", "介護予防事業費"], ["施策", "３－２－１　高齢者福祉の推進", _, "予算科目", "03民生費"],
    ["事業概要", "講師を派遣する。"], ["目的", "介護予防の普及を図るため。"], ["区分", _, "令和５年度予算", "令和５年度実績"], ...rows, ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
  ]);
  const { forms: [filed] } = checkBooks([{ file: "r5.xlsx", grids: [grid] }], defaultSettings);
  return { rows: filed?.form.rows.map(({ name, plan, actual }) => [name, plan.text, actual.text]), unread: filed?.form.missing.includes("rows") };
}

const classes = ["活動指標", "教室数", 30, 25];
const cost = ["事業費（千円）", _, 1684, 1523];
const whole = { rows: [["教室数", "30", "25"], ["事業費（千円）", "1684", "1523"]], unread: false };

describe("表の途中にある欄", () => {
  test.each<[string, readonly (readonly CellValue[])[]]>([
    ["備考", [["備考", "国の補助を受けた。"]]], ["評価", [["評価", "Ａ"]]], ["特記事項とその文", [["特記事項"], ["会場を改修した。"]]], ["空の備考", [["備考"]]],
    ["単位の断り", [["（単位：千円）"]]], ["次年度の見込み", [[_, "次年度見込", 40, _]]], ["別の年度の行", [[_, "令和４年度", 20, 18]]], ["番号だけの行", [[_, "②", _, _]]], ["繰越額", [["繰越額（千円）", _, 0, 100]]],
  ])("%sの下の事業費も、表の行として読む", (_name, rows) => {
    expect(read(classes, ...rows, cost)).toEqual(whole);
  });

  test("備考の下の、線だけの行も読む", () => {
    expect(read(["活動指標", "教室数", 30, 25], ["備考", "国の補助を受けた。"], ["成果指標", "参加者数", "－", "－"]).rows).toEqual([["教室数", "30", "25"], ["参加者数", "－", "－"]]);
  });

  test.each<[string, readonly CellValue[]]>([["備考", ["備考", "国の補助を受けた。"]], ["行ごとの理由", ["乖離の理由", "講師の都合"]]])("%sの下に名札のない数値の行があれば、読みきれないことを言う", (_name, box) => {
    expect(read(classes, box, [_, "参加者数", 200, 180], cost)).toEqual({ rows: [["教室数", "30", "25"]], unread: true });
    expect(read(classes, cost, box, [_, "参加者数", 200, 180])).toEqual({ ...whole, unread: true });
  });

  test("表の後の理由は表を終わらせるだけである", () => {
    expect(read(classes, cost)).toEqual(whole);
  });

  test("見出しと同じ年度の名の行は読む", () => {
    expect(read(classes, [_, "令和５年度", 20, 18], cost).rows).toEqual([["教室数", "30", "25"], ["令和５年度", "20", "18"], ["事業費（千円）", "1684", "1523"]]);
  });

  test.each<[string, CellValue, CellValue]>([["②", 20, 18], ["甲", 0, 0], ["乙", "－", "－"]])("番号か一文字だけの名「%s」でも、数値や線があれば読む", (name, plan, actual) => {
    expect(read(classes, [_, name, plan, actual], cost).rows).toEqual([["教室数", "30", "25"], [name, String(plan), String(actual)], ["事業費（千円）", "1684", "1523"]]);
  });
});
