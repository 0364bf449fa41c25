import Big from "big.js";
import { quoteSheet, toA1 } from "../core/address";
import type { Entry, Row } from "../core/form";
import { inThousandYen, thousandYenIn } from "./money";
import type { PlannedContent } from "./sheet-plan";

/** Shown where there is no figure; a formula that adds or divides skips it. */
export const NO_FIGURE = "－";

/** A figure of a row of a form as it stands in the table. */
export interface LiveFigure {
  readonly content: PlannedContent;
  /** False for a value of its own, because no cell holds the figure as a number. */
  readonly isLive: boolean;
}

/**
 * A reference to the cell that holds the figure, in the table's unit (千円 for 事業費); what is typed there later shows at once,
 * and a cell without a number shows "－". A figure that no cell holds as a number is given as a value. `isLive` false in `canRefer`
 * is for forms of another workbook.
 */
export function liveFigure(row: Row, entry: Entry, canRefer: boolean): LiveFigure {
  const value = row.role === "cost" ? inThousandYen(entry.amount, row.name) : entry.amount.kind === "number" ? entry.amount.value : null;
  const factor = canRefer ? factorOf(row, entry) : null;
  if (factor) return { content: { kind: "formula", formula: reference(row, entry, factor) }, isLive: true };
  if (value !== null) return { content: { kind: "number", value }, isLive: false };
  return { content: { kind: "text", text: NO_FIGURE }, isLive: true };
}

/** What the cell's number is multiplied with. Null where the cell holds no number that could be referred to. */
function factorOf(row: Row, { amount, stored }: Entry): Big | null {
  if (amount.kind === "none") return row.role === "cost" ? thousandYenIn(null, row.name) : new Big(1);
  if (amount.kind !== "number" || stored === undefined) return null;
  const unit = row.role === "cost" ? thousandYenIn(amount.unit, row.name) : new Big(1);
  // A number format may show another number than the cell holds: 1,684 for 1,684,000.
  const shown = stored === 0 || amount.value === stored ? new Big(1) : new Big(amount.value).div(stored);
  return unit && unit.times(shown);
}

/** 事業費 is rounded to whole 千円, as inThousandYen does. */
function reference({ role }: Row, { cell }: Entry, factor: Big): string {
  const at = `${quoteSheet(cell.sheet)}!${toA1(cell)}`;
  const figure = scaled(at, factor);
  return `=IF(ISNUMBER(${at}),${role === "cost" ? `ROUND(${figure},0)` : figure},"${NO_FIGURE}")`;
}

/** Division where that is exact: 1,684,000 ÷ 1000 is 1684, times 0.001 it may not be. */
function scaled(at: string, factor: Big): string {
  if (factor.eq(1)) return at;
  const divisor = new Big(1).div(factor);
  return factor.lt(1) && divisor.eq(divisor.round(0)) ? `${at}/${divisor.toFixed(0)}` : `${at}*${factor.toFixed()}`;
}
