import { clearWords, costMentions, lettersOfMoney, possibleWords } from "../../../src/rules/reason/cost-words";
import { directionWordsIn } from "../../../src/rules/reason/direction-words";
import { anyLetterOf } from "../../../src/rules/reason/letters";

/** The words of an expression without what only stands around them, and without what may be missing. */
function wordsOf({ source }: RegExp): readonly string[] {
  return source.replace(/\(\?<?[=!][^()]*\)/gu, "").replace(/\((?:\?:)?[^()]*\)\??/gu, "").split("|").map((word) => word.replace(/.\?|[[\]]/gu, ""));
}

describe("文字での前もっての判定", () => {
  test("一つでも含めば真、含まなければ偽", () => {
    const holds = anyLetterOf("費額");
    expect(["事業費", "額", "", "人数"].map(holds)).toEqual([true, true, false, false]);
  });

  test("事業費を指す語は、どれも前もって探す文字を含む", () => {
    const words = [...wordsOf(clearWords), ...wordsOf(possibleWords)];
    expect(words).toEqual(expect.arrayContaining(["経費", "高騰", "旅費", "コスト"]));
    expect(words.filter((word) => ![...word].some((letter) => lettersOfMoney.includes(letter)))).toEqual([]);
  });

  test("語があれば見つける", () => {
    expect(["入札による減で", "光熱水費が増え", "資材の高騰", "補助額の確定"].map((sentence) => costMentions(sentence).length)).toEqual([1, 1, 1, 1]);
  });

  test("増減の語は、基準の語がなくてもどれも見つかる", () => {
    const words = ["増加した", "増えた", "増となった", "伸びた", "上昇した", "向上した", "上がった", "減少した", "減った", "減となった", "落ち込んだ", "低下した", "下がった", "伸び悩んだ"];
    expect(words.filter((word) => directionWordsIn(`参加者は${word}`).length === 0)).toEqual([]);
  });
});
