/** Measures the core on one kind of book and prints the figures as JSON: node --expose-gc --import tsx test/bench/core-time-once.ts CORE.js SPREAD */
import type { Grid } from "../../src/core/grid";
import { loadCore } from "./bundled-core";
import { generateBook, spreads, type Spread } from "./generate-book";
import { median } from "./section";

const SIZES = [10, 100, 300, 1000];
/** Rounds of a size: so many that the collections of garbage, of which a small book meets one now and then, are in the mean. */
const roundsOf = (size: number): number => (size < 300 ? 60 : size < 1000 ? 20 : 11);
/** Checks of 300 sheets before anything but the first check is measured, so that the compiler is done. */
const WARM_UPS = 8;
/** Checks of 1,000 sheets, each after a collection of all garbage. */
const COLLECTED = 5;

export interface CoreTime {
  /** Milliseconds of the first check of 1,000 sheets in a new process, and of one after all garbage was collected. */
  readonly cold: number;
  readonly collected: number;
  readonly sizes: readonly CoreTimeOfSize[];
}

/** Times in milliseconds. */
export interface CoreTimeOfSize {
  readonly size: number;
  readonly cells: number;
  readonly filled: number;
  readonly bytes: number;
  readonly mean: number;
  readonly parse: number;
  readonly nfkc: number;
  readonly core: number;
  /** Core ÷ (parse + NFKC), the median over the rounds. */
  readonly ratio: number;
  readonly findings: number;
  readonly forms: number;
}

type Check = ReturnType<typeof loadCore>["check"];

function measureSpread(spread: Spread, check: Check): CoreTime {
  const payload = JSON.stringify(generateBook(1000, spread));
  const cold = timed(() => check(parsed(payload)));
  const few = parsed(payload).slice(0, 300);
  for (let run = 0; run < WARM_UPS; run += 1) check(few);
  const sizes = SIZES.map((size) => measureSize(size, spread, check));
  const collected = median(Array.from({ length: COLLECTED }, () => {
    const grids = parsed(payload);
    globalThis.gc?.();
    return timed(() => check(grids));
  }));
  return { cold, collected, sizes };
}

const parsed = (payload: string): readonly Grid[] => JSON.parse(payload) as readonly Grid[];

/** The three in turn, so that a busy machine slows all of them. */
function measureSize(size: number, spread: Spread, check: Check): CoreTimeOfSize {
  const book = generateBook(size, spread);
  const values = book.flatMap((grid) => grid.values.flat());
  const payload = JSON.stringify(book);
  const rounds = Array.from({ length: roundsOf(size) }, () => {
    const parse = timed(() => parsed(payload));
    const [once, again] = [parsed(payload), parsed(payload)];
    const nfkc = timed(() => normalizeOnce(once));
    const core = timed(() => check(again));
    return { parse, nfkc, core, ratio: core / (parse + nfkc) };
  });
  const middle = (key: "parse" | "nfkc" | "core" | "ratio"): number => median(rounds.map((round) => round[key]));
  const { findings, forms } = check(parsed(payload));
  return {
    size, cells: values.length, filled: values.filter((value) => value !== "").length, bytes: Buffer.byteLength(payload),
    mean: rounds.reduce((sum, { core }) => sum + core, 0) / rounds.length,
    parse: middle("parse"), nfkc: middle("nfkc"), core: middle("core"), ratio: middle("ratio"), findings: findings.length, forms: forms.length,
  };
}

/** Milliseconds. What lies about from before is collected first, among the young objects only, which also moves the values to where they stay. */
function timed(work: () => unknown): number {
  globalThis.gc?.({ type: "minor" });
  globalThis.gc?.({ type: "minor" });
  const start = performance.now();
  work();
  return performance.now() - start;
}

function normalizeOnce(grids: readonly Grid[]): number {
  let length = 0;
  for (const grid of grids) {
    for (const line of grid.values) {
      for (const value of line) if (typeof value === "string" && value !== "") length += value.normalize("NFKC").length;
    }
  }
  return length;
}

const [file = "", index = ""] = process.argv.slice(2);
const spread = spreads[Number(index)];
if (!spread) throw new Error(`There is no kind of book ${index}`);
console.log(JSON.stringify(measureSpread(spread, loadCore(file).check)));
