import type { Amount, Row } from "../core/form";
import { matchKey } from "../core/text";

/** 事業費 and 人工 stand once in a form; the first row counts, but 事業費 before 総事業費, which may hold the pay of the staff too. So does an indicator that is listed again (再掲) with the same figures. */
export function onceEach(rows: readonly Row[]): Row[] {
  return rows.filter((row, index) => {
    if (row.role !== "indicator") return firstOf(rows, row.role) === row;
    return !row.name.includes("再掲") || !rows.slice(0, index).some((other) => isRelisted(row, other));
  });
}

function firstOf(rows: readonly Row[], role: Row["role"]): Row | undefined {
  const all = rows.filter((row) => row.role === role);
  const isFilled = ({ plan, actual }: Row): boolean => plan.amount.kind !== "none" || actual.amount.kind !== "none";
  return all.length < 2 ? all[0] : (all.find((row) => isFilled(row) && !wholeCost.test(matchKey(row.name))) ?? all[0]);
}

const wholeCost = /^総(?:事業)?費|総事業費/u;

function isRelisted(row: Row, earlier: Row): boolean {
  const isSame = (left: Amount, right: Amount): boolean => left.kind === right.kind && (left.kind !== "number" || (right.kind === "number" && left.value === right.value));
  return withoutRelisted(row.name) === withoutRelisted(earlier.name) && isSame(row.plan.amount, earlier.plan.amount) && isSame(row.actual.amount, earlier.actual.amount);
}

const withoutRelisted = (name: string): string => matchKey(name).replace(/[(【[]?再掲[)】\]]?/u, "");
