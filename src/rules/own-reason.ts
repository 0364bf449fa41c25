import { compareProducts, minus } from "../core/decimal";
import type { Form, OwnReason, Row } from "../core/form";
import { figuresOf } from "../core/row-state";
import type { Settings } from "../core/settings";
import { mentionsIn } from "./reason/mentions";
import { sentencesOf } from "./reason/sentences";
import { saysNothing } from "./reason-text";

/** The reason box of a row's own that says nothing, although the form's other reasons do and none of them names the row; else null. */
export function emptyOwnReason(row: Row, { reason, rows }: Form, settings: Settings): OwnReason | null {
  const own = row.reason;
  if (!own || !reason || !saysNothing(own, settings) || !isAskedFor(own, row)) return null;
  const isNamed = sentencesOf(reason.text).some((sentence) => mentionsIn(sentence, rows).some((mention) => mention.row === row));
  return isNamed ? null : own;
}

/** 30%以上増減の場合: a smaller change needs no reason by the form's own words. */
function isAskedFor({ fromPercent }: OwnReason, row: Row): boolean {
  const figures = figuresOf(row);
  if (fromPercent === undefined || !figures) return true;
  return compareProducts(Math.abs(minus(figures.actual, figures.plan)), 100, Math.abs(figures.plan), fromPercent) >= 0;
}
