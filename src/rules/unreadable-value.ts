import { readWrittenNumber } from "../core/amount-text";
import type { Row } from "../core/form";
import { fold } from "../core/text";
import { nameOf } from "./row-data";
import { defineRule } from "./rule";

/**
 * States that some indicators have instead of figures (計画の「策定」など). A row that says one of them on both sides is
 * a qualitative indicator, not a mistake; with 調整中 or the like on either side it is one.
 */
const qualitative = /^(?:実施|未?策定|完成|完了|未?達成|継続|開催|作成|改定|改訂|公表|運用|整備|設置|導入|有り?|あり|無し?|なし|該当(?:なし|無し|せず)|済み?|制定|締結|公布|施行|着手|着工|竣工|供用開始|決定|選定|取得|発行|配布|[A-Ea-e][+-]?|[○◯〇◎×△])(?:済み?|中)?$/u;

/** Rows of a schedule (予定 10月1日, 実績 11月5日) hold dates on both sides; they are no targets. */
const date = /^(?:令和|平成|[rh])?(?:元|\d{1,4})[年./-]\d{1,2}(?:月|[./-]\d{1,2}|月\d{1,2}日)?(?:[上中下]旬|末|頃)?$|^\d{1,2}月(?:\d{1,2}日)?(?:[上中下]旬|末|頃)?$/iu;

/**
 * A value cell holds an error value (certain: a formula is broken) or text that is no figure and no no-value mark.
 * Text is needs-review throughout: 調整中 may be true on the day, 36（1） may mean 36, and which one it is only the department knows.
 */
export default defineRule({
  id: "unreadable-value",
  title: "数値として読めない値",
  source: "点検の実務：目標・予算・実績の欄は数値で記入する。確実に読めない値は推測せず要確認とする",
  severity: "error",
  severities: { text: "warning", place: "warning", struck: "warning" },
  messages: {
    error: "「{{name}}」の値がエラー（{{text}}）になっています。集計に入れられませんので、数式の参照先を直すか、数値を入力してください。",
    text: "「{{name}}」の値「{{text}}」は数値として読めないため、達成状況を評価できません。確定した数値と単位だけを記入し、補足は理由欄などに書いてください。",
    place: "「{{name}}」の値「{{text}}」は、どの指標のどの欄の数値かが位置から決められないため、比べていません。行や列がずれていないかを元の様式と見比べてください。",
    struck: "「{{name}}」の値「{{text}}」に取り消し線が付いています。どの数値が生きているかを確実に読めないため、比べていません。取り消した数値を消し、正しい数値だけを残してください。",
  },
  subjects: ({ form }) => form.rows,
  check(row, { violation, needsReview }) {
    for (const entry of [row.plan, row.actual]) {
      const { amount, cell, text } = entry;
      if ((amount.kind !== "text" && amount.kind !== "error") || isNoMeasure(row)) continue;
      const statement = { at: cell, data: { name: nameOf(row), text: text.trim() } };
      if (entry.struck) {
        if (entry === row.plan || !row.plan.struck) needsReview({ ...statement, message: "struck" });
      } else if (amount.kind === "error") violation({ ...statement, message: "error" });
      else needsReview({ ...statement, message: isFigure(text) ? "place" : "text" });
    }
  },
});

/** A plain figure that was doubted for where it stands. +5 is doubted for what it says. */
function isFigure(text: string): boolean {
  return !/^[+＋]/u.test(text) && readWrittenNumber(text) !== null;
}

function isNoMeasure({ role, plan, actual }: Row): boolean {
  const texts = [plan, actual].map(({ text }) => fold(text).replace(/\s+/gu, ""));
  return role === "indicator" && [qualitative, date].some((kind) => texts.every((text) => kind.test(text)));
}
