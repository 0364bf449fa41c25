import { checkBooksInSteps } from "../../src/check/check-books";
import type { Grid } from "../../src/core/grid";
import { defaultSettings } from "../../src/core/settings";
import { generateBook, spreads, type Spread } from "./generate-book";
import type { BenchTable } from "./section";

const SHEETS = 1000;

/** What a check of 1,000 sheets takes of the memory, in MB over what was in use before its values were there. */
export function coreMemory(): BenchTable {
  return { caption: `${SHEETS} 枚の検証のメモリ（MB）`, header: ["ブック", "値", "保持", "最大", "rss 増"], rows: spreads.map(memoryOf) };
}

function memoryOf(spread: Spread): readonly (string | number)[] {
  const payload = JSON.stringify(generateBook(SHEETS, spread));
  const before = inUseAfterGc();
  const { rss } = process.memoryUsage();
  const grids = JSON.parse(payload) as readonly Grid[];
  const values = inUseAfterGc() - before;
  const steps = checkBooksInSteps([{ file: "bench.xlsx", grids }], defaultSettings);
  let [most, mostRss] = [0, rss];
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    most = Math.max(most, inUse() - before);
    mostRss = Math.max(mostRss, process.memoryUsage().rss);
  }
  const held = inUseAfterGc() - before;
  // Grids and report are looked at after the last measurement, so that neither is gone before it.
  if (grids.length === 0 || step.value.forms.length === 0) throw new Error("Nothing was checked");
  return [spread.name, ...[values, held, most, mostRss - rss].map((bytes) => (bytes / 1e6).toFixed(0))];
}

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Collected twice: what the first run sets free can hold more. */
function inUseAfterGc(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return inUse();
}
