import { remember } from "./remember";
import { dashClass, fold } from "./text";

/**
 * Spellings of one unit, after NFKC, lower case and without spaces; the first of a group stands for all.
 * Only spellings and plain synonyms: 円 and 千円 are different units, and so are % and ポイント.
 */
const sameUnits: readonly (readonly string[])[] = [
  ["%", "パーセント", "percent", "pct"],
  ["か所", "ヶ所", "ヵ所", "カ所", "ケ所", "ケ処", "箇所", "個所"],
  ["か国", "ヶ国", "ヵ国", "カ国", "箇国"],
  ["か月", "ヶ月", "ヵ月", "カ月", "箇月"],
  ["ha", "ヘクタール"],
  ["m2", "平方メートル", "平米"],
  ["m3", "立方メートル", "立米"],
  ["km", "キロメートル"],
  ["m", "メートル"],
  ["kg", "キログラム"],
  ["t", "トン"],
  ["l", "リットル"],
  ["t-co2", "tco2"],
  ["人", "名", "人工"],
  ["歳", "才"],
  ["店", "店舗"],
  ["品", "品目"],
  ["時間", "h"],
  ["ポイント", "pt"],
  ["日", "日間"],
  ["週", "週間"],
  ["ページ", "頁"],
  ["db", "デシベル"],
];

const firstSpelling = new Map(sameUnits.flatMap((group) => group.map((unit) => [unit, group[0] ?? unit] as const)));

const leadingDashes = new RegExp(`^[\\s${dashClass.slice(1, -1)}]+`, "u");
const dashes = new RegExp(`^${dashClass}+$`, "u");

/** One spelling per unit: "％" → "%", "ヶ所" → "か所", "㏊" → "ha", "冊数" → "冊", "延人" and "人(延べ)" → "延べ人"; a form tells of one year, so "回/年" → "回". A blank or a dash typed as the unit is null: no unit. */
export function foldUnit(unit: string | null): string | null {
  return unit === null ? null : foldTyped(unit);
}

const foldTyped = remember((unit): string | null => {
  const folded = fold(unit).replace(/[\s・]/gu, "").toLowerCase().replace(/^\((.*)\)$/u, "$1").replace(/\((?:平均|合計|年度末|年度末現在)\)$/u, "");
  if (folded === "" || dashes.test(folded)) return null;
  const [, gross, counted = folded, grossBehind] = /^(延べ|のべ|延(?![べ長]))?(.+?)数?(?:\/年度?|\(年間?\))?(\((?:延べ?|のべ)\))?$/u.exec(folded) ?? [];
  return `${gross === undefined && grossBehind === undefined ? "" : "延べ"}${firstSpelling.get(counted) ?? counted}`;
});

/** Units that stand on a form before anybody has filled it in. */
const printedUnits = new Set(
  "% 人 件 回 か所 団体 世帯 校 冊 km m m2 m3 ha kg t 日 時間 分 社 店 店舗 戸 基 台 本 個 組 円 千円 万円 百万円 ポイント 点 地区 施設 事業 講座 学級 便 頭 区画 事業所 経営体 か国 か月 年 棟 床 枚 部 品 品目 橋 路線 灯 倍 位 ツアー 名 人/年".split(" "),
);

/** Units of things that are counted one by one, and of money: a figure of these has no three decimals. */
const wholeUnits = new Set("人 件 回 か所 団体 世帯 校 冊 日 社 店 店舗 戸 基 台 本 個 組 円 千円 地区 施設 事業 講座 学級 便 頭 区画 事業所 経営体 か国 棟 床 枚 部 品 品目 橋 路線 灯 ツアー".split(" "));

/** Whether the unit counts whole things, so that a point before three digits is hardly a decimal point. */
export function countsWholes(unit: string | null): boolean {
  const folded = foldUnit(unit);
  return folded !== null && wholeUnits.has(folded);
}

/** Whether the text is nothing but a unit as forms print them, alone or behind a dash: "回", "－ 件". */
export const isPrintedUnit: (text: string) => boolean = remember((text) => {
  const unit = foldUnit(text.replace(leadingDashes, ""));
  return unit !== null && printedUnits.has(unit);
});

/** Both carry a unit and the units differ. A missing unit contradicts nothing: often only one side prints it. */
export function unitsConflict(left: string | null, right: string | null): boolean {
  if (left === null || right === null || left === right) return false;
  const [one, other] = [foldUnit(left), foldUnit(right)];
  return one !== null && other !== null && one !== other;
}
