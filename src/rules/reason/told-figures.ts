import { mapPresent } from "../../core/flat-map";
import { everyMatch } from "../../core/text";

/** A figure that is said of something by its name alone: 受講率は96.4%となった. Offsets are of the sentence. */
export interface ToldFigure {
  readonly subject: string;
  readonly subjectAt: number;
  readonly value: string;
  /** Up to six characters behind the digits. */
  readonly unit: string;
  readonly start: number;
  /** Behind the digits. */
  readonly end: number;
}

const figure = /(?<![\d,.億万千])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([^\d、。()は]{0,6})/gu;
/** What makes the figure the outcome: となった, にとどまった, であった, まで低下. */
const outcome =
  /^[^\d、。()ぁ-ん]{1,4}(?:か[所月国])?(?:\([^()]*\))?(?:の(?:実施|開催|参加|利用|整備|設置|結果|実績|受講|来場|交付|移行))?(?:と(?:なった|なり|なっ|、?(?=目標))|に(?:とど|留)まっ?[たりる]|であっ?[たり]|で(?:した|、目標)|まで(?:低下|上昇|減少|増加|回復|改善)|$)/u;
/** The noun and its particle: what right before a figure is its subject, and what as a topic holds on until another is named. */
const subjectBefore = /([^ぁ-ん、。:;()「」\d%]{2,})(?:の(?:実績|結果))?(?:は|が|につきましては|については)、?$/u;
const topic = /([^ぁ-ん、。:;()「」\d%]{2,})(?:の(?:実績|結果))?(?:は|につきましては|については)、?/gu;
/** 前年度比0.9ポイント増の: beside the figure, not it. */
export const besideLastYear = /(?:前年度?|昨年度?|前回)(?:比|を|より|から|に比べ)?[^、。は]{0,16}?(?:増の|減の|多い|少ない|上回る|下回る|高い|低い|(?:増え|減り|増加し|減少し)、?)/gu;
/** 収納率99.4%、…: at the beginning of a clause, without a particle. */
const bareCount = /(?:^|[、。・)])([^ぁ-ん、。:;()「」\d%]+[数率額量])$/u;
const bareOutcome = /^[^\d、。()ぁ-ん]{1,4}(?:か[所月国])?(?:、|と、?目標|$)/u;
/** 65歳以上人口が増えたため, 10月からとなったため: digits that count nothing of the row. */
const notCounted = /\d[\d,.]*(?:歳|か?月|年度?|日|時|代)/gu;
/** Between the topic and the figure nothing else may be the subject, and no other figure stand. */
const nothingElse = /^(?!.*[はも])[^\d]*(?<=[ぁ-ん、])(?<![がのにと])$/u;

const mayTell = /\d[^\d、。]{1,6}?(?:\([^()]*\))?(?:[とにでま、]|\(|の[^ぁ-ん]{2}|$)/u;

/** Figures that a folded sentence tells as the outcome of what is its topic. */
export function toldFiguresIn(sentence: string): readonly ToldFigure[] {
  if (!mayTell.test(sentence)) return none;
  return mapPresent(everyMatch(sentence, figure), ({ index, 0: words, 1: value = "", 2: unit = "" }) => {
    const end = index + words.length - unit.length;
    const [before, rest] = [sentence.slice(0, index), sentence.slice(end)];
    const found = (bareOutcome.test(rest) ? (bareCount.exec(before) ?? subjectBefore.exec(before)) : null) ?? (outcome.test(rest) ? (subjectBefore.exec(before) ?? topicOf(before)) : null);
    if (!found?.[1]) return null;
    const subjectAt = found.index + found[0].indexOf(found[1]);
    return { subject: found[1], subjectAt, value: value.replaceAll(",", ""), unit, start: end - subjectAt <= MAX_QUOTE ? subjectAt : index, end };
  });
}

/** Characters. */
const MAX_QUOTE = 40;
const none: readonly ToldFigure[] = [];

function topicOf(before: string): RegExpExecArray | null {
  const last = everyMatch(before, topic).at(-1);
  return last && nothingElse.test(before.slice(last.index + last[0].length).replace(besideLastYear, "、").replace(notCounted, "")) ? last : null;
}
