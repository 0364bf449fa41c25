import type { Row } from "../../core/form";
import { fold } from "../../core/text";

/** What stands before the words that name a row, up to the last hiragana or mark: 10代の, 新規. */
const before = /([^ぁ-ん、。:;・()「」【】[\]<>=→]+)の?$/u;
/** Said of all that the row counts: 今年度の, 本市の, 年間. */
const whole = /^(?:全(?!国)|総|本|当|今|各|両|[\d-]+$)|(?:全体|合計|計|年度?分?|年間|期間|月間|市内?|町内?|村内?|区|事業|講座|教室|大会|行事|催し|施設|制度|窓口|以[上下]|[上前下左右]記|目標|実績|成果|活動|指標|アンケート|調査)$/u;

/** Whether the words at a place speak of a part of what the row counts: 10代の受講者数, 男性の参加者数, 新規登録者数 of 受講者数, 参加者数, 登録者数. */
export function isOfAPart(sentence: string, start: number, { name }: Row): boolean {
  const qualifier = before.exec(sentence.slice(0, start))?.[1];
  if (qualifier === undefined || whole.test(qualifier)) return false;
  const folded = fold(name);
  return !holdsPairOf(folded, fold(qualifier));
}

function holdsPairOf(name: string, words: string): boolean {
  if (words.length < 2) return name.includes(words);
  for (let at = 0; at < words.length - 1; at += 1) if (name.includes(words.slice(at, at + 2))) return true;
  return false;
}
