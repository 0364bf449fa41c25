import type { Entry, Row } from "../../src/core/form";
import { liveFigure } from "../../src/summary/live-figure";
import { buildRow } from "../support/build-form";

const cost = (plan: Partial<Entry>, name = "事業費（千円）"): Row => {
  const row = buildRow({ role: "cost", name, plan: "1", actual: "1" }, "P'1");
  return { ...row, plan: { ...row.plan, ...plan } };
};
const number = (value: number, unit: string | null = null) => ({ kind: "number", value, unit }) as const;
const figure = (row: Row, canRefer = true) => liveFigure(row, row.plan, canRefer);
const formula = (row: Row) => {
  const { content } = figure(row);
  return content.kind === "formula" ? content.formula : content;
};
const at = "'P''1'!G21";

describe("セルを参照する数値", () => {
  it.each([
    ["千円の数値", cost({ amount: number(1684), stored: 1684 }), `ROUND(${at},0)`],
    ["千円未満のある千円も四捨五入する", cost({ amount: number(1683.6), stored: 1683.6 }), `ROUND(${at},0)`],
    ["円の数値は千円に四捨五入する", cost({ amount: number(1_684_000, "円"), stored: 1_684_000 }), `ROUND(${at}/1000,0)`],
    ["ラベルの円", cost({ amount: number(1_684_000), stored: 1_684_000 }, "事業費（円）"), `ROUND(${at}/1000,0)`],
    ["百万円", cost({ amount: number(3, "百万円"), stored: 3 }), `ROUND(${at}*1000,0)`],
    ["千円の単位まで縮めて見せる書式", cost({ amount: number(1684, "千円"), stored: 1_684_000 }), `ROUND(${at}/1000,0)`],
    ["0", cost({ amount: number(0), stored: 0 }), `ROUND(${at},0)`],
    ["まだ空のセル", cost({ amount: { kind: "none", mark: "" } }), `ROUND(${at},0)`],
    ["まだ空の、円のセル", cost({ amount: { kind: "none", mark: "" } }, "事業費（円）"), `ROUND(${at}/1000,0)`],
  ])("%s", (_, row, expected) => {
    expect(formula(row)).toBe(`=IF(ISNUMBER(${at}),${expected},"－")`);
  });

  it("0 を別の数に見せる書式のセルも参照する", () => {
    expect(formula(cost({ amount: number(5), stored: 0 }))).toBe(`=IF(ISNUMBER(${at}),ROUND(${at},0),"－")`);
  });

  it("文字で書かれた数値は値として写し、そのことを知らせる", () => {
    expect(figure(cost({ amount: number(1684) }))).toEqual({ content: { kind: "number", value: 1684 }, isLive: false });
  });

  it("読み取れないセルは「－」", () => {
    expect(figure(cost({ amount: { kind: "text" }, stored: 3 })).content).toEqual({ kind: "text", text: "－" });
    expect(figure(cost({ amount: number(3, "件"), stored: 3 })).content).toEqual({ kind: "text", text: "－" });
  });

  it("ほかのブックのセルは参照せず、値を写す", () => {
    expect(figure(cost({ amount: number(1684), stored: 1684 }), false).content).toEqual({ kind: "number", value: 1684 });
  });

  it("人工は金額の単位に関わらない", () => {
    const row = buildRow({ role: "labour", plan: "2.5", actual: "2" });
    expect(liveFigure(row, { ...row.plan, stored: 2.5 }, true).content).toMatchObject({ formula: '=IF(ISNUMBER(\'P01\'!G21),\'P01\'!G21,"－")' });
  });
});
