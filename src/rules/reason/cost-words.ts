import { everyMatch } from "../../core/text";
import { anyLetterOf } from "./letters";

/** Words with which a reason speaks of 事業費 without a doubt. */
export const clearWords =
  /(?:総|対象)?事業費|決算額?|執行(?:額|残|率)|(?<!補正)予算(?=[額をがにの、は])|歳出|支出|(?<!対象)経費|費用(?!対)|不用額|入札差金|入札減|入札による減|請負差[額金]?|差金|委託料|(?:補助|助成|交付|支給|給付)額|旅費|需用費|役務費|使用料|賃借料|工事(?:請負)?費|備品購入費|報償費|謝金|謝礼|人件費|扶助費|消耗品費|印刷製本費|燃料費|光熱(?:水)?費|修繕費|補償費|原材料費/gu;

/** Words that may have to do with money; enough to doubt that 事業費 was left out. */
export const possibleWords = /(?<![消浪])費|[円¥]|金額|単価|料金|補助金|助成金|負担金|交付金|預託金|繰出金|給付金|[減増]額|報酬|賃金|給与|給料|奨励金|報奨金|委託|契約|入札|見積|予算|補正|流用|繰越|繰り越|節減|精算|財源|安価|低廉|額が|高騰|無償|値上|値下|価格|コスト|負担|(?<=[^ぁ-ん世時年現近交次])代(?=[がをのはも、])/gu;

/** A letter of each of these words; most sentences hold none of them. */
export const lettersOfMoney = "費算執歳支額差札負料謝円¥金価酬託給約積正流繰節財廉騰償値コ代";
const holdsLetterOfMoney = anyLetterOf(lettersOfMoney);

/** Where a sentence speaks of money. */
interface CostMention {
  readonly start: number;
  readonly end: number;
  readonly clear: boolean;
}

const noMentions: readonly CostMention[] = [];

/** Mentions of 事業費 in a sentence. */
export function costMentions(sentence: string): readonly CostMention[] {
  if (!holdsLetterOfMoney(sentence)) return noMentions;
  const find = (pattern: RegExp, clear: boolean) => everyMatch(sentence, pattern).map(({ index, 0: text }) => ({ start: index, end: index + text.length, clear }));
  const clear = find(clearWords, true);
  const possible = find(possibleWords, false).filter(({ start, end }) => !clear.some((other) => other.start < end && start < other.end));
  return [...clear, ...possible];
}
