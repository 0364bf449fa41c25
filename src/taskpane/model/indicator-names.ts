import { fold, matchKey } from "../../core/text";
import type { Report } from "../../core/report";

/** An indicator that can be marked 低いほど良い. */
export interface IndicatorName {
  readonly name: string;
  /** Its name looks as if less were better; a suggestion, never an answer. */
  readonly suggested: boolean;
  /** False for a name that is marked in the settings and does not occur in this workbook. */
  readonly inBook: boolean;
}

/** Words of indicators whose figure a city wants to fall. A word that also occurs in wanted figures (支援件数) is left out. */
const UNWANTED = new RegExp([
  "苦情", "待機", "滞納", "未納", "不納", "不登校", "いじめ", "中退", "離職", "失業", "死亡", "死者", "自殺", "負傷", "罹患", "り患", "発症",
  "交通事故", "事故件数", "事故発生", "火災", "犯罪", "被害", "不法投棄", "漏水", "故障", "不具合", "違反", "誤り", "ミス", "遅延", "待ち時間", "処理日数",
  "排出量", "ごみ量", "ごみ排出", "廃棄物", "最終処分量", "使用量", "消費量", "CO2", "二酸化炭素", "温室効果ガス", "空き家(?!バンク)", "空家(?!バンク)", "空き店舗", "耕作放棄", "遊休",
  "負債", "借入", "市債残高", "地方債残高", "将来負担比率", "実質公債費比率", "経常収支比率", "喫煙", "肥満", "メタボ", "要介護認定率", "転出", "食品ロス", "残食",
].join("|"), "u");

/** 空き家 is unwanted, 空き家の活用件数 is wanted: words of an effort against it turn the suggestion off. */
const EFFORT = /(?:削減|減少|解消|防止|抑制|対策|活用|利活用|改善|解決|支援|相談|登録|指導|研修|教室|講座|訓練|助成|補助|成約|回収|収納|徴収|点検|除却|見守り|啓発|検挙|低減|再資源化|リサイクル)(?!.*(?:待ち|未))/u;

export function looksLowerIsBetter(name: string): boolean {
  const folded = fold(name);
  return UNWANTED.test(folded) && !EFFORT.test(folded);
}

/** Every indicator of the report and of the settings, once each: those that look like it first, then in the book's order. */
export function indicatorNames(report: Pick<Report, "forms"> | null, marked: readonly string[]): readonly IndicatorName[] {
  const names = new Map<string, IndicatorName>();
  for (const { form } of report?.forms ?? []) {
    for (const row of form.rows) {
      const name = row.name.replace(/\s+/gu, " ").trim();
      if (row.role !== "indicator" || name === "" || names.has(matchKey(name))) continue;
      names.set(matchKey(name), { name, suggested: looksLowerIsBetter(name), inBook: true });
    }
  }
  for (const name of marked) {
    if (!names.has(matchKey(name))) names.set(matchKey(name), { name, suggested: looksLowerIsBetter(name), inBook: false });
  }
  const all = [...names.values()];
  return [...all.filter(({ suggested }) => suggested), ...all.filter(({ suggested }) => !suggested)];
}
