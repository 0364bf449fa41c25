import type { ColumnRange } from "./state";

/** The ranges with `change` applied to the columns first…last: ranges are split at both ends, gaps are filled. */
export function withColumns(
  ranges: readonly ColumnRange[], first: number, last: number, change: (range: ColumnRange) => ColumnRange,
): ColumnRange[] {
  const result: ColumnRange[] = [];
  let next = first;
  const fill = (to: number) => {
    if (next <= to) result.push(change({ first: next, last: to, hidden: false, xf: 0, attributes: {} }));
    next = to + 1;
  };
  for (const range of ranges) {
    if (range.last < first) { result.push(range); continue; }
    if (range.first > last) { fill(last); result.push(range); continue; }
    fill(range.first - 1);
    if (range.first < first) result.push({ ...range, last: first - 1 });
    result.push(change({ ...range, first: Math.max(range.first, first), last: Math.min(range.last, last) }));
    next = Math.min(range.last, last) + 1;
    if (range.last > last) result.push({ ...range, first: last + 1 });
  }
  fill(last);
  return result;
}
