import { project, projects, report, type BookCase } from "../../support/clerk-books";

const chapter5 = [report("成果"), ...projects(2)];
const other = (sheet: string, measures: string) => project(sheet, { measures });

/** Measures and their projects, complete or not. Labelled before anything was run (23 November 2026). First measured: precision 1.00, recall 1.00 (8 to be found). */
export const missingCounterpartBooks: readonly BookCase[] = [
  { name: "揃っている", sheets: chapter5 },
  { name: "事業だけのブック", sheets: [...projects(2), other("別", "５－２－１　地域自治活動の育成")] },
  { name: "成果説明書だけのブック", sheets: [report("い"), report("ろ", { measure: "５－２－１　地域自治活動の育成" })] },
  { name: "コードの書き方が違う", sheets: [report("成果", { measure: "5-1-1 多様な担い手" }), other("い", "５．１．１　多様な担い手"), other("ろ", "05-01-01　多様な担い手"), other("は", "５－１－①　多様な担い手")] },
  { name: "二つ目の施策は別の章", sheets: [...chapter5, other("別", "５－１－１　多様な担い手　３－５－２　体験型観光の推進")] },
  { name: "別の章は事業だけ", sheets: [...chapter5, other("三章", "３－５－２　体験型観光の推進")] },
  { name: "成果説明書は別のファイル", sheets: [report("成果", { file: "seika.xlsx" }), ...projects(2)] },
  { name: "成果説明書は隠したシート", sheets: [report("成果", { hidden: true }), ...projects(2)] },
  { name: "再掲の事業だけがある施策", sheets: [...chapter5, report("成果2", { measure: "５－２－１　地域自治活動の育成" }), other("再掲", "５－１－１　多様な担い手　５－２－１　地域自治活動の育成（再掲）")] },

  { name: "成果説明書のない施策の事業", sheets: [...chapter5, other("別", "５－３－１　人権が尊重される社会の実現")], must: ["別!B4"] },
  { name: "同じ施策の事業が三つ", sheets: [...chapter5, ...["い", "ろ", "は"].map((sheet) => other(sheet, "５－３－１　人権が尊重される社会の実現"))], must: ["い!B4"] },
  { name: "事業のない施策", sheets: [...chapter5, report("成果2", { measure: "５－４－１　市民交流の拡充" })], must: ["成果2!K3"] },
  { name: "コードの打ち過ぎ", sheets: [...chapter5, other("誤り", "５－１－１１　多様な担い手")], must: ["誤り!B4"] },
  { name: "二つ目の施策に成果説明書がない", sheets: [...chapter5, other("別", "５－１－１　多様な担い手　５－２－１　地域自治活動の育成")], must: ["別!B4"] },
  { name: "成果説明書のコードの誤り", sheets: [report("成果", { measure: "５－１－２　多様な担い手" }), ...projects(2)], must: ["成果!K3", "事業1!B4"] },
  { name: "二つのファイルを合わせても足りない", sheets: [report("成果", { file: "seika.xlsx" }), ...projects(2), other("別", "５－３－１　人権")], must: ["[r5.xlsx]別!B4"] },
];
