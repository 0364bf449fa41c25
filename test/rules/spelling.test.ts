import { isSpelledOtherwise } from "../../src/rules/spelled-otherwise";
import { spellingKey } from "../../src/rules/spelling";

describe("表記の揺れ", () => {
  it.each([
    ["次代を育む", "次代をはぐくむ"],
    ["子供の居場所作り", "こどもの居場所づくり"],
    ["受け入れ環境の整備", "受入環境の整備"],
    ["つながる『みんなで創る住みよいまち』", "つながる「みんなで創る住み良いまち」"],
    ["移住・交流の推進", "移住、交流の推進"],
    ["コミュニティー活動とサーバー", "コミュニティ活動とサーバ"],
    ["霞ヶ丘地区の整備", "霞が丘地区の整備"],
    ["ゴミの減量化", "ごみの減量化"],
    ["一人一人が輝くまち", "一人ひとりが輝くまち"],
    ["街づくり等の推進", "まちづくりなどの推進"],
  ])("%s と %s は同じ名称", (left, right) => expect(spellingKey(left)).toBe(spellingKey(right)));

  it.each([["「来てよし」プロジェクト", "「働いてよし」プロジェクト"], ["市民交流の拡充", "市民参加の拡充"], ["ケアの充実", "ケーアの充実"], ["第１期計画", "第２期計画"]])(
    "%s と %s は別の名称", (left, right) => expect(spellingKey(left)).not.toBe(spellingKey(right)),
  );
});

describe("仮名と漢字の書き分け", () => {
  it.each([["街中のにぎわい", "まちなかのにぎわい"], ["生きがいのある暮らし", "いきがいのあるくらし"], ["見守り支え合う地域", "見まもり支えあう地域"], ["健やかな心を育てる", "すこやかなこころを育てる"], ["お年寄りの集い", "お年寄の集い"]])(
    "%s と %s は表記だけが違う", (left, right) => {
      expect(isSpelledOtherwise(left, right)).toBe(true);
      expect(isSpelledOtherwise(right, left)).toBe(true);
    },
  );

  it.each([["「来てよし」", "「働いてよし」"], ["市民参画の推進", "市民参加の推進"], ["雇用の創出", "雇用を創出"], ["青少年支援", "こども支援"], ["若者の支援", "こどもの支援"], ["担い手の確保", "担い手確保"], ["健康と福祉", "健康福祉"], ["地域の安全", "地域のあんしんと安全"], ["企業誘致と雇用", "企業誘致雇用"], ["森".repeat(90), "もり".repeat(90)], ["森".repeat(40), `${"もり".repeat(20)}の${"森".repeat(19)}`]])(
    "%s と %s は別の名称", (left, right) => expect(isSpelledOtherwise(left, right)).toBe(false),
  );
});
