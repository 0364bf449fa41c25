import { highlightLooks, isMarkerFormula, markerFormula, paintOrder } from "../../src/summary/highlight-looks";
import { colourVisions, contrast, greyOf } from "../support/contrast";

describe("強調の見た目", () => {
  it.each(["error", "warning", "note"] as const)("空白だけのセルの %s は、横線に見える下線を引かず、空のセルと同じ地色", (severity) => {
    const { spaces, cell } = highlightLooks[severity];
    expect([spaces.fill, spaces.underline]).toEqual([cell.fill, undefined]);
  });

  it.each(paintOrder.filter(({ kind }) => kind !== "spaces"))("$severity $kind は読める濃さで、色だけに頼らない", ({ severity, kind }) => {
    const look = highlightLooks[severity][kind];
    expect(contrast(look.fill, look.font)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.fill, "#FFFFFF")).toBeGreaterThan(1.05);
    expect(look.bold || look.underline || look.italic || look.lines).toBe(true);
  });

  it.each(["error", "warning", "note"] as const)("空のセルの %s は、白黒で刷っても、色の見え方が違っても、白とも様式の項目の地色とも見分けられる", (severity) => {
    const { fill } = highlightLooks[severity].cell;
    for (const seen of [greyOf(fill), ...colourVisions.map((see) => see(fill))]) {
      expect(contrast(seen, "#FFFFFF")).toBeGreaterThan(1.4);
    }
    for (const label of ["#DCE6F1", "#DDEBF7", "#E7E6E6", "#E2EFDA"]) expect(contrast(greyOf(fill), greyOf(label))).toBeGreaterThan(1.15);
  });

  it("重い指摘ほど、行よりセルほど後に塗って上に出す", () => {
    expect(paintOrder.map(({ severity, kind }) => `${kind} ${severity}`)).toEqual([
      "row note", "row warning", "row error", "spaces note", "spaces warning", "spaces error", "cell note", "cell warning", "cell error",
    ]);
  });

  it("目印の数式は9種類とも別で、自分のものと分かる", () => {
    const formulas = paintOrder.map(({ severity, kind }) => markerFormula(severity, kind));
    expect(new Set(formulas).size).toBe(9);
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
