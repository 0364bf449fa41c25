import type { FieldName } from "../core/form";
import { fold } from "../core/text";

/** Characters of a section's title with its marks; a first sentence is longer. */
const LONGEST_TITLE = 20;

/**
 * 年度別推移, 事業費の内訳（千円）, 課長所見 …: a title of a section that the form has below a box, so that the box itself may be empty.
 * 実施状況 and 参加者の内訳 are usual in 実績, but not in the last box of a form. `firstLine`: of the box's text.
 */
export function beginsAnotherSection(firstLine: string, box: FieldName): boolean {
  if (firstLine.length > LONGEST_TITLE || firstLine.includes("。")) return false;
  const title = fold(firstLine);
  return SECTION.test(title) || (box === "future" && BELOW_THE_FORM.test(title));
}

const SECTION = /(?:(?:費|財源|額)の?内訳|年度別の?推移|所見|コメント|審査欄)[^ぁ-ん]{0,6}$|^[^\p{L}]*参考(?:資料|指標|数値|データ)?[^\p{L}]*$/u;
const BELOW_THE_FORM = /(?:内訳|推移|一覧表?|(?:実施|開催|取組)(?:状況|実績)|成果と課題)[^ぁ-ん]{0,6}$|要求額/u;
