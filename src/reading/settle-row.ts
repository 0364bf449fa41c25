import { isMoneyUnit, readAmount } from "../core/amount";
import { readUnit } from "../core/amount-text";
import { compareProducts, roundedShare } from "../core/decimal";
import type { Entry, Row } from "../core/form";
import { fold } from "../core/text";
import { isPrintedUnit, unitsConflict } from "../core/unit";

/** What one side of a row says of the other. */
export function settleRow(row: Row): Row {
  return crossedOut(grossRow(withoutRate(row)));
}

/** ／ or N/A on both sides, or beside a dash: the row does not apply. Beside a figure it may as well stand for a forgotten one. */
function crossedOut(row: Row): Row {
  const sides = [row.plan, row.actual];
  if (!sides.some(({ amount }) => amount.kind === "text") || sides.some(({ amount: { kind } }) => kind === "number" || kind === "error")) return row;
  const isMark = ({ text, struck, amount }: Entry): boolean => amount.kind === "none" || (!struck && notApplicable.test(fold(text)));
  const none = (entry: Entry): Entry => ({ ...entry, amount: { kind: "none", mark: entry.text } });
  return sides.every(isMark) ? { ...row, plan: none(row.plan), actual: none(row.actual) } : row;
}

const notApplicable = /^(?:[/\\]+|n\/?a|n\.a\.|対象外|該当(?:なし|無し|せず))$/iu;

/** 参加者数（延べ） with 延べ300人 and 280人: by its name the other figure is 延べ too. */
function grossRow(row: Row): Row {
  const unitOf = ({ amount }: Entry): string | null => (amount.kind === "number" ? amount.unit : null);
  const [plan, actual] = [unitOf(row.plan), unitOf(row.actual)];
  if (plan === null || actual === null || plan.startsWith("延べ") === actual.startsWith("延べ") || !/延べ|のべ/u.test(row.name)) return row;
  const gross = (entry: Entry): Entry => (entry.amount.kind !== "number" || entry.amount.unit?.startsWith("延べ") ? entry : { ...entry, amount: { ...entry.amount, unit: `延べ${entry.amount.unit ?? ""}` } });
  return { ...row, plan: gross(row.plan), actual: gross(row.actual) };
}

const figureAndRate = /^([^()]+)\(\s*(?:達成率|執行率|進捗率)?:?\s*(\d{1,4})(\.\d{1,2})?\s*%\s*\)\s*([^\s()\d]*)$/u;

/** 475人（95％） beside a target of 500人: the rate is that of these two figures, so nothing else can be meant. Rounded or cut off. */
function withoutRate(row: Row): Row {
  const { plan, actual } = row;
  if (actual.amount.kind !== "text" || plan.amount.kind !== "number" || plan.amount.value <= 0 || actual.struck || row.name === "" || !/[%％]/u.test(actual.text)) return row;
  const [, written = "", whole = "", fraction = "", behind = ""] = figureAndRate.exec(fold(actual.text)) ?? [];
  const amount = readAmount(written.trim());
  if (amount.kind !== "number" || amount.value < 0 || (behind !== "" && (!isPrintedUnit(behind) || amount.unit !== null))) return row;
  const scale = 10 ** Math.max(0, fraction.length - 1);
  const rate = Math.round(Number(whole + fraction) * scale);
  const exact = roundedShare(amount.value, 100 * scale, plan.amount.value);
  const unit = amount.unit ?? (behind === "" ? plan.amount.unit : readUnit(behind));
  const isCutOff = rate === exact - 1 && compareProducts(amount.value, 100 * scale, plan.amount.value, exact) < 0;
  if ((rate !== exact && !isCutOff) || unitsConflict(plan.amount.unit, unit) || (row.role === "cost" && unit !== null && !isMoneyUnit(unit))) return row;
  return { ...row, actual: { ...actual, amount: { kind: "number", value: amount.value, unit } } };
}
