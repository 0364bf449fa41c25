import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";

/** Whether this machine has LibreOffice; tests that need it are skipped elsewhere, and say so by their names. */
export const hasLibreOffice = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

export const inLibreOffice = hasLibreOffice ? describe : describe.skip;

/** CSV of every sheet in UTF-8, figures without thousands separators; a rate comes with its percent sign. */
const CSV_OF_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** The workbook as LibreOffice reads it and writes it again. */
export function throughLibreOffice(bytes: Uint8Array): Promise<WorkbookModel> {
  return converted(bytes, "xlsx", (folder) => openWorkbook(new Uint8Array(readFileSync(join(folder, "book.xlsx"))), "book.xlsx"));
}

/** The cells of each sheet after LibreOffice has calculated every formula anew. */
export async function recalculated(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  return converted(await withoutResults(bytes), CSV_OF_ALL_SHEETS, (folder) => Promise.resolve(new Map(
    readdirSync(folder).map((name) => [/^book-(.*)\.csv$/u.exec(name)?.[1] ?? name, parseCsv(readFileSync(join(folder, name), "utf8"))]),
  )));
}

async function converted<Result>(bytes: Uint8Array, format: string, read: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "kensho-office-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", format, "--outdir", join(folder, "out"), join(folder, "book.xlsx")], { stdio: "ignore" });
    return await read(join(folder, "out"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes the results out of the formulas, so that whoever opens the file has to calculate them. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const path of Object.keys(zip.files).filter((part) => part.startsWith("xl/worksheets/sheet"))) {
    const xml = (await zip.file(path)?.async("string")) ?? "";
    zip.file(path, xml.replace(/(<\/f>)<v>[^<]*<\/v>/gu, "$1"));
  }
  return zip.generateAsync({ type: "uint8array" });
}

/** Rows of a CSV whose fields may be quoted and hold line breaks. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    rows[rows.length - 1]?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
  }
  return rows;
}
