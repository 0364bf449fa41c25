import { mapPresent } from "../core/flat-map";
import type { Form, Row } from "../core/form";
import { figuresOf } from "../core/row-state";
import { fold } from "../core/text";
import { compareQuote, type Comparison } from "./reason/compare-quote";
import { isOfAPart } from "./reason/of-a-part";
import { mentionsIn } from "./reason/mentions";
import { quotedFiguresOf, type QuotedFigure } from "./reason/quoted-figures";
import { saysNothing } from "./reason-text";
import { nameOf } from "./row-data";
import { defineRule } from "./rule";

/**
 * The reason quotes a target, an actual figure or their difference, and no row that counts in that unit holds it. A quote is only
 * held against rows of its own unit, rounding is granted, and a figure that any such row holds is right: names of rows in a reason are
 * too free to insist on one of several.
 */
export default defineRule({
  id: "reason-figure",
  title: "理由に引用した数値の食い違い",
  source: "点検の実務：理由に「目標17地区に対し、実績は44地区」のように引用した数値が、表の数値と一致しているか",
  severity: "warning",
  messages: {
    plan: "理由欄に「{{words}}」とありますが、表の「{{name}}」の目標・予算は{{held}}{{unit}}です。どちらかの数値が誤っていますので、正しい方にそろえてください。",
    actual: "理由欄に「{{words}}」とありますが、表の「{{name}}」の実績は{{held}}{{unit}}です。どちらかの数値が誤っていますので、正しい方にそろえてください。",
    difference: "理由欄に「{{words}}」とありますが、表の「{{name}}」の目標・予算と実績の差は{{held}}{{unit}}です。どちらかの数値が誤っていますので、正しい方にそろえてください。",
    unspent: "理由欄に「{{words}}」とありますが、表の「{{name}}」の予算と実績の差は{{held}}{{unit}}です。どちらかの数値が誤っていますので、正しい方にそろえてください。",
    rate: "理由欄に「{{words}}」とありますが、表の「{{name}}」の予算と実績から求めた執行率は{{held}}{{unit}}です。どちらかの数値が誤っていますので、正しい方にそろえてください。",
  },
  subjects({ form, settings }) {
    if (!form.reason || saysNothing(form.reason, settings)) return [];
    const rows = form.rows.filter((row) => row.role !== "labour" && figuresOf(row) !== null);
    return mapPresent(quotedFiguresOf(form), (quote) => {
      const { beside } = quote;
      const meant = rows.filter((row) => isSaidOf(quote, row) && (!beside || compareQuote({ ...quote, ...beside }, row)?.agrees));
      const comparisons = mapPresent(meant, (row) => compareQuote(quote, row));
      return comparisons.length > 0 ? { quote, comparisons } : null;
    });
  },
  check({ quote, comparisons }, { form, needsReview }) {
    if (comparisons.some(({ agrees, row }) => agrees || (quote.subjectAt !== undefined && compareQuote({ ...quote, side: "plan" }, row)?.agrees))) return;
    const meant = meantBy(quote, comparisons, form);
    if (!meant) return;
    const { row, unit, held } = meant;
    const at = quote.side === "plan" ? row.plan.cell : row.actual.cell;
    const data = { name: nameOf(row), words: `${quote.words}${unit}`, held, unit, quoted: Number(quote.value) };
    needsReview({ at, message: quote.side, data, related: form.reason ? [form.reason.cell] : [] });
  },
});

function isSaidOf({ subject, subjectAt, sentence }: QuotedFigure, row: Row): boolean {
  const { name } = row;
  if (subject && subjectAt !== undefined) return fold(name).includes(subject) && !isOfAPart(sentence, subjectAt, row);
  return !subject || /実績|結果|実施/u.test(subject) || fold(name).includes(subject);
}

/** The only row of that unit, the only one that holds the other figure of a pair, or the one named last before the quote; null when nobody can say. */
function meantBy(quote: QuotedFigure, comparisons: readonly Comparison[], form: Form): Comparison | null {
  const [only] = comparisons;
  if (comparisons.length === 1 && only) return only;
  const { paired } = quote;
  const holders = paired ? comparisons.filter(({ row }) => compareQuote({ ...quote, ...paired }, row)?.agrees) : [];
  if (holders.length === 1 && holders[0]) return holders[0];
  const rows: readonly Row[] = form.rows;
  const named = mentionsIn(quote.sentence, rows).filter(({ start, clear }) => clear && start <= quote.start);
  return comparisons.find(({ row }) => row === named.at(-1)?.row) ?? null;
}
