import type { CellValue } from "../../src/core/grid";
import { Dice } from "./bench-prose";

const HEADINGS = ["番号", "実施日", "内容", "会場", "参加者数", "金額", "関連する取組", "連絡先", "時間", "部数", "従事者", "備考"];
const things = ["道路改良工事", "橋りょう補修工事", "健康づくり教室", "図書館だより", "料理講座", "公園の清掃", "通学路の点検", "交通安全教室", "消防団の訓練", "水道管の更新", "農道の舗装", "空き家相談", "子育てひろば", "高齢者サロン", "商店街の催し", "観光案内板"];
const places = ["中央公民館", "北部地区センター", "市民体育館", "西小学校", "南地区会館", "市役所大会議室", "総合福祉センター", "駅前広場"];
const remarks = ["雨天のため室内", "共催", "前年から継続", "委託", "オンライン併用"];

/** What a department keeps below its form: one line an event, 12 columns, no cell empty. `lines` counts the headings too. */
export function evidenceList(seed: number, lines: number): readonly (readonly CellValue[])[] {
  const dice = new Dice(seed);
  return [HEADINGS, ...Array.from({ length: lines - 1 }, (_, index) => [
    index + 1, `R5.${4 + dice.below(9)}.${1 + dice.below(28)}`, `${dice.of(things)}（第${1 + dice.below(9)}回）`, dice.of(places), 1 + dice.below(200), 10 * (1 + dice.below(90_000)),
    dice.of(things), `${dice.of(places)} 内線${100 + dice.below(900)}`, 0.5 + dice.below(50) / 10, 1 + dice.below(1000), `${1 + dice.below(30)}人`, dice.of(remarks),
  ])];
}
