import { row, unusedRow } from "../../../src/workbench/sample/sample-facts";
import { project, projects, report, type BookCase } from "../../support/clerk-books";

type Said = NonNullable<Parameters<typeof project>[1]>;
const NPO: Said = { project: "ＮＰＯ支援事業費", goal: "ＮＰＯの設立を支えます。", result: "相談に応じ、２団体が設立されました。", outline: "ＮＰＯに補助します。" };
const npo = (sheet: string, said: Said = {}) => project(sheet, { ...NPO, ...said });
const figures = (plan: number, actual: number): Said => ({ rows: [row("相談件数", plan, actual, "件"), unusedRow, unusedRow] });
const salary: Said = { project: "職員給与費" };

/**
 * Copies of forms, and forms that look like copies, labelled before anything was run (23 November 2026). First measured: precision 1.00, recall 0.79 (14 to
 * be found). The sheet that calls itself 再掲 was labelled wrongly: the summary counts it once (summary/listing.ts), and cities hand in such sheets.
 */
export const duplicateFormBooks: readonly BookCase[] = [
  { name: "同じ課の同名の事業で会計が違う", sheets: [project("一般", { ...salary, account: "01一般会計・02総務費" }), project("特別", { ...salary, account: "05水道事業会計・01水道事業費用" })] },
  { name: "二つの課の職員給与費", sheets: [project("総務", { ...salary, department: "総務課" }), project("福祉", { ...salary, department: "福祉課", cost: { plan: 88000, actual: 87120 } })] },
  { name: "二つの課が分担する施策", sheets: [report("戦略", { department: "市政戦略課" }), report("庶務", { department: "庶務課", rows: [row("地区会の数", 30, 30, "地区")] })] },
  { name: "路線だけ違う事業", sheets: [npo("1号", { project: "市道改良事業費（１号線）" }), npo("2号", { project: "市道改良事業費（２号線）" })] },
  { name: "期だけ違う事業", sheets: [npo("Ⅰ", { project: "工業団地造成事業費Ⅰ" }), npo("Ⅱ", { project: "工業団地造成事業費Ⅱ" })] },
  { name: "昨年と今年の様式", sheets: [npo("R5"), npo("R4", { year: "令和４年度" })] },
  { name: "章ごとのファイルの再掲", sheets: [npo("三章", { measures: "３－５－２　体験型観光の推進　５－４－１　市民交流の拡充", file: "ch3.xlsx" }), npo("五章", { measures: "３－５－２　体験型観光の推進　５－４－１　市民交流の拡充", file: "ch5.xlsx" })] },
  { name: "書いていない写し", sheets: [npo("い"), project("未記入", { project: "", outline: "", measures: "", purpose: "", goal: "", result: "", future: "", ideal: "", rows: [unusedRow, unusedRow, unusedRow] })] },
  { name: "成果説明書とその事業", sheets: [report("成果"), project("検証")] },
  { name: "記入例のシート", sheets: [npo("記入例"), npo("5")] },
  { name: "係ごとの同名の事業で中身が違う", sheets: [npo("高齢", { department: "福祉課高齢係" }), npo("障害", { department: "福祉課障害係", ...figures(40, 40), result: "相談に応じました。" })] },
  { name: "名前だけ違う事業で数値が同じ", sheets: [npo("い", { project: "ＮＰＯ支援事業費" }), npo("ろ", { project: "ボランティア支援事業費" })] },
  { name: "名前に再掲とある様式", sheets: [npo("い"), npo("ろ", { project: "ＮＰＯ支援事業費（再掲）" })] },
  { name: "どれも別の事業", sheets: projects(8) },
  { name: "同じ章の別の施策", sheets: [report("い"), report("ろ", { measure: "５－１－２　市民交流の拡充" })] },

  { name: "シートをそのまま写した", sheets: [npo("5"), npo("5 (2)")], must: ["5 (2)!A1"] },
  { name: "数値を直した写し", sheets: [npo("5"), npo("5 (2)", { ...figures(12, 15), reason: "相談が増えたため。" })], must: ["5 (2)!A1"] },
  { name: "今後の取組だけ直した写し", sheets: [npo("5"), npo("5改", { future: "相談の回数を増やします。" })], must: ["5改!A1"] },
  { name: "隠した旧版", sheets: [npo("5"), npo("5(旧)", { hidden: true, ...figures(12, 12) })], must: ["5(旧)!A1"] },
  { name: "所属だけ直した写し", sheets: [npo("戦略"), npo("庶務", { department: "庶務課" })], must: ["庶務!A1"] },
  { name: "成果説明書の二枚目は指標が違う", sheets: [report("成果"), report("成果2", { rows: [row("地区会の数", 30, 30, "地区")] })], must: ["成果2!A1"] },
  { name: "名前の全角と半角", sheets: [npo("い"), npo("ろ", { project: "NPO 支援事業費", ...figures(3, 3) })], must: ["ろ!A1"] },
  { name: "三枚", sheets: [npo("い"), npo("ろ"), npo("は")], must: ["ろ!A1", "は!A1"] },
  { name: "二つのファイルで出し直した", sheets: [npo("5", { file: "福祉課.xlsx" }), npo("5", { file: "福祉課（修正）.xlsx", ...figures(12, 12) })], must: ["[福祉課（修正）.xlsx]5!A1"] },
  { name: "予算科目の区切りが違う写し", sheets: [npo("い", { account: "01一般会計・02総務費・01総務管理費・06企画費" }), npo("ろ", { account: "01一般会計　02総務費　01総務管理費　06企画費" })], must: ["ろ!A1"] },
  { name: "予算科目が空の写し", sheets: [npo("い"), npo("ろ", { account: "" })], must: ["ろ!A1"] },
  { name: "所属の字間だけ違う写し", sheets: [npo("い", { department: "庶務課" }), npo("ろ", { department: "庶　務　課", ...figures(9, 9) })], must: ["ろ!A1"] },
];
