import Big from "big.js";
import { thousandYenPer } from "../core/amount";
import { roundedShare } from "../core/decimal";
import type { Amount } from "../core/form";
import { fold } from "../core/text";
import { foldUnit } from "../core/unit";

/** 千円 in one unit of an amount of 事業費; the label's unit where it has none. Null in a unit that is not money. */
export function thousandYenIn(unit: string | null, label: string): Big | null {
  const factor = thousandYenPer.get(foldUnit(unit) ?? unitOfLabel(label));
  return factor === undefined ? null : new Big(factor);
}

/**
 * An amount of 事業費 in whole 千円; null where it is no number or no money. Parts of 千円 (円, or 1,683.6 千円 shown as 1,684) are
 * rounded half up, as they are printed: sums are sums of what is printed.
 */
export function inThousandYen(amount: Amount, label: string): number | null {
  if (amount.kind !== "number") return null;
  const unit = foldUnit(amount.unit) ?? unitOfLabel(label);
  if (unit === "千円") return Number.isInteger(amount.value) ? amount.value : roundedShare(amount.value, 1, 1);
  if (unit === "円") return roundedShare(amount.value, 1, 1000);
  const factor = thousandYenPer.get(unit);
  return factor === undefined ? null : new Big(amount.value).times(factor).round(0, Big.roundHalfUp).toNumber();
}

/** Unit in a label: 事業費（円） → 円; 千円 where the label names none, as the form prints it. */
function unitOfLabel(label: string): string {
  return /(?:百万|千|万|億)?円/u.exec(fold(label))?.[0] ?? "千円";
}
