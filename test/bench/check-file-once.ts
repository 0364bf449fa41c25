/** Checks one .xlsx file and prints what that took, as JSON: node --expose-gc --import tsx test/bench/check-file-once.ts BOOK.xlsx */
import { readFileSync } from "node:fs";
import { checkBooks } from "../../src/check/check-books";
import { summaryPlans } from "../../src/check/summary-plan";
import { applyHighlights } from "../../src/cli/apply-highlights";
import { applyPlans } from "../../src/cli/apply-plan";
import { gridOfSheet } from "../../src/cli/grid-of-sheet";
import { defaultSettings } from "../../src/core/settings";
import { planHighlights } from "../../src/summary/plan-highlights";
import { openWorkbook } from "../../src/xlsx/open-workbook";

export interface FileCheck {
  /** Seconds. */
  readonly open: number;
  readonly check: number;
  readonly save: number;
  readonly findings: number;
  /** Bytes of the heap that are held with the opened workbook, its values and the report; those of values and report alone. */
  readonly held: number;
  readonly checked: number;
  /** Bytes that the process has had at most. */
  readonly peak: number;
}

async function main(file: string): Promise<void> {
  const before = heap();
  const opening = performance.now();
  const model = await openWorkbook(readFileSync(file), "book.xlsx");
  const open = since(opening);
  const opened = heap();
  const checking = performance.now();
  const grids = model.sheets.map(gridOfSheet);
  const report = checkBooks([{ file: "book.xlsx", grids }], defaultSettings);
  const check = since(checking);
  const after = heap();
  const saving = performance.now();
  applyHighlights(model, planHighlights(report));
  applyPlans(model, summaryPlans(report), new Set());
  const saved = await model.save();
  const save = since(saving);
  if (saved.length === 0 || grids.length === 0) throw new Error("Nothing was written");
  const result: FileCheck = {
    open, check, save, findings: report.findings.length, held: after - before, checked: after - opened, peak: process.resourceUsage().maxRSS * 1024,
  };
  console.log(JSON.stringify(result));
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function since(start: number): number {
  return (performance.now() - start) / 1000;
}

void main(process.argv[2] ?? "");
