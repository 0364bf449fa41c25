import type { CellValue } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";
const goal = ["目標", "元気な高齢者", "普及する", "普及した"];

const read = (...table: readonly (readonly CellValue[])[]) => {
  const { forms: [form] } = readSheet(gridOfRows("様式", [
    ["令和５年度　実施計画兼予算要求書（検証）"], ["所属", "福祉課", _, "事業", "介護予防事業費"], ["施策", "３－２－１　高齢者福祉の推進", _, "予算科目", "03民生費"],
    ["事業概要", "講師を派遣する。"], ["目的", "介護予防の普及を図るため。"], ...table, ["理由", _], ["今後の取組", "続ける。"],
  ]));
  if (!form) throw new Error("no form");
  return { rows: form.rows.map(({ role, name, plan, actual }) => [role, name, plan.text, actual.text]), unread: form.unread && [form.unread.row, form.unread.column], isMissing: form.missing.includes("rows") };
};

describe("読めない表は黙って飛ばさない", () => {
  test("指標の表だけ見出しが分からない", () => {
    expect(read(["成果指標", "単位", "目安", "結果値"], ["教室数", "回", 20, 15], ["項目", _, "予算額", "決算額"], ["事業費（千円）", _, 1000, 500])).toEqual({ rows: [["cost", "事業費（千円）", "1000", "500"]], unread: [5, 0], isMissing: true });
  });

  test("事業費の表だけ見出しが分からないとき、上の表の続きとして比べない", () => {
    expect(read(["成果指標", "単位", "目標", "実績"], ["教室数", "回", 20, 15], ["項目", _, "要求額", "決算額"], ["事業費（千円）", _, 1000, 500])).toEqual({ rows: [["indicator", "教室数", "20", "15"]], unread: [8, 0], isMissing: true });
  });

  test("目標の行だけ読めて、その下の指標と事業費の見出しが分からない", () => {
    expect(read(["区分", _, "目標", "実績"], goal, ["区分", _, "目安", "実績"], ["活動指標", "教室数", "20回", "15回"], ["事業費（千円）", _, 1000, 500])).toEqual({ rows: [], unread: [8, 0], isMissing: true });
  });

  test("ほかに表があって指標も事業費も読めたときは何も言わない", () => {
    const { unread, isMissing } = read(["区分", _, "令和３年度", "令和４年度"], ["事業費（千円）", _, 900, 950], ["区分", _, "目標", "実績"], goal, ["活動指標", "教室数", "20回", "15回"], ["事業費（千円）", _, 1000, 500]);
    expect([unread, isMissing]).toEqual([null, false]);
  });
});

describe("表の途中の一行", () => {
  test("注記は行でなく、下の行の名札も変えない。短い名は単位でない", () => {
    expect(read(["区分", _, "予算", "実績"], ["※記入例を参照"], goal, ["活動指標", "教室数", "20回", "15回"], ["注）人数は延べ"], [_, "参加者数", "200人", "150人"], ["事業費（千円）", _, 1000, 500]).rows).toEqual([
      ["indicator", "教室数", "20回", "15回"], ["indicator", "参加者数", "200人", "150人"], ["cost", "事業費（千円）", "1000", "500"],
    ]);
  });

  test("知らない「…指標」の組も指標として読む", () => {
    expect(read(["区分", _, "予算", "実績"], goal, ["取組指標", "教室数", "20回", "15回"], ["参考数値", "視察", "3件", "2件"]).rows).toEqual([["indicator", "教室数", "20回", "15回"]]);
  });
});
