import { isDate } from "../core/date-text";
import { isStillOpen } from "./still-open";

/**
 * States that some indicators have instead of figures (計画の「策定」など). A row that says one of them on both sides is
 * a qualitative indicator, not a mistake; with 調整中 or the like on either side it is one.
 */
const states = new RegExp(
  `^(?:${[
    "未?(?:実施|策定|完成|完了|達成|着手|作成|改定|改訂|公表|整備|設置|導入|制定|締結|決定|選定|取得|発行|配布)",
    "継続|開催|運用|公布|施行|着工|竣工|供用開始|開設|開始|終了|廃止|検討|試行|本格(?:実施|運用|稼働)|一部(?:実施|策定|完了|改定|整備|導入)",
    "中止|休止|延期|繰り?越し?|見送り?|随時|適宜|常時|通年|毎(?:日|週|月|年度?|学期)(?:\\d{1,2}回)?|全(?:戸|校|世帯)(?:配布|実施)?",
    "増加?|減少?|向上|低下|改善|悪化|拡大|縮小|現状維持|維持|横ばい",
    "(?:おおむね|概ね)?(?:良好|順調|適正|適切|(?:計画|予定)(?:どおり|通り))|不良|不調|遅れ",
    "優|良|可|不可|有り?|あり|無し?|なし|該当(?:なし|無し|せず)|済み?|不?(?:適合|合格)|異常(?:なし|無し|あり|有り)|[A-Ea-e][+-]?|[○◯〇◎×△☑☐✓✔レ]",
  ].join("|")})(?:済み?|中)?$`, "u",
);

/**
 * Whether plan and actual tell a state each: the same plain word, or words of which one surely is a state (基本設計 and 未着手, 協定締結 and
 * 協議中). Of two other words that nobody knows it is not certain. @param texts folded, without spaces
 */
export function areStates(planned: string, reached: string): boolean {
  if (isStillOpen(planned) || ![planned, reached].every(isStateInWords)) return false;
  return planned === reached || [planned, reached].some((text) => states.test(text) || done.test(text));
}

/** What a plain word that tells a state ends with: 用地取得, 協議中. */
const done = /(?:実施|策定|完成|完了|達成|着手|作成|改定|改訂|公表|整備|設置|導入|制定|締結|決定|選定|取得|発行|配布|開設|開始|終了|廃止|中)$/u;

/** Whether the text tells a state. @param text folded, without spaces */
export function isStateInWords(text: string): boolean {
  return states.test(text) || isPlainWord(text);
}

/** A word without a figure in it, said for certain: 基本設計, 予定どおり, Ａランク. */
function isPlainWord(text: string): boolean {
  return plainWord.test(text) && !vague.test(text) && !isStillOpen(text);
}

const plainWord = /^[\p{Script=Han}\p{Script=Katakana}ーA-Za-z]{1,10}[ぁ-ん]{0,3}$/u;
/** What stands for a figure, or tells that nobody knows it. */
const vague = /約|程度|前後|以[上下内]|未満|超|並み?$|同様|同じ|多数|数[名人件回]|若干|半[数分年]|不明|別[紙添途]|参照|記載|データ|見込|ゼロ|皆無|^[各全]|[一二三四五六七八九十百千万][名人件回校社団]|公表|^未(?:集計|測定|調査|確認|把握)|(?:調査|測定|計測|観測)中$|待ち?$|^[前昨例]年/u;

/** Whether the actual state may not be what was planned: × for ○, 未策定 or 策定中 for 策定, あり for なし, B for A, 増加 for 減少, 中止 for 実施. */
export function mayBeUnmet(planned: string, reached: string): boolean {
  if ([planned, reached].every((text) => grade.test(text))) return planned.toUpperCase() !== reached.toUpperCase();
  if ((goesUp.test(planned) && goesDown.test(reached)) || (goesDown.test(planned) && goesUp.test(reached))) return true;
  if (planned !== reached && !states.test(reached) && !isDate(reached)) return true;
  if (isShort(planned)) return /^(?:×|無|なし)/u.test(planned) && !isShort(reached);
  return isShort(reached) && !(/中$/u.test(reached) && goesOn.test(planned));
}

const isShort = (state: string): boolean => /^(?:[未不]|[×△☐]|無|なし|該当|一部|異常[あ有]|中止|休止|延期|繰|見送|検討|試行)|中$|^着手$/u.test(state);
const grade = /^(?:[A-E][+-]?|優|良|可|不可)$/iu;
const goesOn = /^(?:継続|実施|運用|開催|配布)/u;
const goesUp = /^(?:増|向上|改善|拡大)/u;
const goesDown = /^(?:減|低下|悪化|縮小)/u;
