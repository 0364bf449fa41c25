import { spellingKey } from "./spelling";

/**
 * Whether two names differ only in words that one of them writes in kanji and the other in hiragana, as 街中 and まちなか, 見守り and 見まもり. How a
 * word is read is not looked up: one kanji may stand for up to four hiragana, several for two to four each (so that 青少年 is not こども), and what
 * stands on both sides of the word must be the same. お年寄り may lose its last letter, as a particle may not.
 */
export function isSpelledOtherwise(left: string, right: string): boolean {
  const [one, other] = [spellingKey(left), spellingKey(right)];
  if (Math.max(one.length, other.length) > LONGEST) return false;
  const failed = new Set<number>();
  const agree = (at: number, there: number): boolean => {
    if (at === one.length && there === other.length) return true;
    const place = at * (LONGEST + 1) + there;
    if (failed.has(place)) return false;
    const isAlike = (next: number, nextThere: number): boolean => (next === one.length ? nextThere === other.length : one[next] === other[nextThere]) && agree(next, nextThere);
    const goesOn = (at < one.length && one[at] === other[there] && agree(at + 1, there + 1))
      || (isEnding(one, at) && agree(at + 1, there)) || (isEnding(other, there) && agree(at, there + 1))
      || words(one, at, other, there).some(([end, endThere]) => isAlike(end, endThere))
      || words(other, there, one, at).some(([endThere, end]) => isAlike(end, endThere));
    if (!goesOn) failed.add(place);
    return goesOn;
  };
  return agree(0, 0);
}

/** Characters of the longest names that are compared. */
const LONGEST = 80;
const LONGEST_WORD = 3;
const MOST_KANA = 4;
const kanji = /\p{Script=Han}/u;
const hiragana = /[ぁ-ん]/u;

/** The kana behind a kanji that is left out as often as not: 年寄り, 手続き. */
function isEnding(name: string, at: number): boolean {
  return endings.test(name[at] ?? "") && kanji.test(name[at - 1] ?? "");
}

const endings = /[いきぎしちびみりえけげせてめれ]/u;

/** Where a word in kanji may end, and the hiragana in the other name that stand for it. */
function words(inKanji: string, at: number, inKana: string, from: number): readonly (readonly [end: number, endOfKana: number])[] {
  const ends: (readonly [number, number])[] = [];
  for (let count = 1; count <= LONGEST_WORD && kanji.test(inKanji[at + count - 1] ?? ""); count += 1) {
    const least = count === 1 ? 1 : count * 2;
    for (let kana = 1; kana <= count * MOST_KANA && hiragana.test(inKana[from + kana - 1] ?? ""); kana += 1) if (kana >= least) ends.push([at + count, from + kana]);
  }
  return ends;
}
