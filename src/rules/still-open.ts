import { fold } from "../core/text";

/**
 * Words in the place of a text that is to follow: 作成中, 後日記入します, 決算後に記入, 集計待ち, 未定, 要確認, TBD. One list for the reason and for all
 * other boxes. Of the reason's words some are the user's to set (rules/reason-text.ts).
 */
export function isStillOpen(text: string): boolean {
  return text.length <= LONGEST && OPEN.test(lettersOf(text));
}

/** Characters; what is longer says something beside. */
const LONGEST = 30;

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** 計画を作成中 and 結果を確認中 tell what is done; the verb alone tells that nothing has been written. */
const WORK = "(?:記入|記載|作成|検討|確認|調整|集計|精査|照会|分析|入力|追記|算定)";
const HAND_IN = "(?:記入|記載|入力|追記|報告|提出|差し?替え?)";
/** 課長確認中, 国に照会中: who has it in hand. */
const WHO = "(?:(?:課長|係長|部長|上司|庁内|課内|内部|担当(?:者|課)?)(?:[にでがとへ])?|[国県][にへ](?=照会))";
const EVENT = "(?:決算|(?:額|数値|実績)?確定|集計|公表|判明|確認|出納閉鎖|締め)";
const LATER = `(?:後日|後ほど|のちほど|あとで|後で|追って|別途|改めて|${EVENT}(?:後|次第)に?|(?:年度末|\\d{1,2}月末?|\\d{1,2}月\\d{1,2}日)(?:まで)?に)`;

const OPEN = new RegExp(`^(?:(?:${LATER}|現在|ただ今|只今)?${WORK}(?:中|予定|途中|待ち)|${WHO}(?:確認|調整|照会)(?:中|待ち)|書きかけ|空欄|(?:数値|実績|額|詳細|内容|[^ぁ-ん]{1,4}値)は?(?:別途|後日|追って)|(?:${LATER}|[^ぁ-ん]{1,8}(?:後|次第)に?)(?:[ごお]?${HAND_IN}(?:する|します|いたします|予定)?|書く|書きます)|${EVENT}待ち?|(?:数値|実績|額)?未(?:定|記入|記載|作成|入力|確定|集計)|要(?:記入|記載|入力|確認|修正|追記)|仮|案|(?:テスト|サンプル|ダミー)(?:入力|データ)?|test|tb[ad])(?:です)?$`, "u");
