/** Tops of rows stacked on each other; tops[i] and tops[i + 1] bound row i, in CSS pixels. */
export type RowTops = Float64Array;

/** Stacks rows whose heights are known or estimated. */
export function stackRows(heights: readonly number[]): RowTops {
  const tops = new Float64Array(heights.length + 1);
  let top = 0;
  heights.forEach((height, index) => {
    top += height;
    tops[index + 1] = top;
  });
  return tops;
}

export function topOf(tops: RowTops, index: number): number {
  return tops[index] ?? 0;
}

/** First and last row that touch the strip from `from` to `to`; last < first when there are no rows. */
export function rowsBetween(tops: RowTops, from: number, to: number): { readonly first: number; readonly last: number } {
  const count = tops.length - 1;
  const first = Math.min(rowAt(tops, from), count - 1);
  const last = Math.min(rowAt(tops, to), count - 1);
  return { first: Math.max(first, 0), last };
}

/** Row that covers the height y, by bisection; the first row above all rows, the last below them. */
export function rowAt(tops: RowTops, y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOf(tops, middle) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
