import { checkWorkbook } from "../../src/commands/run-validation";
import { summaryPlans } from "../../src/check/summary-plan";
import type { Grid } from "../../src/core/grid";
import { paintHighlights } from "../../src/excel/highlight";
import { jumpTo } from "../../src/excel/jump";
import { writeSheets } from "../../src/excel/write-sheet";
import { planHighlights } from "../../src/summary/plan-highlights";
import { createHost, type OfficeHost } from "../../src/workbench/host/create-host";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openOffice } from "../support/office-in-jsdom";
import { generateBook, spreads } from "./generate-book";
import { type BenchSection, type BenchTable } from "./section";

const SIZES = [10, 100, 300, 1000];
const LATENCY = 100;

/** Round trips and bytes of the pane's work, through Microsoft's office.js over the stand-in. */
export const officeTrips: BenchSection = {
  title: "Excel との往復とデータ量（office.js と代役）",
  notes: [
    "往復: アドインが答えを待った回数。送信・受信: アドインから見たバイト数（千）。受信比: 検証の受信 ÷ 値だけの JSON。",
    "秒: この機械での実時間（代役の処理を含む）。最後の列は 1 往復に 100 ミリ秒かかるときの検証。",
  ],
  async run() {
    const rows: TripRow[] = [];
    for (const size of SIZES) rows.push(await measure(size));
    return [tableOf(rows)];
  },
};

interface Trip {
  readonly trips: number;
  readonly sent: number;
  readonly received: number;
  readonly seconds: number;
}

interface TripRow {
  readonly size: number;
  readonly findings: number;
  readonly valueBytes: number;
  readonly check: Trip;
  readonly paint: Trip;
  readonly summary: Trip;
  readonly jump: Trip;
  readonly slow: Trip;
}

async function measure(size: number): Promise<TripRow> {
  const [spread] = spreads;
  if (!spread) throw new Error("No spread to measure");
  const grids = generateBook(size, spread);
  const host = createHost(modelOf(grids));
  const office = await openOffice(host);
  office.useGlobals();
  try {
    const [check, { report, sheets }] = await counted(host, () => checkWorkbook({}));
    const [paint] = await counted(host, () => paintHighlights(planHighlights(report), { sheets }));
    const [summary] = await counted(host, () => writeSheets(summaryPlans(report)));
    const at = report.findings.at(-1)?.cell ?? { sheet: grids[0]?.sheet ?? "", row: 0, column: 0 };
    const [jump] = await counted(host, () => jumpTo(at));
    host.faults.latencyMs = LATENCY;
    const [slow] = await counted(host, () => checkWorkbook({}));
    const valueBytes = Buffer.byteLength(JSON.stringify(grids.map(({ values }) => values)));
    return { size, findings: report.findings.length, valueBytes, check, paint, summary, jump, slow };
  } finally {
    office.close();
  }
}

async function counted<Result>(host: OfficeHost, work: () => Promise<Result>): Promise<[Trip, Result]> {
  host.resetCounters();
  const start = performance.now();
  const result = await work();
  const { roundTrips, bytesIn, bytesOut } = host.counters;
  return [{ trips: roundTrips, sent: bytesIn, received: bytesOut, seconds: (performance.now() - start) / 1000 }, result];
}

function tableOf(rows: readonly TripRow[]): BenchTable {
  const cells = ({ trips, sent, received, seconds }: Trip): readonly (string | number)[] => [trips, kilo(sent), kilo(received), seconds.toFixed(2)];
  const group = (name: string): readonly string[] => [`${name} 往復`, "送信", "受信", "秒"];
  return {
    caption: "12列×45行のシート",
    header: ["枚数", "指摘", ...group("検証"), "受信比", ...group("強調"), ...group("集計"), "移動 往復", `${LATENCY}ms 秒`],
    rows: rows.map(({ size, findings, valueBytes, check, paint, summary, jump, slow }) => [
      size, findings, ...cells(check), (check.received / valueBytes).toFixed(2), ...cells(paint), ...cells(summary), jump.trips, slow.seconds.toFixed(2),
    ]),
  };
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

/** The grids as a workbook, typed cell by cell. */
function modelOf(grids: readonly Grid[]): WorkbookModel {
  const model = createWorkbook("bench.xlsx");
  model.change("user", () => {
    const [empty] = model.sheets;
    for (const grid of grids) {
      const { id } = model.addSheet(grid.sheet);
      grid.values.forEach((line, row) => line.forEach((value, column) => {
        if (value !== "") model.setCell(id, row, column, typeof value === "string" ? { kind: "typed", text: `'${value}` } : { kind: "value", value });
      }));
    }
    if (empty) model.deleteSheet(empty.id);
  });
  return model;
}
