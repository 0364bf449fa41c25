import { findFiscalYears, withoutFiscalYears } from "../../src/core/fiscal-year";

const years = (text: string): (string | number)[][] => findFiscalYears(text).map((found) => [found.text, found.year]);

describe("年度の読み取り", () => {
  test.each<[string, string, number]>([
    ["令和５年度　主要施策の成果説明書", "令和５年度", 2023], ["令和5年度", "令和5年度", 2023], ["令和 ５ 年度", "令和 ５ 年度", 2023], ["令和元年度", "令和元年度", 2019], ["令和五年度", "令和五年度", 2023], ["平成三十年度", "平成三十年度", 2018],
    ["R5目標", "R5", 2023], ["Ｒ５年度実績", "Ｒ５年度", 2023], ["H26", "H26", 2014], ["平成30年度", "平成30年度", 2018], ["昭和63年度", "昭和63年度", 1988], ["2023年度", "2023年度", 2023], ["２０２３年度", "２０２３年度", 2023],
    ["５年度予算", "５年度", 2023], ["実績（R5）", "R5", 2023], ["㋿5年度", "㋿5年度", 2023], ["令和5年目標", "令和5年", 2023], ["元年度", "元年度", 2019], ["20年度", "20年度", 2038], ["29年度目標", "29年度", 2017],
  ])("%s", (text, written, year) => {
    expect(years(text)).toEqual([[written, year]]);
  });

  test.each(["令和６年５月１日", "R5.4.1", "PR5件", "5年間", "第5章", "平成", "H26.3", "令和", "1,005年度"])("%s に年度はない", (text) => {
    expect(years(text)).toEqual([]);
  });

  test("二つの年度は書かれた順に", () => {
    expect(years("※令和５年度目標と令和４年度実績")).toEqual([["令和５年度", 2023], ["令和４年度", 2022]]);
  });

  test("年度を除いた文字", () => {
    expect(withoutFiscalYears("令和５年度　主要施策の成果説明書")).toBe("主要施策の成果説明書");
    expect(withoutFiscalYears(" 目標 ")).toBe("目標");
  });
});
