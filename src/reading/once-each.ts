import type { Amount, Row } from "../core/form";
import { matchKey } from "../core/text";

/** 事業費 and 人工 stand once in a form; the first row counts. So does an indicator that is listed again (再掲) with the same figures. */
export function onceEach(rows: readonly Row[]): Row[] {
  return rows.filter((row, index) => {
    if (row.role !== "indicator") return rows.findIndex((other) => other.role === row.role) === index;
    return !row.name.includes("再掲") || !rows.slice(0, index).some((other) => isRelisted(row, other));
  });
}

function isRelisted(row: Row, earlier: Row): boolean {
  const isSame = (left: Amount, right: Amount): boolean => left.kind === right.kind && (left.kind !== "number" || (right.kind === "number" && left.value === right.value));
  return withoutRelisted(row.name) === withoutRelisted(earlier.name) && isSame(row.plan.amount, earlier.plan.amount) && isSame(row.actual.amount, earlier.actual.amount);
}

const withoutRelisted = (name: string): string => matchKey(name).replace(/[(【[]?再掲[)】\]]?/u, "");
