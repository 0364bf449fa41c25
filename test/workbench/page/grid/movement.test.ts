import { areaFromA1, fromA1, toA1 } from "../../../../src/core/address";
import { MergeMap } from "../../../../src/workbench/page/grid/merge-map";
import { jump, nextWithin, step, steps, type Direction, type Ground, type Point } from "../../../../src/workbench/page/grid/movement";

const area = (text: string) => areaFromA1(text) ?? { top: 0, left: 0, bottom: 0, right: 0 };
const point = (text: string): Point => fromA1(text) ?? { row: 0, column: 0 };

function ground({ merges = [], hiddenRows = [], hiddenColumns = [] }: { merges?: string[]; hiddenRows?: number[]; hiddenColumns?: number[] } = {}): Ground {
  return {
    merges: new MergeMap(merges.map(area)),
    isRowHidden: (row) => hiddenRows.includes(row),
    isColumnHidden: (column) => hiddenColumns.includes(column),
  };
}

describe("矢印キー", () => {
  test.each<[string, string, Direction, Ground, string | null]>([
    ["隣のセルへ", "B2", "right", ground(), "C2"],
    ["結合セルは一歩で越える", "C3", "down", ground({ merges: ["B3:D6"] }), "C7"],
    ["結合セルへは触れた所から入る", "E4", "left", ground({ merges: ["B3:D6"] }), "D4"],
    ["隠れた行は飛ばす", "A2", "down", ground({ hiddenRows: [2, 3] }), "A5"],
    ["隠れた列は飛ばす", "C1", "left", ground({ hiddenColumns: [1] }), "A1"],
    ["端より先はない", "A1", "up", ground(), null],
    ["左の端より先はない", "A9", "left", ground(), null],
    ["隠れた行しかなければ動かない", "A3", "up", ground({ hiddenRows: [0, 1] }), null],
  ])("%s", (_name, from, direction, on, expected) => {
    const to = step(point(from), direction, on);
    expect(to && toA1(to)).toBe(expected);
  });

  test("ページの移動は端で止まる", () => {
    expect(toA1(steps(point("B30"), "up", 40, ground()))).toBe("B1");
    expect(toA1(steps(point("B30"), "down", 12, ground()))).toBe("B42");
  });
});

describe("Ctrl と矢印キー", () => {
  const filled = new Set(["A2", "A3", "A4", "A8", "C1"]);
  const isFilled = (at: Point): boolean => filled.has(toA1(at));
  const used = area("A1:C8");
  const go = (from: string, direction: Direction, on = ground()): string => toA1(jump(point(from), direction, on, isFilled, used));

  test.each<[string, string, Direction, string]>([
    ["続いているセルの終わりへ", "A2", "down", "A4"],
    ["空白を越えて次のセルへ", "A4", "down", "A8"],
    ["空のセルからは次のセルへ", "A1", "down", "A2"],
    ["その先に何もなければシートの端へ", "A8", "down", "A1048576"],
    ["右に何もない行は右端へ", "A2", "right", "XFD2"],
    ["左へ戻ると左端へ", "XFD2", "left", "A2"],
    ["上の端で止まる", "B5", "up", "B1"],
  ])("%s", (_name, from, direction, expected) => {
    expect(go(from, direction)).toBe(expected);
  });

  test("結合セルは左上のセルで埋まっているかを見る", () => {
    const on = ground({ merges: ["A5:A7"] });
    filled.add("A5");
    expect(go("A2", "down", on)).toBe("A8");
    filled.delete("A5");
  });
});

describe("選択範囲の中の Tab と Enter", () => {
  test.each<[string, string, string, "rows" | "columns", boolean, Ground, string]>([
    ["Tab は右へ", "A1:B2", "A1", "rows", false, ground(), "B1"],
    ["行の終わりからは次の行へ", "A1:B2", "B1", "rows", false, ground(), "A2"],
    ["最後からは最初へ", "A1:B2", "B2", "rows", false, ground(), "A1"],
    ["Shift+Tab は戻る", "A1:B2", "A1", "rows", true, ground(), "B2"],
    ["Enter は下へ", "A1:B2", "A1", "columns", false, ground(), "A2"],
    ["列の終わりからは次の列へ", "A1:B2", "A2", "columns", false, ground(), "B1"],
    ["結合セルは一つと数える", "A1:C2", "A1", "rows", false, ground({ merges: ["A1:B2"] }), "C1"],
    ["隠れた列は飛ばす", "A1:C1", "A1", "rows", false, ground({ hiddenColumns: [1] }), "C1"],
  ])("%s", (_name, within, from, order, backwards, on, expected) => {
    expect(toA1(nextWithin(area(within), point(from), order, backwards, on))).toBe(expected);
  });
});

describe("結合セルを含む範囲", () => {
  test("範囲は結合セルを切らない大きさに広がる", () => {
    const merges = new MergeMap(["B2:C3", "C4:E4"].map(area));
    expect(merges.expand(area("A3:B3"))).toEqual(area("A2:C3"));
    expect(merges.expand(area("C3:C4"))).toEqual(area("B2:E4"));
    expect(merges.expand(area("F1:F9"))).toEqual(area("F1:F9"));
  });
});
