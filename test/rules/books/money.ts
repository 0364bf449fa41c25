import type { CellValue } from "../../../src/core/grid";
import { project, report, type BookCase } from "../../support/clerk-books";

interface MoneyCase extends BookCase { readonly rule: "over-budget" | "low-execution" | "target-review" }

const WHY = "補助の対象者が増減したため。";
const cost = (rule: MoneyCase["rule"], name: string, plan: CellValue, actual: CellValue, must: boolean, reason = WHY): MoneyCase => ({
  rule, name, sheets: [project("検証", { typed: { G16: plan, J16: actual }, reason })], must: must ? ["検証!J16"] : [],
});
const over = (name: string, plan: CellValue, actual: CellValue, must: boolean) => cost("over-budget", name, plan, actual, must);
const low = (name: string, plan: CellValue, actual: CellValue, must: boolean, reason = WHY) => cost("low-execution", name, plan, actual, must, reason);
const target = (name: string, label: string, plan: CellValue, actual: CellValue, unit: string, must: boolean): MoneyCase => ({
  rule: "target-review", name, sheets: [report("成果", { typed: { B18: label, G18: plan, I18: unit, J18: actual, L18: unit }, reason: WHY })], must: must ? ["成果!G18"] : [],
});

/** Sums and targets at the borders. Labelled before anything was run (23 November 2026). First measured: all three rules precision 1.00, recall 1.00 (5, 4 and 5 to be found). */
export const moneyBooks: readonly MoneyCase[] = [
  over("同額", 1684, 1684, false), over("文字の同額", "１，６８４", "1,684", false), over("千円と円で同額", "1,684千円", "1,684,000円", false), over("桁の違う書き違い", 1684, 1700000, false),
  over("実績が横線", 1684, "－", false), over("両方とも横線", "－", "－", false), over("実績が負", 0, "△5", false), over("四捨五入の差", 1684.4, 1684.4, false),
  over("一千円の超過", 1684, 1685, true), over("文字の超過", "１，６８４", "1,700", true), over("予算0に支出", 0, 120, true), over("単位付きの超過", "1,684 千円", "1,702千円", true), over("空白の付いた超過", " 1,684 ", "1,700　", true),
  { rule: "over-budget", name: "人工の超過は別", sheets: [project("検証", { labour: { plan: 0.5, actual: 0.8 } })], must: [] },
  { rule: "over-budget", name: "金額の指標の超過は別", sheets: [report("成果", { typed: { B18: "販売額", G18: 500, I18: "千円", J18: 620, L18: "千円" }, reason: WHY })], must: [] },

  low("ちょうど80%", 1000, 800, false), low("80%をわずかに上回る", 9999, 8000, false), low("予算0、実績0", 0, 0, false), low("理由が空なら理由の規則に任せる", 1000, 500, false, "　"), low("実績が横線", 1000, "－", false), low("円と千円の書き違い", 1684000, 1523, false),
  low("79.9%", 1000, 799, true), low("未執行", 1000, 0, true), low("文字の半分", "１，０００", "512", true), low("79.99%", 10000, 7999, true),

  target("ちょうど120%", "参加者数", 100, 120, "人", false), target("目標0", "参加者数", 0, 12, "人", false), target("目標が横線", "参加者数", "－", 12, "人", false), target("実績が下回る", "参加者数", 100, 60, "人", false), target("負の目標", "増減率", "△5", "△1", "%", false), target("率の書き違い", "受診率", 0.5, 48, "%", false),
  target("121人", "参加者数", 100, 121, "人", true), target("文字の二倍", "参加者数", "１００", "200 人", "人", true), target("一回が二回", "開催回数", 1, 2, "回", true), target("低いほど良いらしい指標", "苦情件数", 10, 18, "件", true), target("小数の率", "伸び率", 1.5, 1.9, "%", true),
];
