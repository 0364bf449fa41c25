import Big from "big.js";
import type { FindingData } from "../core/finding";

/**
 * Fills {{name}} from the data: numbers with thousands separators, null and "" as nothing, with the space before it (a unit that is not there).
 * Throws when the data lacks a placeholder; that is a mistake of a rule and is reported as one.
 */
export function fillMessage(template: string, data: FindingData): string {
  return template.replace(/( ?)\{\{(\w+)\}\}/gu, (_, space: string, key: string) => {
    const value = data[key];
    if (value === undefined) throw new Error(`message placeholder {{${key}}} has no value`);
    if (value === null || value === "") return "";
    return `${space}${typeof value === "number" ? formatNumber(value) : value}`;
  });
}

/** 1684.5 → "1,684.5", without exponents and without rounding. */
export function formatNumber(value: number): string {
  const [whole = "", fraction] = new Big(value).toFixed().split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
