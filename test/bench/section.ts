/** A part of `npm run bench`: it measures and answers what to print. */
export interface BenchSection {
  readonly title: string;
  /** What the figures mean and what they are held against, one sentence a line. */
  readonly notes: readonly string[];
  run(): Promise<readonly BenchTable[]>;
}

export interface BenchTable {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The table in columns of equal width; numbers to the right. A full-width character takes two places. */
export function renderTable({ caption, header, rows }: BenchTable): string {
  const lines = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ""))));
  const render = (line: readonly string[]): string =>
    line.map((text, column) => " ".repeat((widths[column] ?? 0) - widthOf(text)) + text).join("   ").trimEnd();
  const [first = [], ...rest] = lines;
  return [caption, render(first), ...rest.map(render)].map((line) => `  ${line}`).join("\n");
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 1 : 2), 0);
}

/** Median of the times of several runs, in milliseconds; the first run warms up and is left out. `prepare` is not timed. */
export function medianTime<Input>(runs: number, prepare: () => Input, work: (input: Input) => unknown): number {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const input = prepare();
    globalThis.gc?.();
    const start = performance.now();
    work(input);
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
