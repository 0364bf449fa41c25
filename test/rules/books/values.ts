import type { CellValue } from "../../../src/core/grid";
import { project, report, type BookCase } from "../../support/clerk-books";

interface ValueCase extends BookCase { readonly rule: "one-sided-value" | "unreadable-value" }

const line = (rule: ValueCase["rule"], label: string, plan: CellValue, actual: CellValue, must: readonly string[], unit = "", reason = "　"): ValueCase => ({
  rule, name: `${label}：${plan} → ${actual}${unit && `（${unit}）`}`,
  sheets: [report("成果", { typed: { B18: label, G18: plan, I18: unit, J18: actual, L18: unit }, reason })], must: must.map((cell) => `成果!${cell}`),
});
const pair = (label: string, plan: CellValue, actual: CellValue, must: readonly string[] = [], unit = "", reason = "　") => line("one-sided-value", label, plan, actual, must, unit, reason);
const value = (label: string, plan: CellValue, actual: CellValue, must: readonly string[] = [], unit = "", reason = "対象者の減少によります。") => line("unreadable-value", label, plan, actual, must, unit, reason);
const [P, A] = ["G18", "J18"];

/** Values as departments type them. Labelled before anything was run (23 November 2026). First measured: one-sided-value 1.00 and 1.00 (13), unreadable-value precision 0.75, recall 1.00 (24). */
export const valueBooks: readonly ValueCase[] = [
  pair("参加者数", "－", "－"), pair("参加者数", "－", "ー", [], "人"), pair("参加者数", "", "", [], "人"), pair("参加者数", 0, 0, [], "人"), pair("参加者数", 0, 5, [], "人"), pair("参加者数", "－ 人", "－ 人"), pair("参加者数", "調整中", 5, [], "人"),
  pair("参加者数", "―", "　"), pair("計画の策定", "策定", "策定"), pair("参加者数", "／", "／"), pair("参加者数", "0人", "０"), pair("参加者数", "約30人", "28人"),
  pair("参加者数", 10, "－", [A], "人"), pair("参加者数", "－", 27, [P], "人"), pair("参加者数", 10, "", [A], "人"), pair("参加者数", "", 3, [P], "人"), pair("参加者数", 10, "　", [A], "人"), pair("参加者数", "10人", "人", [A]), pair("参加者数", "10", "―　", [A], "人"),
  pair("参加者数", "ー", "１２", [P], "人"), pair("参加者数", 0, "－", [A], "人"), pair("住民意識調査の満足度", 65, "－", [A], "%", "意識調査は隔年の実施であり、令和５年度は調査を行わなかったため。"), pair("出生率", 1.5, "－", [A], "", "県の公表が令和６年９月の予定であり、集計中のため。"), pair("参加者数", 10, "皆減", [], "人"),
  { rule: "one-sided-value", name: "事業費の実績が空", sheets: [project("検証", { typed: { J16: "" } })], must: ["検証!J16"] },
  { rule: "one-sided-value", name: "人工の実績が横線", sheets: [project("検証", { typed: { J17: "－" } })], must: ["検証!J17"] },

  value("収納率", "９８．５％", "98.1 %"), value("参加者数", "１，６８４", "1,523人"), value("純移動", "△61.5", "▲ 7,810", [], "人"), value("販売額", "9,409,000円", "¥8,081,000"), value("相談件数", "402,810件(平成22年度)", "398,000件"), value("達成割合", "2割", "3割"),
  value("研修", "年2回", "年２回"), value("会議", "1", "2", [], "回/月"), value("利用", "延べ120人", "延べ118人"), value("計画", "策定", "策定中"), value("完了", "10月", "12月"), value("完成時期", "R6.3", "R6.3"), value("制度の運用", "継続", "継続"),
  value("広報", "随時", "随時"), value("広報", "通年", "通年"), value("広報", "全戸配布", "全戸配布"), value("条例", "制定", "未制定"), value("検査", "適合", "適合"), value("評価", "A", "B"), value("実施", "○", "○"), value("会計", "1,234.5", "1,234.50"), value("参加者数", "10\t", " 12 ", [], "人"),
  value("調査の実施", "実施", "実施"), value("通信", "毎月", "毎月"), value("点検", "毎月１回", "毎月１回"), value("事故", "0件", "０"),
  value("参加者数", 10, "調整中", [A], "人"), value("参加者数", "約30人", "28人", [P]), value("参加者数", "30～40", 35, [P], "人"), value("指標", "48/91指標", "50/91指標", [P, A]), value("参加者数", 10, "#DIV/0!", [A], "人"), value("参加者数", "36（1）", 35, [P], "人"),
  value("満足度", "80％以上", "83.2％", [P]), value("参加者数", "12.5.3", 12, [P]), value("参加者数", "１O", 9, [P], "人"), value("参加者数", 3, "3回（5人）", [A]), value("苦情", "前年度以下", 12, [P], "件"), value("参加者数", 10, "確認中", [A], "人"),
  value("参加者数", 100, "100（見込）", [A], "人"), value("参加者数", "1,2345", 1200, [P], "人"), value("参加者数", 10, "10人程度", [A]), value("参加者数", 10, "12、3人", [A]), value("参加者数", 10, "未集計", [A], "人"), value("参加者数", "120件", 115, [P], "人"), value("計画", "策定", "調整中", [A]),
  value("条例", "制定", "未制定", [A], "", "　"), value("評価", "A", "B", [A], "", "　"), value("実施", "○", "×", [A], "", "　"), value("策定", "策定", "一部策定", [A], "", "　"),
];
