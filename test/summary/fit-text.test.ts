import { fitText } from "../../src/summary/fit-text";

describe("セルに入る長さの文字", () => {
  it.each([["あいう", 3, "あいう"], ["", 3, ""], ["12345678901", 10, "123…（以下省略）"]])("%j を %i 文字に", (text, longest, expected) => expect(fitText(text, longest)).toBe(expected));

  it("絵文字や異体字の途中では切らない", () => {
    expect(fitText("あ𠮷い𠮷い𠮷い𠮷い", 9)).toBe("あ…（以下省略）");
    expect(fitText("𠮷い", 3)).toBe("𠮷い");
  });
});
