import type { CellValue } from "../../src/core/grid";
import { recheckSheets } from "../../src/commands/recheck-sheets";
import { checkWorkbook, type CheckedWorkbook } from "../../src/commands/run-validation";
import { summaryPlans } from "../../src/check/summary-plan";
import { paintHighlights } from "../../src/excel/highlight";
import { jumpTo } from "../../src/excel/jump";
import { writeSheets } from "../../src/excel/write-sheet";
import { planHighlights } from "../../src/summary/plan-highlights";
import type { SheetModel } from "../../src/xlsx/model";
import { generateBook, shortSpread, spreads, type Spread } from "./generate-book";
import { openBook, type OfficeBook, type Trip } from "./office-book";
import { median, type BenchSection, type BenchTable } from "./section";

const SIZES = [10, 100, 300, 1000];
const RUNS = 3;

/** The operations in the order in which they run on one workbook, and the round trips that each may take. */
const operations = ["検証", "強調", "強調し直し", "移動", "1枚の更新", "集計", "集計し直し"] as const;
const targets: Readonly<Record<Operation, string>> = {
  検証: "≤3", 強調: "≤2", 強調し直し: "≤2", 移動: "≤2", "1枚の更新": "≤2", 集計: "≤6", 集計し直し: "≤6",
};

type Operation = (typeof operations)[number];

/** Round trips and bytes of the pane's work, through Microsoft's office.js over the stand-in. */
export const officeTrips: BenchSection = {
  title: "Excel との往復とデータ量（office.js と代役、Web 版の道）",
  notes: [
    "往復: アドインが答えを待った回数。見出しは目標で、送受信が 4 MB を超えるごとに 1 増えてよい。",
    "受信比: 検証で受け取ったバイト数 ÷ 同じ範囲の値だけの JSON。目標 1.15 以下。最大: 1 回の送信または受信でいちばん大きいもの（MB）。Web 版は 5 MB で断る。目標 4.5 以下。",
    `ミリ秒: 代役の処理を除いた、office.js とアドインの時間。検証は ${RUNS} 回の中央値。`,
  ],
  async run() {
    const tables: BenchTable[] = [];
    for (const spread of [...spreads, shortSpread]) {
      const rows: SizeRow[] = [];
      for (const size of SIZES) rows.push(await measure(size, spread));
      tables.push(tripTable(spread, rows), sizeTable(spread, rows), timeTable(spread, rows));
    }
    return tables;
  },
};

interface SizeRow {
  readonly size: number;
  readonly findings: number;
  readonly valueBytes: number;
  readonly trips: Readonly<Record<Operation, Trip>>;
}

async function measure(size: number, spread: Spread): Promise<SizeRow> {
  const book = await openBook(generateBook(size, spread));
  try {
    const { model } = book;
    const valueBytes = model.sheets.reduce((sum, sheet) => sum + Buffer.byteLength(JSON.stringify(usedValues(sheet))), 0);
    const [check, checked] = await checkOften(book);
    const { report, sheets } = checked;
    const paint = async () => (await book.measure(() => paintHighlights(planHighlights(report), { sheets })))[0];
    const summarize = async () => (await book.measure(() => writeSheets(summaryPlans(report))))[0];
    const trips = {
      検証: check, 強調: await paint(), 強調し直し: await paint(), 移動: await jumpToLast(book, checked), "1枚の更新": await editOne(book, checked),
      集計: await summarize(), 集計し直し: await summarize(),
    };
    return { size, findings: report.findings.length, valueBytes, trips };
  } finally {
    book.close();
  }
}

/** The values of the used range, as Excel answers them. */
function usedValues(sheet: SheetModel): readonly (readonly CellValue[])[] {
  const used = sheet.usedArea(true);
  if (!used) return [];
  const { top, left, bottom, right } = used;
  return Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => sheet.cell(top + row, left + column).value));
}

async function checkOften(book: OfficeBook): Promise<[Trip, CheckedWorkbook]> {
  const runs: [Trip, CheckedWorkbook][] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await book.measure(() => checkWorkbook({})));
  const [first] = runs;
  if (!first) throw new Error("No run");
  return [{ ...first[0], own: median(runs.map(([trip]) => trip.own)) }, first[1]];
}

async function jumpToLast(book: OfficeBook, { report }: CheckedWorkbook): Promise<Trip> {
  const at = report.findings.at(-1)?.cell ?? { sheet: book.model.sheets[0]?.name ?? "", row: 0, column: 0 };
  return (await book.measure(() => jumpTo(at)))[0];
}

/** Somebody types into a cell of a sheet that was checked. */
async function editOne(book: OfficeBook, checked: CheckedWorkbook): Promise<Trip> {
  const { model } = book;
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("No sheet");
  model.change("user", () => model.setCell(sheet.id, 0, 0, { kind: "typed", text: "様式" }));
  return (await book.measure(() => recheckSheets(checked, [{ sheet: sheet.id }])))[0];
}

function tripTable({ name }: Spread, rows: readonly SizeRow[]): BenchTable {
  return {
    caption: `${name}　往復`,
    header: ["枚数", "指摘", ...operations.map((operation) => `${operation} ${targets[operation]}`)],
    rows: rows.map(({ size, findings, trips }) => [size, findings, ...operations.map((operation) => trips[operation].roundTrips)]),
  };
}

function sizeTable({ name }: Spread, rows: readonly SizeRow[]): BenchTable {
  return {
    caption: `${name}　データ量（MB）`,
    header: ["枚数", "値だけ", "検証 受信", "受信比", ...operations.map((operation) => `${operation} 最大`)],
    rows: rows.map(({ size, valueBytes, trips }) => [
      size, mega(valueBytes), mega(trips.検証.bytesOut), (trips.検証.bytesOut / valueBytes).toFixed(2),
      ...operations.map((operation) => mega(Math.max(trips[operation].largestIn, trips[operation].largestOut))),
    ]),
  };
}

function timeTable({ name }: Spread, rows: readonly SizeRow[]): BenchTable {
  return {
    caption: `${name}　代役を除いた時間（ミリ秒）`,
    header: ["枚数", ...operations],
    rows: rows.map(({ size, trips }) => [size, ...operations.map((operation) => trips[operation].own.toFixed(0))]),
  };
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
