import { isMoneyUnit, readAmount, withUnit } from "../../src/core/amount";
import type { Amount } from "../../src/core/form";

const number = (value: number, unit: string | null = null): Amount => ({ kind: "number", value, unit });

describe("記入された値の読み取り", () => {
  test.each<[string, Amount]>([
    ["８", number(8)], ["18.0", number(18)], ["1,684", number(1684)], ["33,948\t", number(33948)], [" 33,948　", number(33948)],
    ["１，６８４．５", number(1684.5)], ["０", number(0)], ["0", number(0)],
    ["△61.5", number(-61.5)], ["▲ 7,810", number(-7810)], ["-9.9", number(-9.9)], ["－9.9", number(-9.9)], ["−9.9", number(-9.9)], ["(300)", number(-300)], ["（300）", number(-300)], ["-0", number(0)],
    ["18.0 %", number(18, "%")], ["１８％", number(18, "%")], ["5 件", number(5, "件")], ["9,409,000円", number(9409000, "円")], ["402,810件(平成22年度)", number(402810, "件")],
    ["402,810件（H22）", number(402810, "件")], ["2割", number(2, "割")], ["¥33,081,000", number(33081000, "円")], ["￥33,081,000", number(33081000, "円")],
    ["3か所", number(3, "か所")], ["3ヶ所", number(3, "ヶ所")], ["12㏊", number(12, "ha")], ["120㎡", number(120, "㎡")], ["+5", number(5)], ["＋５件", number(5, "件")], ["5t-CO2", number(5, "t-CO2")], ["2.5人/年", number(2.5, "人/年")], ["延べ120人", number(120, "延べ人")], ["延120", number(120, "延べ")], ["1,200人（延べ）", number(1200, "延べ人")], ["85人（実人数）", number(85, "実人")], ["120（延べ）", number(120, "延べ")], ["年2回", number(2, "回")], ["年間1,200人", number(1200, "人")], ["35団体（令和５年度末）", number(35, "団体")], ["35団体（令和6年3月31日現在）", number(35, "団体")], ["35団体(R6.3末)", number(35, "団体")], ["35（年度末時点）", number(35)], ["300日", number(300, "日")], ["30時間", number(30, "時間")],
  ])("%j は数として読める", (typed, expected) => {
    expect(readAmount(typed)).toEqual(expected);
  });

  test.each(["－", "-", "―", "—", "–", "‐", "ー", "−", "--", "", "　", " \n", "－ "])("%j は値なし", (typed) => {
    expect(readAmount(typed)).toEqual({ kind: "none", mark: typed.trim() });
  });

  test.each(["回", "　％", "－件", "― 団体", "（人）"])("%j は単位だけで、値なし", (typed) => {
    expect(readAmount(typed)).toEqual({ kind: "none", mark: typed.trim() });
  });

  test.each([
    "－調整中", "施策", "3O人", "3o", "１Ｏ", "調整中", "前年度以下", "36（1）", "－ 27 ―", "- 27", "######", "約30人", "12(注)", "80%以上", "30人程度", "3～5回", "3-5", "10月1日", "10月", "2023/10/1", "R5.10.1", "令和5年10月", "5年度", "5年",
    "1,68", "1,6840", "1 684", "①", "5²", "½", "Ⅲ", "十", "2割5分", "1/2", "10月中旬", "12:30", "5件あった", "07", "20%増", "なし", "○", "1億2千万円", "9/5指標", "18※", "1.2.3", "5..", "48/91指標", "±5", "0（中止）", "12（速報）", "100%達成", "5、6", "（）", "1.相談会", "120人（うち新規5）", "120人（男60）", "延べ約120人", "年5", "年3月", "年2～3回", "(5件)", "（300円）", "35団体（9月末現在）", "35団体（R6.3）", "35団体（令和5年度当初）", "35団体（13月末）", "35団体（R4→R5年度）",
  ])("%j は推し量らず、要確認とする", (typed) => {
    expect(readAmount(typed)).toEqual({ kind: "text" });
  });

  test.each(["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#SPILL!"])("%s はエラー値", (typed) => {
    expect(readAmount(typed)).toEqual({ kind: "error" });
  });

  test("真偽値は読めない値", () => {
    expect(readAmount(true)).toEqual({ kind: "text" });
  });
});

describe("表示形式の読み取り", () => {
  test.each<[number, string, Amount]>([
    [0.268, "26.8%", number(26.8, "%")], [0.2684, "27%", number(26.84, "%")], [26.8, "26.8%", number(26.8, "%")], [18, "18 団体", number(18, "団体")], [1684, "1,684", number(1684)], [1684, "¥1,684", number(1684, "円")],
    [-61.5, "△61.5", number(-61.5)], [-61.5, "61.5", number(-61.5)], [1684000, "1,684", number(1684)], [0, "-", number(0)], [0, "", number(0)], [5, "###", number(5)], [123456789012, "1.23457E+11", number(123456789012)],
    [2.5, "3", number(2.5)], [0.1, "0.1", number(0.1)], [30, "30.", number(30)], [1200, "1,200.か所", number(1200, "か所")], [0.25, "25.%", number(25, "%")],
  ])("%d が「%s」と表示されるとき", (value, displayed, expected) => {
    expect(readAmount(value, displayed)).toEqual(expected);
  });

  test.each<[number, string]>([[45200, "2023/10/1"], [45200, "10月1日"], [45200, "令和5年10月1日"], [45200, "R5.10"], [45200, "Oct-23"], [0.5, "12:00"], [45200, "10月"], [45200, "1.23457E+11"], [18, ""], [18, "19"], [18, "約18"]])(
    "%d が「%s」と表示されるなら数とは言えない",
    (value, displayed) => {
      expect(readAmount(value, displayed)).toEqual({ kind: "text" });
    },
  );
});

describe("単位", () => {
  test("別のセルの単位を添える", () => {
    expect(withUnit(number(18), "団体")).toEqual(number(18, "団体"));
    expect(withUnit(number(18), "（人）")).toEqual(number(18, "人"));
    expect(withUnit(number(3), "年")).toEqual(number(3, "年"));
    for (const unit of ["延べ人", "延べ人数", "人(延べ)", "件/1000人", "人/10万人"]) expect(withUnit(number(3), unit)).toEqual(number(3, unit));
  });

  test("ダッシュや空白は単位ではない", () => {
    for (const unit of ["―", "－", "　", ""]) expect(withUnit(number(27), unit)).toEqual(number(27));
  });

  test("値の後ろの単位と同じ単位が重ねて書かれていてもよい", () => {
    expect(withUnit(number(18, "%"), "％")).toEqual(number(18, "%"));
  });

  test("単位が食い違うとき、単位でないものが並ぶときは読まない", () => {
    expect(withUnit(number(18, "件"), "人")).toEqual({ kind: "text" });
    expect(withUnit(number(18), "20")).toEqual({ kind: "text" });
    expect(withUnit(number(18), "うち市内5人")).toEqual({ kind: "text" });
  });

  test("数でない値はそのまま", () => {
    expect(withUnit({ kind: "none", mark: "－" }, "人")).toEqual({ kind: "none", mark: "－" });
  });
});

describe("金額の単位", () => {
  test("お金の単位かどうか", () => {
    expect(["円", "千円", "百万円", "人", "constructor"].map(isMoneyUnit)).toEqual([true, true, true, false, false]);
  });
});
