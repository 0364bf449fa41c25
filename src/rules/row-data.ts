import type { FindingData } from "../core/finding";
import type { Amount, Row } from "../core/form";
import { fold } from "../core/text";
import { foldUnit } from "../core/unit";

/** What a message says of a row; figures are null where the side has none. */
export interface RowData extends Readonly<Record<string, string | number | null>> {
  readonly name: string;
  readonly plan: number | null;
  readonly planUnit: string;
  readonly actual: number | null;
  readonly actualUnit: string;
}

/**
 * A row as data of a finding, and what else its message says. A unit that only one side prints holds for both.
 * `further` is spread last: of a literal that begins with a spread, V8 gives every object a shape of its own.
 */
export function rowData<Further extends FindingData>(row: Row, further?: Further): RowData & Further;
export function rowData(row: Row, further?: FindingData): RowData {
  const [plan, actual] = [row.plan.amount, row.actual.amount];
  const fallback = unitOf(plan) ?? unitOf(actual) ?? unitInName(row) ?? "";
  return {
    name: nameOf(row),
    plan: valueOf(plan),
    planUnit: unitOf(plan) ?? fallback,
    actual: valueOf(actual),
    actualUnit: unitOf(actual) ?? fallback,
    ...further,
  };
}

/** The name on one line; a row without a name is called by its place in the table. */
export function nameOf(row: Row): string {
  const name = row.name.replace(/[\r\n]+/gu, "").trim();
  return name === "" ? "（名称なし）" : name;
}

function valueOf(amount: Amount): number | null {
  return amount.kind === "number" ? amount.value : null;
}

function unitOf(amount: Amount): string | null {
  if (amount.kind !== "number" || foldUnit(amount.unit) === null) return null;
  return amount.unit;
}

/** 事業費（千円） carries its unit in the label. */
function unitInName(row: Row): string | null {
  if (row.role === "indicator") return null;
  return /(?:千|百万|万|億)?円/u.exec(fold(row.name))?.[0] ?? null;
}
