/**
 * Measures the core on the books of a folder (10.json, 100.json, …) and prints the figures as JSON:
 * node --expose-gc --import tsx test/bench/core-time-once.ts CORE.js FOLDER
 * Loads the core and the values alone: what else lies in a process changes how it is compiled and collected.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Grid } from "../../src/core/grid";
import type * as CoreEntry from "./core-entry";
import { median } from "./section";

export const SIZES: readonly number[] = [10, 100, 300, 1000];
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

type Check = typeof CoreEntry.check;

function measureAll(payloadOf: (size: number) => string, check: Check): CoreTime {
  const largest = payloadOf(Math.max(...SIZES));
  const cold = timedOn(parsed(largest), check);
  const few = parsed(largest).slice(0, 300);
  for (let run = 0; run < WARM_UPS; run += 1) check(few);
  const sizes = SIZES.map((size) => measureSize(size, payloadOf(size), check));
  const collected = median(Array.from({ length: COLLECTED }, () => {
    const grids = parsed(largest);
    globalThis.gc?.();
    return timedOn(grids, check);
  }));
  return { cold, collected, sizes };
}

const parsed = (payload: string): readonly Grid[] => JSON.parse(payload) as readonly Grid[];

/** The three in turn, so that a busy machine slows all of them; as in the pane, no more than one copy of the values is held. */
function measureSize(size: number, payload: string, check: Check): CoreTimeOfSize {
  const rounds = Array.from({ length: roundsOf(size) }, () => {
    const parse = timed(() => parsed(payload));
    const nfkc = timedOn(parsed(payload), normalizeOnce);
    const core = timedOn(parsed(payload), check);
    return { parse, nfkc, core, ratio: core / (parse + nfkc) };
  });
  const middle = (key: "parse" | "nfkc" | "core" | "ratio"): number => median(rounds.map((round) => round[key]));
  const { findings, forms } = check(parsed(payload));
  return {
    size, bytes: Buffer.byteLength(payload),
    mean: rounds.reduce((sum, { core }) => sum + core, 0) / rounds.length,
    parse: middle("parse"), nfkc: middle("nfkc"), core: middle("core"), ratio: middle("ratio"), findings: findings.length, forms: forms.length,
  };
}

function timedOn(grids: readonly Grid[], work: (grids: readonly Grid[]) => unknown): number {
  return timed(() => work(grids));
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

function main([core = "", folder = ""]: readonly string[]): void {
  const { check } = createRequire(__filename)(core) as typeof CoreEntry;
  console.log(JSON.stringify(measureAll((size) => readFileSync(path.join(folder, `${size}.json`), "utf8"), check)));
}

if (process.argv[1] === __filename) main(process.argv.slice(2));
