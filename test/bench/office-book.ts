import type { Grid } from "../../src/core/grid";
import { createHost, type OfficeHost } from "../../src/workbench/host/create-host";
import type { Counters } from "../../src/workbench/host/counters";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openOfficeOnWeb } from "../support/office-in-jsdom";

/** What one operation of the add-in took. */
export interface Trip extends Pick<Counters, "roundTrips" | "bytesIn" | "bytesOut" | "largestIn" | "largestOut"> {
  /** Milliseconds from start to end. */
  readonly total: number;
  /** Milliseconds of them outside of the stand-in: Office.js and the add-in. */
  readonly own: number;
}

export interface OfficeBook {
  readonly model: WorkbookModel;
  readonly host: OfficeHost;
  /** Runs an operation of the add-in and answers what it took, and its result. */
  measure<Result>(work: () => Promise<Result>): Promise<[Trip, Result]>;
  close(): void;
}

/** Microsoft's office.js as in Excel on the web, with its limit of 5 MB, over a stand-in that holds these grids. */
export async function openBook(grids: readonly Grid[]): Promise<OfficeBook> {
  const model = modelOf(grids);
  const host = createHost(model);
  const answer = host.execute.bind(host);
  let answering = 0;
  host.execute = async (batch, flags) => {
    const start = performance.now();
    try {
      return await answer(batch, flags);
    } finally {
      answering += performance.now() - start;
    }
  };
  const office = await openOfficeOnWeb(host);
  office.useGlobals();
  return {
    model,
    host,
    async measure(work) {
      globalThis.gc?.();
      host.resetCounters();
      answering = 0;
      const start = performance.now();
      const result = await work();
      const total = performance.now() - start;
      return [{ ...host.counters, total, own: total - answering }, result];
    },
    close: () => office.close(),
  };
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
