import { planBlocks } from "../../src/excel/sheet-blocks";
import { areasBy } from "../../src/excel/style-areas";
import type { CellStyle, PlannedCell } from "../../src/summary/sheet-plan";

const cell = (row: number, column: number, style: CellStyle = "text", text = "x"): PlannedCell => ({ row, column, style, content: { kind: "text", text } });

describe("書く値のまとまり", () => {
  it("飛び飛びのセルを、長さのそろった1つのまとまりにする", () => {
    expect(planBlocks([cell(0, 0), cell(2, 1)], 1_000).map(({ top, values }) => ({ top, values }))).toEqual([
      { top: 0, values: [["'x", ""], ["", ""], ["", "'x"]] },
    ]);
  });

  it("大きさの上限で行の間で分け、1行が上限を超えても失わない", () => {
    const cells = Array.from({ length: 5 }, (_, row) => cell(row, 0, "text", row === 2 ? "あ".repeat(100) : "あ"));
    const blocks = planBlocks(cells, 40);
    expect(blocks.flatMap(({ values }) => values)).toHaveLength(5);
    expect(blocks.map(({ top }) => top)).toEqual([0, 2, 3]);
  });

  it("一万件の指摘の一覧でも分けられる", () => {
    const cells = Array.from({ length: 140_000 }, (_, index) => cell(Math.floor(index / 14), index % 14));
    expect(planBlocks(cells, 1e9).map(({ values }) => [values.length, values[0]?.length])).toEqual([[10_000, 14]]);
  });

  it("何もなければ何も書かない", () => expect(planBlocks([], 1_000)).toEqual([]));
});

describe("書式のまとまり", () => {
  const styles = (cells: readonly PlannedCell[]) => Object.fromEntries(areasBy(cells, ({ style }) => style));

  it("同じ書式の長方形は1つになる", () => {
    const cells = [0, 1, 2].flatMap((row) => [cell(row, 0), cell(row, 1), cell(row, 2, "integer")]);
    expect(styles(cells)).toEqual({
      text: [{ top: 0, left: 0, bottom: 2, right: 1 }],
      integer: [{ top: 0, left: 2, bottom: 2, right: 2 }],
    });
  });

  it("幅の違う行や間の空いた行は分かれる", () => {
    expect(styles([cell(0, 0), cell(1, 0), cell(1, 1), cell(3, 0)])).toEqual({
      text: [{ top: 0, left: 0, bottom: 0, right: 0 }, { top: 1, left: 0, bottom: 1, right: 1 }, { top: 3, left: 0, bottom: 3, right: 0 }],
    });
  });

  it("千行の一覧でも書式ごとに数個の長方形で済む", () => {
    const cells = Array.from({ length: 1_000 }, (_, row) => [cell(row, 0, "link"), cell(row, 1), cell(row, 2)]).flat();
    expect([...areasBy(cells, ({ style }) => style).values()].flat()).toHaveLength(2);
  });
});
