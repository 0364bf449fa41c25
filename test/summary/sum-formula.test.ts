import { sumOf } from "../../src/summary/sum-formula";

const alternate = (count: number) => Array.from({ length: count }, (_, index) => index * 2);

test("続いた行は一つの範囲に、離れた行は別の範囲になる", () => {
  expect(sumOf([4, 5, 6, 9], 5, null)).toEqual({ kind: "formula", formula: "=SUM(F5:F7,F10:F10)" });
});

test("数値が一つもないときに見せる文字があれば、数えてから足す", () => {
  expect(sumOf([4, 9], 5, "－", [9])).toEqual({ kind: "formula", formula: '=IF(COUNT(F5:F5,F10:F10)=0,"－",SUM(F5:F5,F10:F10)-SUM(F10:F10))' });
  expect(sumOf([], 5, "－")).toEqual({ kind: "text", text: "－" });
  expect(sumOf([], 5, null)).toEqual({ kind: "number", value: 0 });
});

test("どれほど行が離れていても、一つの関数の引数は Excel の限りの 255 を超えず、どの行も一度だけ足す", () => {
  const sum = sumOf(alternate(700), 5, null);
  const formula = sum.kind === "formula" ? sum.formula : "";
  const calls = [...formula.matchAll(/SUM\(([^()]*)\)/g)].map(([, inside = ""]) => inside.split(","));
  expect(Math.max(...calls.map(({ length }) => length))).toBeLessThanOrEqual(255);
  expect(calls.flat()).toEqual(alternate(700).map((row) => `F${row + 1}:F${row + 1}`));
});
