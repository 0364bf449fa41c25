import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { OpenError, type WorkbookModel } from "../xlsx/model";
import { openWorkbook } from "../xlsx/open-workbook";
import { expandNames, isLockFile } from "./expand-names";
import { fileErrorCode, Stop } from "./stop";

export interface OpenedBook {
  /** Name in the report: the file's own name, or the path as typed where two books share one name. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly model: WorkbookModel;
}

/** What to do about a file that cannot be opened. */
const openAdvice: Readonly<Record<OpenError["reason"], string>> = {
  "not-a-workbook": "Excel ブック（.xlsx）ではありません。ほかの形式の表（.csv、.ods など）なら、Excel で開いて .xlsx 形式で保存し直してください。 (Not an Excel workbook.)",
  encrypted: "パスワードで保護されています。Excel で開いてパスワードを解除し、保存し直してください。 (Encrypted; remove the password.)",
  "old-format": "古い形式（.xls）のブックです。Excel で開き、.xlsx 形式で保存し直してください。 (Old .xls format; save as .xlsx.)",
  "binary-format": "バイナリ形式（.xlsb）のブックです。Excel で開き、.xlsx 形式で保存し直してください。 (Binary .xlsb format; save as .xlsx.)",
  damaged: "ブックが壊れていて読めません。Excel で開いて修復し、保存し直してください。 (Damaged workbook.)",
  "empty-file": "ファイルの中身がありません（0 バイト）。元のファイルを確認してください。 (Empty file.)",
  "too-large": "大きすぎるため読めません。ブックを分けてください。 (Too large.)",
};

const lockFileAdvice = "Excel がブックを開いている間だけ置くファイルです。Excel でブックを閉じるか、このファイルを指定から外してください。 (Excel's lock file, not a workbook.)";

/**
 * Opens every book, in order.
 * @throws Stop with the first file that cannot be opened, or that is named twice
 */
export async function openBooks(named: readonly string[], directory: string): Promise<readonly OpenedBook[]> {
  const typed = expandNames(named, directory);
  const paths = typed.map((path) => resolve(directory, path));
  await refuseRepeats(typed, paths);
  const opened: OpenedBook[] = [];
  for (const [index, path] of paths.entries()) {
    const shown = typed[index] ?? path;
    const isShared = paths.some((other, at) => at !== index && basename(other) === basename(path));
    opened.push({ file: isShared ? shown : basename(path), path, model: await open(path, shown) });
  }
  return opened;
}

/** One file under two names (a link) would be counted twice. */
async function refuseRepeats(typed: readonly string[], paths: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  for (const [index, path] of paths.entries()) {
    const identity = await identityOf(path);
    if (seen.has(identity)) throw new Stop(`${typed[index]}: 同じブックが二度指定されています。一度だけ指定してください。 (Workbook given twice.)`);
    seen.add(identity);
  }
}

/** Device and inode of what a path leads to, links followed; the path itself where nothing is there. */
export async function identityOf(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return path;
  }
}

async function open(path: string, shown: string): Promise<WorkbookModel> {
  const bytes = await load(path, shown);
  try {
    return await openWorkbook(bytes, basename(path));
  } catch (error) {
    if (error instanceof OpenError) throw new Stop(`${shown}: ${isLockFile(basename(path)) ? lockFileAdvice : openAdvice[error.reason]}`);
    throw error;
  }
}

async function load(path: string, shown: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === "ENOENT") throw new Stop(`${shown}: ファイルが見つかりません。場所と名前を確認してください。 (No such file.)`);
    if (code === "EISDIR") throw new Stop(`${shown}: フォルダーです。ブックのファイルを指定してください。 (Is a directory.)`);
    throw new Stop(`${shown}: ファイルを読めません（${code || String(error)}）。アクセス権を確認してください。 (Cannot be read.)`);
  }
}
