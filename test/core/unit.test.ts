import { foldUnit, unitsConflict } from "../../src/core/unit";

describe("単位", () => {
  it.each([["％", "%"], ["ヶ所", "か所"], ["箇所", "か所"], ["㏊", "ha"], ["ｈａ", "ha"], ["㎡", "m2"], ["（人）", "人"], ["名", "人"], ["団 体", "団体"], ["冊数", "冊"], ["数", "数"], ["回／年", "回"], ["件/年度", "件"], ["のべ名", "延べ人"], ["延人", "延べ人"], ["人（延べ）", "延べ人"], ["人数(延)", "延べ人"], ["延長", "延長"], ["回（年間）", "回"], ["人・日", "人日"], ["品目", "品"], ["Ｈ", "時間"], ["pt", "ポイント"], ["延べ", "延べ"], ["リットル", "l"], ["ｔＣＯ２", "t-co2"], ["才", "歳"], ["店舗", "店"]])(
    "%s は %s", (typed, folded) => expect(foldUnit(typed)).toBe(folded),
  );
  it.each([null, "", "　", "－", "―"])("単位なし：%p", (typed) => expect(foldUnit(typed)).toBeNull());
  it("円と千円、％とポイントは別の単位", () => {
    expect(unitsConflict("円", "千円")).toBe(true);
    expect(unitsConflict("%", "ポイント")).toBe(true);
    expect(unitsConflict("回/月", "回")).toBe(true);
    expect(unitsConflict("延べ人", "人")).toBe(true);
  });
  it("片方の単位がなければ食い違いとしない", () => {
    expect(unitsConflict(null, "件")).toBe(false);
    expect(unitsConflict("―", "件")).toBe(false);
  });
});
