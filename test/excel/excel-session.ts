import { readFileSync } from "node:fs";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { createHost, type HostOptions, type OfficeHost } from "../../src/workbench/host/create-host";
import { openOffice, type OpenedOffice } from "../support/office-in-jsdom";

// Starting the library takes a quarter of a second alone, and several where machines are shared.
jest.setTimeout(30_000);

/** Excel over a workbook, with Microsoft's library in front of it and its globals in place. */
export interface ExcelSession {
  readonly model: WorkbookModel;
  readonly host: OfficeHost;
  readonly office: OpenedOffice;
}

const opened: OpenedOffice[] = [];

/** Opens the stand-in over the model; at the floor of the add-in (ExcelApi 1.14) unless told otherwise. */
export async function excelOver(model: WorkbookModel, options: HostOptions = {}): Promise<ExcelSession> {
  const host = createHost(model, options);
  const office = await openOffice(host);
  office.useGlobals();
  opened.push(office);
  host.resetCounters();
  return { model, host, office };
}

/** To be called after each test. */
export function closeExcel(): void {
  for (const office of opened.splice(0)) office.close();
}

export function sampleBook(): Promise<WorkbookModel> {
  return openWorkbook(readFileSync("src/workbench/sample/sample.xlsx"), "sample.xlsx");
}

/** A workbook of these sheets; cells by sheet as rows of values from A1. */
export function bookOf(sheets: Readonly<Record<string, readonly (readonly (string | number | boolean)[])[]>>): WorkbookModel {
  const model = createWorkbook("book.xlsx");
  model.change("user", () => {
    for (const [name, rows] of Object.entries(sheets)) {
      const { id } = model.addSheet(name);
      rows.forEach((row, r) => row.forEach((value, c) => {
        if (value !== "") model.setCell(id, r, c, { kind: "value", value });
      }));
    }
    const first = model.sheets[0];
    if (first) model.deleteSheet(first.id);
  });
  return model;
}

/** Sheets of the size of a verification sheet: `rows` × `columns`, one cell in `every` filled. */
export function manySheets(count: number, rows = 45, columns = 12, every = 3): WorkbookModel {
  const line = (row: number) => Array.from({ length: columns }, (_, column) => ((row + column) % every === 0 ? `項目の文章です${row}－${column}` : ""));
  const grid = Array.from({ length: rows }, (_, row) => line(row));
  return bookOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`P${index + 1}`, grid])));
}
