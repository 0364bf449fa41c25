import { fold, isBlank, matchKey } from "../../src/core/text";

describe("文字の扱い", () => {
  test("全角・半角・合字をそろえる", () => {
    expect(fold("ＮＰＯ法人ｶｽﾞ　㏊")).toBe("NPO法人カズ ha");
    expect(fold("plain 1")).toBe("plain 1");
  });

  test.each(["", " ", "　", "\n\t", "－", "-", "―", "ー", "－　－"])("%j は空欄と同じ", (text) => {
    expect(isBlank(text)).toBe(true);
  });

  test.each(["0", "なし", "・", "a"])("%j は空欄ではない", (text) => {
    expect(isBlank(text)).toBe(false);
  });

  test("同じ名前の書き方の違いは同じ鍵になる", () => {
    expect(matchKey("ＮＰＯ 法人数")).toBe(matchKey("npo法人数"));
    expect(matchKey("５－１－１")).toBe(matchKey("5―1‐1"));
    expect(matchKey("サービス")).not.toBe(matchKey("サ-ビス"));
  });
});
