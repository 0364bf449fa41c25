import { heightOfLines, linesOf, rowLinesOf } from "../../src/summary/row-lines";
import { planned, text } from "../../src/summary/planned";

describe("行の高さ", () => {
  it.each([
    ["半角だけ", "abcdefgh", 4, 2],
    ["全角は 2 文字分", "目標実績", 4, 2],
    ["改行と空の行", "目\n\n標", 10, 3],
    ["幅が 1 文字に足りなくても 1 行に 1 文字は入る", "目標", 0.5, 2],
  ])("%s", (_, content, width, lines) => {
    expect(linesOf(content, width)).toBe(lines);
  });

  const long = planned(3, 0, text("目標".repeat(30)), "text-1");

  it("折り返すセルは、字下げを引いた幅に応じた行数を取る", () => {
    expect(rowLinesOf([long, planned(3, 1, text("短い"), "text-1")], [20, 20])).toEqual(new Map([[3, 7]]));
  });

  it("結合したセルは、ほかの列の幅も使えるので 1 行とする", () => {
    expect(rowLinesOf([long], [20, 20], [{ top: 3, left: 0, bottom: 3, right: 5 }])).toEqual(new Map([[3, 1]]));
  });

  it("どれほど長い文でも、Excel の行の高さの上限 409 ポイントを超えない", () => {
    const [[, lines] = [0, 0]] = rowLinesOf([planned(0, 0, text("長".repeat(5000)), "text-1")], [10]);
    expect(lines).toBe(20);
    expect(heightOfLines(lines)).toBeLessThanOrEqual(409);
  });
});
