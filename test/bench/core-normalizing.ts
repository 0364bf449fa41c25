import type { Grid } from "../../src/core/grid";
import type { BenchTable } from "./section";

/** How much of a book's text a check brings to NFKC, and how much of that more often than it stands in cells. */
export function normalizing(books: readonly (readonly [string, readonly Grid[]])[], check: (grids: readonly Grid[]) => unknown): BenchTable {
  return {
    caption: "正規化（NFKC）",
    header: ["ブック", "セルの文字", "掛けた文字", "割合 %", "二度目以降の文字", "割合 %"],
    rows: books.map(([name, grids]) => {
      const cells = textsOf(grids);
      const letters = sumOf(cells, (text, count) => text.length * count);
      const folded = foldedBy(() => check(grids));
      const all = sumOf(folded, (text, count) => text.length * count);
      const again = sumOf(folded, (text, count) => text.length * Math.max(0, count - (cells.get(text) ?? 1)));
      return [name, letters, all, percentOf(all, letters), again, percentOf(again, letters)];
    }),
  };
}

type Counts = Map<string, number>;

function add(counts: Counts, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

function textsOf(grids: readonly Grid[]): Counts {
  const counts: Counts = new Map();
  for (const { values } of grids) for (const line of values) for (const value of line) if (typeof value === "string" && value !== "") add(counts, value);
  return counts;
}

/** What was given to String.prototype.normalize meanwhile. */
function foldedBy(work: () => unknown): Counts {
  const counts: Counts = new Map();
  const own = Object.getOwnPropertyDescriptor(String.prototype, "normalize");
  if (!own) throw new Error("String.prototype.normalize is missing");
  Object.defineProperty(String.prototype, "normalize", {
    ...own,
    value(this: string, ...forms: unknown[]) {
      add(counts, String(this));
      return String(Reflect.apply(own.value as (form?: unknown) => string, this, forms));
    },
  });
  try {
    work();
  } finally {
    Object.defineProperty(String.prototype, "normalize", own);
  }
  return counts;
}

function sumOf(counts: Counts, of: (text: string, count: number) => number): number {
  return [...counts].reduce((sum, [text, count]) => sum + of(text, count), 0);
}

function percentOf(part: number, whole: number): string {
  return ((part / whole) * 100).toFixed(1);
}
