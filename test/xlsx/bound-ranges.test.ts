import { boundRanges, cutRanges } from "../../src/xlsx/calculate/bound-ranges";

const end = { row: 39, column: 5 };
const bounded = (formula: string, cells = 100_000_000) => boundRanges(formula, end, { cells });

test.each([
  ["SUM(A30:XFD1048576)", "SUM(A30:F40)"],
  ["SUM(A50:XFD1048576)", "SUM(A50:F50)"],
  ["VLOOKUP(A1,'集計 1'!$A:$F,2,FALSE)", "VLOOKUP(A1,'集計 1'!A1:F40,2,FALSE)"],
  ["IF(ISERROR(MATCH(1, 集計!A:A ,0)),\"A:A\",SUM(2:1048576))", "IF(ISERROR(MATCH(1, 集計!A1:A40 ,0)),\"A:A\",SUM(A2:F40))"],
  ["COUNTIF(A:A,5)", "COUNTIF(A1:A40,5)"],
])("空のセルで値が変わらない広い範囲は、使われているところまでに切る: %s", (formula, expected) => {
  expect(bounded(formula)).toBe(expected);
});

test.each([
  ["ROWS(A:A)", "ROWS(A1:A1048576)"],
  ["COUNTBLANK(A:A)", "COUNTBLANK(A1:A1048576)"],
  ["COUNTIF(A:A,\"<>x\")", "COUNTIF(A1:A1048576,\"<>x\")"],
  ["SUM(IF(A:A=\"\",1,0))", "SUM(IF(A1:A1048576=\"\",1,0))"],
  ["SUM((A:A=\"\")*1)", "SUM((A1:A1048576=\"\")*1)"],
])("空のセルも数える式の範囲は切らない: %s", (formula, expected) => {
  expect(bounded(formula)).toBe(expected);
});

test.each(["SUM(A1:F40)", "ROWS(A1:A100)", "A1+B2", "INDIRECT(\"A:XFD\")", "テーブル[[#All],[列:1]]", "'a:b'!A1", "LOG10(A1:A3)"])("広い範囲のない式はそのまま: %s", (formula) => {
  expect(bounded(formula)).toBe(formula);
});

test("1 つの式、または全体で、計算できる数を超えるセルを求める式は断る", () => {
  expect(bounded("COUNTBLANK(A1:XFD1048576)")).toBeNull();
  const budget = { cells: 1_500_000 };
  expect(boundRanges("COUNTBLANK(A:A)", end, budget)).not.toBeNull();
  expect(boundRanges("COUNTBLANK(B:B)", end, budget)).toBeNull();
  expect(boundRanges("SUM(B:B)", end, budget)).toBe("SUM(B1:B40)");
});

test("名前が指す広い範囲は、使われているところまでに切る", () => {
  expect(cutRanges("'表 1'!$A$1:$XFD$1048576", end)).toBe("'表 1'!A1:F40");
  expect(cutRanges("表!$B$2:$C$9", end)).toBe("表!$B$2:$C$9");
});
