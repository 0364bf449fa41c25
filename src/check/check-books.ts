import type { Acceptance } from "../core/accepted";
import type { Grid } from "../core/grid";
import type { FiledForm, Report, SheetReport, UnreadSheet, WorkbookReport } from "../core/report";
import type { Settings } from "../core/settings";
import { finishSteps } from "../core/steps";
import { completeReading, watchedCells } from "../reading/complete-reading";
import { readSheet, type SheetReading } from "../reading/read-sheet";
import { judgeFormsInSteps } from "./judge-forms";

/** A workbook as it was read: its file name and every sheet in tab order. */
export interface Book {
  readonly file: string;
  readonly grids: readonly Grid[];
  /** 確認済み: the findings that are kept in the workbook as accepted. */
  readonly accepted?: readonly Acceptance[];
  /** What was read of the grids before their details were fetched, by sheet; it is used where the details add nothing. */
  readonly readings?: ReadonlyMap<string, SheetReading>;
  /** What could not be read; a sheet that could not be read at all has no grid. */
  readonly unread?: readonly UnreadSheet[];
}

/** One sheet is done, or after the last of them a part of the rules; `sheet` is the name of the sheet that was done last. */
export interface CheckStep {
  readonly done: number;
  readonly total: number;
  readonly sheet: string;
}

/** Reads, checks and sums up books of one check; rules that compare sheets look across all of them. */
export function checkBooks(books: readonly Book[], settings: Settings): Report {
  return finishSteps(checkBooksInSteps(books, settings));
}

/** The same in steps of one sheet, then of the rules (rules/run-rules.ts), so that a caller can stay responsive, show progress, or stop between two of them. */
export function* checkBooksInSteps(books: readonly Book[], settings: Settings): Generator<CheckStep, Report, void> {
  const total = books.reduce((sum, book) => sum + book.grids.length, 0);
  const forms: FiledForm[] = [];
  const workbooks: WorkbookReport[] = [];
  let step: CheckStep = { done: 0, total, sheet: "" };
  for (const { file, grids, readings } of books) {
    const sheets: SheetReport[] = [];
    for (const grid of grids) {
      const first = readings?.get(grid.sheet);
      const reading = first ? completeReading(grid, first) : readSheet(grid);
      forms.push(...reading.forms.map((form) => ({ file, form })));
      sheets.push(sheetReport(grid, reading));
      step = { done: step.done + 1, total, sheet: grid.sheet };
      yield step;
    }
    workbooks.push({ file, sheets });
  }
  const judging = judgeFormsInSteps(forms, settings, new Map(books.map(({ file, accepted }) => [file, accepted ?? []])));
  for (;;) {
    const judged = judging.next();
    if (judged.done) return { workbooks, ...judged.value, ...unreadOf(books.flatMap(({ unread = [] }) => unread)) };
    yield step;
  }
}

/** The key only where something was not read. */
export function unreadOf(unread: readonly UnreadSheet[]): Pick<Report, "unread"> {
  return unread.length > 0 ? { unread } : {};
}

function sheetReport({ sheet, visibility, isHidden }: Grid, { forms, skipped }: SheetReading): SheetReport {
  const hiddenCells = isHidden ? forms.flatMap(watchedCells).filter(({ row, column }) => isHidden(row, column)) : [];
  return {
    name: sheet,
    visibility,
    forms: forms.length,
    ...(skipped === undefined ? {} : { skipped }),
    ...(hiddenCells.length === 0 ? {} : { hiddenCells }),
  };
}
