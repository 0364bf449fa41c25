import { checkBooks } from "../../src/check/check-books";
import type { CellValue, Grid } from "../../src/core/grid";
import { defaultSettings } from "../../src/core/settings";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";
type Rows = readonly (readonly CellValue[])[];

const top = (year: string): Rows => [
  ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課", "振興計画", "第３章　健やかに暮らせるまち"], ["施策", "３－２－１　高齢者福祉の推進", "創生総合戦略", "該当なし"],
  ["目的"], ["介護予防の普及を図るため。"], ["目標"], ["通いの場を増やす。"], ["実績"], ["通いの場が増えた。"],
  ["区分", _, `${year}目標`, _, `${year}実績`, _], ["目標値", "教室数", 30, "回", 25, "回"], [_, "参加者数", 200, "人", 210, "人"],
];
const end: Rows = [["理由　※令和５年度目標と令和５年度実績の間に乖離がある場合"], ["教室数は講師の都合により減り、参加者数は周知により増えた。"], ["目標の実現に向けた今後の取組"], ["引き続き続ける。"]];

/** Names and figures of the rows, the texts behind them, and the rules that found something. */
function told(rows: Rows) {
  const { forms: [filed], findings } = checkBooks([{ file: "r5.xlsx", grids: [gridOfRows("様式", rows)] }], defaultSettings);
  const form = filed?.form;
  return {
    rows: form?.rows.map(({ name, plan, actual }) => [name, plan.text, actual.text]),
    texts: [form?.purpose, form?.goal, form?.result, form?.reason, form?.future].map((field) => field?.text),
    rules: findings.map(({ rule }) => rule),
  };
}

const plain = told([...top("令和５年度"), ...end]);

describe("目標と実績を比べるのではない表", () => {
  test("表が一つの様式は、二つの指標だけを読む", () => {
    expect(plain.rows).toEqual([["教室数", "30 回", "25 回"], ["参加者数", "200 人", "210 人"]]);
    expect(plain.rules).toEqual([]);
  });

  test.each<[string, Rows]>([
    ["参考とある前年度の表", [["参考"], ["指標名", "令和４年度目標", "令和４年度実績"], ["相談件数", 20, 18]]],
    ["前年度と見出しのある前年度の表", [["（前年度の状況）"], ["指標名", _, "Ｒ４目標", _, "Ｒ４実績"], [_, "相談件数", 20, _, 18]]],
    ["同じ指標の前年度の表", [["指標名", _, "令和４年度目標", _, "令和４年度実績"], ["目標値", "教室数", 20, _, 18], [_, "参加者数", 180, _, 170]]],
    ["月ごとの予定", [["区分", "予定", "実績"], ["４月", "募集", "募集"], ["５月", "開講", "６月に延期"]]],
    ["日付の予定", [["スケジュール", "予定", "実績"], ["要綱の制定", "4/1", "4/14"], ["募集", "6/1(木)", "６月中旬"]]],
    ["年月日の予定", [["内容", "予定", "実績"], ["要綱の制定", "R5.4.1", "R5.4.14"], ["募集", "５月上旬", "５月下旬"]]],
  ])("%s は、理由の前にあっても指標にならない", (_name, rows) => {
    expect(told([...top("令和５年度"), [], ...rows, [], ...end])).toEqual(plain);
  });

  test("日付は、表示が日付である数として入っていても目標ではない", () => {
    const rows = [...top("令和５年度"), [], ["内容", "予定", "実績"], ["募集", 45_078, 45_092], [], ...end];
    const grid = gridOfRows("様式", rows);
    const dated: Grid = { ...grid, displayed: (row, column) => ({ 45_078: "6月1日", 45_092: "6月15日" })[String(rows[row]?.[column])] ?? grid.displayed?.(row, column) };
    expect(checkBooks([{ file: "r5.xlsx", grids: [dated] }], defaultSettings).forms[0]?.form.rows.map(({ name }) => name)).toEqual(["教室数", "参加者数"]);
    expect(told(rows).rows?.at(-1)).toEqual(["募集", "45078", "45092"]);
  });

  test("前年度の表と分かる語も同じ指標もなければ、読んで年度の不一致を知らせる", () => {
    const { rows, rules } = told([...top("令和５年度"), [], ["指標名", "令和４年度目標", "令和４年度実績"], ["相談件数", 20, 18], [], ...end]);
    expect(rows?.at(-1)).toEqual(["相談件数", "20", "18"]);
    expect(rules).toContain("fiscal-year-mismatch");
  });

  test("前年度実績の列は、前年度の見出しのまま使い回した表を参考にはしない", () => {
    const { rows, rules } = told([...top("令和５年度"), [], ["指標名", "前年度実績", "令和４年度目標", "令和４年度実績"], ["相談件数", 15, 20, 18], [], ...end]);
    expect(rows?.at(-1)).toEqual(["相談件数", "20", "18"]);
    expect(rules).toContain("fiscal-year-mismatch");
  });

  test("見出しが前年度のままの事業費の表は、ほかに事業費の表がなければ読んで知らせる", () => {
    const money: Rows = [["区分", _, "令和４年度予算", "令和４年度実績"], ["事業費（千円）", _, 1684, 1523]];
    const { rows, rules } = told([...top("令和５年度"), [], ...money, [], ...end]);
    expect(rows?.at(-1)).toEqual(["事業費（千円）", "1684", "1523"]);
    expect(rules).toContain("fiscal-year-mismatch");
    const both = told([...top("令和５年度"), [], ["区分", _, "令和５年度予算", "令和５年度実績"], ["事業費（千円）", _, 1800, 1750], [], ...money, [], ...end]);
    expect(both.rows?.slice(2)).toEqual([["事業費（千円）", "1800", "1750"]]);
  });

  test("表が一つしかなければ、見出しが前年度のままでも読んで知らせる", () => {
    const { rows, rules } = told([...top("令和４年度"), ...end]);
    expect(rows).toEqual(plain.rows);
    expect(rules).toContain("fiscal-year-mismatch");
  });

  test.each<[string, Rows, readonly unknown[]]>([
    ["数値", [["区分", "予定", "実績"], ["４月の教室", 4, 3]], ["４月の教室", "4", "3"]],
    ["文字の数値", [["区分", "予定", "実績"], ["４月の教室", "４回", "３回"]], ["４月の教室", "４回", "３回"]],
    ["未確定", [["区分", "予定", "実績"], ["修了者数", "調整中", "調整中"]], ["修了者数", "調整中", "調整中"]],
  ])("予定と実績が%sの表は、指標の表である", (_name, rows, last) => {
    expect(told([...top("令和５年度"), [], ...rows, [], ...end]).rows?.at(-1)).toEqual(last);
  });
});
