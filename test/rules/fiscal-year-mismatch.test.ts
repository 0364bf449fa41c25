import { buildMeasureReport } from "../support/build-form";
import { testRule } from "../support/rule-table";

const form = (sheet: string, ...years: string[]) => buildMeasureReport({ sheet, years });
const r5 = (sheet: string) => form(sheet, "令和５年度", "令和５年度", "令和５年度");

/** 令和５年度 施策評価シート（令和４年度実施分）: both years of the title stand in its cell. */
const titledTwice = (...headings: string[]) => {
  const built = form("P01", "令和５年度", "令和４年度", ...headings);
  const [title] = built.fiscalYears;
  return { ...built, fiscalYears: built.fiscalYears.map((year, index) => (index === 1 && title ? { ...year, cell: title.cell } : year)) };
};

testRule("fiscal-year-mismatch", {
  valid: [
    { name: "一つの様式の中で揃う", form: r5("P01") },
    { name: "書き方が違っても同じ年度", form: form("P01", "令和５年度", "R5", "令和5年度") },
    { name: "ブックの中で揃う", form: [r5("P01"), r5("P02")] },
    { name: "題名に評価の年度と実施の年度がある様式", form: titledTwice("令和４年度", "令和４年度") },
    { name: "前年度実績の欄がある様式", form: ["P01", "P02", "P03"].map((sheet) => form(sheet, "令和５年度", "令和４年度", "令和５年度")) },
  ],
  violation: [
    { name: "見出しが前年度", form: form("P01", "令和５年度", "令和４年度", "令和５年度"), expected: [{ message: "form", cell: "B14", severity: "warning", says: "「令和４年度」とありますが、この様式は令和５年度" }] },
    {
      name: "二枚だけでは、前年度の欄がある様式なのか直し忘れなのかが分からないので指摘する",
      form: ["P01", "P02"].map((sheet) => form(sheet, "令和５年度", "令和４年度", "令和５年度")),
      expected: [{ message: "form", cell: "B14" }, { message: "form", cell: "P02!B14" }],
    },
    { name: "題名のどちらの年度とも違う見出し", form: titledTwice("令和３年度", "令和３年度"), expected: [{ message: "form", cell: "A14" }] },
    { name: "題名が前年度", form: form("P01", "令和４年度", "令和５年度", "令和５年度"), expected: [{ message: "form", cell: "A14" }] },
    { name: "題名と見出しが半々ならブックの年度に従う", form: [form("P01", "令和４年度", "令和５年度"), r5("P02"), r5("P03")], expected: [{ message: "form", cell: "A14" }] },
    {
      name: "三枚のうち二枚の見出しが前年度のまま",
      form: [form("P01", "令和５年度", "令和４年度", "令和４年度"), form("P02", "令和５年度", "令和４年度", "令和４年度"), r5("P03")],
      expected: ["B14", "C14", "P02!B14", "P02!C14"].map((cell) => ({ message: "form", cell, says: "この様式は令和５年度" })),
    },
    { name: "三枚のうち二枚の実績の見出しだけ前年度", form: [form("P01", "令和５年度", "令和５年度", "令和４年度"), form("P02", "令和５年度", "令和５年度", "令和４年度"), r5("P03")], expected: ["C14", "P02!C14"].map((cell) => ({ message: "form", cell })) },
    {
      name: "一枚だけ前年度の様式",
      form: [r5("P01"), form("P02", "令和４年度", "令和４年度"), r5("P03")],
      expected: [{ message: "book", cell: "P02!A14", says: "他の様式は令和５年度" }],
    },
  ],
  needsReview: [{ name: "二枚の年度が違い、どちらとも決められない", form: [r5("P01"), form("P02", "令和４年度")], expected: [{ message: "book", cell: "P02!A14" }] }],
  notApplicable: [{ name: "年度の記載がない", form: form("P01") }],
});
