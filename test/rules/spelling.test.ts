import { spellingKey } from "../../src/rules/spelling";

describe("表記の揺れ", () => {
  it.each([
    ["次代を育む", "次代をはぐくむ"],
    ["子供の居場所作り", "こどもの居場所づくり"],
    ["受け入れ環境の整備", "受入環境の整備"],
    ["つながる『みんなで創る住みよいまち』", "つながる「みんなで創る住み良いまち」"],
    ["移住・交流の推進", "移住、交流の推進"],
    ["街づくり等の推進", "まちづくりなどの推進"],
  ])("%s と %s は同じ名称", (left, right) => expect(spellingKey(left)).toBe(spellingKey(right)));

  it.each([["「来てよし」プロジェクト", "「働いてよし」プロジェクト"], ["市民交流の拡充", "市民参加の拡充"], ["第１期計画", "第２期計画"]])(
    "%s と %s は別の名称", (left, right) => expect(spellingKey(left)).not.toBe(spellingKey(right)),
  );
});
