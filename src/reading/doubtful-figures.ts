import { isMoneyUnit } from "../core/amount";
import { hasThousandsPoint } from "../core/amount-text";
import type { Entry, Row } from "../core/form";
import { countsWholes, foldUnit } from "../core/unit";

/** Whether a figure may mean something else than it says, by its row and by what stands on the other side. */
export function isDoubtful(entry: Entry, other: Entry, role: Row["role"]): boolean {
  return isChangeOf(other, entry) || (role === "cost" && isNoMoney(entry)) || (role !== "labour" && mayBeThousands(entry, other));
}

/** 1,684件 as 事業費: the figure of another row, or a slip of the unit. */
function isNoMoney({ amount }: Entry): boolean {
  const unit = amount.kind === "number" ? foldUnit(amount.unit) : null;
  return unit !== null && !isMoneyUnit(unit);
}

/** +5 beside 30 may be a change of it, or five. Beside 0, +3 or △2 it is one change beside another. */
function isChangeOf(level: Entry, entry: Entry): boolean {
  return /^[+＋]/u.test(entry.text) && level.amount.kind === "number" && level.amount.value !== 0 && !/^[+＋△▲−－-]/u.test(level.text);
}

/** 1.100人, or 1.100 beside 1,250: a decimal point, or one of thousands? Typed as a text; a number's point is certain. */
function mayBeThousands({ amount, text, stored }: Entry, { amount: other }: Entry): boolean {
  if (amount.kind !== "number" || stored !== undefined || !hasThousandsPoint(text)) return false;
  return countsWholes(amount.unit) || (other.kind === "number" && Math.abs(other.value) >= Math.abs(amount.value) * LEAST_TIMES);
}

/** Figures of one row that are further apart than this do not belong together. */
const LEAST_TIMES = 100;
