import { readSheet } from "../../src/reading/read-sheet";
import { gridOfRows } from "../support/layouts/grid-of";
import { matchLabel } from "../../src/reading/match-label";

const report = (plan: string, actual: string, rows: readonly (readonly (string | number)[])[] = [["通いの場の数", "30か所", "25か所"]]) => {
  const { forms: [form] } = readSheet(gridOfRows("様式", [
    ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["振興計画", "第３章　健やかに暮らせるまち\n３－２　高齢者福祉の充実"], ["施策", "３－２－１　高齢者福祉の推進"],
    ["目的", "安心して暮らせる地域をつくる。"], ["区分", plan, actual], ...rows, ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
  ]));
  if (!form) throw new Error("no form");
  return form;
};
const amounts = ({ rows }: ReturnType<typeof report>) => rows.map(({ plan, actual }) => [plan.amount, actual.amount]);

describe("目標と実績の見出し", () => {
  test.each([["令和５年度期待値", "令和５年度実績"], ["計画目標", "実績"], ["数値目標", "実績数値"], ["R5目標", "R5実施"], ["令和5年度計画", "令和5年度実施"], ["第７次計画　令和５年度目標", "令和５年度実績"], ["第2次総合計画\n令和5年度目標値", "令和5年度実績値"]])(
    "%s と %s は一組の見出し",
    (plan, actual) => {
      expect(amounts(report(plan, actual))).toEqual([[{ kind: "number", value: 30, unit: "か所" }, { kind: "number", value: 25, unit: "か所" }]]);
    },
  );

  test.each([["目安", "実績"], ["要求額", "決算額"], ["令和５年度", "令和５年度"], ["令和５年度", "令和５年度実績"], ["計画", "実施"], ["第７次計画目標", "令和５年度実績"]])(
    "%s と %s は確実でないので比べず、表が読めないと言う",
    (plan, actual) => {
      const form = report(plan, actual);
      expect([form.rows, form.missing.includes("rows")]).toEqual([[], true]);
    },
  );

  test.each(["課(局)名", "課（局）名", "課・局名", "部（課）名", "担当課（室）名"])("%s は所属の名札", (label) => {
    expect(matchLabel(label)?.field).toBe("department");
  });

  test("符号つきの数は、増減どうしなら数、水準の横では要確認", () => {
    expect(amounts(report("目標", "実績", [["前年度比", "+3", "＋５"], ["前年度比２", 0, "+5"], ["前年度比３", "△2", "+1"], ["登録者数", 30, "+5"]]))).toEqual([
      [{ kind: "number", value: 3, unit: null }, { kind: "number", value: 5, unit: null }],
      [{ kind: "number", value: 0, unit: null }, { kind: "number", value: 5, unit: null }],
      [{ kind: "number", value: -2, unit: null }, { kind: "number", value: 1, unit: null }],
      [{ kind: "number", value: 30, unit: null }, { kind: "text" }],
    ]);
  });

  test.each(["実績（9月末時点）", "実績（12月末現在）", "実績（R5.12末現在）", "実績（令和5.9.30現在）", "実績（上半期）", "実績（中間）", "9月末実績"])("%s は年度の実績ではないので比べず、表が読めないと言う", (actual) => {
    const form = report("目標", actual);
    expect([form.rows, form.missing.includes("rows")]).toEqual([[], true]);
  });

  test.each(["実績（3月末時点）", "実績（令和6年3月31日現在）", "実績（4月～3月）", "決算（5月末）", "実績（R6.3.12現在）", "実績（R6.4.1現在）"])("%s は年度を通した実績", (actual) => {
    expect(amounts(report("目標", actual))).toHaveLength(1);
  });

  test("年度の途中と年度末の実績が並べば、年度末のものを読む", () => {
    const { forms: [form] } = readSheet(gridOfRows("様式", [
      ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる地域をつくる。"],
      ["区分", "目標", "実績（9月末）", "実績（3月末）"], ["通いの場の数", 30, 12, 25], ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
    ]));
    expect(form && amounts(form)).toEqual([[{ kind: "number", value: 30, unit: null }, { kind: "number", value: 25, unit: null }]]);
  });

  test.each(["当初目標", "修正後目標", "変更後目標値"])("%s だけなら目標として読む", (plan) => {
    expect(amounts(report(plan, "実績"))).toHaveLength(1);
  });

  test("実績が目標の左でも、どちらも同じ年度を名乗れば読む", () => {
    const rows = [["通いの場の数", "25か所", "30か所"]];
    expect(amounts(report("令和５年度実績", "令和５年度目標", rows))).toEqual([[{ kind: "number", value: 30, unit: "か所" }, { kind: "number", value: 25, unit: "か所" }]]);
    expect(amounts(report("実績", "令和５年度目標", rows))).toEqual([]);
  });

  test("名の列にある「評価」は表を終わらせる", () => {
    const { rows } = report("目標", "実績", [["通いの場の数", "30か所", "25か所"], ["評価", "Ａ", "良"], ["参加者数", "300人", "281人"]]);
    expect(rows.map(({ name }) => name)).toEqual(["通いの場の数"]);
  });

  test.each([["目標", "修正後目標"], ["当初目標値", "変更後目標値"]])("%s と %s が並べば、どちらと比べるかを決めずに表が読めないと言う", (first, second) => {
    const { forms: [form] } = readSheet(gridOfRows("様式", [
      ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる地域をつくる。"],
      ["区分", first, second, "実績"], ["通いの場の数", 50, 30, 25], ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
    ]));
    expect([form?.rows, form?.missing.includes("rows")]).toEqual([[], true]);
  });

  test.each(["目標年度", "算出方法", "指標の説明", "目標値の設定根拠"])("指標と目標の間の列「%s」は名前に入らない", (between) => {
    const { forms: [form] } = readSheet(gridOfRows("様式", [
      ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる地域をつくる。"],
      ["指標", between, "目標", "実績"], ["通いの場の数", "令和５年度", 30, 25], ["参加者数", "年度末の登録者", 300, 281], ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
    ]));
    expect(form?.rows.map(({ name }) => name)).toEqual(["通いの場の数", "参加者数"]);
  });
});

describe("記入のしかた", () => {
  test.each([["／", "／"], ["/", "／"], ["N/A", "Ｎ／Ａ"], ["対象外", "対象外"], ["該当なし", "該当なし"]])("両方が「%s」「%s」なら、当てはまらない行", (plan, actual) => {
    expect(amounts(report("目標", "実績", [["通いの場の数", plan, actual]])).flat().map(({ kind }) => kind)).toEqual(["none", "none"]);
  });

  test.each([["／", "25か所"], ["30か所", "N/A"], ["…", "…"], ["／", "調整中"]])("「%s」と「%s」は推し量らない", (plan, actual) => {
    expect(amounts(report("目標", "実績", [["通いの場の数", plan, actual]])).flat().some(({ kind }) => kind === "text")).toBe(true);
  });

  test("同じ数値で再掲された指標は一度だけ数え、数値が違えばどちらも読む", () => {
    const names = (...rows: (string | number)[][]) => report("目標", "実績", rows).rows.map(({ name }) => name);
    expect(names(["通いの場の数", 30, 25], ["通いの場の数", 30, 25])).toEqual(["通いの場の数", "通いの場の数"]);
    expect(names(["通いの場の数", 30, 25], ["参加者数", 300, 281], ["通いの場の数（再掲）", 30, 25], ["【再掲】参加者数", "300", "281"])).toEqual(["通いの場の数", "参加者数"]);
    expect(names(["通いの場の数", 30, 25], ["通いの場の数（再掲）", 30, 26])).toEqual(["通いの場の数", "通いの場の数（再掲）"]);
    expect(names(["通いの場の数（再掲）", 30, 25])).toEqual(["通いの場の数（再掲）"]);
  });
});

describe("章と施策の番号の書き方", () => {
  const codes = (plan: string, ...measure: readonly (string | number)[]) => {
    const { forms: [form] } = readSheet(gridOfRows("様式", [
      ["令和５年度　主要施策の成果説明書"], ["所属", "庶務課"], ["振興計画", plan], ["施策", ...measure], ["目的", "市民と進める。"],
      ["区分", "", "目標", "", "", "実績", "", ""], ["", "参加者数", 80, "", "人", 70, "", "人"], ["理由", "雨天のため。"], ["今後の取組", "続ける。"],
    ]));
    return form?.kind === "measure-report" ? [form.chapter && `${form.chapter.code} ${form.chapter.name}`, ...form.measures.map(({ code, name }) => `${code} ${name}`)] : null;
  };

  test.each<[string, string]>([["Ⅴ　つながる", "５－１－１　協働の推進"], ["5．つながる\n５－１　みんなが主役", "協働の推進"], ["⑤ つながる", "5・1・1 協働の推進"]])("「%s」は、節か施策の番号が同じ章なら章である", (plan, measure) => {
    expect(codes(plan, measure)?.[0]).toBe("5 つながる");
  });

  test.each<[string, string]>([["３　つながる", "５－１－１　協働の推進"], ["５　つながる", "協働の推進"], ["4　つながる\n５－１　みんなが主役", "４－１－１　協働の推進"]])("「%s」は、節か施策の番号と合わなければ章としない", (plan, measure) => {
    expect(codes(plan, measure)?.[0]).toBeNull();
  });

  test.each<[string, string]>([["第５編　つながる\n第１章　みんなが主役", "5 つながる"], ["第２編　基本計画\n第５章　つながる", "5 つながる"], ["第５編　別冊\n第５章　つながる", "5 つながる"], ["第６編　つながる\n第１章　みんなが主役", "1 みんなが主役"]])("編と章「%s」では、施策の番号の先頭と合う方が章である", (plan, chapter) => {
    expect(codes(plan, "５－１－１　協働の推進")?.[0]).toBe(chapter);
  });

  test.each([[[5, "－", 1, "－", 1, "協働の推進"]], [[5, 1, 1, "協働の推進"]], [["５", "ー", "１", "ー", "１　協働の推進"]]])("一つの数字を一つのセルに書いた番号 %j", (cells) => {
    expect(codes("第５章　つながる", ...cells)).toEqual(["5 つながる", "5-1-1 協働の推進"]);
  });
});
