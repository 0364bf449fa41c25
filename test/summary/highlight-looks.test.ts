import { highlightLooks, isMarkerFormula, markerFormula, paintOrder } from "../../src/summary/highlight-looks";
import { contrast } from "../support/contrast";

describe("強調の見た目", () => {
  it.each(paintOrder)("$severity $kind は読める濃さで、色だけに頼らない", ({ severity, kind }) => {
    const look = highlightLooks[severity][kind];
    expect(contrast(look.fill, look.font)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.fill, "#FFFFFF")).toBeGreaterThan(1.05);
    expect(look.bold || look.underline || look.italic || look.lines).toBe(true);
  });

  it("重い指摘ほど、行よりセルほど後に塗って上に出す", () => {
    expect(paintOrder.map(({ severity, kind }) => `${kind} ${severity}`)).toEqual([
      "row note", "row warning", "row error", "cell note", "cell warning", "cell error",
    ]);
  });

  it("目印の数式は6種類とも別で、自分のものと分かる", () => {
    const formulas = paintOrder.map(({ severity, kind }) => markerFormula(severity, kind));
    expect(new Set(formulas).size).toBe(6);
    expect(formulas.every(isMarkerFormula)).toBe(true);
  });

  it.each(['N("kensho-checker error cell")=0', ' = N( "kensho-checker note row" ) = 0 '])("別のソフトで保存された %j も自分のものと分かる", (formula) => {
    expect(isMarkerFormula(formula)).toBe(true);
  });

  it.each(["=TRUE", '=A1="kensho-checker"', '=N("kensho-checker error cell")=A1', "", '=AND(N("kensho-checker error cell")=0,A1>3)'])(
    "利用者の %j には触れない",
    (formula) => expect(isMarkerFormula(formula)).toBe(false),
  );
});
