import { Axis } from "../../../../src/workbench/page/grid/axis";

describe("行と列の位置", () => {
  const sizes = [10, 0, 30, 20.4, 5];
  const axis = new Axis((index) => sizes[index] ?? 18, 1_048_576);

  test("始まりと終わりと大きさを画素で答える", () => {
    expect([0, 1, 2, 3, 4].map((index) => axis.start(index))).toEqual([0, 10, 10, 40, 60]);
    expect(axis.end(4)).toBe(65);
    expect(axis.size(3)).toBe(20);
  });

  test.each([[-5, 0], [0, 0], [9, 0], [10, 2], [39, 2], [40, 3], [64, 4], [65, 5], [83, 6]])("位置 %d は %d 番目", (position, index) => {
    expect(axis.indexAt(position)).toBe(index);
  });

  test("隠れた行は位置から選ばれない", () => {
    expect(axis.isHidden(1)).toBe(true);
    const hiddenFirst = new Axis((index) => (index === 0 ? 0 : 20), 10);
    expect(hiddenFirst.indexAt(-1)).toBe(1);
    expect(hiddenFirst.indexAt(0)).toBe(1);
  });

  test("見た所までしか大きさを尋ねない", () => {
    const asked: number[] = [];
    const lazy = new Axis((index) => {
      asked.push(index);
      return 20;
    }, 1_048_576);
    lazy.indexAt(1000);
    expect(asked.length).toBeLessThan(600);
  });

  test("最後の行より先は最後の行", () => {
    const short = new Axis(() => 20, 3);
    expect(short.indexAt(1_000_000)).toBe(2);
    expect(short.end(99)).toBe(60);
  });
});
