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
});
