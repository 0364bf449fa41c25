import fc from "fast-check";
import type { Area } from "../../src/core/address";
import { addressChunks } from "../../src/excel/address-chunks";
import { cellCount, groupAreas } from "../../src/excel/group-areas";

const area = (sheet: string, top: number, left: number, bottom = top, right = left): Area => ({ sheet, top, left, bottom, right });

describe("表示文字を読む範囲", () => {
  it("同じ表のセルは1つの範囲になり、離れたものは分かれる", () => {
    expect(groupAreas([area("P1", 10, 4), area("P1", 11, 8), area("P1", 12, 4), area("P1", 500, 0)])).toEqual([
      area("P1", 10, 4, 12, 8),
      area("P1", 500, 0),
    ]);
  });

  it("シートをまたいで混ぜない", () => expect(groupAreas([area("P1", 0, 0), area("P2", 0, 0)])).toHaveLength(2));

  it("頼まれたセルは必ず含まれ、無駄に読む量は限られる", () => {
    const one = fc.record({ top: fc.nat(200), left: fc.nat(40), height: fc.nat(3), width: fc.nat(3) })
      .map(({ top, left, height, width }) => area("P1", top, left, top + height, left + width));
    fc.assert(fc.property(fc.array(one, { maxLength: 30 }), (areas) => {
      const boxes = groupAreas(areas);
      for (const { top, left, bottom, right } of areas) {
        expect(boxes.some((box) => box.top <= top && box.left <= left && box.bottom >= bottom && box.right >= right)).toBe(true);
      }
      const asked = areas.reduce((sum, item) => sum + cellCount(item), 0);
      expect(boxes.reduce((sum, item) => sum + cellCount(item), 0)).toBeLessThanOrEqual(asked + 60 * areas.length);
    }));
  });
});

describe("番地のまとまり", () => {
  it("8,192文字を超えないように分け、同じ範囲は1度だけ書く", () => {
    const areas = Array.from({ length: 3_000 }, (_, row) => area("P1", row, 0, row, 3));
    const chunks = addressChunks([...areas, ...areas]);
    expect(chunks.every((chunk) => chunk.length <= 8_192)).toBe(true);
    expect(chunks.flatMap((chunk) => chunk.split(","))).toHaveLength(3_000);
  });

  it("範囲がなければ何もない", () => expect(addressChunks([])).toEqual([]));
});
