import type { Field } from "../core/form";
import type { Settings } from "../core/settings";
import { remember } from "../core/remember";
import { fold } from "../core/text";
import { isStillOpen } from "./still-open";
import { isSample } from "./still-to-write";

/** 理由 that explains nothing: empty, dashes, punctuation, or one of the placeholders of the settings however put (なし, 特になし。, （該当無し）, 理由は特にありません). */
export function saysNothing(reason: Field, settings: Settings): boolean {
  if (reason.blank || isNoText(reason.text)) return true;
  if (reason.text.length > LONGEST && isLong(reason.text) && !settings.placeholderReasons.some(isLong)) return false;
  const said = bare(reason.text);
  return said === "" || settings.placeholderReasons.some((placeholder) => bare(placeholder) === said);
}

/** Characters; 特記すべき事項は特にありませんでした with its brackets and stops is shorter, and what is longer says something. */
const LONGEST = 30;
const isLong = (text: string): boolean => text.trim().length > LONGEST;

/** 理由 that stands somewhere else (別紙のとおり, 同上, 前年度に同じ), or that is still to be written (例：○○のため). */
export function pointsElsewhere({ text }: Field): boolean {
  return text.length <= LONGEST_POINTER && (isSample(text) || ELSEWHERE.test(withoutMarks(text)));
}

/** 理由 that denies what it should explain: 計画どおり, 特になし（予定どおり実施）. */
export function deniesDeviation({ text }: Field): boolean {
  return text.length <= LONGEST_POINTER && AS_PLANNED.test(withoutMarks(text));
}

function withoutMarks(text: string): string {
  return fold(text).replace(/[\s()「」、。・●○■※]/gu, "");
}

const LONGEST_POINTER = 30;
const ELSEWHERE = /^(?:同[上前左右]|別[紙添表]|(?:別[紙添表途記]|上記|前記|左記|下記|前頁|[前先既後]述|前年度?|昨年度?|添付|参考|上)?[0-9]{0,2}(?:(?:資料|書類)[0-9]{0,2}|(?:実績|目標|概要|備考|特記事項|今後の取組)欄?)?(?:の(?:とおり|通り)|(?:を)?参照|に(?:記載|添付)|(?:に|と)同(?:じ|様)|同様)(?:です|のため)?)$/u;

const AS_PLANNED = /^(?:特に|とくに)?(?:なし|無し)?(?:事業は|全て|すべて)?(?:当初)?(?:の)?(?:計画|予定|目標)(?:の)?(?:どおり|通り)(?:に|の)?(?:事業を?)?(?:実施|執行|進捗|推移|完了|達成)?(?:した|しました|済み?|している|しています|できた|できました|です|である)?$/u;

/** What a formula shows in the place of a text: 0 for an empty cell, an error value. */
export function isNoText(text: string): boolean {
  return noText.test(text);
}

const noText = /^\s*(?:[0０]|#(?:REF!|N\/A|VALUE!|NAME\?|NULL!|DIV\/0!|NUM!))\s*$/u;

/** Letters and digits only, and one way of saying that there is nothing to say: 無し, ナシ, 特にありません, 該当しません, 乖離はない, 特記事項なし. */
const bare = remember((text) => {
  const said = fold(text).replace(/[^\p{L}\p{N}]|〇/gu, "").replace(/^ー+$/u, "").toLowerCase();
  if (NOTHING.test(said)) return "なし";
  return isStillOpen(said) && !ownWords.has(said) ? "調整中" : said;
});

/** Words of the settings themselves (core/settings.ts): who takes one of them out wants it to count as a reason. */
const ownWords: ReadonlySet<string> = new Set(["確認中", "未記入"]);

const NOTHING =
  /^(?:特に|とくに|特段|(?:特記|特筆|記載|記入)(?:すべき)?(?:事項|こと|点|理由)?|該当する|該当|理由|要因|乖離|かい離|差異|差|大きな|は|も|が|の)*(?:なし|ないです|ない|無し|無|ナシ|(?:あり|ござい)ません(?:でした)?|しません|しない|(?:記載|記入|説明)?(?:は)?(?:不要|省略))$/u;
