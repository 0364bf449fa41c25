import { buildMeasureReport, buildProjectSheet } from "../support/build-form";
import { testRule } from "../support/rule-table";

const chapter = (code: string) => [code, "つながる"] as const;
const section = (code: string) => [code, "自治活動を活性化します"] as const;
const measure = (code: string) => [[code, "地域自治活動の育成"]] as const;

testRule("plan-code", {
  valid: [
    { name: "章・節・施策が合う", form: buildMeasureReport({ chapter: chapter("5"), section: section("5-2"), measures: measure("5-2-1") }) },
    { name: "節がない", form: buildMeasureReport({ section: null, measures: measure("5-2-1") }) },
    { name: "二桁の番号", form: buildMeasureReport({ chapter: chapter("1"), section: section("1-10"), measures: measure("1-10-2") }) },
  ],
  violation: [
    {
      name: "節が合わない",
      form: buildMeasureReport({ chapter: chapter("5"), section: section("5-1"), measures: measure("5-2-1") }),
      expected: [{ message: "section", cell: "A6", related: ["A5"], severity: "error", says: "節「5-1」" }],
    },
    {
      name: "1-1と1-10を混同しない",
      form: buildMeasureReport({ chapter: chapter("1"), section: section("1-1"), measures: measure("1-10-2") }),
      expected: [{ message: "section", cell: "A6" }],
    },
    {
      name: "施策だけが別の章",
      form: buildMeasureReport({ chapter: chapter("5"), section: section("5-2"), measures: measure("6-2-1") }),
      expected: [{ message: "section", cell: "A6", related: ["A5"] }],
    },
    {
      name: "節だけが別の章なら節を指す",
      form: buildMeasureReport({ chapter: chapter("5"), section: section("6-2"), measures: measure("5-2-1") }),
      expected: [{ message: "section", cell: "A5", related: ["A6"] }],
    },
    {
      name: "章だけが違えば章を指す",
      form: buildMeasureReport({ chapter: chapter("4"), section: section("5-2"), measures: measure("5-2-1") }),
      expected: [{ message: "chapter", cell: "A4", related: ["A6"], says: "「第4章」" }],
    },
    {
      name: "節がなく章が違う",
      form: buildMeasureReport({ chapter: chapter("4"), section: null, measures: measure("5-2-1") }),
      expected: [{ message: "chapter", cell: "A6", related: ["A4"] }],
    },
  ],
  needsReview: [
    {
      name: "施策名に番号がない",
      form: buildMeasureReport({ measures: [], measuresText: "地域自治活動の育成" }),
      expected: [{ message: "no-code", cell: "A6", severity: "warning", says: "「地域自治活動の育成」" }],
    },
    {
      name: "番号に線のない予算要求書",
      form: buildProjectSheet({ measures: [], measuresText: "521　地域自治活動の育成" }),
      expected: [{ message: "no-code", cell: "A6", severity: "warning", says: "「521　地域自治活動の育成」" }],
    },
  ],
  notApplicable: [
    { name: "番号を使わない予算要求書", form: buildProjectSheet({ measures: [], measuresText: "地域自治活動の育成" }) },
    { name: "予算要求書には章・節の印刷がない", form: buildProjectSheet() },
    { name: "番号を使わない様式", form: buildMeasureReport({ chapter: null, section: null, measures: [], measuresText: "地域自治活動の育成" }) },
    { name: "施策が空欄（必須欄の指摘になる）", form: buildMeasureReport({ measures: [], measuresText: "" }) },
  ],
});
