import Big from "big.js";
import fc from "fast-check";
import { compareProducts, minus, plus, roundedShare } from "../../src/core/decimal";

/** Figures as they are typed, and others: many digits, huge, tiny. */
const typed = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 })).map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
const any = fc.oneof(
  { weight: 4, arbitrary: typed },
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  fc.constantFrom(0, 0.1, 0.3, 0.1 + 0.2, 1e-7, 999_999_999_999_999, 1e15, 1e21),
);
const positive = any.map(Math.abs).filter((value) => value > 1e-9);
const runs = { numRuns: 3_000 };

describe("十進数の計算は big.js と一致する", () => {
  it("和と差", () => {
    fc.assert(fc.property(any, any, (left, right) => {
      expect(plus(left, right)).toBe(new Big(left).plus(right).toNumber() + 0);
      expect(minus(left, right)).toBe(new Big(left).minus(right).toNumber() + 0);
    }), { ...runs, examples: [[-0, 0]] });
  });

  it("積の大小", () => {
    fc.assert(fc.property(any, any, any, any, (a, b, c, d) => {
      expect(Math.sign(compareProducts(a, b, c, d)) + 0).toBe(new Big(a).times(b).cmp(new Big(c).times(d)));
    }), runs);
  });

  it("同じ積は等しい", () => {
    fc.assert(fc.property(typed, typed, (a, b) => {
      expect(compareProducts(a, b, b, a) + 0).toBe(0);
    }), runs);
    expect(compareProducts(0.1, 3, 0.3, 1)).toBe(0);
  });

  it("割合の四捨五入", () => {
    fc.assert(fc.property(any, fc.constantFrom(1, 100, 1000), positive, (part, factor, whole) => {
      expect(roundedShare(part, factor, whole)).toBe(new Big(part).times(factor).div(whole).round(0, Big.roundHalfUp).toNumber() + 0);
    }), runs);
    expect(roundedShare(1, 1000, 2000)).toBe(1);
    expect(roundedShare(-1, 1000, 2000)).toBe(-1);
  });
});
