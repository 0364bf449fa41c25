import { defaultSettings } from "../../src/core/settings";
import { rules } from "../../src/rules";
import { runRules } from "../../src/rules/run-rules";
import { buildMeasureReport, buildProjectSheet } from "../support/build-form";
import { testRule } from "../support/rule-table";

testRule("duplicate-form", {
  valid: [
    { name: "施策が異なる", form: [buildMeasureReport(), buildMeasureReport({ sheet: "P02", measures: [["5-1-2", "別の施策"]] })] },
    { name: "事業が異なる", form: [buildProjectSheet(), buildProjectSheet({ sheet: "P02", project: "移住推進事業費" })] },
    { name: "同じ事業名でも科目が異なる", form: [buildProjectSheet(), buildProjectSheet({ sheet: "P02", account: "02特別会計" })] },
    { name: "成果説明書と予算要求書の組", form: [buildMeasureReport(), buildProjectSheet({ sheet: "P02" })] },
    { name: "同じ事業でも所属と内容が異なる", form: [buildProjectSheet(), buildProjectSheet({ sheet: "P02", department: "福祉課", rows: [{ plan: "5 件", actual: "9 件" }] })] },
    { name: "二つの課が一つの施策をそれぞれの言葉で書く", form: [buildMeasureReport(), buildMeasureReport({ sheet: "P02", department: "福祉課", result: "見守りを広げました。" })] },
    { name: "二つの課の、まだ何も書いていない様式", form: [buildMeasureReport({ result: "" }), buildMeasureReport({ sheet: "P02", department: "福祉課", result: "" })] },
    { name: "別の年度", form: [buildMeasureReport(), buildMeasureReport({ sheet: "P02", years: ["令和４年度"] })] },
  ],
  violation: [
    { name: "同じ成果説明書が二枚", form: [buildMeasureReport(), buildMeasureReport({ sheet: "P02" })], expected: [{ message: "same", cell: "P02!A1", related: ["A1"], severity: "warning", says: "シート「P01」" }] },
    { name: "事業名の空白や全角の違い", form: [buildProjectSheet({ project: "ＩＴ推進事業費" }), buildProjectSheet({ sheet: "P02", project: "IT 推進事業費" })], expected: [{ message: "same", cell: "P02!A1" }] },
    {
      name: "三枚あれば二枚目と三枚目を指す",
      form: ["P01", "P02", "P03"].map((sheet) => buildProjectSheet({ sheet })),
      expected: [{ message: "same", cell: "P02!A1" }, { message: "same", cell: "P03!A1" }],
    },
  ],
  needsReview: [
    { name: "同じ事業で内容が違う", form: [buildProjectSheet(), buildProjectSheet({ sheet: "P02", rows: [{ plan: "5 件", actual: "9 件" }] })], expected: [{ message: "versions", cell: "P02!A1" }] },
    { name: "所属だけを変えた写し", form: [buildMeasureReport(), buildMeasureReport({ sheet: "P02", department: "福祉課" })], expected: [{ message: "copy", cell: "P02!A1", severity: "note", says: "シート「P01」の市政戦略課" }] },
    { name: "所属だけを変えた予算要求書の写し", form: [buildProjectSheet(), buildProjectSheet({ sheet: "P02", department: "福祉課" })], expected: [{ message: "copy", cell: "P02!A1", severity: "note" }] },
  ],
  notApplicable: [{ name: "事業名が空欄", form: buildProjectSheet({ project: "" }) }],
});

describe("別のブックにある同じ事業", () => {
  const found = (measures: readonly (readonly [string, string])[]) => {
    const forms = ["第3章.xlsx", "第5章.xlsx"].map((file) => ({ file, form: buildProjectSheet({ measures }) }));
    return runRules(forms, defaultSettings, rules.filter(({ id }) => id === "duplicate-form")).findings.map(({ file, messageId, related, data }) => ({ file, messageId, related, sheet: data["sheet"] }));
  };

  it("施策が一つなら重複で、先の様式は別のブックなので、そのブックを名指しし、関係するセルには挙げない", () => {
    expect(found([["5-1-1", "甲"]])).toEqual([{ file: "第5章.xlsx", messageId: "same", related: [], sheet: "[第3章.xlsx]P01" }]);
  });

  it("施策が二つなら、章ごとのブックに一枚ずつ出した再掲である", () => {
    expect(found([["3-5-2", "甲"], ["5-4-1", "乙"]])).toEqual([]);
  });
});
