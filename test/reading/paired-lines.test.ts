import { toA1 } from "../../src/core/address";
import type { CellValue } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";
type Rows = readonly (readonly CellValue[])[];

function read(...table: Rows) {
  const { forms: [form] } = readSheet(gridOfRows("様式", [
    ["令和５年度　事務事業評価シート"], ["所属", "生涯学習課", _, "事業名", "図書館運営事業"], ["施策", "２－３－１　生涯学習の充実", _, "予算科目", "教育費"], ["目的", "学習を支えるため。"], ["事業概要", "本を貸し出す。"],
    ...table, ["理由", "猛暑による。"], ["今後の取組", "続ける。"],
  ]));
  if (!form) throw new Error("no form");
  const shown = (side: "plan" | "actual") => (row: (typeof form.rows)[number]) => {
    const { amount, cell } = row[side];
    return `${amount.kind === "number" ? `${amount.value}${amount.unit ?? ""}` : amount.kind}@${toA1(cell)}`;
  };
  return {
    rows: form.rows.map((row) => `${row.role[0]} ${row.name} ${shown("plan")(row)} ${shown("actual")(row)}`), unread: form.unread && toA1(form.unread),
    texts: [form.goal, form.result, form.reason, form.future].map((field) => field?.text ?? null), years: form.fiscalYears.map(({ year }) => year),
  };
}
const texts = [null, null, "猛暑による。", "続ける。"];
const years: Rows[number] = ["指標名", "単位", "区分", "令和４年度", "令和５年度"];

describe("目標と実績が上下に並ぶ表", () => {
  test("年度の列のうち、題名の年度の列を読む", () => {
    expect(read(years, ["貸出冊数", "冊", "目標", 212000, 215000], [_, _, "実績", 205310, 209870], ["参加者数", "人", "目標値", 800, 900], [_, _, "実績値", 790, "934人"])).toEqual({
      rows: ["i 貸出冊数 215000冊@E7 209870冊@E8", "i 参加者数 900人@E9 934人@E10"], unread: null, texts, years: [2023, 2023],
    });
  });

  test("達成率の行を飛ばし、事業費と人工も読む。財源と節は読まない", () => {
    expect(read(
      years, ["貸出冊数", "冊", "目標", 212000, 215000], [_, _, "実績", 205310, 209870], [_, _, "達成率", 0.968, 0.976],
      ["事業費（千円）", _, "予算額", 45800, 46200], [_, _, "決算額", 45010, 45990], ["一般財源", _, "予算額", 45800, 46200], [_, _, "決算額", 45010, 45990], ["人工", "人", "予算", 1, 1.5], [_, _, "決算", 1, 1.5],
    ).rows).toEqual(["i 貸出冊数 215000冊@E7 209870冊@E8", "c 事業費（千円） 46200千円@E10 45990千円@E11", "l 人工 1.5人@E14 1.5人@E15"]);
  });

  test("名が実績の行にも繰り返されてよい。違う名なら読まない", () => {
    const rows = (name: string): Rows => [["指標名", "区分", "令和５年度"], ["貸出冊数", "目標", 215000], [name, "実績", 209870]];
    expect(read(...rows("貸出冊数"))).toMatchObject({ rows: ["i 貸出冊数 215000@C7 209870@C8"], unread: null });
    expect(read(...rows("参加者数"))).toMatchObject({ rows: [], unread: "A6" });
  });

  test("列が一つなら年度の見出しはいらない", () => {
    expect(read(["活動指標", "貸出冊数", "目標", "215,000冊"], [_, _, "実績", "209,870冊"], ["成果指標", "満足度", "目標", 80, "％"], [_, _, "実績", 77.5, "％"])).toEqual({
      rows: ["i 貸出冊数 215000冊@D6 209870冊@D7", "i 満足度 80%@D8 77.5%@D9"], unread: null, texts, years: [2023],
    });
  });

  test("事業費の列の表の下にあっても、その表の行にならない", () => {
    expect(read(["区分", _, _, "予算額", "決算額"], ["事業費（千円）", _, _, 46200, 45990], years, ["貸出冊数", "冊", "目標", 212000, 215000], [_, _, "実績", 205310, 209870])).toMatchObject({
      rows: ["c 事業費（千円） 46200千円@D7 45990千円@E7", "i 貸出冊数 215000冊@E9 209870冊@E10"], unread: null, texts,
    });
  });

  test.each<[string, Rows]>([
    ["題名の年度の列がない", [["指標名", "単位", "区分", "令和３年度", "令和４年度"], ["貸出冊数", "冊", "目標", 1, 2], [_, _, "実績", 3, 4]]],
    ["同じ年度の列が二つある", [["指標名", "単位", "区分", "令和５年度", "令和５年度"], ["貸出冊数", "冊", "目標", 1, 2], [_, _, "実績", 3, 4]]],
    ["年度のない列が二つある", [["指標名", "単位", "区分", "前期", "後期"], ["貸出冊数", "冊", "目標", 1, 2], [_, _, "実績", 3, 4]]],
    ["数値が見出しとずれている", [["指標名", "単位", "区分", "令和５年度"], ["貸出冊数", "冊", "目標", _, 2], [_, _, "実績", 3]]],
  ])("推し量らず、読めない表と言う：%s", (_name, table) => {
    const { rows, unread } = read(...table);
    expect([rows, unread === null]).toEqual([[], false]);
  });

  test("名が横に並ぶ表。単位の行があり、年度が名札にある", () => {
    expect(read(
      [_, "活動指標１", "活動指標２"], ["指標名", "間伐面積", "作業道延長"], ["単位", "ha", "m"], ["令和４年度目標", 45, 1000], ["令和４年度実績", 44, 900], ["令和５年度目標", 50, 1200], ["令和５年度実績", 46, "－"], ["達成率", 0.92, "－"],
    )).toEqual({ rows: ["i 間伐面積 50ha@B11 46ha@B12", "i 作業道延長 1200m@C11 none@C12"], unread: null, texts, years: [2023, 2023, 2023] });
  });

  test("名のない列に数値があれば、読めない表と言う", () => {
    expect(read(["指標名", "間伐面積"], ["目標", 50, 1200], ["実績", 46, 1100])).toMatchObject({ rows: [], unread: "A7" });
  });

  test.each<[string, Rows]>([
    ["見出しの行", [["指標", "単位", "令和４年度", "令和５年度", "（上段：目標　下段：実績）"], ["調査延長", "km", 100, 110], [_, _, 98, 104]]],
    ["見出しの上の行", [[_, _, _, "上段…目標、下段…実績"], ["指標", "単位", "令和４年度", "令和５年度"], ["調査延長", "km", 100, 110], [_, _, 98, 104]]],
    ["数値の列の見出し", [["指標", "単位", _, "上段：計画値\n下段：実績値"], ["調査延長", "km", _, 110], [_, _, _, 104]]],
  ])("上段が目標、下段が実績（注は%sにある）", (_name, table) => {
    const { rows, unread } = read(...table);
    const row = 6 + table.length - 2;
    expect([rows, unread]).toEqual([[`i 調査延長 110km@D${row} 104km@D${row + 1}`], null]);
  });

  test("下段のない名があれば、読めない表と言う", () => {
    expect(read(["指標", "単位", "令和５年度", "（上段：目標　下段：実績）"], ["調査延長", "km", 110], ["修繕件数", "件", 5])).toMatchObject({ rows: [], unread: "C6" });
  });

  test("目標と実績が一つの行に名札ごと並ぶ", () => {
    expect(read(["貸出冊数", "目標", 215000, "冊", "実績", 209870, "冊", "達成率", 0.976], ["講座数", "目標", "9回", _, "実績", "－"], ["事業費（千円）", "予算", 462, _, "決算", 459])).toEqual({
      rows: ["i 貸出冊数 215000冊@C6 209870冊@F6", "i 講座数 9回@C7 none@F7", "c 事業費（千円） 462千円@C8 459千円@F8"], unread: null, texts, years: [2023],
    });
  });

  test("一つの行に並ぶ年度が題名の年度でなければ、読めない表と言う", () => {
    expect(read(["貸出冊数", "令和４年度目標", 215000, "令和４年度実績", 209870])).toMatchObject({ rows: [], unread: "B6" });
  });

  test("見出しの間に単位があっても、見出しの行は見出しである", () => {
    expect(read(["区分", "予算", "（円）", "決算", "（円）"], ["事業費", 462000, _, 459000]).rows).toEqual(["c 事業費 462000円@B7 459000円@D7"]);
  });

  test("文の欄の目標と実績は、続いていても表ではない", () => {
    expect(read(["区分", "目標", "実績"], ["貸出冊数", 10, 9], ["備考", _], ["目標", "30か所に増やす。"], ["実績", "28か所に増えた。"])).toMatchObject({ rows: ["i 貸出冊数 10@B7 9@C7"], texts: ["30か所に増やす。", "28か所に増えた。", ...texts.slice(2)] });
  });

  const money: Rows = [["区分", _, _, "予算額", "決算額"], ["事業費（千円）", _, _, 462, 459]];
  const beside: Rows = [years, ["貸出冊数", "冊", "目標", 2120, 2150], [_, _, "実績", 2053, 2098], ["参加者数", "人", "目標", 800, 900], [_, _, "実績", 790, 934], ["講座数", "回", "目標", 8, 9], [_, _, "実績", 7, 10]];
  const below: Rows = [["指標名", "貸出冊数", "参加者数", "講座数"], ["単位", "冊", "人", "回"], ["令和４年度目標", 2120, 800, 8], ["令和４年度実績", 2053, 790, 7], ["令和５年度目標", 2150, 900, 9], ["令和５年度実績", 2098, 934, 10], ["達成率", 0.98, 1.04, 1.11]];
  const stacked: Rows = [["指標", "単位", "令和４年度", "令和５年度", "（上段：目標　下段：実績）"], ...beside.slice(1).map(([name, unit, , before, now]) => [name ?? _, unit ?? _, before ?? _, now ?? _])];
  const facts: Readonly<Record<string, readonly [string, string]>> = { 貸出冊数: ["2150", "2098"], 参加者数: ["900", "934"], 講座数: ["9", "10"], "事業費（千円）": ["462", "459"] };

  test.each<[string, Rows]>([["名の右に", beside], ["事業費の表の下に", [...money, ...beside]], ["名の下に", below], ["上段と下段に", stacked], ["事業費の表の下の上段と下段に", [...money, ...stacked]]])(
    "どのセルが空や線になり、どの行が消え、どこに行が入っても、違う数値を読まない（%s）", (_name, table) => {
      const damaged = table.flatMap((line, row) => [
        table.filter((_line, at) => at !== row), [...table.slice(0, row), [], ...table.slice(row)],
        ...line.flatMap((_cell, column) => [_, "－"].map((mark) => table.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? mark : cell)) : cells)))),
      ]);
      const wrong = damaged.flatMap((lines) => read(...lines).rows).filter((row) => {
        const [, name = "", plan = "", actual = ""] = /^\S (.*) (\S+)@\S+ (\S+)@\S+$/u.exec(row) ?? [];
        const isOff = (shown: string, fact: string | undefined): boolean => /^\d/u.test(shown) && /^\d+/u.exec(shown)?.[0] !== fact;
        return isOff(plan, facts[name]?.[0]) || isOff(actual, facts[name]?.[1]);
      });
      expect(damaged.length).toBeGreaterThan(60);
      expect(wrong).toEqual([]);
    },
  );
});
