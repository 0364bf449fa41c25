import { toA1 } from "../core/address";
import type { PlannedContent } from "./sheet-plan";

/** A function takes at most 255 arguments. */
const MOST_ARGUMENTS = 200;

/**
 * The sum of a column over these rows (zero-based, ascending), without the figures of the rows `less` that are in it twice.
 * `missing` is shown when none of the cells holds a number; null shows 0 then.
 */
export function sumOf(rows: readonly number[], column: number, missing: string | null, less: readonly number[] = []): PlannedContent {
  const ranges = rangesOf(rows, column);
  if (ranges.length === 0) return missing === null ? { kind: "number", value: 0 } : { kind: "text", text: missing };
  const sum = call("SUM", ranges) + (less.length > 0 ? `-${call("SUM", rangesOf(less, column))}` : "");
  return { kind: "formula", formula: missing === null ? `=${sum}` : `=IF(${call("COUNT", ranges)}=0,"${missing}",${sum})` };
}

/** A lone cell is written as a range as well: a text in a range is skipped by every program, an argument of its own is not. */
function rangesOf(rows: readonly number[], column: number): readonly string[] {
  return stretches(rows).map(({ first, last }) => `${toA1({ row: first, column })}:${toA1({ row: last, column })}`);
}

/** Many ranges are added up in groups. */
function call(name: "SUM" | "COUNT", ranges: readonly string[]): string {
  if (ranges.length <= MOST_ARGUMENTS) return `${name}(${ranges.join(",")})`;
  const groups: string[] = [];
  for (let start = 0; start < ranges.length; start += MOST_ARGUMENTS) groups.push(`${name}(${ranges.slice(start, start + MOST_ARGUMENTS).join(",")})`);
  return `(${groups.join("+")})`;
}

function stretches(rows: readonly number[]): readonly { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const row of rows) {
    const open = found[found.length - 1];
    if (open && open.last === row - 1) open.last = row;
    else found.push({ first: row, last: row });
  }
  return found;
}
