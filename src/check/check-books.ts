import type { Grid } from "../core/grid";
import type { FiledForm, Report, SheetReport, WorkbookReport } from "../core/report";
import type { Settings } from "../core/settings";
import { readSheet } from "../reading/read-sheet";
import { runRules } from "../rules/run-rules";
import { summarize } from "../summary/summarize";

/** A workbook as it was read: its file name and every sheet in tab order. */
export interface Book {
  readonly file: string;
  readonly grids: readonly Grid[];
}

/** One sheet is done; `sheet` is its name. The rules run after the last of them. */
export interface CheckStep {
  readonly done: number;
  readonly total: number;
  readonly sheet: string;
}

/** Reads, checks and sums up books of one check; rules that compare sheets look across all of them. */
export function checkBooks(books: readonly Book[], settings: Settings): Report {
  const steps = checkBooksInSteps(books, settings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of one sheet, so that a caller can stay responsive, show progress, or stop between two of them. */
export function* checkBooksInSteps(books: readonly Book[], settings: Settings): Generator<CheckStep, Report, void> {
  const total = books.reduce((sum, book) => sum + book.grids.length, 0);
  const forms: FiledForm[] = [];
  const workbooks: WorkbookReport[] = [];
  let done = 0;
  for (const { file, grids } of books) {
    const sheets: SheetReport[] = [];
    for (const grid of grids) {
      const reading = readSheet(grid);
      forms.push(...reading.forms.map((form) => ({ file, form })));
      sheets.push({
        name: grid.sheet,
        visibility: grid.visibility,
        forms: reading.forms.length,
        ...(reading.skipped === undefined ? {} : { skipped: reading.skipped }),
      });
      done += 1;
      yield { done, total, sheet: grid.sheet };
    }
    workbooks.push({ file, sheets });
  }
  const { findings, skippedRules, failedRules } = runRules(forms, settings);
  return { workbooks, forms, findings, summary: summarize(forms, findings, settings), settings, skippedRules, failedRules };
}
