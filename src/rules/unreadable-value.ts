import { isMoneyUnit } from "../core/amount";
import { hasThousandsPoint, readWrittenNumber } from "../core/amount-text";
import { isDate } from "../core/date-text";
import type { Entry, Row } from "../core/form";
import { fold } from "../core/text";
import { foldUnit } from "../core/unit";
import { saysNothing } from "./reason-text";
import { nameOf } from "./row-data";
import { defineRule } from "./rule";
import { areStates, isStateInWords, mayBeUnmet } from "./state-words";

/** 2/3 on both sides is a date where the name asks for one, and else may be two of three. */
const fraction = /^\d{1,2}\/\d{1,2}$/u;
const timeInName = /日(?![数帰常])|時期|期限|予定|完了|完成|開始|締結|公表|策定|着工|竣工|開設|供用|発行|スケジュール/u;

/**
 * A value cell holds an error value (certain: a formula is broken) or text that is no figure and no no-value mark.
 * Text is needs-review throughout: 調整中 may be true on the day, 36（1） may mean 36, and which one it is only the department knows.
 */
export default defineRule({
  id: "unreadable-value",
  title: "数値として読めない値",
  source: "点検の実務：目標・予算・実績の欄は数値で記入する。確実に読めない値は推測せず要確認とする",
  severity: "error",
  severities: { text: "warning", state: "warning", point: "warning", place: "warning", below: "warning", money: "warning", struck: "warning" },
  messages: {
    error: "「{{name}}」の値がエラー（{{text}}）になっています。集計に入れられませんので、数式の参照先を直すか、数値を入力してください。",
    text: "「{{name}}」の値「{{text}}」は数値として読めないため、達成状況を評価できません。確定した数値と単位だけを記入し、補足は理由欄などに書いてください。",
    state: "「{{name}}」は目標「{{plan}}」に対し実績「{{text}}」ですが、理由欄に説明がありません。達成していないのであれば、主な要因を理由欄に記入してください。",
    point: "「{{name}}」の値「{{text}}」の点は、小数点か桁区切りかを決められないため、比べていません。桁区切りであれば「,」に直してください。",
    place: "「{{name}}」の値「{{text}}」は、どの指標のどの欄の数値かが位置から決められないため、比べていません。行や列がずれていないかを元の様式と見比べてください。",
    below: "「{{name}}」の行に数値がなく、すぐ下の名前のない行に数値があるため、比べていません。同じ指標であれば一つの行にまとめ、そうでなければ名前を書いてください。",
    money: "「{{name}}」の値「{{text}}」の単位が金額の単位でないため、集計に入れていません。金額（千円）かどうかを確かめ、金額であれば単位を直してください。",
    struck: "「{{name}}」の値「{{text}}」に取り消し線が付いています。どの数値が生きているかを確実に読めないため、比べていません。取り消した数値を消し、正しい数値だけを残してください。",
  },
  subjects: ({ form }) => form.rows,
  check(row, { form: { reason }, settings, violation, needsReview }) {
    if (![row.plan, row.actual].some(({ amount: { kind } }) => kind === "text" || kind === "error")) return;
    if (isNoMeasure(row)) {
      if (mayBeUnmet(bare(row.plan), bare(row.actual)) && reason && saysNothing(reason, settings)) needsReview({ at: row.actual.cell, message: "state", data: { name: nameOf(row), plan: row.plan.text.trim(), text: row.actual.text.trim() }, related: [row.plan.cell, reason.cell] });
      return;
    }
    for (const entry of [row.plan, row.actual]) {
      const { amount, cell, text } = entry;
      if (amount.kind !== "text" && amount.kind !== "error") continue;
      // 調整中 on both sides is one thing to settle; it is told where the figure of the year belongs.
      if (entry === row.plan && isSaidTwice(row)) continue;
      if (amount.kind === "text" && !entry.struck && isStateBesideText(entry, entry === row.plan ? row.actual : row.plan)) continue;
      const statement = { at: cell, data: { name: nameOf(row), text: text.trim() } };
      if (entry.struck) {
        if (entry === row.plan || !row.plan.struck) needsReview({ ...statement, message: "struck" });
      } else if (amount.kind === "error") violation({ ...statement, message: "error" });
      else if (text.trim() === "") needsReview({ ...statement, message: "below" });
      else needsReview({ ...statement, message: hasThousandsPoint(text) ? "point" : !isFigure(text) ? "text" : row.role === "cost" && hasOtherUnit(text) ? "money" : "place" });
    }
  },
});

function isSaidTwice({ plan, actual }: Row): boolean {
  return [plan, actual].every(({ amount, struck }) => amount.kind === "text" && !struck) && bare(plan) === bare(actual);
}

/** 策定 or 10月 beside 調整中: one is what was planned, the other is what is to be settled. */
function isStateBesideText(entry: Entry, other: Entry): boolean {
  const says = (one: Entry): boolean => isStateInWords(bare(one)) || isDate(bare(one));
  return other.amount.kind === "text" && other.text.trim() !== "" && says(entry) && !says(other);
}

/** A plain figure that was doubted for where it stands. +5 is doubted for what it says. */
function isFigure(text: string): boolean {
  return !/^[+＋]/u.test(text) && readWrittenNumber(text) !== null;
}

/** 1,684件 */
function hasOtherUnit(text: string): boolean {
  const unit = foldUnit(readWrittenNumber(text)?.unit ?? null);
  return unit !== null && !isMoneyUnit(unit);
}

function isNoMeasure({ role, name, plan, actual }: Row): boolean {
  const texts = [plan, actual].map(bare);
  if (role !== "indicator" || texts.every((text) => fraction.test(text) && !timeInName.test(name))) return false;
  return texts.every(isDate) || areStates(bare(plan), bare(actual));
}

function bare({ text }: Pick<Row["plan"], "text">): string {
  return fold(text).replace(/\s+/gu, "");
}
