import fc from "fast-check";
import { canBeLabel } from "../../src/reading/can-be-label";
import { datedHeadLabels, fieldLabels, headLabels, rowLabels, titles } from "../../src/reading/labels";
import { matchShort } from "../../src/reading/match-label";

const spellings = [fieldLabels, headLabels, rowLabels, titles].flatMap((labels) => Object.values(labels).flat());

/** What people put around, between and behind the letters of a label. */
const decoration = fc.constantFrom("", " ", "　", "\n", "■", "【", "】", "(", ")", "（", "）", "１．", "(2)", "①", "※", "：", ":", "令和５年度", "R5", "2023年度", "本年度", "単年度", "累計", "第7次計画", "年間", "の", "末", "件数", "A", "３", "（千円）", "[単位：人]", "ＫＰＩ", "ｼｻｸ");
const prose = fc.constantFrom("", "庶務課", "道路の改良", "会議を開いた", "R5.4.1", "0238-12-3456", "12人", "第3回（夏）のまつり", "市民体育館", "㈱");
const part = fc.oneof({ weight: 3, arbitrary: decoration }, { weight: 3, arbitrary: fc.constantFrom(...spellings, ...datedHeadLabels.keys()) }, { weight: 2, arbitrary: prose });
const text = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("")).filter((joined) => joined.length > 0 && joined.length <= 60);
const spaced = fc.tuple(fc.constantFrom(...spellings), fc.constantFrom(" ", "　", "\n", "  ")).map(([label, space]) => [...label].join(space)).filter(({ length }) => length <= 60);

describe("見出しかどうかを文字だけで見る", () => {
  test.each(spellings)("見出し %s を見落とさない", (label) => {
    expect(canBeLabel(label)).toBe(true);
    expect(canBeLabel([...label].join("　"))).toBe(true);
    expect(canBeLabel(`（1）${label}：`)).toBe(true);
  });

  test("見出しでないとした文は、畳んで調べても見出しでない", () => {
    let passedOver = 0;
    fc.assert(fc.property(fc.oneof(text, spaced), (raw) => {
      if (canBeLabel(raw)) return;
      passedOver += 1;
      expect(matchShort(raw)).toBeNull();
    }), { numRuns: 20_000 });
    expect(passedOver).toBeGreaterThan(500);
  });

  test.each(["道路改良工事（第3回）", "R5.4.12", "12人", "市民体育館", "オンライン併用", "0238-12-3456", "令和の米騒動", "3（台）"])("%s は畳むまでもなく見出しでない", (raw) => {
    expect(canBeLabel(raw)).toBe(false);
  });
});
