/** What a clerk's computer fetches from our server before the pane can be used, Office.js apart. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Six tenths of the first load of Microsoft's React task-pane template, measured; bytes after gzip (docs/numbers.md). */
export const FIRST_LOAD_BUDGET = Math.floor(0.6 * 165_695);

export interface FirstLoad {
  /** Files by name and their size in bytes after gzip; the page itself comes first. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly bytes: number;
}

/** Measures taskpane.html of a built folder and every script and style that it names. */
export function measureFirstLoad(folder: string): FirstLoad {
  const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const named = [...page.matchAll(/<(?:script|link)[^>]*?\s(?:src|href)="?([^"\s>]+)/g)].map(([, address = ""]) => address);
  const own = named.filter((address) => !/^[a-z]+:\/\//i.test(address) && !address.startsWith("officejs/"));
  const files = ["taskpane.html", ...own].map((name) => ({ name, bytes: gzipSync(readFileSync(path.join(folder, name))).length }));
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
