import Big from "big.js";
import type { FindingData } from "../core/finding";
import { remember } from "../core/remember";

/**
 * Fills {{name}} from the data: numbers with thousands separators, null and "" as nothing, with the space before it (a unit that is not there).
 * Throws when the data lacks a placeholder; that is a mistake of a rule and is reported as one.
 */
export function fillMessage(template: string, data: FindingData): string {
  let message = "";
  for (const { before, space, key } of partsOf(template)) {
    message += before;
    if (key === null) break;
    const value = data[key];
    if (value === undefined) throw new Error(`message placeholder {{${key}}} has no value`);
    if (value !== null && value !== "") message += `${space}${typeof value === "number" ? formatNumber(value) : value}`;
  }
  return message;
}

/** Text, then the space and the name of the placeholder behind it; the last part has none. */
interface Part {
  readonly before: string;
  readonly space: string;
  readonly key: string | null;
}

/** A template taken apart once: it is filled for every finding. */
const partsOf = remember((template): readonly Part[] => {
  const pieces = template.split(/( ?)\{\{(\w+)\}\}/u);
  return Array.from({ length: Math.ceil(pieces.length / 3) }, (_, index) => ({
    before: pieces[index * 3] ?? "", space: pieces[index * 3 + 1] ?? "", key: pieces[index * 3 + 2] ?? null,
  }));
});

/** Below this no separator is needed. */
const SHORT = 1000;

/** 1684.5 → "1,684.5", without exponents and without rounding. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < SHORT) return String(value);
  const text = Number.isSafeInteger(value) ? String(value) : new Big(value).toFixed();
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  const grouped = Math.abs(value) < SHORT ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return point < 0 ? grouped : `${grouped}${text.slice(point)}`;
}
