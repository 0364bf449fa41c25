import { resolve } from "node:path";
import { checkBooks } from "../check/check-books";
import { toReportJson } from "../check/report-json";
import { summaryPlans } from "../check/summary-plan";
import type { Grid } from "../core/grid";
import type { Report, SheetReport } from "../core/report";
import { planHighlights } from "../summary/plan-highlights";
import { applyHighlights } from "./apply-highlights";
import { applyPlans } from "./apply-plan";
import { readArguments, usage, type CheckArguments } from "./arguments";
import { bookAccepted } from "./book-accepted";
import { bookSettings } from "./book-settings";
import { gridOfSheet } from "./grid-of-sheet";
import { listReport } from "./list-report";
import { openBooks, type OpenedBook } from "./open-books";
import { readSettings } from "./read-settings";
import { ModelError, type WorkbookModel } from "../xlsx/model";
import { Stop } from "./stop";
import { checkTarget, writeWhole } from "./write-copy";

/** Where the command runs and writes. */
export interface Surroundings {
  readonly directory: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** 0: no error finding, 1: at least one, 2: could not run. */
export type ExitStatus = 0 | 1 | 2;

/** Runs the command. What prevents it is told in one sentence; only a mistake of ours is thrown. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  try {
    const parsed = readArguments(argv);
    if (parsed !== "help") return await check(parsed, surroundings);
    surroundings.print(usage);
    return 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    surroundings.complain(`${error.message}\n`);
    return 2;
  }
}

async function check(parsed: CheckArguments, { directory, print, complain }: Surroundings): Promise<ExitStatus> {
  const given = parsed.settings === null ? null : await readSettings(resolve(directory, parsed.settings), parsed.settings);
  const books = await openBooks(parsed.books, directory);
  const settings = given ?? bookSettings(books, complain);
  const target = parsed.write === null ? null : resolve(directory, parsed.write);
  if (target !== null) await checkTarget(target, parsed.write ?? target, books);

  const report = checkBooks(books.map(({ file, model }) => ({ file, grids: gridsOf(file, model), accepted: bookAccepted(model) })), settings);
  const [book] = books;
  if (target !== null && book) await writeCopy(book, report, target, parsed.write ?? target, complain);
  for (const sentence of nothingChecked(report)) complain(`${sentence}\n`);
  print(parsed.json ? `${JSON.stringify(toReportJson(report), null, 2)}\n` : listReport(report));
  return report.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

function gridsOf(file: string, { sheets }: WorkbookModel): readonly Grid[] {
  try {
    return sheets.map(gridOfSheet);
  } catch (error) {
    throw error instanceof Stop ? new Stop(`${file}: ${error.message}`) : error;
  }
}

async function writeCopy({ model }: OpenedBook, report: Report, target: string, shown: string, complain: Surroundings["complain"]): Promise<void> {
  for (const name of applyHighlights(model, planHighlights(report))) {
    complain(`シート「${name}」は保護されているため、強調していません。 (Protected sheet not highlighted.)\n`);
  }
  writeSummary(model, report, complain);
  if (model.isSigned) complain("デジタル署名は写しに付けていません。内容が変わると無効になるためです。元のブックの署名はそのままです。 (The copy carries no digital signature.)\n");
  await writeWhole(target, shown, await model.save());
}

/** Excel adds no sheets to a workbook whose structure is protected, and the pane cannot either: the copy has its highlights only. */
function writeSummary(model: WorkbookModel, report: Report, complain: Surroundings["complain"]): void {
  const plans = summaryPlans(report);
  try {
    applyPlans(model, plans, ownSheets(report)).forEach((name, index) => {
      const planned = plans[index]?.name;
      if (name !== planned) complain(`シート「${planned}」は書き換えられないため、シート「${name}」に書きました。 (Another sheet of that name was left alone.)\n`);
    });
  } catch (error) {
    if (!(error instanceof ModelError && error.code === "AccessDenied")) throw error;
    const names = plans.map(({ name }) => `「${name}」`).join("");
    complain(`ブックの構成が保護されているため、シート${names}を写しに加えていません。加えるときは、Excel の［校閲］タブの［ブックの保護］を解いて保存し、もう一度実行してください。 (Workbook structure is protected; the sheets were not added.)\n`);
  }
}

/** Our sheets of an earlier run, known by what they say of themselves. */
function ownSheets({ workbooks }: Report): ReadonlySet<string> {
  return new Set(workbooks.flatMap(({ sheets }) => sheets).filter(({ skipped }) => skipped === "own-summary").map(({ name }) => name));
}

/** A book without anything to check is no failure, but nobody should take it for a clean one. */
function nothingChecked(report: Report): readonly string[] {
  return report.workbooks.filter((book) => book.sheets.every((sheet) => sheet.forms === 0)).map(({ file, sheets }) => `${file}: ${whyNothing(sheets)}`);
}

function whyNothing(sheets: readonly SheetReport[]): string {
  if (sheets.every(({ skipped }) => skipped === "empty")) return "セルに何も入っていないため、何も検証していません。ファイルを確認してください。 (Empty workbook; nothing was checked.)";
  if (sheets.some(({ skipped }) => skipped === "unfilled-form" || skipped === "example")) {
    return "様式に何も記入されていない（または記入例だけの）ため、何も検証していません。ファイルを確認してください。 (No form is filled in; nothing was checked.)";
  }
  return "検証シートが見つからないため、何も検証していません。ファイルを確認してください。 (No verification sheet; nothing was checked.)";
}
