import { cellInput } from "../../src/excel/cell-input";

const text = (value: string) => cellInput({ kind: "text", text: value });
const link = (sheet: string, label: string) => cellInput({ kind: "link", text: label, to: { sheet, row: 19, column: 9 } });

describe("セルに入れるもの", () => {
  it.each(["=1+1", "+81", "-5", "@SUM(A1)", "1,684", "2024-04-01", "'引用", "#DIV/0!", "\t=1", "理由"])("文字列 %j は必ず文字列として書く", (value) => {
    expect(text(value)).toBe(`'${value}`);
  });

  it("空の文字列は空のセルにする", () => expect(text("")).toBe(""));

  it("数値はそのまま、数式は作った人のまま書く", () => {
    expect(cellInput({ kind: "number", value: -0.5 })).toBe(-0.5);
    expect(cellInput({ kind: "formula", formula: "=SUM(A1:A2)" })).toBe("=SUM(A1:A2)");
  });

  it("長すぎる文字列は、頭の ' を入れて32,767文字になるよう切り、切ったことを末尾に書く", () => {
    expect(text("あ".repeat(32_766))).toBe(`'${"あ".repeat(32_766)}`);
    const cut = String(text("あ".repeat(40_000)));
    expect([cut.length, cut.slice(-8)]).toEqual([32_767, "あ…（以下省略）"]);
  });

  it.each([
    ["P07", "J20", '=HYPERLINK("#\'P07\'!J20","J20")'],
    ["章's 表", "J20", '=HYPERLINK("#\'章\'\'s 表\'!J20","J20")'],
    ['引用"符', '=cmd|"x"', '=HYPERLINK("#\'引用""符\'!J20","=cmd|""x""")'],
  ])("シート %j へのリンクは引用符を正しく重ねる", (sheet, label, expected) => expect(link(sheet, label)).toBe(expected));

  it("リンクの文字は数式に入る255文字まで", () => {
    expect(String(link("P07", "あ".repeat(300)))).toContain(`"${"あ".repeat(248)}…（以下省略）"`);
  });
});
