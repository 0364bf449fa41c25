import { project, projects, report, type BookCase } from "../../support/clerk-books";

const both = ["G11", "J11"];
const on = (sheet: string, cells: readonly string[]): string[] => cells.map((cell) => `${sheet}!${cell}`);

/** Years as departments type them, and last year's forms among them. Labelled before anything was run (23 November 2026). First measured: precision 1.00, recall 1.00 (18 to be found). */
export const fiscalYearBooks: readonly BookCase[] = [
  { name: "題名は令和５年度、見出しはR5とＲ５", sheets: [...projects(5), project("略号", { typed: { G11: "R5予算", J11: "Ｒ５実績" } })] },
  { name: "見出しは元号なしの５年度", sheets: [...projects(3), project("元号なし", { typed: { G11: "５年度予算", J11: "5年度実績" } })] },
  { name: "見出しは西暦", sheets: [...projects(3), project("西暦", { typed: { G11: "2023年度予算", J11: "２０２３年度実績" } })] },
  { name: "漢数字と字間の空白", sheets: [...projects(3), project("漢数字", { year: "令和五年度" }), project("字間", { year: "令和 ５ 年度" })] },
  { name: "今後の取組に令和６年度、実績に令和４年度を述べる", sheets: [...projects(3), project("本文", { future: "令和６年度は対象を全地区に広げます。", result: "令和４年度の12件から15件に増えました。" })] },
  { name: "どの様式も題名は作成する年度", sheets: ["い", "ろ", "は", "に"].map((name) => project(name, { typed: { A1: "令和６年度　実施計画兼予算要求書（検証）" } })) },
  { name: "題名に実施の年度を添える", sheets: [project("添え書き", { typed: { A1: "令和６年度　実施計画兼予算要求書（令和５年度検証）" } }), ...projects(3)] },
  { name: "題名に提出の年度を添える", sheets: [...projects(3), project("提出", { typed: { A1: "令和５年度　実施計画兼予算要求書（検証）【令和６年度提出】" } })] },
  { name: "前年度実績の列がある（一枚）", sheets: [report("前年度列", { typed: { F17: "令和４年度実績", F18: 5 } })] },
  { name: "提出日が右上にある", sheets: [...projects(2), project("提出日", { typed: { K2: "令和６年４月30日" } }), project("提出日略", { typed: { K2: "R6.4.30" } })] },
  { name: "実績の見出しに時点がある", sheets: [...projects(3), project("時点", { typed: { J11: "令和５年度実績（令和６年３月末現在）" } }), project("時点略", { typed: { J11: "令和５年度実績（R6.3.31現在）" } })] },
  { name: "予算の見出しに繰越の年度を添える", sheets: [...projects(3), project("繰越", { typed: { G11: "令和５年度予算（令和４年度繰越分を含む）" } })] },
  { name: "指標の名前に廃止の年度がある", sheets: [...projects(3), project("廃止", { typed: { B13: "審議会の開催回数（令和４年度より年２回）" } })] },
  { name: "振興計画の期間が章の前にある", sheets: [report("期間", { typed: { F3: "第７次振興計画（平成28年度～令和７年度）\n第５章　つながる『みんなで創る住みよいまち』" } }), ...projects(2)] },
  { name: "年度のない見出し", sheets: [...projects(4), project("年度なし", { typed: { G11: "予算", J11: "実績" } })] },
  { name: "年度の違う二つのブックを一度に検証", sheets: [...projects(3), ...projects(3, { year: "令和４年度", file: "r4.xlsx" })] },
  { name: "題名が二行", sheets: [...projects(2), project("二行", { typed: { A1: "令和５年度\n実施計画兼予算要求書（検証）" } })] },
  { name: "令和元年度のブック", sheets: [...projects(2, { year: "令和元年度" }), project("R1", { year: "R1年度" })] },

  { name: "19枚のR5に、R4の様式が一枚", sheets: [...projects(19), project("昨年", { year: "令和４年度" })], must: ["昨年!A1"] },
  { name: "題名だけ直した昨年の様式", sheets: [...projects(4), project("写し", { year: "令和４年度", typed: { A1: "令和５年度　実施計画兼予算要求書（検証）" } })], must: on("写し", both) },
  { name: "題名を直し忘れた", sheets: [...projects(4), report("題名", { typed: { A1: "令和４年度　主要施策の成果説明書" } })], must: ["題名!A1"] },
  { name: "一枚だけのファイルで題名を直し忘れた", sheets: [report("題名", { typed: { A1: "令和４年度　主要施策の成果説明書" } })], must: ["題名!A1"] },
  { name: "実績の見出しだけ昨年", sheets: [...projects(3), report("実績", { typed: { J17: "令和４年度実績" } })], must: ["実績!J17"] },
  { name: "目標の見出しだけ半角で昨年", sheets: [report("目標", { typed: { G17: "令和4年度目標" } })], must: ["目標!G17"] },
  { name: "見出しがR4のまま", sheets: [...projects(3), project("R4", { typed: { G11: "R4予算", J11: "R4実績" } })], must: on("R4", both) },
  { name: "見出しが2022年度のまま", sheets: [...projects(3), project("西暦", { typed: { G11: "2022年度予算", J11: "2022年度実績" } })], must: on("西暦", both) },
  { name: "数字を二度打った", sheets: [...projects(3), project("二度", { typed: { A1: "令和５５年度　実施計画兼予算要求書（検証）" } })], must: ["二度!A1"] },
  { name: "令和を平成と打った", sheets: [...projects(3), project("平成", { typed: { A1: "平成５年度　実施計画兼予算要求書（検証）" } })], must: ["平成!A1"] },
  { name: "翌年度の様式を使った", sheets: [...projects(6), report("翌年度", { year: "令和６年度" })], must: ["翌年度!A1"] },
  { name: "三枚のうち二枚の題名が昨年", sheets: [project("甲", { typed: { A1: "令和４年度　実施計画兼予算要求書（検証）" } }), project("乙", { typed: { A1: "令和４年度　実施計画兼予算要求書（検証）" } }), project("丙")], must: ["甲!A1", "乙!A1"] },
  { name: "二つのブックの一方に混ざった", sheets: [...projects(3, { year: "令和４年度", file: "r4.xlsx" }), ...projects(3), project("混入", { year: "R4年度" })], must: ["[r5.xlsx]混入!A1"] },
  { name: "隠したシートに昨年の様式", sheets: [...projects(4), project("旧", { year: "令和４年度", hidden: true })], must: ["旧!A1"] },
];
